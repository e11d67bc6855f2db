import { PASSWORD, startWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('lists without pages, nested in one another, are refused before they fill the memory', async () => {
  const { admin } = await world.crowd(120);
  const query = '{ inboxes { members { inboxes { members { inboxes { members { id } } } } } } }';
  const answer = await world.run(admin, query);
  expect(answer).toEqual({
    data: null,
    errors: [expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })],
  });
  expect(JSON.stringify(answer).length).toBeLessThan(1_000);
});

it('counts what is answered, at and above the limit', async () => {
  const { admin } = await world.crowd(100);
  // One inbox and a hundred members, each with one inbox of a hundred: 1 + 100 + 100 + 10,000 rows.
  const above = await world.run(admin, '{ inboxes { members { inboxes { members { id } } } } }');
  expect(above.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  const below = await world.run(admin, '{ users(first: 100) { nodes { inboxes { id } questionnaires { id } } } }');
  expect(below.errors).toBeUndefined();
  expect(below.data.users.nodes).toHaveLength(100);
  const small = await world.crowd(99);
  const within = await world.run(small.admin, '{ inboxes { members { inboxes { members { id } } } } }');
  expect(within.errors).toBeUndefined();
  expect(within.data.inboxes[0].members[98]!.inboxes[0].members).toHaveLength(99);
});

it('one request has no share in what another was answered', async () => {
  const { admin } = await world.crowd(90);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => world.run(admin, '{ inboxes { members { inboxes { members { id } } } } }')),
  );
  for (const { errors } of answers) expect(errors).toBeUndefined();
});

it('what a mutation did and shows this once is shown, also where the rest is too much', async () => {
  const { admin } = await world.crowd(120);
  const answer = await world.run(
    admin,
    `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
      token apiToken { createdBy { inboxes { members { inboxes { members { id } } } } } } errors { code } } }`,
    { input: { name: 'script', grants: [], password: PASSWORD } },
  );
  expect(answer.errors).toHaveLength(1);
  expect(answer.data.createApiToken).toMatchObject({ token: expect.stringMatching(/^api_/), errors: [] });
});
