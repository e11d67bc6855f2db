import {
  type GraphQLSchema,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isEnumType,
  isLeafType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLField,
} from 'graphql';
import { MODULES, toGrants, type ModuleSet } from '../../src/core/module-set';
import { hashToken } from '../../src/core/tokens';
import { declarationsOf, type Declared } from '../../src/permissions/declaration';
import { permissionsPage } from '../../src/permissions/document';
import { ROLE_DEFAULTS } from '../../src/permissions/roles';
import { buildSchema } from '../../src/server/schema';
import type { AccessLevel, Audience, Module, Role, SessionRestriction } from '../../src/generated/schema-types';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

/**
 * Every declared field, asked by every kind of viewer over HTTP. What is expected is worked out here from the declaration and the table of
 * roles alone, without the code that decides.
 */
let world: World;
let schema: GraphQLSchema;
beforeAll(async () => {
  world = await startWorld();
  schema = buildSchema();
});
afterAll(() => world.close());

interface Kind {
  readonly name: string;
  readonly as: () => Promise<{ token: string } | null>;
  readonly is: 'NOBODY' | 'PERSON' | 'API_TOKEN' | 'VISITOR';
  /** Null: of no company, or without one. */
  readonly role: Role | null;
  readonly holds: (module: Module, level: AccessLevel) => boolean;
  readonly restriction: SessionRestriction | null;
  /** Of the platform's support staff. */
  readonly isStaff?: boolean;
}

const rank: Record<Role, number> = { LIMITED_USER: 1, USER: 2, MODERATOR: 3, ADMIN: 4 };
const inSet = (set: ModuleSet) => (module: Module, level: AccessLevel) =>
  toGrants(set).some((grant) => grant.module === module && (level === 'USE' || grant.level === 'MANAGE'));
const nothing = () => false;
const everything = () => true;

async function changed(person: Person): Promise<Person> {
  await world.db.query('UPDATE user SET mustChangePassword = 1 WHERE email = ?', [person.email]);
  return person;
}

async function outside(person: Person): Promise<Person> {
  await world.db.query(
    'UPDATE session SET companyId = NULL, userId = NULL WHERE accountId = (SELECT id FROM account WHERE email = ?)',
    [person.email],
  );
  return person;
}

async function tokenOf(person: Person, modules: readonly Module[]): Promise<{ token: string }> {
  const create =
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code path } } }';
  const grants = modules.map((module) => ({ module, level: 'MANAGE' }));
  const input = { name: 'a script', grants, password: PASSWORD };
  const { token, errors } = (await world.run(person, create, { input })).data.createApiToken;
  expect(errors).toEqual([]);
  return { token };
}

async function staff(): Promise<Person> {
  const person = await outside(await world.person(world.globex.id));
  await world.db.query('UPDATE account SET supportSince = NOW(3), twoFactorSince = NOW(3) WHERE email = ?', [
    person.email,
  ]);
  return person;
}

async function visitTo(companyId: string): Promise<{ token: string }> {
  await world.db.query("UPDATE company SET supportAccess = 1 WHERE name = 'Acme'");
  const enter = `mutation ($input: EnterCompanyAsSupportInput!) { enterCompanyAsSupport(input: $input) {
    result { ... on SignedIn { token } } errors { code path } } }`;
  const input = { companyId, reason: 'asked to' };
  const { result, errors } = (await world.run(await staff(), enter, { input })).data.enterCompanyAsSupport;
  expect(errors).toEqual([]);
  return result;
}

/** One token for each kind, because a company may have no more than so many. */
const tokens = new Map<string, Promise<{ token: string }>>();
function oneToken(modules: readonly Module[]): Promise<{ token: string }> {
  const key = modules.join();
  const made = tokens.get(key) ?? tokenOf(world.acme.owner, modules);
  tokens.set(key, made);
  return made;
}

async function changingOnVisit(): Promise<{ token: string }> {
  const visit = await visitTo(world.acme.id);
  await world.db.query(
    'UPDATE account SET mustChangePassword = 1 WHERE id = (SELECT accountId FROM session WHERE tokenHash = ?)',
    [hashToken(visit.token)],
  );
  return visit;
}

const free = { restriction: null } as const;

