import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { assembleSchema } from '../../src/server/schema';
import { startWorld, type World } from '../world';

/** How long the server may leave others waiting because of one request, in milliseconds, on a machine that nothing else keeps busy. */
const MAX_DELAY_MS = 250;
/** Every attack is tried so often; the best counts, since other programs of this machine delay everything at times. */
const REPETITIONS = 5;
/** How long `slowness` calculates on a machine that nothing else keeps busy, in milliseconds; on one that is, it is allowed for. */
const CALCULATION_MS = 15;
const MAX_SLOWNESS = 4;
const MAX_HEAP_GROWTH_BYTES = 400 * 1024 * 1024;
const MAX_ANSWER_BYTES = 12 * 1024 * 1024;

let world: World;
let attacker: { token: string };
/** Of the same company, and may see little of its people. */
let limited: { token: string };

beforeAll(async () => {
  world = await startWorld();
  const { id, admin } = await world.crowd(99);
  attacker = admin;
  limited = await world.person(id, { role: 'LIMITED_USER' });
  const hours = await world.run(admin, SET_HOURS, { input: longestCalendar() });
  expect(hours.data.setWorkingHours.errors).toEqual([]);
  const warm = '{ users(first: 100) { nodes { id displayName email company { name } } } viewer { sessions { id } } }';
  expect((await world.run(admin, warm)).errors).toBeUndefined();
}, 120_000);
afterAll(() => world.close());

const SET_HOURS =
  'mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { errors { code message } } }';

/** 500 dates, and a week, of 24 intervals each. */
function longestCalendar() {
  const two = (hour: number) => String(hour).padStart(2, '0');
  const intervals = Array.from({ length: 24 }, (_, hour) => ({ start: `${two(hour)}:00`, end: `${two(hour)}:59` }));
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  const first = Date.UTC(2027, 0, 1);
  const date = (index: number) => new Date(first + index * 86_400_000).toISOString().slice(0, 10);
  return {
    days: days.map((day) => ({ day, working: true, intervals })),
    exceptions: Array.from({ length: 500 }, (_, index) => ({ date: date(index), intervals })),
  };
}

interface Attack {
  readonly query: string;
  readonly variables?: object;
  /** A body that is sent as it is, in place of the two. */
  readonly body?: string;
  readonly as?: 'nobody' | 'limited';
}

interface Outcome {
  readonly delayMs: number;
  readonly growthBytes: number;
  readonly answer: string;
}

/**
 * Watches the event loop: how long it stood still at most, not counting what the machine gave to other programs meanwhile, and how far the
 * memory grew.
 */
function watch(): () => Pick<Outcome, 'delayMs' | 'growthBytes'> {
  const before = process.memoryUsage().heapUsed;
  let [peak, longest, at, cpu] = [before, 0, performance.now(), process.cpuUsage()];
  const look = () => {
    const used = process.cpuUsage(cpu);
    const now = performance.now();
    longest = Math.max(longest, Math.min(now - at, (used.user + used.system) / 1000));
    peak = Math.max(peak, process.memoryUsage().heapUsed);
    [at, cpu] = [now, process.cpuUsage()];
  };
  const timer = setInterval(look, 5);
  return () => {
    look();
    clearInterval(timer);
    return { delayMs: longest, growthBytes: peak - before };
  };
}

/** How much longer than it should this machine takes for what it does at this moment: 1 on one that nothing else keeps busy. */
function slowness(): number {
  const start = performance.now();
  const words = Array.from({ length: 10_000 }, (_, index) => ({ word: `word ${(index * 7919) % 10_000}` }));
  JSON.parse(JSON.stringify(words.sort((a, b) => (a.word < b.word ? -1 : 1))));
  return Math.min(MAX_SLOWNESS, Math.max(1, (performance.now() - start) / CALCULATION_MS));
}

/** One request, how long the server let others wait meanwhile, and what memory it took. */
async function suffer({ query, variables = {}, body, as }: Attack): Promise<Outcome> {
  const sent = body ?? JSON.stringify({ query, variables });
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (as !== 'nobody') headers['authorization'] = `Bearer ${(as === 'limited' ? limited : attacker).token}`;
  const before = slowness();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const end = watch();
  const response = await fetch(world.url, { method: 'POST', headers, body: sent });
  const answer = await response.text();
  const { delayMs, growthBytes } = end();
  return { delayMs: delayMs / Math.min(before, slowness()), growthBytes, answer };
}

async function bestOf(attack: Attack): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (let turn = 0; turn < REPETITIONS; turn += 1) {
    outcomes.push(await suffer(attack));
    if (outcomes.some(({ delayMs }) => delayMs < MAX_DELAY_MS)) break;
  }
  return outcomes.reduce((best, one) => (one.delayMs < best.delayMs ? one : best));
}

