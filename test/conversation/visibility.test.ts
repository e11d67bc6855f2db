import fc from 'fast-check';
import { newId, type ConversationId, type InboxId, type QuestionnaireId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { Conversation } from '../../src/domains/conversation/entity';
import { insertInboxMembers } from '../../src/domains/inbox/repository';
import { Inbox } from '../../src/domains/inbox/entity';
import { insertQuestionnaireUsers } from '../../src/domains/questionnaire/repository';
import { Questionnaire } from '../../src/domains/questionnaire/entity';
import type { ConversationAction, Role } from '../../src/generated/schema-types';
import { startWorld, type Answer, type Person, type World } from '../world';

/**
 * Who may see and do what is said here once more, in plain words from the table of roles, without the code that decides; and compared with every
 * place that answers it: lists, single reads, counts, search, node(id), nested fields, the dashboard, `viewerMay` and the verbs.
 */
interface Viewer extends Person {
  readonly role: Role;
  readonly inboxIds: ReadonlySet<string>;
  readonly questionnaireIds: ReadonlySet<string>;
  readonly hasModule: boolean;
}

interface Made {
  readonly id: ConversationId;
  readonly inboxId: InboxId;
  readonly questionnaireId: QuestionnaireId | null;
  readonly status: 'OPEN' | 'CLOSED';
  readonly assigneeId: string | null;
  readonly isOffered: boolean;
}

const seed = Number(process.env['MUSTER_SEED'] ?? Date.now() % 2 ** 31);
const IS_LONG = process.env['MUSTER_LONG'] !== undefined;
const CONVERSATIONS = IS_LONG ? 4_000 : 480;
const VIEWERS = 44;
process.stdout.write(`Conversations are made with MUSTER_SEED=${seed}\n`);

let world: World;
let viewers: Viewer[];
let made: Made[];

beforeAll(async () => {
  world = await startWorld();
  const random = randomOf(seed);
  const { companyId, inboxIds, formOf } = await inboxesAndForms();
  viewers = [];
  for (let n = 0; n < VIEWERS; n += 1) viewers.push(await viewerLike(companyId, random, inboxIds, formOf));
  made = Array.from({ length: CONVERSATIONS }, () => {
    const inboxId = random.of(inboxIds);
    return {
      id: newId('cnv'),
      inboxId,
      questionnaireId: random.chance(0.4) ? random.of(formOf.get(inboxId)!) : null,
      status: random.chance(0.7) ? 'OPEN' : 'CLOSED',
      assigneeId: random.chance(0.5) ? random.of(viewers).userId : null,
      isOffered: false,
    };
  });
  const ctx = await world.ctx(world.acme.admin);
  await insertRows(
    ctx,
    Conversation,
    made.map(({ isOffered: _, ...one }, index) => ({
      companyId,
      ...one,
      assigneeId: one.assigneeId as never,
      subject: `Subject ${index}`,
      contactName: null,
      language: null,
      searchKey: ` subject ${index}`,
      createdAt: ctx.now,
      // Some at the same instant, so that pages have to tell them apart.
      updatedAt: new Date(ctx.now.getTime() - Math.floor(index / 3) * 1000),
      lastMessageAt: null,
      closedAt: one.status === 'CLOSED' ? ctx.now : null,
    })),
  );
}, 120_000);
afterAll(() => world.close());

interface Random {
  of<T>(some: readonly T[]): T;
  chance(share: number): boolean;
}

function randomOf(start: number): Random {
  let state = start;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { of: (some) => some[Math.floor(next() * some.length)]!, chance: (share) => next() < share };
}

async function inboxesAndForms() {
  const companyId = world.acme.id;
  const ctx = await world.ctx(world.acme.admin);
  const inboxIds = Array.from({ length: 5 }, () => newId('ibx'));
  const made = { version: 1, createdAt: ctx.now };
  await insertRows(
    ctx,
    Inbox,
    inboxIds.map((id) => ({ companyId, id, name: id, assignment: 'MANUAL', ...made })),
  );
  const formOf = new Map<InboxId, QuestionnaireId[]>();
  for (const inboxId of inboxIds) {
    const ids = [newId('qst'), newId('qst')];
    formOf.set(inboxId, ids);
    await insertRows(
      ctx,
      Questionnaire,
      ids.map((id) => ({ companyId, id, name: id, inboxId, ...made })),
    );
  }
  return { companyId, inboxIds, formOf };
}

async function viewerLike(
  companyId: Viewer['companyId'],
  random: Random,
  inboxIds: readonly InboxId[],
  formOf: ReadonlyMap<InboxId, QuestionnaireId[]>,
): Promise<Viewer> {
  const role = random.of(['ADMIN', 'MODERATOR', 'USER', 'USER', 'USER', 'LIMITED_USER', 'LIMITED_USER'] as const);
  const hasModule = role === 'ADMIN' || role === 'MODERATOR' || random.chance(0.85);
  const person = await world.person(companyId, { role, ...(hasModule ? {} : { grants: [] }) });
  const own = inboxIds.filter(() => random.chance(0.3));
  const forms = [...formOf.values()].flat().filter(() => random.chance(0.2));
  const ctx = await world.ctx(person);
  await insertInboxMembers(
    ctx,
    companyId,
    own.map((inboxId) => ({ inboxId, userId: person.userId })),
  );
  await insertQuestionnaireUsers(
    ctx,
    companyId,
    forms.map((questionnaireId) => ({ questionnaireId, userId: person.userId })),
  );
  const inDefault = (await world.run(person, '{ viewer { user { inboxes { id } } } }')).data.viewer.user.inboxes;
  return {
    ...person,
    role,
    hasModule,
    inboxIds: new Set(inDefault.map(({ id }: { id: string }) => id)),
    questionnaireIds: new Set<string>(forms),
  };
}

const isStrong = ({ role }: Viewer) => role === 'ADMIN' || role === 'MODERATOR';

function maySee(viewer: Viewer, one: Made): boolean {
  const isOwn = one.assigneeId === viewer.userId;
  const isInTheirInbox = viewer.role === 'USER' && viewer.inboxIds.has(one.inboxId);
  return viewer.hasModule && (isStrong(viewer) || isOwn || isInTheirInbox || waitsFor(viewer, one));
}

function waitsFor({ questionnaireIds }: Viewer, { status, assigneeId, questionnaireId }: Made): boolean {
  const isWaiting = status === 'OPEN' && assigneeId === null;
  return isWaiting && questionnaireId !== null && questionnaireIds.has(questionnaireId);
}

function mayDo(viewer: Viewer, one: Made): ConversationAction[] {
  if (!maySee(viewer, one)) return [];
  const isLimited = viewer.role === 'LIMITED_USER';
  const isOwn = one.assigneeId === viewer.userId;
  const acts = !isLimited || isOwn;
  const all: [ConversationAction, boolean][] = [
    ['TAKE', one.assigneeId === null],
    ['ASSIGN', !isLimited],
    ['OFFER', !isLimited && !one.isOffered],
    ['UNASSIGN', one.assigneeId !== null && !isLimited],
    ['REPLY', acts],
    ['CLOSE', acts],
  ];
  if (one.status === 'CLOSED') return acts ? ['REOPEN'] : [];
  return all.filter(([, may]) => may).map(([action]) => action);
}

async function listed(viewer: Viewer, filter: object): Promise<{ id: string; viewerMay: string[] }[]> {
  const found: { id: string; viewerMay: string[] }[] = [];
  for (let after: string | null = null; ;) {
    const { data }: Answer = await world.run(
      viewer,
      `query ($after: String, $filter: ConversationFilter) { conversations(first: 100, after: $after, filter: $filter) {
        nodes { id viewerMay } pageInfo { hasNextPage endCursor } } }`,
      { after, filter },
    );
    found.push(...data.conversations.nodes);
    if (!data.conversations.pageInfo.hasNextPage) return found;
    after = String(data.conversations.pageInfo.endCursor);
  }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

it('lists, page by page and filtered, hold exactly what may be seen, and say exactly what may be done', async () => {
  let triples = 0;
  for (const viewer of viewers.filter(({ hasModule }) => hasModule)) {
    const expected = made
      .filter((one) => maySee(viewer, one))
      .map((one) => ({ id: one.id, viewerMay: mayDo(viewer, one) }));
    expect((await listed(viewer, {})).sort(byId)).toEqual(expected.sort(byId));
    triples += made.length * 7;
    for (const filter of [
      { unassigned: true },
      { status: ['OPEN'] },
      { assigneeId: viewer.userId },
      { inboxId: made[0]!.inboxId },
    ]) {
      const kept = made.filter((one) => maySee(viewer, one) && fits(one, filter));
      expect((await listed(viewer, filter)).map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
    }
  }
  expect(triples).toBeGreaterThan(IS_LONG ? 800_000 : 90_000);
}, 240_000);

function fits(
  one: Made,
  filter: { unassigned?: boolean; status?: string[]; assigneeId?: string; inboxId?: string },
): boolean {
  return (
    (filter.unassigned === undefined || (one.assigneeId === null) === filter.unassigned) &&
    (filter.status === undefined || filter.status.includes(one.status)) &&
    (filter.assigneeId === undefined || one.assigneeId === filter.assigneeId) &&
    (filter.inboxId === undefined || one.inboxId === filter.inboxId)
  );
}

it('counts of inboxes and the dashboard count exactly what may be seen', async () => {
  for (const viewer of viewers) {
    const open = made.filter((one) => one.status === 'OPEN' && maySee(viewer, one));
    const { data } = await world.run(
      viewer,
      '{ inboxes { id openCount unassignedCount } dashboard { openConversations unassignedConversations closedToday } conversations { totalCount } }',
    );
    for (const inbox of data.inboxes) {
      const inIt = open.filter(({ inboxId }) => inboxId === inbox.id);
      expect(inbox).toEqual({
        id: inbox.id,
        openCount: inIt.length,
        unassignedCount: inIt.filter(({ assigneeId }) => assigneeId === null).length,
      });
    }
    if (viewer.hasModule) {
      expect(data.conversations.totalCount).toBe(made.filter((one) => maySee(viewer, one)).length);
      expect(data.dashboard).toEqual({
        openConversations: open.length,
        unassignedConversations: open.filter(({ assigneeId }) => assigneeId === null).length,
        closedToday: made.filter((one) => one.status === 'CLOSED' && maySee(viewer, one)).length,
      });
    }
  }
}, 120_000);

it('single reads, node(id) and search answer exactly what may be seen; what may not be is NOT_FOUND', async () => {
  const pairs = fc.record({ viewer: fc.constantFrom(...viewers), one: fc.constantFrom(...made) });
  for (const { viewer, one } of fc.sample(pairs, { numRuns: 400, seed })) {
    const { data, errors = [] } = await world.run(
      viewer,
      `query ($id: ID!, $search: String) { conversation(id: $id) { id viewerMay } node(id: $id) { id }
        conversations(filter: { search: $search }) { nodes { id } } }`,
      { id: one.id, search: `subject ${made.indexOf(one)}` },
    );
    const isVisible = maySee(viewer, one);
    expect(data.conversation).toEqual(isVisible ? { id: one.id, viewerMay: mayDo(viewer, one) } : null);
    expect(data.node).toEqual(isVisible ? { id: one.id } : null);
    expect(JSON.stringify(data.conversations).includes(one.id)).toBe(isVisible);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(isVisible ? [] : refusedReads(viewer));
  }
}, 120_000);

/** Of the conversation and the node; without the module, the list as well. */
function refusedReads({ hasModule }: Viewer): string[] {
  return hasModule ? ['NOT_FOUND', 'NOT_FOUND'] : ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'];
}

const VERBS: Record<ConversationAction, [name: string, more: string]> = {
  TAKE: ['takeConversation', ''],
  ASSIGN: ['assignConversation', 'assigneeId: "ASSIGNEE"'],
  OFFER: ['offerTransfer', 'assigneeId: "ASSIGNEE"'],
  UNASSIGN: ['unassignConversation', ''],
  REPLY: ['replyToConversation', 'body: "Hello"'],
  CLOSE: ['closeConversation', ''],
  REOPEN: ['reopenConversation', ''],
};

/** Doing once more what is so already changes nothing, and is no mistake. */
function isSoAlready(action: ConversationAction, viewer: Viewer, { status, assigneeId }: Made): boolean {
  if (action === 'TAKE') return status === 'OPEN' && assigneeId === viewer.userId;
  return action === 'UNASSIGN' && status === 'OPEN' && assigneeId === null;
}

async function asItIs(one: Made): Promise<Made> {
  const ask = 'query ($id: ID!) { conversation(id: $id) { status assignee { id } transferOffer { id } } }';
  const { status, assignee, transferOffer } = (await world.run(world.acme.admin, ask, { id: one.id })).data
    .conversation;
  return { ...one, status, assigneeId: assignee?.id ?? null, isOffered: transferOffer !== null };
}

async function codesOf(viewer: Viewer, action: ConversationAction, id: string, assigneeId: string): Promise<string[]> {
  const [name, more] = VERBS[action];
  const input = `{ conversationId: "${id}" ${more.replace('ASSIGNEE', assigneeId)} }`;
  const { data } = await world.run(viewer, `mutation { ${name}(input: ${input}) { errors { code path } } }`);
  return data[name].errors.map(({ code }: { code: string }) => code) as string[];
}

/** What the policy says, as opposed to who has room for it. */
const OF_POLICY = (code: string) => !['NOT_ELIGIBLE', 'LIMIT_REACHED'].includes(code);

it('a verb is refused by the policy exactly where viewerMay does not name it', async () => {
  const strong = viewers.find(isStrong)!;
  const triples = fc.record({
    viewer: fc.constantFrom(...viewers.filter((one) => one.hasModule && one !== strong)),
    one: fc.constantFrom(...made),
    action: fc.constantFrom(...(Object.keys(VERBS) as ConversationAction[])),
  });
  for (const { viewer, one, action } of fc.sample(triples, { numRuns: IS_LONG ? 4_000 : 300, seed })) {
    const current = await asItIs(one);
    // Nobody is offered what they have.
    const target = current.assigneeId === strong.userId ? world.acme.admin : strong;
    const codes = await codesOf(viewer, action, one.id, target.userId);
    if (isSoAlready(action, viewer, current)) continue;
    const isRefused = codes.some(OF_POLICY);
    const may = mayDo(viewer, current).includes(action);
    expect([action, viewer.role, current, isRefused]).toEqual([action, viewer.role, current, !may]);
    if (!maySee(viewer, current)) expect(codes).toEqual(['NOT_FOUND']);
  }
}, 240_000);
