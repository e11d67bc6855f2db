import { createPool, type Pool, type PoolOptions } from 'mysql2';

/** What TypeORM takes for the driver, apart from `createFailoverDriver`. */
export const DRIVER = { createPool: createEasyPool };

/**
 * A pool whose connections make the wrapper with promises once: TypeORM asks for it with each statement, and mysql2 then looks for its module anew and
 * makes another, with listeners of its own.
 */
export function createEasyPool(options: PoolOptions): Pool {
  const pool = createPool(options);
  pool.on('connection', (connection) => {
    const wrapper = connection.promise();
    connection.promise = () => wrapper;
  });
  return pool;
}
