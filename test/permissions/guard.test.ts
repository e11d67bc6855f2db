// The documents are of a schema of its own.
import '../../src/permissions/restore-is-undefined';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { IResolvers } from '@graphql-tools/utils';
import * as fc from 'fast-check';
import { execute, extendSchema, graphql, parse, subscribe, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { and, chain, not, or, race, rule, shield } from 'graphql-shield';
import { NO_MODULES, moduleSet } from '../../src/core/module-set';
import { NOBODY, type Viewer } from '../../src/core/viewer';
import { describeAccess } from '../../src/permissions/describe';
import { compile, guard, typeRules } from '../../src/permissions/shield';

const BASE = `
directive @allow(who: [Audience!], role: Role, use: [Module!], manage: [Module!], only: Audience, whileRestricted: [SessionRestriction!]) on FIELD_DEFINITION | OBJECT
enum Audience { ANYONE SIGNED_IN OWN_SESSION MEMBER PERSON SELF OWNER SUPPORT_STAFF }
enum Role { ADMIN MODERATOR USER LIMITED_USER }
enum Module { USERS API }
enum SessionRestriction { PASSWORD_CHANGE_REQUIRED COMPANY_NOT_CHOSEN }
`;

function schemaOf(sdl: string, resolvers: IResolvers): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: BASE + sdl, resolvers });
}

function viewer(over: Partial<NonNullable<Viewer['member']>> = {}, session: Partial<Viewer['session']> = {}): Viewer {
  return {
    account: { id: 'acc_1', language: null, isSupportStaff: false },
    session: {
      id: 'ses_1',
      tokenHash: Buffer.alloc(0),
      restrictions: [],
      companyId: 'cmp_1',
      isVisit: false,
      ...session,
    },
    member: {
      kind: 'PERSON',
      tokenId: null,
      companyId: 'cmp_1',
      userId: 'usr_1',
      name: 'Somebody',
      role: 'USER',
      isOwner: false,
      permissions: NO_MODULES,
      companyLanguage: 'en',
      defaultInboxId: 'ibx_1',
      inboxIds: new Set(),
      questionnaireIds: new Set(),
      ...over,
    },
  };
}

async function ask(schema: GraphQLSchema, source: string, as: Viewer) {
  const answer = await graphql({ schema, source, contextValue: { viewer: as } });
  return {
    data: answer.data,
    codes: answer.errors?.map((error) => [error.path?.join('.'), error.extensions['code']]) ?? [],
  };
}

