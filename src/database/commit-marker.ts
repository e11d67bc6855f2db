import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Ctx } from '../core/ctx';

/** A row that a transaction inserted, the first unless one is known to last: where it is, the transaction was committed. */
interface CommitMarker {
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

export function hasCommitMarker(tx: Ctx): boolean {
  return markers.has(tx);
}

export function clearCommitMarker(tx: Ctx): void {
  markers.delete(tx);
}

/** Asks on a new connection. */
export async function isCommitMarkerThere(outer: Ctx, tx: Ctx): Promise<boolean> {
  const marker = markers.get(tx);
  if (marker === undefined) return false;
  return outer.db.dataSource.manager.existsBy(marker.entity, marker.key);
}
