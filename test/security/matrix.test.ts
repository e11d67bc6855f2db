import {
  type GraphQLSchema,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isEnumType,
  isLeafType,
  type GraphQLInputType,
  type GraphQLField,
} from 'graphql';
import { toGrants, type ModuleSet } from '../../src/core/module-set';
import { declarationsOf, type Declared } from '../../src/permissions/declaration';
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
  /** Null: not in a company. */
  readonly role: Role | null;
  readonly holds: (module: Module, level: AccessLevel) => boolean;
  readonly signedIn: boolean;
  /** Left out: FORBIDDEN for whoever is signed in, otherwise UNAUTHENTICATED. */
  readonly refusedWith?: string;
  readonly restriction: SessionRestriction | null;
  /** Of the platform's support staff. */
  readonly isStaff?: boolean;
  /** Inside a company without being anybody of it. */
  readonly isVisitor?: boolean;
}

const rank: Record<Role, number> = { LIMITED_USER: 1, USER: 2, MODERATOR: 3, ADMIN: 4 };
const inSet = (set: ModuleSet) => (module: Module, level: AccessLevel) =>
  toGrants(set).some((grant) => grant.module === module && (level === 'USE' || grant.level === 'MANAGE'));
const nothing = () => false;

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

async function tokenOf(person: Person, module: Module): Promise<{ token: string }> {
  const create =
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code path } } }';
  const input = { name: 'a script', grants: [{ module, level: 'MANAGE' }], password: PASSWORD };
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

const kinds: Kind[] = [
  { name: 'nobody', as: () => Promise.resolve(null), role: null, holds: nothing, signedIn: false, restriction: null },
  ...(['LIMITED_USER', 'USER', 'MODERATOR', 'ADMIN'] as const).map((role): Kind => ({
    name: role,
    as: () => world.person(world.acme.id, { role }),
    role,
    holds: inSet(ROLE_DEFAULTS[role]),
    signedIn: true,
    restriction: null,
  })),
  {
    name: 'USER with no grants',
    as: () => world.person(world.acme.id, { grants: [] }),
    role: 'USER',
    holds: nothing,
    signedIn: true,
    restriction: null,
  },
  {
    name: 'LIMITED_USER with USERS at MANAGE',
    as: () => world.person(world.acme.id, { role: 'LIMITED_USER', grants: [{ module: 'USERS', level: 'MANAGE' }] }),
    role: 'LIMITED_USER',
    holds: (module) => module === 'USERS',
    signedIn: true,
    restriction: null,
  },
  {
    name: 'USER with USERS at USE',
    as: () => world.person(world.acme.id, { grants: [{ module: 'USERS', level: 'USE' }] }),
    role: 'USER',
    holds: (module, level) => module === 'USERS' && level === 'USE',
    signedIn: true,
    restriction: null,
  },
  {
    name: 'ADMIN who has to change the password',
    as: async () => changed(await world.person(world.acme.id, { role: 'ADMIN' })),
    role: 'ADMIN',
    holds: () => true,
    signedIn: true,
    restriction: 'PASSWORD_CHANGE_REQUIRED',
  },
  {
    name: 'ADMIN who has to set up a second factor',
    as: async () => {
      await world.db.query("UPDATE company SET twoFactorRequired = 1 WHERE name = 'Globex'");
      return world.person(world.globex.id, { role: 'ADMIN' });
    },
    role: 'ADMIN',
    holds: () => true,
    signedIn: true,
    restriction: 'TWO_FACTOR_ENROLMENT_REQUIRED',
  },
  {
    name: 'ADMIN who has yet to enter a company',
    as: async () => outside(await world.person(world.acme.id, { role: 'ADMIN' })),
    role: 'ADMIN',
    holds: () => true,
    signedIn: true,
    restriction: 'COMPANY_NOT_CHOSEN',
  },
  {
    name: 'API token with USERS at MANAGE, of the owner',
    as: () => tokenOf(world.acme.owner, 'USERS'),
    role: 'LIMITED_USER',
    holds: (module) => module === 'USERS',
    signedIn: false,
    restriction: null,
    refusedWith: 'FORBIDDEN',
  },
  {
    name: 'support staff outside a company',
    as: staff,
    role: null,
    holds: nothing,
    signedIn: true,
    restriction: 'COMPANY_NOT_CHOSEN',
    isStaff: true,
  },
  {
    name: 'support session in a company',
    as: () => visitTo(world.acme.id),
    role: null,
    holds: (_, level) => level === 'USE',
    signedIn: true,
    restriction: null,
    isStaff: true,
    isVisitor: true,
  },
];

