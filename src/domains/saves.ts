import type { Ctx, SavedRecord } from '../core/ctx';
import type { ErpSyncId } from '../core/ids';
import { DOMAINS } from './index';

/** Lets what follows from a save begin, in every domain that something follows in. Answers the sync with the ERP that came of it. */
export async function afterSave(tx: Ctx, type: string, record: SavedRecord): Promise<ErpSyncId | null> {
  let sync: ErpSyncId | null = null;
  for (const domain of DOMAINS) sync = (await domain.afterSave?.[type]?.(tx, record)) ?? sync;
  return sync;
}