const kinds: Kind[] = [
  { name: 'nobody', is: 'NOBODY', as: () => Promise.resolve(null), role: null, holds: nothing, ...free },
  ...(['LIMITED_USER', 'USER', 'MODERATOR', 'ADMIN'] as const).map((role): Kind => ({
    ...{ name: role, is: 'PERSON', role, holds: inSet(ROLE_DEFAULTS[role]), ...free },
    as: () => world.person(world.acme.id, { role }),
  })),
  {
    ...{ name: 'USER with no grants', is: 'PERSON', role: 'USER', holds: nothing, ...free },
    as: () => world.person(world.acme.id, { grants: [] }),
  },
  {
    ...{ name: 'LIMITED_USER with USERS at MANAGE', is: 'PERSON', role: 'LIMITED_USER', ...free },
    as: () => world.person(world.acme.id, { role: 'LIMITED_USER', grants: [{ module: 'USERS', level: 'MANAGE' }] }),
    holds: (module) => module === 'USERS',
  },
  {
    ...{ name: 'USER with USERS at USE', is: 'PERSON', role: 'USER', ...free },
    as: () => world.person(world.acme.id, { grants: [{ module: 'USERS', level: 'USE' }] }),
    holds: (module, level) => module === 'USERS' && level === 'USE',
  },
  {
    ...{ name: 'ADMIN who has to change the password', is: 'PERSON', role: 'ADMIN', holds: everything },
    as: async () => changed(await world.person(world.acme.id, { role: 'ADMIN' })),
    restriction: 'PASSWORD_CHANGE_REQUIRED',
  },
  {
    ...{ name: 'ADMIN who has to set up a second factor', is: 'PERSON', role: 'ADMIN', holds: everything },
    as: async () => {
      await world.db.query("UPDATE company SET twoFactorRequired = 1 WHERE name = 'Globex'");
      return world.person(world.globex.id, { role: 'ADMIN' });
    },
    restriction: 'TWO_FACTOR_ENROLMENT_REQUIRED',
  },
  {
    ...{ name: 'ADMIN who has yet to enter a company', is: 'PERSON', role: 'ADMIN', holds: everything },
    as: async () => outside(await world.person(world.acme.id, { role: 'ADMIN' })),
    restriction: 'COMPANY_NOT_CHOSEN',
  },
  {
    ...{ name: 'API token with USERS at MANAGE, of the owner', is: 'API_TOKEN', role: null, ...free },
    as: () => oneToken(['USERS']),
    holds: (module) => module === 'USERS',
  },
  {
    ...{ name: 'API token with every module at MANAGE, of the owner', is: 'API_TOKEN', role: null, ...free },
    as: () => oneToken(MODULES),
    holds: everything,
  },
  {
    ...{ name: 'API token with TASKS alone, of the owner', is: 'API_TOKEN', role: null, ...free },
    as: () => oneToken(['TASKS']),
    holds: (module) => module === 'TASKS',
  },
  {
    ...{ name: 'support staff outside a company', is: 'PERSON', role: null, holds: nothing, isStaff: true },
    as: staff,
    restriction: 'COMPANY_NOT_CHOSEN',
  },
  {
    ...{ name: 'support staff on a visit to a company', is: 'VISITOR', role: null, isStaff: true, ...free },
    as: () => visitTo(world.acme.id),
    holds: (_, level) => level === 'USE',
  },
  {
    ...{ name: 'support staff on a visit who have to change their password', is: 'VISITOR', role: null, isStaff: true },
    as: changingOnVisit,
    holds: (_, level) => level === 'USE',
    restriction: 'PASSWORD_CHANGE_REQUIRED',
  },
];

type Declaration = Declared['declaration'];

