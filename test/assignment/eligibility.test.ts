import { newId } from '../../src/core/ids';
import { moduleSet } from '../../src/core/module-set';
import {
  BLOCKS_KEEPING,
  obstaclesTo,
  refusalFor,
  withOneMore,
  type AssignableConversation,
  type Candidate,
} from '../../src/domains/assignment/eligibility';
import { messages } from '../../src/domains/assignment/messages';

const [inbox, other] = [newId('ibx'), newId('ibx')];
const form = newId('qst');

const conversation = (over: Partial<AssignableConversation> = {}): AssignableConversation => ({
  inboxId: inbox,
  questionnaireId: null,
  language: null,
  cost: 1,
  ...over,
});
const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  role: 'USER',
  effective: moduleSet([{ module: 'CONVERSATIONS', level: 'USE' }]),
  languages: ['tr'],
  conversationLimit: 3,
  inboxes: new Map([[inbox, null]]),
  questionnaireIds: new Set(),
  load: { total: 0, byInbox: new Map() },
  ...over,
});

describe('what stands between a person and a conversation', () => {
  it.each<
    [name: string, what: Partial<AssignableConversation>, who: Partial<Candidate>, open: number, obstacles: string[]]
  >([
    ['nothing, in an inbox that they serve', {}, {}, 0, []],
    ['nothing, one below the limit', {}, {}, 2, []],
    ['the limit, once it is reached', {}, {}, 3, ['LIMIT_REACHED']],
    ['no limit where there is none', {}, { conversationLimit: null }, 10_000, []],
    ['a limit of none at all', {}, { conversationLimit: 0 }, 0, ['LIMIT_REACHED']],
    ['a language that they do not speak', { language: 'nl' }, {}, 0, ['LANGUAGE']],
    ['no language that they speak', { language: 'tr' }, {}, 0, []],
    ['an inbox that they do not serve', { inboxId: other }, {}, 0, ['INBOX']],
    ['no inbox for a moderator', { inboxId: other }, { role: 'MODERATOR' }, 0, []],
    ['a questionnaire that they were not given', { questionnaireId: form }, {}, 0, ['QUESTIONNAIRE']],
    [
      'no inbox where the request came through a questionnaire of theirs',
      { inboxId: other, questionnaireId: form },
      { questionnaireIds: new Set([form]) },
      0,
      [],
    ],
    ['no questionnaire for an admin', { inboxId: other, questionnaireId: form }, { role: 'ADMIN' }, 0, []],
    ['what it costs, where not enough is left', { cost: 2 }, {}, 2, ['LIMIT_REACHED']],
    ['nothing, where just enough is left', { cost: 2 }, {}, 1, []],
    ['the limit in this inbox', {}, { inboxes: new Map([[inbox, 1]]) }, 1, ['LIMIT_REACHED']],
    [
      'no limit of another inbox',
      {},
      {
        inboxes: new Map([
          [inbox, null],
          [other, 0],
        ]),
      },
      1,
      [],
    ],
    [
      'a limit of none in this inbox, for a moderator too',
      {},
      { role: 'MODERATOR', inboxes: new Map([[inbox, 0]]) },
      0,
      ['LIMIT_REACHED'],
    ],
    ['nothing, one below the limit in this inbox', {}, { inboxes: new Map([[inbox, 2]]) }, 1, []],
    [
      'a limit of none in this inbox, where they have nothing yet',
      {},
      { inboxes: new Map([[inbox, 0]]), load: { total: 0, byInbox: new Map() } },
      0,
      ['LIMIT_REACHED'],
    ],
    ['the module', {}, { effective: moduleSet([]) }, 0, ['MODULE']],
    [
      'the limit and the language of a moderator all the same',
      { language: 'nl' },
      { role: 'MODERATOR' },
      3,
      ['LIMIT_REACHED', 'LANGUAGE'],
    ],
  ])('%s', (_, what, who, open, obstacles) => {
    const load = { total: open, byInbox: new Map([[inbox, open]]) };
    expect(obstaclesTo(conversation(what), candidate({ load, ...who }))).toEqual(obstacles);
  });

  it('limit and language take nothing away from who has it already', () => {
    expect([...BLOCKS_KEEPING].sort()).toEqual(['INBOX', 'MODULE', 'QUESTIONNAIRE']);
  });

  it('is told in the sentence of what a limit that is raised would not remove', () => {
    const told = (...obstacles: Parameters<typeof refusalFor>[0]) => refusalFor(obstacles);
    expect(told()).toBeNull();
    expect(told('LIMIT_REACHED')).toEqual({ code: 'LIMIT_REACHED', message: messages.limitReached });
    expect(told('LIMIT_REACHED', 'LANGUAGE')).toEqual({ code: 'NOT_ELIGIBLE', message: messages.language });
    expect(told('INBOX', 'MODULE')).toEqual({ code: 'NOT_ELIGIBLE', message: messages.inbox });
    expect(told('QUESTIONNAIRE')).toEqual({ code: 'NOT_ELIGIBLE', message: messages.questionnaire });
    expect(told('MODULE')).toEqual({ code: 'NOT_ELIGIBLE', message: messages.module });
  });

  it('counts one more by its cost in all and as one in its inbox', () => {
    const load = { total: 2, byInbox: new Map([[other, 1]]) };
    const once = withOneMore(load, conversation({ cost: 3 }));
    expect(once).toEqual({ total: 5, byInbox: new Map([...load.byInbox, [inbox, 1]]) });
    expect(withOneMore(once, conversation()).byInbox.get(inbox)).toBe(2);
    expect(load).toEqual({ total: 2, byInbox: new Map([[other, 1]]) });
  });
});
