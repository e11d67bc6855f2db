import { newId, type InboxId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { Inbox } from '../../src/domains/inbox/entity';
import { insertInboxMembers } from '../../src/domains/inbox/repository';
import { startWorld, type World } from '../world';

let world: World;
let sales: InboxId;
beforeAll(async () => {
  world = await startWorld();
  const ctx = await world.ctx(null);
  sales = newId('ibx');
  const made = { assignment: 'ROUND_ROBIN', version: 1, createdAt: ctx.now } as const;
  await insertRows(ctx, Inbox, [{ companyId: world.acme.id, id: sales, name: 'Ändern & Sales', ...made }]);
  const archived = await world.person(world.acme.id, { status: 'ARCHIVED' });
  const members = [world.acme.user, world.acme.limited, archived];
  await insertInboxMembers(
    ctx,
    world.acme.id,
    members.map(({ userId }) => ({ inboxId: sales, userId })),
  );
});
afterAll(() => world.close());

const INBOXES = '{ inboxes { id name assignment members { id } } }';

it('the inboxes of a company are answered by name, each with who serves it, and nobody who was archived', async () => {
  const { inboxes } = (await world.run(world.acme.limited, INBOXES)).data;
  expect(inboxes.map(({ name }: { name: string }) => name)).toEqual(['Ändern & Sales', 'Chat & Tasks']);
  expect(inboxes[0]).toMatchObject({ id: sales, assignment: 'ROUND_ROBIN' });
  const members = inboxes[0].members.map(({ id }: { id: string }) => id);
  expect([...members].sort()).toEqual([world.acme.limited.userId, world.acme.user.userId].sort());
});

it('another company has its own inboxes and cannot read this one by its id', async () => {
  const { inboxes } = (await world.run(world.globex.owner, INBOXES)).data;
  expect(inboxes).toHaveLength(1);
  expect(inboxes[0].id).not.toBe(sales);
  const node = await world.run(world.globex.owner, 'query ($id: ID!) { node(id: $id) { id } }', { id: sales });
  expect(node.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

it('a person shows the inboxes that they serve, by name', async () => {
  const { data } = await world.run(world.acme.user, '{ viewer { user { inboxes { name } } } }');
  expect(data.viewer.user.inboxes).toEqual([{ name: 'Ändern & Sales' }, { name: 'Chat & Tasks' }]);
});
