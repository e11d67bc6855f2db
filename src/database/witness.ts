import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Ctx } from '../core/ctx';

/** A row that a transaction inserted, the first unless one is known to last: where it is, the transaction was committed. */
interface Witness {
  entity: EntityTarget<ObjectLiteral>;
  key: ObjectLiteral;
}

const witnesses = new WeakMap<Ctx, Witness>();

export function rememberWitness(tx: Ctx, entity: EntityTarget<ObjectLiteral>, row: ObjectLiteral): void {
  if (!witnesses.has(tx)) rememberLastingWitness(tx, entity, row);
}

/** A row that nothing deletes: a better witness than those before it. */
export function rememberLastingWitness(tx: Ctx, entity: EntityTarget<ObjectLiteral>, row: ObjectLiteral): void {
  const { primaryColumns } = tx.db.dataSource.getMetadata(entity);
  const key = Object.fromEntries(
    primaryColumns.map(({ propertyName }) => [propertyName, row[propertyName] as unknown]),
  );
  witnesses.set(tx, { entity, key });
}

export function hasWitness(tx: Ctx): boolean {
  return witnesses.has(tx);
}

export function forgetWitness(tx: Ctx): void {
  witnesses.delete(tx);
}

/** Asks on a new connection. */
export async function witnessIsThere(outer: Ctx, tx: Ctx): Promise<boolean> {
  const witness = witnesses.get(tx);
  if (witness === undefined) return false;
  return outer.db.dataSource.manager.existsBy(witness.entity, witness.key);
}
