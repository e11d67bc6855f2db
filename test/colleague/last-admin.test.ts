import { idBytes } from '../../src/core/ids';
import { startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const UPDATE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code path } } }';

/** Changes somebody whom nobody has changed before. */
function update(as: Person, target: Person, change: object) {
  return world.run(as, UPDATE, { input: { id: target.userId, version: 1, ...change } });
}

const codesOf = ({ data }: Answer<typeof UPDATE>) => data.updateUser.errors.map(({ code }) => code);

describe('a company is never left without an active admin', () => {
  /** A company whose owner cannot act, so that it all depends on its admins. */
  async function headless(): Promise<{ admin: Person; second: Person }> {
    const { id, admin } = await world.crowd(5);
    await world.db.query(
      'UPDATE user u JOIN company c ON c.ownerId = u.id SET u.status = 3, u.active = 0 WHERE c.id = (SELECT companyId FROM (SELECT companyId FROM user WHERE email = ?) x)',
      [admin.email],
    );
    return { admin, second: await world.person(id, { role: 'ADMIN' }) };
  }

  it.each([{ role: 'MODERATOR' }, { active: false }, { loginBlocked: true }])(
    'the last but one admin can be changed (%j), the last cannot',
    async (change) => {
      const { admin, second } = await headless();
      const giver = await world.person(admin.companyId, {
        role: 'USER',
        grants: [{ module: 'USERS', level: 'MANAGE' }],
      });
      await world.db.query('UPDATE user SET role = 4, status = 2 WHERE email = ?', [giver.email]);
      expect(codesOf(await update(giver, second, change))).toEqual([]);
      expect(codesOf(await update(giver, admin, change))).toEqual([]);
      const after = await world.db.query(
        'SELECT email FROM user WHERE companyId = (SELECT companyId FROM (SELECT companyId FROM user WHERE email = ?) x) AND role = 4 AND status = 2',
        [giver.email],
      );
      expect(after).toEqual([{ email: giver.email }]);
    },
  );

  it('not even by an owner, where the owner is no admin themselves', async () => {
    const { id, admin } = await world.crowd(5);
    const owner = await world.person(id, { grants: [{ module: 'USERS', level: 'MANAGE' }] });
    await world.db.query('UPDATE company SET ownerId = ? WHERE id = ?', [idBytes(owner.userId), idBytes(id)]);
    await world.db.query('UPDATE user SET role = 3 WHERE companyId = ? AND role = 4 AND email <> ?', [
      idBytes(id),
      admin.email,
    ]);
    await world.person(id, { role: 'ADMIN', status: 'INACTIVE' });
    for (const change of [{ role: 'USER' }, { active: false }, { loginBlocked: true }]) {
      const { data } = await world.run(owner, UPDATE, { input: { id: admin.userId, version: 1, ...change } });
      expect(data.updateUser.errors).toEqual([{ code: 'LAST_ADMIN', path: ['id'] }]);
    }
    // What leaves them an admin is nobody's concern, and neither is who is none.
    expect(codesOf(await update(owner, admin, { firstName: 'Ada' }))).toEqual([]);
    const colleague = await world.person(id, { role: 'MODERATOR' });
    expect(codesOf(await update(owner, colleague, { active: false }))).toEqual([]);
  });

  it('one admin remains when two demote each other at the same instant, a hundred times over', async () => {
    const { admin, second } = await headless();
    const both = [admin, second].map(({ userId }) => idBytes(userId));
    for (let round = 0; round < 100; round += 1) {
      await world.db.query('UPDATE user SET role = 4, version = 1 WHERE id IN (?)', [both]);
      const answers = await Promise.all([
        update(admin, second, { role: 'USER' }),
        update(second, admin, { role: 'USER' }),
      ]);
      const done = answers.filter(({ data }) => data.updateUser?.errors.length === 0);
      expect(done).toHaveLength(1);
    }
  });
});
