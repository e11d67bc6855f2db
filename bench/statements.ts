import type { DataSource, QueryRunner } from 'typeorm';
import { SHARE_GROUP } from '../src/database/gated';

const BORDERS_OF_TRANSACTIONS = /^(START TRANSACTION|COMMIT|ROLLBACK)/;

export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/**
 * The SQL statements that requests send while `work` runs, counted at the driver: whatever TypeORM is asked to run. What the process does by
 * itself meanwhile, such as emails and jobs, is left out.
 */
export async function statementsOf(dataSource: DataSource, work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const before = dataSource.logger;
  const listening = Object.assign(Object.create(before as object) as typeof before, {
    logQuery: (sql: string, parameters: unknown[] = [], runner?: QueryRunner) => {
      const isOwnWork = runner?.data[SHARE_GROUP] === 'own';
      if (!isOwnWork && !BORDERS_OF_TRANSACTIONS.test(sql)) seen.push({ sql, parameters });
    },
  });
  dataSource.logger = listening;
  try {
    await work();
  } finally {
    dataSource.logger = before;
  }
  return seen;
}
