import type { DataSource } from 'typeorm';

/** The borders of transactions, and what the outbox does by itself. */
const NOT_OF_THE_REQUEST =
  /^(START TRANSACTION|COMMIT|ROLLBACK|SELECT id FROM outbox_mail|UPDATE .?outbox_mail)|`OutboxMail`/;

export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/** The SQL statements sent while `work` runs, counted at the driver: whatever TypeORM is asked to run. */
export async function statementsOf(dataSource: DataSource, work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const before = dataSource.logger;
  const listening = Object.assign(Object.create(before as object) as typeof before, {
    logQuery: (sql: string, parameters: unknown[] = []) => {
      if (!NOT_OF_THE_REQUEST.test(sql)) seen.push({ sql, parameters });
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
