import { createEmbeddedDatabase } from '../../src/database/connection';
import { dropWorldDatabase, dump, migrated, replay } from '../world-database';

const SOCKET = process.env['MUSTER_TEST_SOCKET'] ?? '';

/** MySQL says of a column whose charset was named in so many words that it was, although it is the table's. */
const asWritten = (sql: string) => sql.replaceAll(' CHARACTER SET utf8mb4 COLLATE', ' COLLATE');

it('a database made from what the migrations leave behind is the one that they make themselves', async () => {
  const [one, other] = ['by_migrations', 'by_replay'];
  await createEmbeddedDatabase(SOCKET, one);
  await createEmbeddedDatabase(SOCKET, other);
  const sql = await migrated(one);
  await replay(other, sql);
  expect(asWritten(await dump(other))).toBe(asWritten(sql));
  // Nothing is left to be done.
  expect(asWritten(await migrated(other))).toBe(asWritten(sql));
  await dropWorldDatabase(one);
  await dropWorldDatabase(other);
});