describe('the guard', () => {
  it('refuses to start, naming it, when a root field declares nothing', () => {
    const schema = schemaOf('type Query { open: Int @allow(who: ANYONE) forgotten: Int }', {
      Query: { open: () => 1, forgotten: () => 2 },
    });
    expect(() => guard(schema)).toThrow('Query.forgotten declares no @allow.');
  });

  it('refuses to start, naming it, when a root field has no resolver', () => {
    const schema = schemaOf('type Query { open: Int @allow(who: ANYONE) empty: Int @allow(who: ANYONE) }', {
      Query: { open: () => 1 },
    });
    expect(() => guard(schema)).toThrow('Query.empty has no resolver.');
  });

  it.each([
    ['an @allow that names nobody', 'type Query { a: Int @allow }', 'Query.a has an @allow that names nobody'],
    [
      'a rule on an interface',
      'interface I { x: Int @allow(who: MEMBER) } type T implements I { x: Int } type Query { a: T @allow(who: ANYONE) }',
      'I.x is a field of an interface',
    ],
    [
      'SELF where nothing says whose record it is',
      'type T { x: Int @allow(who: SELF) } type Query { a: T @allow(who: ANYONE) }',
      'T.x allows SELF',
    ],
    [
      'something narrowed to what does not say how somebody comes',
      'type Query { a: Int @allow(use: API, only: OWNER) }',
      'Query.a allows only OWNER: what narrows is OWN_SESSION or PERSON',
    ],
    [
      'ANYONE narrowed',
      'type Query { a: Int @allow(who: ANYONE, only: PERSON) }',
      'Query.a allows ANYONE and only PERSON, which says nothing',
    ],
    [
      'a mutation that declares nothing',
      'type Query { a: Int @allow(who: ANYONE) } type Mutation { b: Int }',
      'Mutation.b declares no @allow',
    ],
    [
      'a type whose @allow names nobody',
      'type T @allow { x: Int } type Query { a: T @allow(who: ANYONE) }',
      'T has an @allow that names nobody',
    ],
    [
      'a ruled field that cannot be null',
      'type T { x: Int! @allow(who: MEMBER) } type Query { a: T @allow(who: ANYONE) }',
      'T.x has a rule and must be nullable',
    ],
  ])('refuses to start on %s', (_, sdl, sentence) => {
    const schema = schemaOf(sdl, { Query: { a: () => ({}) } });
    expect(() => guard(schema)).toThrow(sentence);
  });

  it('answers null with FORBIDDEN for a refused field and takes nothing else down with it', async () => {
    const schema = schemaOf(
      'type User { id: ID! name: String! email: String @allow(use: USERS) } type Query { a: User @allow(who: MEMBER) }',
      {
        Query: { a: () => ({ id: 'usr_2', name: 'Ada', email: 'ada@example.com' }) },
      },
    );
    guard(schema);
    expect(await ask(schema, '{ a { id name email } }', viewer())).toEqual({
      data: { a: { id: 'usr_2', name: 'Ada', email: null } },
      codes: [['a.email', 'FORBIDDEN']],
    });
    const granted = viewer({ permissions: moduleSet([{ module: 'USERS', level: 'USE' }]) });
    expect(await ask(schema, '{ a { email } }', granted)).toEqual({
      data: { a: { email: 'ada@example.com' } },
      codes: [],
    });
  });

  it('guards fields that have no resolver of their own, and through aliases and fragments', async () => {
    const schema = schemaOf(
      'type User { id: ID! email: String @allow(who: OWNER) } type Query { a: User @allow(who: MEMBER) }',
      {
        Query: { a: () => ({ id: 'usr_2', email: 'secret@example.com' }) },
      },
    );
    guard(schema);
    const answer = await ask(
      schema,
      '{ a { x: email ...F ... on User { y: email } } } fragment F on User { email }',
      viewer(),
    );
    expect(JSON.stringify(answer.data)).not.toContain('secret');
    expect(answer.codes).toHaveLength(3);
  });

  it('refuses to start, naming it, when a subscription has nothing to subscribe to', () => {
    const schema = schemaOf(
      'type Query { a: Int @allow(who: ANYONE) } type Subscription { b: Int @allow(who: ANYONE) }',
      {
        Query: { a: () => 1 },
        Subscription: { b: { resolve: () => 1 } as never },
      },
    );
    expect(() => guard(schema)).toThrow('Subscription.b has nothing to subscribe to.');
  });

  it('listens to nothing for whoever may not, and asks again at each event', async () => {
    let listening = 0;
    const schema = schemaOf(
      'type Query { a: Int @allow(who: ANYONE) } type Subscription { b: Int @allow(who: OWNER) }',
      {
        Query: { a: () => 1 },
        Subscription: {
          b: {
            subscribe: async function* () {
              listening += 1;
              yield await Promise.resolve(1);
            },
            resolve: (event: unknown) => event,
          },
        },
      },
    );
    guard(schema);
    const asked = { schema, document: parse('subscription { b }') };
    const opened = (as: Viewer) => subscribe({ ...asked, contextValue: { viewer: as } });
    expect(await opened(viewer())).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await opened(NOBODY)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(listening).toBe(0);
    expect(await opened(viewer({ isOwner: true }))).not.toHaveProperty('errors');
    const later = await execute({ ...asked, rootValue: 1, contextValue: { viewer: viewer() } });
    expect(later).toMatchObject({ data: { b: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('does not run the resolver of a refused mutation', async () => {
    let ran = 0;
    const schema = schemaOf(
      'type Query { a: Int @allow(who: ANYONE) } type Mutation { b: Int @allow(manage: USERS) }',
      {
        Query: { a: () => 1 },
        Mutation: { b: () => (ran += 1) },
      },
    );
    guard(schema);
    const user = viewer({ permissions: moduleSet([{ module: 'USERS', level: 'USE' }]) });
    expect((await ask(schema, 'mutation { b }', user)).codes).toEqual([['b', 'FORBIDDEN']]);
    expect((await ask(schema, 'mutation { b }', NOBODY)).codes).toEqual([['b', 'UNAUTHENTICATED']]);
    expect(ran).toBe(0);
  });

  it('decides SELF anew for every record, never by what it decided for another', async () => {
    const schema = schemaOf(
      'type User { id: ID! email: String @allow(who: SELF) } type Query { all: [User!] @allow(who: MEMBER) }',
      {
        Query: { all: () => ['usr_1', 'usr_2', 'usr_1'].map((id) => ({ id, email: `${id}@example.com` })) },
      },
    );
    guard(schema);
    const { data, codes } = await ask(schema, '{ all { email } }', viewer());
    expect(data).toEqual({ all: [{ email: 'usr_1@example.com' }, { email: null }, { email: 'usr_1@example.com' }] });
    expect(codes).toEqual([['all.1.email', 'FORBIDDEN']]);
  });

  it('refuses to start without the directive, and takes what is everybody’s for what need not be null', () => {
    const without = makeExecutableSchema({ typeDefs: 'type Query { a: Int }', resolvers: { Query: { a: () => 1 } } });
    expect(() => guard(without)).toThrow('The schema does not define @allow.');
    const sdl = 'type T { x: Int! @allow(who: ANYONE) } type Query { a: T @allow(who: ANYONE) }';
    expect(() => guard(schemaOf(sdl, { Query: { a: () => ({ x: 1 }) } }))).not.toThrow();
  });

  it('takes somebody for themselves by person, account, session and argument, and nobody on a visit', async () => {
    const schema = schemaOf(
      `type User { id: ID! x: Int @allow(who: SELF) } type Account { id: ID! x: Int @allow(who: SELF) }
       type Session { id: ID! x: Int @allow(who: SELF) }
       type Query { me: User @allow(who: MEMBER) account: Account @allow(who: MEMBER) session: Session @allow(who: MEMBER)
         user(id: ID!): Int @allow(who: SELF) }`,
      {
        Query: {
          ...{ me: () => ({ id: 'usr_1', x: 1 }), account: () => ({ id: 'acc_1', x: 2 }) },
          ...{ session: () => ({ id: 'ses_1', x: 3 }), user: () => 4 },
        },
      },
    );
    guard(schema);
    const source = '{ me { x } account { x } session { x } user(id: "usr_1") other: user(id: "usr_2") }';
    const own = { me: { x: 1 }, account: { x: 2 }, session: { x: 3 }, user: 4, other: null };
    for (const rootValue of [undefined, null]) {
      const { data } = await graphql({ schema, source, rootValue, contextValue: { viewer: viewer() } });
      expect(data).toEqual(own);
    }
    const visit = viewer({ kind: 'SUPPORT', userId: null, role: null }, { isVisit: true });
    const nothing = { me: { x: null }, account: { x: null }, session: { x: null }, user: null, other: null };
    expect((await ask(schema, source, visit)).data).toEqual(nothing);
  });

  it('takes nobody for the self of a record without an id', async () => {
    const schema = schemaOf(
      'type User { email: String @allow(who: SELF) } type Query { a: User @allow(who: MEMBER) }',
      {
        Query: { a: () => ({ email: 'ada@example.com' }) },
      },
    );
    guard(schema);
    const token = { ...viewer({ kind: 'API_TOKEN', tokenId: 'tok_1', userId: null }), account: null, session: null };
    for (const as of [viewer(), token]) {
      expect((await ask(schema, '{ a { email } }', as)).data).toEqual({ a: { email: null } });
    }
  });

  it('keeps a restricted session out of everything but ANYONE and what names its restriction', async () => {
    const schema = schemaOf(
      `type Query {
         anyone: Int @allow(who: ANYONE)
         signedIn: Int @allow(who: SIGNED_IN)
         open: Int @allow(who: SIGNED_IN, whileRestricted: [PASSWORD_CHANGE_REQUIRED])
         entering: Int @allow(who: SIGNED_IN, whileRestricted: [COMPANY_NOT_CHOSEN])
       }`,
      { Query: { anyone: () => 1, signedIn: () => 2, open: () => 3, entering: () => 4 } },
    );
    guard(schema);
    const one = { ...viewer({}, { restrictions: ['PASSWORD_CHANGE_REQUIRED'] }), member: null };
    expect(await ask(schema, '{ anyone signedIn open entering }', one)).toEqual({
      data: { anyone: 1, signedIn: null, open: 3, entering: null },
      codes: [
        ['signedIn', 'FORBIDDEN'],
        ['entering', 'FORBIDDEN'],
      ],
    });
    const two = { ...viewer({}, { restrictions: ['PASSWORD_CHANGE_REQUIRED', 'COMPANY_NOT_CHOSEN'] }), member: null };
    expect((await ask(schema, '{ anyone signedIn open }', two)).data).toEqual({
      anyone: 1,
      signedIn: null,
      open: null,
    });
  });

  it('lets through `only` whoever also comes as it says, whatever else they may do', async () => {
    const schema = schemaOf(
      `type Query {
         inPerson: Int @allow(manage: API, only: PERSON)
         ownSession: Int @allow(who: SUPPORT_STAFF, only: OWN_SESSION)
         either: Int @allow(manage: [USERS, API])
       }`,
      { Query: { inPerson: () => 1, ownSession: () => 2, either: () => 3 } },
    );
    guard(schema);
    const all = '{ inPerson ownSession either }';
    const permissions = moduleSet([{ module: 'API', level: 'MANAGE' }]);
    const account = { id: 'acc_1', language: null, isSupportStaff: true } as const;
    const person = viewer({ permissions });
    const token = { ...viewer({ kind: 'API_TOKEN', tokenId: 'tok_1', permissions }), account: null, session: null };
    const visit = { ...viewer({ kind: 'SUPPORT', userId: null, role: null, permissions }, { isVisit: true }), account };
    const passed = async (as: Viewer) => Object.values((await ask(schema, all, as)).data ?? {});
    expect(await passed(viewer())).toEqual([null, null, null]);
    expect(await passed(person)).toEqual([1, null, 3]);
    expect(await passed({ ...person, account })).toEqual([1, 2, 3]);
    expect(await passed(token)).toEqual([null, null, 3]);
    expect(await passed(visit)).toEqual([null, null, 3]);
  });

  it('lets a role through, and those above it, of people alone', async () => {
    const schema = schemaOf('type Query { moderated: Int @allow(role: MODERATOR) }', { Query: { moderated: () => 1 } });
    guard(schema);
    const passes = async (as: Viewer) => (await ask(schema, '{ moderated }', as)).data?.['moderated'] === 1;
    expect(await passes(viewer({ role: 'USER' }))).toBe(false);
    expect(await passes(viewer({ role: 'MODERATOR' }))).toBe(true);
    expect(await passes(viewer({ role: 'ADMIN' }))).toBe(true);
    expect(await passes(viewer({ kind: 'API_TOKEN', tokenId: 'tok_1', role: 'ADMIN' }))).toBe(false);
    expect(await passes(viewer({ kind: 'SUPPORT', userId: null, role: null }, { isVisit: true }))).toBe(false);
    expect(await passes({ ...viewer(), member: null })).toBe(false);
  });

  it('leaves every field without a declaration exactly as it was', () => {
    const schema = schemaOf(
      'type User { id: ID! name: String email: String @allow(use: USERS) } type Query { a: User @allow(who: MEMBER) }',
      {
        Query: { a: () => null },
        User: { name: () => 'Ada' },
      },
    );
    const fields = ['Query', 'User'].flatMap((name) =>
      Object.entries((schema.getType(name) as GraphQLObjectType).getFields()),
    );
    const before = fields.map(([, field]) => field.resolve);
    guard(schema);
    const changed = fields.filter(([, field], index) => field.resolve !== before[index]).map(([name]) => name);
    expect(changed).toEqual(['a', 'email']);
  });

  it('writes who may under every description', () => {
    const schema = schemaOf(
      `interface Node { id: ID! } type Note @allow(use: API) { text: String }
       type User implements Node @allow(who: MEMBER) { id: ID! "The address." email: String @allow(who: SELF, use: USERS) }
       type Query { a: User @allow(who: MEMBER) b: Note @allow(use: API) c: Int @allow(manage: [USERS, API], only: PERSON) }`,
      {
        Query: { a: () => null, b: () => null, c: () => null },
        Node: { __resolveType: () => 'User' },
      },
    );
    guard(schema);
    describeAccess(schema);
    const user = schema.getType('User') as never as {
      description: string;
      getFields(): Record<string, { description: string }>;
    };
    expect(user.getFields()['email']?.description).toBe(
      'The address.\n\nWho: the person themselves, or anyone with USERS.',
    );
    expect(user.description).toContain(
      'Who (through `node`): anyone inside a company: its people, its API tokens, and support staff on a visit.',
    );
    expect(schema.getType('Note')?.description).toBe('Who: anyone with API.');
    const query = schema.getType('Query') as typeof user & object;
    expect(query.getFields()['c']?.description).toBe(
      'Who: anyone with USERS at MANAGE, or anyone with API at MANAGE; only in person, not through an API token.',
    );
  });
});

describe('compiled rules', () => {
  const leaf = (name: string, verdict: () => unknown) => rule(name, { cache: 'no_cache' })(verdict as never);

  it.each([
    [
      'and',
      () =>
        and(
          leaf('a', () => true),
          leaf('b', () => true),
        ),
    ],
    ['an empty and', () => and()],
    ['chain', () => chain(leaf('a', () => true))],
    ['race', () => race(leaf('a', () => true))],
    ['not', () => not(leaf('a', () => false))],
    ['an empty or', () => or()],
    [
      'an or of a not',
      () =>
        or(
          leaf('a', () => false),
          not(leaf('b', () => false)),
        ),
    ],
  ])('are refused for %s, which could fail open', (_, make) => {
    expect(() => compile(make() as never)).toThrow('A rule must be a leaf or an "or" of leaves');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('the database is down');
      },
    ],
    ['answers a promise of true', () => Promise.resolve(true)],
    ['answers something truthy', () => 'yes'],
    ['answers nothing', () => undefined],
  ])('refuse when a rule %s', (_, verdict) => {
    expect(compile(leaf('odd', verdict) as never)(null, {}, {} as never, null)).toBe(false);
  });

  it('decide as stock graphql-shield does, on thousands of random trees of alternatives', async () => {
    const tree = fc.array(
      fc.record({ verdict: fc.constantFrom('yes', 'no', 'throw'), name: fc.integer({ min: 0, max: 9 }) }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(tree, async (leaves) => {
        const rules = leaves.map(({ verdict, name }, index) =>
          leaf(`${name}-${index}`, () => {
            if (verdict === 'throw') throw new Error('broken');
            return verdict === 'yes';
          }),
        );
        const [first, ...rest] = rules;
        const whole = rest.length === 0 ? first : or(...(rules as [never, never]));
        const stock = applyMiddleware(
          makeExecutableSchema({ typeDefs: 'type Query { a: Int }', resolvers: { Query: { a: () => 1 } } }),
          shield({ Query: { a: whole as never } }, { allowExternalErrors: true }),
        );
        const answer = await graphql({ schema: stock, source: '{ a }', contextValue: {} });
        expect(compile(whole as never)(null, {}, {} as never, null)).toBe(answer.data?.['a'] === 1);
      }),
      { numRuns: process.env['MUSTER_LONG'] === undefined ? 500 : 3_000 },
    );
  });

  it('are found where a type is extended, too', () => {
    const plain = schemaOf('type Role1 { id: ID! } type Query { a: Role1 @allow(who: MEMBER) }', {
      Query: { a: () => null },
    });
    const verdict = typeRules(extendSchema(plain, parse('extend type Role1 @allow(use: USERS)'))).get('Role1');
    expect(verdict?.({ id: 'rol_1' }, {}, { viewer: viewer() } as never, null)).toBe(false);
  });

  it('decide over who may receive a type through node(id)', () => {
    const schema = schemaOf('type Role1 @allow(use: USERS) { id: ID! } type Query { a: Role1 @allow(who: MEMBER) }', {
      Query: { a: () => null },
    });
    const verdict = typeRules(schema).get('Role1');
    expect(verdict?.({ id: 'rol_1' }, {}, { viewer: viewer() } as never, null)).toBe(false);
    const granted = viewer({ permissions: moduleSet([{ module: 'USERS', level: 'USE' }]) });
    expect(verdict?.({ id: 'rol_1' }, {}, { viewer: granted } as never, null)).toBe(true);
  });
});
