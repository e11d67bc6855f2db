import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type Id, type IdPrefix } from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { selectRows, type Condition } from '../../database/rows';
import { nameColumn } from './keys';
import type { UserRecord } from './record';
import { usersInOrder } from './repository';

/** A table that links people to records of another kind, by the columns `companyId`, `userId` and one for the record. */
interface Link<P extends IdPrefix> {
  readonly table: string;
  readonly column: string;
  readonly prefix: P;
  /** Who of them is shown, as a condition on rows of `user` `u`. */
  readonly shown: (now: Date) => Condition;
}

/** The people linked to each record, by name; those who are not shown are left out. */
export function linkedUsers<P extends IdPrefix>({ table, column, prefix, shown }: Link<P>) {
  return defineLoader<Id<P>, UserRecord[]>(async (ctx: Ctx, ids) => {
    const { companyId } = requireMember(ctx);
    const { sql, parameters } = shown(ctx.now);
    const rows = await selectRows<{ id: Buffer; userId: Buffer }>(
      ctx,
      `SELECT l.${column} AS id, l.userId FROM ${table} l JOIN \`user\` u ON u.companyId = l.companyId AND u.id = l.userId
        WHERE l.companyId = ? AND l.${column} IN (?) AND ${sql} ORDER BY ${nameColumn(ctx)}, u.id`,
      [idBytes(companyId), ids.map(idBytes), ...parameters],
    );
    const linked = inOrderOf(ids, rows, (row) => idFromBytes(prefix, row.id));
    const inOrder = linked.map((some) => some.map(({ userId }) => idFromBytes('usr', userId)));
    return Promise.all(inOrder.map((userIds) => usersInOrder(ctx, userIds)));
  });
}