function codeOfRefusal({ is }: Kind): string {
  return is === 'NOBODY' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

/** Whether the declaration lets this kind through, on a record that is not their own. */
function isExpected(declaration: Declaration, kind: Kind): boolean {
  if (declaration.who.includes('ANYONE')) return true;
  if (isHeldUp(declaration, kind) || isElsewise(declaration, kind)) return false;
  return declaration.who.some((audience) => isOf(audience, kind)) || (isInside(kind) && isGiven(declaration, kind));
}

/** The session has something else to do first. */
function isHeldUp({ whileRestricted }: Declaration, { restriction }: Kind): boolean {
  return restriction !== null && !whileRestricted.includes(restriction);
}

/** Comes in another way than is asked of everybody, whatever they may do. */
function isElsewise({ only }: Declaration, kind: Kind): boolean {
  return only !== null && !isOf(only, kind);
}

function isOf(audience: Audience, kind: Kind): boolean {
  const { is, isStaff } = kind;
  return {
    ANYONE: true,
    SIGNED_IN: is === 'PERSON' || is === 'VISITOR',
    OWN_SESSION: is === 'PERSON',
    MEMBER: isInside(kind),
    PERSON: is === 'PERSON' && isInside(kind),
    SELF: false,
    OWNER: false,
    SUPPORT_STAFF: isStaff === true,
  }[audience];
}

function isInside({ is, restriction }: Kind): boolean {
  return is !== 'NOBODY' && restriction === null;
}

function isGiven({ role, use, manage }: Declaration, { role: own, holds }: Pick<Kind, 'role' | 'holds'>): boolean {
  return [
    role !== null && own !== null && rank[own] >= rank[role],
    use.some((module) => holds(module, 'USE')),
    manage.some((module) => holds(module, 'MANAGE')),
  ].includes(true);
}

/** A value that its type takes, and that names nothing there is. */
function valueFor(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueFor(type.ofType);
  if (isListType(type)) return '[]';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${needed.map((field) => `${field.name}: ${valueFor(field.type)}`).join(', ')} }`;
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  const samples: Record<string, string> = {
    Int: '1',
    Boolean: 'true',
    DateTime: '"2031-05-04T09:30:00Z"',
    EmailAddress: '"nobody@nowhere.example"',
    URL: '"https://1.1.1.1/"',
    ID: '"usr_00000000000000000000000000"',
  };
  return samples[type.name] ?? '"x"';
}

function call(field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const args = needed.length === 0 ? '' : `(${needed.map((arg) => `${arg.name}: ${valueFor(arg.type)}`).join(', ')})`;
  return `${field.name}${args}${selection(getNamedType(field.type))}`;
}

function selection(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  const isPayload = isObjectType(type) && type.getFields()['errors'] !== undefined;
  // A part of a document, invalid on purpose as a whole one.
  return isPayload ? ' { __typename errors { code path } }' : ' { __typename }';
}

/** What a service says of whoever asks, rather than of anything that the input names: @allow has said it, and nothing says otherwise. */
function refusedByService(answer: Answer, name: string): object[] {
  const errors = (answer.data?.[name]?.errors ?? []) as { code: string; path: string[] }[];
  return errors.filter(({ code, path }) => code === 'UNAUTHENTICATED' || (code === 'FORBIDDEN' && path.length === 0));
}

const codeOf = (answer: Answer, name: string) =>
  answer.errors?.find(({ path }) => path?.at(-1) === name || path?.[0] === name)?.extensions.code;
const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** What a refusal says for machines, beside its code. */
function saidOf(answer: Answer, name: string): object {
  const error = answer.errors?.find(({ path }) => path?.at(-1) === name || path?.[0] === name);
  const { code: _, ...said } = error?.extensions ?? { code: '' };
  return said;
}

function expectedFacts(declaration: Declaration, kind: Kind): object {
  if (codeOfRefusal(kind) === 'UNAUTHENTICATED') return {};
  if (isHeldUp(declaration, kind)) return { restriction: kind.restriction };
  const { who, role, use, manage, only } = declaration;
  if (isElsewise(declaration, kind)) return { missing: [{ audience: only }], role: null, grantable: false };
  const roles = (Object.keys(rank) as Role[]).sort((a, b) => rank[a] - rank[b]);
  return {
    missing: [
      ...(role === null ? [] : [{ role }]),
      ...use.map((module) => ({ module, level: 'USE' })),
      ...manage.map((module) => ({ module, level: 'MANAGE' })),
      ...who.map((audience) => ({ audience })),
    ],
    role: roles.find((one) => isGiven(declaration, { role: one, holds: inSet(ROLE_DEFAULTS[one]) })) ?? null,
    grantable: kind.is === 'PERSON' && (role !== null || use.length + manage.length > 0),
  };
}

it('every root field declares who may, and there are some', () => {
  const declared = declarationsOf(schema).filter(
    ({ typeName, fieldName }) => ['Query', 'Mutation'].includes(typeName) && fieldName !== null,
  );
  const all = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.keys(type.getFields()));
  expect(declared.map(({ fieldName }) => fieldName).sort()).toEqual(all.sort());
  expect(all.length).toBeGreaterThan(20);
});

/** Whether the session may be over by now: some of the mutations that let somebody in end it, and none that answers an error. */
const mayHaveEnded = (answer: Answer, { typeName, fieldName }: Operation) =>
  typeName === 'Mutation' && answer.errors === undefined && answer.data?.[fieldName]?.errors.length === 0;

interface Operation {
  readonly typeName: 'Query' | 'Mutation';
  readonly fieldName: string;
  readonly declaration: Declaration;
}

/** As many mutations as one document may have. */
const AT_ONCE = 5;

/** All operations, in documents: what lets somebody in and may change something is in one of its own. */
function documentsFor(kind: Kind): Operation[][] {
  const operations = declarationsOf(schema).filter(
    (one): one is Operation => ['Query', 'Mutation'].includes(one.typeName) && one.fieldName !== null,
  );
  const changing = operations.filter(
    ({ typeName, declaration }) => typeName === 'Mutation' && isExpected(declaration, kind),
  );
  const together = ['Query', 'Mutation'].flatMap((type) => {
    const some = operations.filter((one) => one.typeName === type && !changing.includes(one));
    return Array.from({ length: Math.ceil(some.length / AT_ONCE) }, (_, index) =>
      some.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    );
  });
  return [...together, ...changing.map((one) => [one])];
}

function documentOf(operations: readonly Operation[]): string {
  const { typeName } = operations[0]!;
  const { [typeName]: root } = { Query: schema.getQueryType()!, Mutation: schema.getMutationType()! };
  const calls = operations.map(({ fieldName }) => call(root.getFields()[fieldName]!));
  return `${typeName.toLowerCase()} { ${calls.join(' ')} }`;
}

/** What came of an operation, and what should. */
function outcome(answer: Answer, { fieldName, declaration }: Operation, kind: Kind): [object, object] {
  const code = codeOf(answer, fieldName);
  const isRefused = REFUSED.includes(code ?? '');
  const seen = {
    fieldName,
    isRefused,
    isInternal: code === 'INTERNAL',
    byService: refusedByService(answer, fieldName),
  };
  const due = { fieldName, isRefused: !isExpected(declaration, kind), isInternal: false, byService: [] };
  if (!due.isRefused) return [seen, due];
  return [
    { ...seen, code, said: saidOf(answer, fieldName), value: answer.data?.[fieldName] },
    { ...due, code: codeOfRefusal(kind), said: expectedFacts(declaration, kind), value: null },
  ];
}

describe.each(kinds)('$name', (kind) => {
  it('is let through exactly where the declaration says so, on every operation', async () => {
    let as = await kind.as();
    for (const operations of documentsFor(kind)) {
      const answer = await world.run(as, documentOf(operations));
      const outcomes = operations.map((operation) => outcome(answer, operation, kind));
      expect(outcomes.map(([seen]) => seen)).toEqual(outcomes.map(([, due]) => due));
      // Nothing was said of the document as a whole.
      if (operations.length > 1) expect(Object.keys(answer.data)).toEqual(operations.map(({ fieldName }) => fieldName));
      if (mayHaveEnded(answer, operations[0]!)) as = await kind.as();
    }
  });

  it('reads exactly the declared fields of a colleague that the declaration gives, the others being null', async () => {
    const as = await kind.as();
    const declared = declarationsOf(schema).filter(
      ({ typeName, fieldName }) => typeName === 'User' && fieldName !== null,
    );
    const fields = (
      schema.getType('User') as never as { getFields(): Record<string, GraphQLField<unknown, unknown>> }
    ).getFields();
    const query = `query ($id: ID!) { node(id: $id) { ... on User { displayName ${declared.map(({ fieldName }) => call(fields[fieldName!]!)).join(' ')} } } }`;
    const answer = await world.run(as, query, { id: world.acme.moderator.userId });
    if (answer.data.node === null) {
      expect(isInside(kind)).toBe(false);
      return;
    }
    expect(answer.data.node.displayName).toBe('Mona Acme');
    for (const { fieldName, declaration } of declared) {
      const expected = isExpected(declaration, kind);
      expect([fieldName, codeOf(answer, fieldName!) ?? 'read']).toEqual([fieldName, expected ? 'read' : 'FORBIDDEN']);
      if (expected) continue;
      expect(answer.data.node[fieldName!]).toBeNull();
      expect([fieldName, saidOf(answer, fieldName!)]).toEqual([fieldName, expectedFacts(declaration, kind)]);
    }
  });
});

/** What the page of permissions shows of a declared place, by the heading of the column. */
function cellsOf(page: string, { typeName, fieldName }: Declared): Map<string, string> {
  const section = page.split(`\n## ${typeName}\n`)[1]!.split('\n## ')[0]!.trim().split('\n');
  const name = fieldName === null ? '*through `node`*' : `\`${fieldName}\``;
  const [headings, cells] = [section[0]!, section.find((line) => line.startsWith(`| ${name} |`))!].map((line) =>
    line.split('|').map((text) => text.trim()),
  );
  return new Map(headings!.map((heading, index) => [heading, cells![index]!]));
}

