import type { PoolConnection } from 'mysql2';
import { createDataSource } from '../../src/database/connection';
import { createWorldDatabase } from '../world-database';

interface Pooled {
  getConnection(callback: (error: Error | null, connection: PoolConnection) => void): void;
}

async function withConnection(target: Parameters<typeof createDataSource>[0], database: string): Promise<void> {
  const dataSource = createDataSource(target, { database });
  await dataSource.initialize();
  try {
    const pool = (dataSource.driver as unknown as { pool: Pooled }).pool;
    const connection = await new Promise<PoolConnection>((resolve, reject) => {
      pool.getConnection((error, found) => (error === null ? resolve(found) : reject(error)));
    });
    const wrapper = connection.promise();
    expect(connection.promise()).toBe(wrapper);
    const [rows] = await wrapper.query('SELECT 1 AS one, 2 > 1 AS larger, 9007199254740993 AS huge');
    expect(rows).toEqual([{ one: 1, larger: 1, huge: '9007199254740993' }]);
    connection.release();
  } finally {
    await dataSource.destroy();
  }
}

it('a connection makes its wrapper once, and hands over as text only what a number cannot hold', async () => {
  await withConnection({ socketPath: process.env['MUSTER_TEST_SOCKET'] ?? '' }, await createWorldDatabase());
});
