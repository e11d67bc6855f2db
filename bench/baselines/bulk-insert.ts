import type { Pool } from 'mysql2/promise';

/** Rows of one table, ready to be inserted. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** What somebody writes who knows the tables: one transaction, one INSERT a table, the way the documentation of mysql2 does many rows. */
export async function insertByHand(pool: Pool, tables: readonly TableRows[]): Promise<void> {
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    for (const { table, columns, rows } of tables) {
      await connection.query('INSERT INTO ?? (??) VALUES ?', [table, columns, rows]);
    }
    await connection.commit();
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}