function codeOfRefusal({ refusedWith, signedIn }: Kind): string {
  return refusedWith ?? (signedIn ? 'FORBIDDEN' : 'UNAUTHENTICATED');
}

/** Whether the declaration lets this kind through, on a record that is not their own. */
function isExpected({ who, role, use, manage, whileRestricted }: Declared['declaration'], kind: Kind): boolean {
  if (who.includes('ANYONE')) return true;
  if (kind.restriction !== null && !whileRestricted.includes(kind.restriction)) return false;
  if (audiencesOf(kind).some((one) => who.includes(one))) return true;
  return isInside(kind) && isGiven({ who, role, use, manage }, kind.role, kind);
}

/** Those that somebody belongs to by their account, inside a company or not. */
function audiencesOf({ signedIn, isStaff }: Kind): Audience[] {
  return [...(signedIn ? (['SIGNED_IN'] as const) : []), ...(isStaff === true ? (['SUPPORT_STAFF'] as const) : [])];
}

function isInside({ role, isVisitor, restriction }: Kind): boolean {
  return (role !== null || isVisitor === true) && restriction === null;
}

function isGiven(
  { who, role, use, manage }: Omit<Declared['declaration'], 'whileRestricted'>,
  own: Role | null,
  { holds }: Kind,
): boolean {
  const alternatives = [
    who.includes('MEMBER'),
    role !== null && own !== null && rank[own] >= rank[role],
    use !== null && holds(use, 'USE'),
    manage !== null && holds(manage, 'MANAGE'),
  ];
  return alternatives.includes(true);
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
    EmailAddress: '"nobody@nowhere.example"',
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
  return isLeafType(type) ? '' : ' { __typename }';
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

function expectedFacts({ who, role, use, manage }: Declared['declaration'], kind: Kind): object {
  if (codeOfRefusal(kind) === 'UNAUTHENTICATED') return {};
  if (kind.restriction !== null) return { restriction: kind.restriction };
  const given = { who: [], role, use, manage };
  const roles = (Object.keys(rank) as Role[]).sort((a, b) => rank[a] - rank[b]);
  const alternatives = [
    { role },
    { module: use, level: 'USE' },
    { module: manage, level: 'MANAGE' },
    ...who.map((audience) => ({ audience })),
  ];
  return {
    missing: alternatives.filter((one) => Object.values(one)[0] !== null),
    role: roles.find((one) => isGiven(given, one, { ...kind, holds: inSet(ROLE_DEFAULTS[one]) })) ?? null,
    grantable: kind.signedIn && kind.isVisitor !== true && (role ?? use ?? manage) !== null,
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

describe.each(kinds)('$name', (kind) => {
  it('is let through exactly where the declaration says so, on every operation', async () => {
    for (const { typeName, fieldName, declaration } of declarationsOf(schema)) {
      if (!['Query', 'Mutation'].includes(typeName) || fieldName === null) continue;
      // A session each, because some of the operations end it.
      const as = await kind.as();
      const field = (
        schema.getType(typeName) as never as { getFields(): Record<string, GraphQLField<unknown, unknown>> }
      ).getFields()[fieldName]!;
      const answer = await world.run(as, `${typeName === 'Query' ? 'query' : 'mutation'} { ${call(field)} }`);
      const code = codeOf(answer, fieldName);
      const expected = isExpected(declaration, kind);
      expect([fieldName, !REFUSED.includes(code ?? '')]).toEqual([fieldName, expected]);
      if (!expected) {
        expect([fieldName, code]).toEqual([fieldName, codeOfRefusal(kind)]);
        expect([fieldName, saidOf(answer, fieldName)]).toEqual([fieldName, expectedFacts(declaration, kind)]);
        expect(answer.data).toEqual({ [fieldName]: null });
      }
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
      expect(!isInside(kind) || !kind.signedIn).toBe(true);
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
