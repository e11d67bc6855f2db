import { createEmbeddedDatabase } from '../../src/database/connection';
import { dropWorldDatabase, dump, migrated, replay } from '../world-database';

const SOCKET = process.env['MUSTER_TEST_SOCKET'] ?? '';

it('a database made from what the migrations leave behind is the one that they make themselves', async () => {
  const [one, other] = ['by_migrations', 'by_replay'];
  await createEmbeddedDatabase(SOCKET, one);
  await createEmbeddedDatabase(SOCKET, other);
  const sql = await migrated(one);
  await replay(other, sql);
  expect(await dump(other)).toBe(sql);
  // Nothing is left to be done.
  expect(await migrated(other)).toBe(sql);
  await dropWorldDatabase(one);
  await dropWorldDatabase(other);
});
