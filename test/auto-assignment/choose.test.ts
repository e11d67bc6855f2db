import { newId } from '../../src/core/ids';
import { moduleSet } from '../../src/core/module-set';
import type { AssignableConversation } from '../../src/domains/assignment/eligibility';
import {
  afterGiving,
  choose,
  hasRoom,
  routingObstacles,
  warmsUpUntil,
  type Colleague,
} from '../../src/domains/auto-assignment/choose';

const NOW = new Date('2026-03-02T09:00:00.000Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const inbox = newId('ibx');
const HOUR_MS = 3_600_000;

const conversation: AssignableConversation = { inboxId: inbox, questionnaireId: null, language: null, cost: 2 };
/** In the order of their ids. */
const ids = Array.from({ length: 60 }, () => newId('usr')).sort();

const colleague = (at: number, over: Partial<Colleague> = {}, open = 0): Colleague => ({
  ...{ id: ids[at]!, role: 'USER', effective: moduleSet([{ module: 'CONVERSATIONS', level: 'USE' }]) },
  ...{ languages: ['en'], conversationLimit: null, inboxes: new Map([[inbox, null]]), questionnaireIds: new Set() },
  ...{ load: { total: open, byInbox: new Map() }, isOnline: true, onlineSince: ago(HOUR_MS) },
  ...{ activeConversationCount: open, givenSinceOnline: 0, automaticTurn: 0, ...over },
});

describe('somebody who came online a moment ago', () => {
  const until = (onlineForMs: number | null, givenSinceOnline: number) => {
    const onlineSince = onlineForMs === null ? null : ago(onlineForMs);
    const when = warmsUpUntil(colleague(0, { onlineSince, givenSinceOnline }), NOW);
    return when && when.getTime() - NOW.getTime();
  };

  it('is given ten at once, and then one more every two seconds, for three minutes', () => {
    expect(until(0, 9)).toBeNull();
    expect(until(0, 10)).toBe(2_000);
    expect(until(0, 11)).toBe(4_000);
    expect(until(1_999, 10)).toBe(1);
    expect(until(2_000, 10)).toBeNull();
    expect(until(2_000, 11)).toBe(2_000);
    expect(until(60_000, 1_000)).toBe(120_000);
    expect(until(180_000, 1_000)).toBeNull();
    expect(until(null, 1_000)).toBeNull();
  });

  it('is in the way of themselves meanwhile, and whoever is away until they are back', () => {
    const warming = colleague(0, { onlineSince: NOW, givenSinceOnline: 10 });
    expect(routingObstacles(conversation, colleague(0), NOW)).toEqual([]);
    expect(routingObstacles(conversation, warming, NOW)).toEqual(['WARMING_UP']);
    expect(routingObstacles(conversation, { ...warming, isOnline: false }, NOW)).toEqual(['ABSENT']);
    const full = { conversationLimit: 0 };
    expect(routingObstacles(conversation, colleague(0, full), NOW)).toEqual(['LIMIT_REACHED']);
    expect(routingObstacles(conversation, { ...warming, ...full }, NOW)).toEqual(['LIMIT_REACHED', 'WARMING_UP']);
    const gone = colleague(0, { ...full, isOnline: false });
    expect(routingObstacles(conversation, gone, NOW)).toEqual(['LIMIT_REACHED', 'ABSENT']);
  });

  it('has room for something where neither limit, module nor presence is in the way, whatever its language', () => {
    const dutch = { ...conversation, language: 'nl' };
    expect(hasRoom(colleague(0), dutch, NOW)).toBe(true);
    expect(hasRoom(colleague(0, { inboxes: new Map() }), conversation, NOW)).toBe(true);
    expect(hasRoom(colleague(0, { conversationLimit: 1 }), dutch, NOW)).toBe(false);
    expect(hasRoom(colleague(0, { effective: moduleSet([]) }), dutch, NOW)).toBe(false);
    expect(hasRoom(colleague(0, { isOnline: false }), dutch, NOW)).toBe(false);
    expect(hasRoom(colleague(0, { onlineSince: NOW, givenSinceOnline: 10 }), dutch, NOW)).toBe(false);
  });
});

describe('the rule of an inbox', () => {
  const chosen = (policy: 'MANUAL' | 'LEAST_BUSY' | 'ROUND_ROBIN', colleagues: Colleague[], companyOpen = true) =>
    choose(conversation, { policy, companyOpen, colleagues }, NOW);

  it('prefers the least busy, or whose turn it is, then the other of the two, then whoever was made first', () => {
    const [busy, rested] = [colleague(0, { automaticTurn: 1 }, 5), colleague(1, { automaticTurn: 7 }, 4)];
    expect(chosen('LEAST_BUSY', [busy, rested]).chosenId).toBe(rested.id);
    expect(chosen('MANUAL', [busy, rested]).chosenId).toBe(rested.id);
    expect(chosen('ROUND_ROBIN', [rested, busy]).chosenId).toBe(busy.id);
    const [early, late] = [colleague(0, { automaticTurn: 3 }, 4), colleague(1, { automaticTurn: 2 }, 4)];
    expect(chosen('LEAST_BUSY', [early, late]).chosenId).toBe(late.id);
    const [more, less] = [colleague(0, {}, 4), colleague(1, {}, 3)];
    expect(chosen('ROUND_ROBIN', [more, less]).chosenId).toBe(less.id);
    const same = [3, 1, 2, 0].map((at) => colleague(at));
    for (const policy of ['LEAST_BUSY', 'ROUND_ROBIN'] as const) {
      expect(chosen(policy, same).considered.map(({ userId }) => userId)).toEqual(ids.slice(0, 4));
    }
  });

  it('says whom it considered and why not, and chooses nobody while the company is closed', () => {
    const colleagues = [colleague(0, { isOnline: false }, 2), colleague(1, {}, 3)];
    const considered = [
      { userId: ids[0], open: 2, obstacles: ['ABSENT'] },
      { userId: ids[1], open: 3, obstacles: [] },
    ];
    const trace = { rule: 'LEAST_BUSY', companyOpen: true, considered, consideredCount: 2, chosenId: ids[1] };
    expect(chosen('LEAST_BUSY', colleagues)).toEqual(trace);
    expect(chosen('LEAST_BUSY', colleagues, false)).toEqual({ ...trace, companyOpen: false, chosenId: null });
  });

  it('keeps fifty of those whom it considered, the chosen one among them', () => {
    const absent = Array.from({ length: 55 }, (_, at) => colleague(at, { isOnline: false }));
    const trace = chosen('LEAST_BUSY', [...absent, colleague(55, {}, 1)]);
    expect(trace).toMatchObject({ chosenId: ids[55], consideredCount: 56 });
    expect(trace.considered.map(({ userId }) => userId)).toEqual([...ids.slice(0, 49), ids[55]]);
    expect(chosen('LEAST_BUSY', absent).considered.map(({ userId }) => userId)).toEqual(ids.slice(0, 50));
    const first = chosen('LEAST_BUSY', [colleague(59), ...absent.map((one) => ({ ...one, automaticTurn: 1 }))]);
    expect(first.considered.map(({ userId }) => userId)).toEqual([ids[59], ...ids.slice(0, 49)]);
  });

  it('reckons with what was given: to whoever got it, and to nobody else', () => {
    const [one, other] = [colleague(0, {}, 1), colleague(1, {}, 1)];
    const load = { total: 3, byInbox: new Map([[inbox, 1]]) };
    expect(afterGiving([one, other], other.id, conversation, 8)).toEqual([
      one,
      { ...other, load, activeConversationCount: 2, givenSinceOnline: 1, automaticTurn: 8 },
    ]);
  });
});
