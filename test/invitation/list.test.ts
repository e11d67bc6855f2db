import { EXPLAIN } from '../sql';
import { startWorld, type Person, type World } from '../world';

let world: World;
let admin: Person;
beforeAll(async () => {
  world = await startWorld();
  ({ admin } = world.acme);
  const invitations = [
    { email: 'soren@müller.example', firstName: 'Søren', lastName: 'Straßer', membership: {} },
    { email: 'other@guests.example', membership: {} },
  ];
  const done = await world.run(
    admin,
    'mutation ($i: InviteUsersInput!) { inviteUsers(input: $i) { results { invitation { id } errors { message } } } }',
    { i: { invitations } },
  );
  expect(done.data.inviteUsers.results).toHaveLength(2);
});
afterAll(() => world.close());

const LIST = `query ($email: EmailAddress, $ids: [ID!], $search: String, $status: [InvitationStatus!]) {
  invitations(email: $email, ids: $ids, search: $search, status: $status) { totalCount nodes { id email } } }`;

async function found(variables: object, as: Person = admin): Promise<string[]> {
  const answer = await world.run(as, LIST, variables);
  expect(answer.errors).toBeUndefined();
  expect(answer.data.invitations.totalCount).toBe(answer.data.invitations.nodes.length);
  return answer.data.invitations.nodes.map(({ email }) => email.split('@')[0]!);
}

it.each([
  [{ email: 'SOREN@müller.example' }, ['soren']],
  [{ email: 'soren@xn--mller-kva.example', status: ['PENDING'] }, ['soren']],
  [{ email: 'soren@xn--mller-kva.example', status: ['REVOKED'] }, []],
  [{ email: 'nobody@guests.example' }, []],
  [{ search: 'strasser soren' }, ['soren']],
  [{ search: 'guests.example' }, ['other']],
  [{ search: '%' }, []],
  [{ ids: [] }, []],
  [{ ids: ['inv_00000000000000000000000000', 'nonsense', ''] }, []],
])('invitations by %j are %j', async (filter, expected) => {
  expect(await found(filter)).toEqual(expected);
});

it('invitations by id are those of one’s own company', async () => {
  const all = await world.run(admin, LIST, {});
  const ids = all.data.invitations.nodes.map(({ id }: { id: string }) => id);
  expect(await found({ ids })).toEqual(['other', 'soren']);
  expect(await found({ ids: [ids[1]] })).toEqual(['soren']);
  expect(await found({ ids }, world.globex.admin)).toEqual([]);
});

it.each([
  [{ ids: Array.from({ length: 101 }, () => 'inv_x') }, ['ids']],
  [{ search: 'x'.repeat(201) }, ['search']],
])('more than may be asked for at once is refused', async (filter, path) => {
  const answer = await world.run(admin, LIST, filter);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path } }]);
});

it('finding by address walks an index', async () => {
  const [, sent] = [null, await world.statements(() => world.run(admin, LIST, { email: 'other@guests.example' }))];
  const list = sent.find(({ sql }) => sql.includes('ORDER BY i.createdAt'));
  const plan = await world.db.query<{ table: string; key: string }[]>(`${EXPLAIN} ${list?.sql}`, list?.parameters);
  expect(plan.find(({ table }) => table === 'i')?.key).toMatch(/^invitation_(email|created)$/);
});