function expectedCell(declaration: Declaration, kind: Kind): string {
  if (isExpected(declaration, kind)) return 'yes';
  const mayHaveMore = kind.is === 'API_TOKEN' || (kind.is === 'PERSON' && kind.isStaff !== true);
  return mayHaveMore && isExpected(declaration, { ...kind, holds: everything }) ? 'granted' : '';
}

it('the page of permissions says of every kind of caller what they are answered', () => {
  const named = (name: string) => kinds.find((kind) => kind.name === name)!;
  const columns: [string, Kind][] = [
    ...['nobody', 'LIMITED_USER', 'USER', 'MODERATOR', 'ADMIN'].map((name): [string, Kind] => [name, named(name)]),
    ['API token', { ...named('API token with TASKS alone, of the owner'), holds: nothing }],
    ['support, visiting', named('support staff on a visit to a company')],
    ['support, outside', named('support staff outside a company')],
  ];
  const page = permissionsPage(schema);
  for (const declared of declarationsOf(schema)) {
    const cells = cellsOf(page, declared);
    for (const [heading, kind] of columns) {
      const isOwn = declared.declaration.who.includes('SELF') && cells.get(heading) === 'own';
      const expected = isOwn && kind.is === 'PERSON' ? 'own' : expectedCell(declared.declaration, kind);
      const place = [declared.typeName, declared.fieldName, heading];
      expect([...place, cells.get(heading)]).toEqual([...place, expected]);
    }
  }
});

