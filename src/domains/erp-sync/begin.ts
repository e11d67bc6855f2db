import { requireMember, type Ctx, type SavedRecord } from '../../core/ctx';
import { idBytes, newId, type ErpSyncId } from '../../core/ids';
import { holds } from '../../core/module-set';
import { insertRows } from '../../database/rows';
import { ErpSet, UserIntegration } from '../integration/entity';
import type { ErpAction } from '../../generated/schema-types';
import { ErpSync, SYNC_STATUSES, type SubjectType } from './entity';
import { LATER_SAVE } from './outcomes';

const DAY_MS = 24 * 3_600_000;
const { ASKING, PENDING, EXPIRED, NOTHING_TO_DO } = SYNC_STATUSES;

/**
 * What follows from a save for the ERP, in its transaction, the company being locked: a question, a sync that is to run, or nothing for whoever works with no set. What waited
 * or asked for the same record gives way; what is running ends by itself, and the new one after it.
 */
export async function beginSync(tx: Ctx, type: SubjectType, { companyId, id }: SavedRecord): Promise<ErpSyncId | null> {
  const own = await settingsOfSaver(tx);
  if (own?.erpSetId == null) return null;
  if (!(await tx.db.existsBy(ErpSet, { companyId, id: own.erpSetId, active: true }))) return null;
  const subjectId = idBytes(id);
  await giveWay(tx, idBytes(companyId), subjectId);
  const sync = { companyId, id: newId('esy'), subjectType: type, subjectId };
  const nothingYet = { attempts: 0, failure: null, endedAt: null, leaseUntil: null, leaseId: null };
  const by = { erpSetId: own.erpSetId, causedById: own.userId, createdAt: tx.now, triedSince: tx.now };
  const state = beginningOf(tx, type === 'Firm' ? own.onFirmSaved : own.onProductSaved);
  await insertRows(tx, ErpSync, [{ ...sync, ...by, ...state, ...nothingYet }]);
  return sync.id;
}

/** Null for whoever is no person or lacks ERP. */
async function settingsOfSaver(tx: Ctx): Promise<UserIntegration | null> {
  const { companyId, kind, userId, permissions } = requireMember(tx);
  if (kind !== 'PERSON' || userId === null || !holds(permissions, 'ERP', 'USE')) return null;
  return tx.db.findOneBy(UserIntegration, { companyId, userId });
}

function beginningOf({ now }: Ctx, action: ErpAction): Pick<ErpSync, 'status' | 'direction' | 'nextAttemptAt'> {
  if (action !== 'ASK') return { status: 'PENDING', direction: action, nextAttemptAt: now };
  return { status: 'ASKING', direction: null, nextAttemptAt: new Date(now.getTime() + DAY_MS) };
}

/** Of those that are neither running nor over. */
async function giveWay(tx: Ctx, companyId: Buffer, subjectId: Buffer): Promise<void> {
  await tx.db.query(
    `UPDATE erp_sync SET failure = ?, endedAt = ?, nextAttemptAt = NULL, status = IF(status = ?, ?, ?)
      WHERE companyId = ? AND subjectId = ? AND status IN (?) AND (leaseUntil IS NULL OR leaseUntil < ?)`,
    [LATER_SAVE, tx.now, ASKING, EXPIRED, NOTHING_TO_DO, companyId, subjectId, [ASKING, PENDING], tx.now],
  );
}