const MARKS = `a${'\u0300'.repeat(60_000)}${'\u0316'.repeat(60_000)}`;
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }';
const signUp = (over: object) => ({
  input: {
    ...{ email: 'new@people.example', password: 'a quiet harbour at dawn', firstName: 'A', lastName: 'B' },
    ...{ companyName: 'C', timeZone: 'Europe/Istanbul', ...over },
  },
});
const INVITE = 'mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { errors { code } } }';
const aliases = (count: number, field: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ');
const decade = (index: number) => `from: "19${10 + index}-01-01T00:00:00Z", to: "19${20 + index}-01-01T00:00:00Z"`;
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
const INTROSPECTION =
  'types { name description fields { name description args { name type { name ofType { name } } } type { name } } }';

const ATTACKS: Record<string, Attack> = {
  'marks in a name, 240 KB': { query: SIGN_UP, variables: signUp({ firstName: MARKS }), as: 'nobody' },
  'marks in what somebody signs in with': {
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }',
    variables: { input: { identifier: MARKS, password: 'x', device: MARKS } },
    as: 'nobody',
  },
  'marks written into the document': {
    query: `mutation { signIn(input: { identifier: "${MARKS}", password: "x" }) { errors { code } } }`,
    as: 'nobody',
  },
  'marks in every row of an invitation': {
    query: INVITE,
    variables: { input: { emails: Array.from({ length: 400 }, () => `a${'\u0300\u0316'.repeat(150)}@x.example`) } },
  },
  'towers of marks in the address of every row': {
    query: INVITE,
    variables: { input: { invitations: rowsEndingIn(200, '', '\u0300\u0316'.repeat(500)) } },
  },
  'towers of marks in the names of every row': {
    query: INVITE,
    variables: { input: { invitations: rowsEndingIn(200, '\u0300\u0316'.repeat(190), '') } },
  },
  'long Korean names in every row': {
    query: INVITE,
    variables: { input: { invitations: rowsEndingIn(200, '각'.repeat(99), '') } },
  },
  'one calendar for each of a hundred people, under 25 names': {
    query: `{ users(first: 100) { nodes { company { workingHours {
      ${aliases(25, () => 'exceptions { date intervals { start end } }')} } } } } }`,
  },
  'ten years of open time, under 28 names, for ten people': {
    query: `{ users(first: 10) { nodes { company { workingHours {
      ${aliases(28, (index) => `openDurationSeconds(${decade(index)})`)} } } } } }`,
  },
  'ten years of open time through lists without pages': {
    query: `{ inboxes { members { inboxes { members { company { workingHours {
      ${aliases(28, (index) => `openDurationSeconds(${decade(index)})`)} } } } } } } }`,
  },
  'the next change, from a century back': {
    query: `{ company { workingHours { ${aliases(28, (index) => `nextClosing(after: "19${10 + index}-01-01T00:00:00Z")`)} } } }`,
  },
  'all lists of one session, under 30 names': {
    query: `{ ${aliases(10, () => 'viewer { session { id } memberships { id } sessions { id } }')} }`,
  },
  'nearly as many rows as there may be': {
    query: '{ inboxes { members { inboxes { members { id displayName email role status } } } } }',
  },
  'a field that is refused, in every row, under 25 names, far down the document': {
    query: `${'\n'.repeat(4_900)}{ users(first: 100) { nodes { ${aliases(25, () => 'email')} } } }`,
    as: 'limited',
  },
  'refusals after 400,000 lines': {
    query: `${'\n'.repeat(400_000)}{ users(first: 100) { nodes { ${aliases(25, () => 'email')} } } }`,
    as: 'limited',
  },
  'the same in a mutation': {
    query: `mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { workingHours {
      ${aliases(29, () => 'exceptions { date intervals { start end } }')} } } }`,
    variables: { input: { days: longestCalendar().days } },
  },
  'pages whose size is a default': {
    query: `query ($n: Int = 100) { ${aliases(20, () => 'users(first: $n) { nodes { customRoles { users(first: $n) { nodes { id } } } } }')} }`,
  },
  'a comment of 500 KB': { query: `{ viewer { signedIn } } #${'x'.repeat(500_000)}`, as: 'nobody' },
  'a name of 500 KB': { query: `{ ${'x'.repeat(500_000)} }`, as: 'nobody' },
  'lists in lists, 250,000 deep, in the document': {
    query: `{ users(filter: ${nested(125_000, '[', ']')}) { totalCount } }`,
    as: 'nobody',
  },
  'lists in lists, 3,500 deep, in the document': {
    query: `{ users(filter: ${nested(3_500, '[', ']')}) { totalCount } }`,
    as: 'nobody',
  },
  'fields in fields, 3,900 deep': { query: nested(3_900, '{ a ', '}'), as: 'nobody' },
  'lists in lists, 120,000 deep, in a variable': {
    query: INVITE,
    body: `{"query":${JSON.stringify(INVITE)},"variables":{"input":{"emails":${nested(120_000, '[', ']')}}}}`,
  },
  'objects in objects, 80,000 deep, in a variable': {
    query: INVITE,
    body: `{"query":${JSON.stringify(INVITE)},"variables":{"input":${'{"a":'.repeat(80_000)}1${'}'.repeat(80_000)}}}`,
  },
  'a list of 250,000 numbers': {
    query: 'mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) { errors { code } } }',
    variables: { input: { name: 'x', grants: [], userIds: Array.from({ length: 250_000 }, () => 1) } },
  },
  'a list of 120,000 ids': {
    query: 'mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) { errors { code } } }',
    variables: { input: { name: 'x', grants: [], userIds: Array.from({ length: 120_000 }, () => 'a') } },
  },
  'twenty thousand unknown keys': {
    query: SIGN_UP,
    variables: signUp(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, index]))),
    as: 'nobody',
  },
  'twenty thousand unknown variables': {
    query: '{ viewer { signedIn } }',
    variables: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, index])),
    as: 'nobody',
  },
  'a number of 400,000 digits': { query: `{ users(first: ${'9'.repeat(400_000)}) { totalCount } }`, as: 'nobody' },
  'two thousand variables': {
    query: `query (${Array.from({ length: 1_900 }, (_, index) => `$v${index}: Int`).join(' ')}) { viewer { signedIn } }`,
    as: 'nobody',
  },
  'nine hundred directives': { query: `{ viewer { signedIn ${'@skip(if: false) '.repeat(160)} } }`, as: 'nobody' },
  'fragments that double, sixty deep': {
    query: `{ ...f0 } ${Array.from({ length: 60 }, (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`).join(' ')} fragment f60 on Query { viewer { signedIn } }`,
    as: 'nobody',
  },
  'a hundred fragments that know one another': {
    query: `{ ...f0 } ${Array.from({ length: 90 }, (_, index) => `fragment f${index} on Query { viewer { signedIn } ...f${(index * 7 + 1) % 90} }`).join(' ')}`,
    as: 'nobody',
  },
  'equal fields with arguments to compare': {
    query: `{ ${'users(first: 1) { totalCount } '.repeat(95)} }`,
  },
  'equal fields with long arguments to compare': {
    query: `{ ${`users(filter: { search: "x", role: [${'USER '.repeat(700)}] }) { totalCount } `.repeat(10)} }`,
  },
  'equal fields in equal fields to compare': {
    query: `{ ${'viewer { user { inboxes { id } } } '.repeat(100)} }`,
    as: 'nobody',
  },
  'a thousand fields that are not there': {
    query: `{ ${Array.from({ length: 980 }, (_, index) => `vieewr${index}`).join(' ')} }`,
    as: 'nobody',
  },
  'the schema, under a hundred names': {
    query: `{ ${aliases(100, () => '__schema { ...F }')} } fragment F on __Schema { ${INTROSPECTION} }`,
    as: 'nobody',
  },
  'the schema, with names below it': {
    query: `{ __schema { types { ${aliases(29, () => 'fields { name args { name type { name } } type { name } }')} } } }`,
    as: 'nobody',
  },
  'the schema as often as it may be asked for': {
    query: `{ ${aliases(2, () => '__schema { ...F }')} } fragment F on __Schema { ${INTROSPECTION} }`,
    as: 'nobody',
  },
  'the longest calendar, set once more': { query: SET_HOURS, variables: { input: longestCalendar() } },
  'five hundred people invited with all that may be said of them': {
    query: INVITE,
    variables: { input: { invitations: fullRows(500) } },
  },
};

/** Invitations with names and an address that end so. */
function rowsEndingIn(count: number, ofNames: string, ofAddress: string) {
  return Array.from({ length: count }, (_, index) => ({
    email: `a${index}${ofAddress}@x.example`,
    ...{ firstName: `a${ofNames}`, middleName: `b${ofNames}`, lastName: `c${ofNames}` },
    membership: { role: 'USER' },
  }));
}

/** Invitations with every field there is, and no address that could be written to. */
function fullRows(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    email: `person-number-${index}@a-rather-long-name-of-a-domain.example`,
    membership: {
      ...{ role: 'USER', conversationLimit: 10_000, canTakeCalls: false, languages: ['en', 'tr', 'nl', 'fr', 'de'] },
      grants: ['CONVERSATIONS', 'DASHBOARD', 'CONTACTS', 'TASKS'].map((module) => ({ module, level: 'USE' })),
      inboxIds: Array.from({ length: 4 }, () => 'ibx_00000000000000000000000000'),
      questionnaireIds: Array.from({ length: 4 }, () => 'qst_00000000000000000000000000'),
      customRoleIds: Array.from({ length: 2 }, () => 'rol_00000000000000000000000000'),
    },
  }));
}

it.each(Object.keys(ATTACKS))(
  'nobody waits because of %s',
  async (name) => {
    const { delayMs, growthBytes, answer } = await bestOf(ATTACKS[name]!);
    expect(delayMs).toBeLessThan(MAX_DELAY_MS);
    expect(growthBytes).toBeLessThan(MAX_HEAP_GROWTH_BYTES);
    expect(answer.length).toBeLessThan(MAX_ANSWER_BYTES);
    expect(answer).not.toContain('"code":"INTERNAL"');
  },
  60_000,
);

it('none of it is taken for a failure of the server', () => {
  expect(world.log).toEqual([]);
});

type Input = GraphQLArgument | GraphQLInputField;

/** A value that fits a type, so that only the long text is to be refused. */
function sample(type: GraphQLInputType): unknown {
  const given = getNullableType(type);
  if (isListType(given)) return [sample(given.ofType)];
  if (isEnumType(given)) return given.getValues()[0]?.name;
  if (isInputObjectType(given)) return required(Object.values(given.getFields()));
  const samples: Record<string, unknown> = {
    ...{ Int: 1, Boolean: true, Float: 1, Date: '2031-05-04', DateTime: '2031-05-04T09:30:00Z', LocalTime: '09:30' },
    ...{ LanguageCode: 'en', TimeZone: 'Europe/Istanbul', PhoneNumber: '+902121234567', URL: 'https://x.example' },
    EmailAddress: 'a@x.example',
  };
  return samples[String(given)] ?? 'text';
}

const required = (inputs: readonly Input[]) =>
  Object.fromEntries(inputs.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => [name, sample(type)]));

/** Every place for text below an argument: the path to it, and the value with the text in it. */
function* textsIn(input: Input, text: string, above: readonly string[] = []): Generator<[string[], unknown, Input]> {
  const isList = isListType(getNullableType(input.type));
  const path = [...above, input.name, ...(isList ? ['0'] : [])];
  const inList = (value: unknown) => (isList ? [value] : value);
  const named = getNamedType(input.type);
  if (isScalarType(named) && !NO_TEXT.has(named.name)) yield [path, inList(text), input];
  if (!isInputObjectType(named)) return;
  const fields = Object.values(named.getFields());
  for (const field of fields) {
    for (const [place, value, at] of textsIn(field, text, path)) {
      yield [place, inList({ ...required(fields), [field.name]: value }), at];
    }
  }
}

const NO_TEXT: ReadonlySet<string> = new Set(['Int', 'Float', 'Boolean']);

const schema = assembleSchema();
const LONG = `a${'\u0300\u0316'.repeat(60_000)}`;
const places = [
  ...Object.values(schema.getQueryType()!.getFields()).map((field) => ['query', field] as const),
  ...Object.values(schema.getMutationType()!.getFields()).map((field) => ['mutation', field] as const),
].flatMap(([kind, field]) =>
  field.args.flatMap((argument) =>
    [...textsIn(argument, LONG)].map(([path, value, at]) => ({ kind, field, argument, path, value, at })),
  ),
);

type Place = (typeof places)[number];

it('a long text is refused wherever the schema takes one, before anything reads it', async () => {
  expect(places.length).toBeGreaterThan(100);
  for (const place of places.filter(({ at }) => !isRowByRow(at))) {
    const { errors } = await world.run(attacker, documentFor(place), valuesFor(place));
    const path = place.path[0] === 'input' ? place.path.slice(1) : place.path;
    expect({ at: place.path, ...errors?.[0]?.extensions }).toEqual({ at: place.path, code: 'BAD_USER_INPUT', path });
  }
}, 240_000);

function isRowByRow({ astNode }: Input): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'rowByRow') === true;
}

function valuesFor({ field, argument, value }: Place): Record<string, unknown> {
  return { ...required(field.args), [argument.name]: value };
}

function documentFor(place: Place): string {
  const { kind, field } = place;
  const values = valuesFor(place);
  const given = field.args.filter(({ name }) => name in values);
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${kind} (${given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) {
    ${field.name}(${given.map(({ name }) => `${name}: $${name}`).join(', ')}) ${selection} }`;
}