it('reads all of one’s own, without any grant', async () => {
  const person = await world.person(world.acme.id, { role: 'LIMITED_USER', grants: [] });
  const declared = declarationsOf(schema).filter(
    ({ typeName, fieldName, declaration }) =>
      typeName === 'User' && fieldName !== null && declaration.who.includes('SELF'),
  );
  const fields = (
    schema.getType('User') as never as { getFields(): Record<string, GraphQLField<unknown, unknown>> }
  ).getFields();
  const own = declared.map(({ fieldName }) => call(fields[fieldName!]!)).join(' ');
  for (const query of [
    `{ viewer { user { ${own} } } }`,
    `{ user(id: "${person.userId}") { ${own} } }`,
    `{ node(id: "${person.userId}") { ... on User { ${own} } } }`,
  ]) {
    expect((await world.run(person, query)).errors).toBeUndefined();
  }
});

it('a refused field takes nothing else down, however deep it stands', async () => {
  const answer = await world.run(world.acme.user, '{ inboxes { name members { displayName email role } } }');
  const members = answer.data.inboxes[0].members as { displayName: string; email: string | null }[];
  expect(members.length).toBeGreaterThan(4);
  for (const { displayName, email } of members)
    expect([displayName, email]).toEqual([displayName, displayName === 'Ursula Acme' ? world.acme.user.email : null]);
  for (const { path, extensions } of answer.errors!)
    expect([path!.at(-1), extensions.code]).toEqual(['email', 'FORBIDDEN']);
});

it('every description of a declared field says who may, also by introspection', async () => {
  const answer = await world.run(null, '{ __schema { types { name fields { name description } } } }');
  const described = new Map<string, string>(
    (answer.data.__schema.types as { name: string; fields: { name: string; description: string }[] | null }[]).flatMap(
      (type) => (type.fields ?? []).map((field) => [`${type.name}.${field.name}`, field.description] as const),
    ),
  );
  for (const { typeName, fieldName } of declarationsOf(schema)) {
    if (fieldName !== null)
      expect([`${typeName}.${fieldName}`, described.get(`${typeName}.${fieldName}`)]).toEqual([
        `${typeName}.${fieldName}`,
        expect.stringMatching(/\nWho: .+\.$/),
      ]);
  }
});

/** Types whose description nobody reads: those of GraphQL itself, and the roots. */
const UNDESCRIBED = ['String', 'Int', 'Boolean', 'ID', 'Float', 'Query', 'Mutation'];

/** A type and everything inside it that a newcomer meets, each under its full name. */
function describedParts(type: GraphQLNamedType): { name: string; description: string | null | undefined }[] {
  const named = (of: string, parts: readonly { name: string; description?: string | null | undefined }[]) =>
    parts.map(({ name, description }) => ({ name: `${of}.${name}`, description }));
  const own = UNDESCRIBED.includes(type.name) ? [] : [{ name: type.name, description: type.description }];
  if (isEnumType(type)) return [...own, ...named(type.name, type.getValues())];
  if (!('getFields' in type)) return own;
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) => ('args' in field ? named(`${type.name}.${field.name}`, field.args) : []));
  return [...own, ...named(type.name, fields), ...args];
}

it('every type, field, argument and value of the schema has a description', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const bare = types.flatMap(describedParts).filter(({ description }) => !description);
  expect(bare.map(({ name }) => name)).toEqual([]);
});
