import type { EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import type { Ctx } from '../core/ctx';

/** A row that a transaction inserted, the first unless one is known to last: where it is, the transaction was committed. */
export interface CommitMarker {
  entity: EntityTarget<ObjectLiteral>;
  key: ObjectLiteral;
}

const markers = new WeakMap<Ctx, CommitMarker>();

export function rememberCommitMarker(tx: Ctx, entity: EntityTarget<ObjectLiteral>, row: ObjectLiteral): void {
  if (!markers.has(tx)) rememberLastingCommitMarker(tx, entity, row);
}

/** A row that nothing deletes: a better marker than those before it. */
export function rememberLastingCommitMarker(tx: Ctx, entity: EntityTarget<ObjectLiteral>, row: ObjectLiteral): void {
  const { primaryColumns } = tx.db.dataSource.getMetadata(entity);
  const key = Object.fromEntries(
    primaryColumns.map(({ propertyName }) => [propertyName, row[propertyName] as unknown]),
  );
  markers.set(tx, { entity, key });
}

export function commitMarkerOf(tx: Ctx): CommitMarker | undefined {
  return markers.get(tx);
}

export function clearCommitMarker(tx: Ctx): void {
  markers.delete(tx);
}

/** Asks on a new connection. */
export function isCommitMarkerThere({ db }: Ctx, { entity, key }: CommitMarker): Promise<boolean> {
  return db.dataSource.manager.existsBy(entity, key);
}

/**
 * Asks as the last of a transaction, for what is there now and not for what its snapshot shows: by an update that changes nothing and counts what it finds.
 */
export async function isCommitMarkerThereNow(runner: QueryRunner, { entity, key }: CommitMarker): Promise<boolean> {
  return (await runner.manager.update(entity, key, { ...key })).affected === 1;
}
