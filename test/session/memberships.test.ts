import { startWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('a membership has an id of its own kind, always the same, beside that of the person', async () => {
  const { admin } = world.acme;
  const query = '{ viewer { user { id } memberships { id userId companyId } } }';
  const [first, second] = [await world.run(admin, query), await world.run(admin, query)];
  const [membership] = first.data.viewer.memberships;
  expect(membership).toEqual({ id: expect.stringMatching(/^mbr_/), userId: admin.userId, companyId: admin.companyId });
  expect(second.data).toEqual(first.data);
  const node = await world.run(admin, 'query ($id: ID!) { node(id: $id) { id } }', { id: membership.id });
  expect(node.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});
