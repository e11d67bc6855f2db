import type { Ctx } from '../../core/ctx';
import { commonMessages, refuse } from '../../core/errors';
import { parseId, type CompanyId, type ErpSyncId, type FirmId } from '../../core/ids';
import type { CreateFirmInput, DeleteFirmInput, UpdateFirmInput, UserError } from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { lockActor } from '../member/actor';
import { Firm } from './entity';
import { readFirm } from './read-input';
import { firmsById } from './repository';
import { changeFirm, FIRM_FIELDS, insertFirm, type FirmFields } from './write';

/** Enters a firm. */
export async function createFirm(ctx: Ctx, input: CreateFirmInput) {
  return payloadOf(ctx, await withIdempotencyKey(ctx, 'createFirm', input, (tx) => save(tx, input, null)));
}

/** Changes a firm. A version that is no longer the current one is STALE. */
export async function updateFirm(ctx: Ctx, input: UpdateFirmInput) {
  return payloadOf(ctx, await ctx.transaction((tx) => save(tx, input, input)));
}

/** Which firm, as it was looked at. */
type Looked = Pick<UpdateFirmInput, 'id' | 'version'>;

/** What a save came to: the firm, and the sync with the ERP that it began. */
interface Saved {
  readonly id: FirmId;
  readonly syncId: ErpSyncId | null;
}

/** The answer to a save. */
export interface SaveFirmPayload {
  readonly firm: Firm | null;
  readonly syncId: ErpSyncId | null;
  readonly errors: readonly UserError[];
}

async function payloadOf(ctx: Ctx, { id, syncId }: Saved): Promise<SaveFirmPayload> {
  return { firm: await firmsById(ctx).clear(id).load(id), syncId, errors: [] };
}

/** The whole of a save, by whichever verb, in its transaction. */
async function save(tx: Ctx, input: Partial<UpdateFirmInput>, looked: Looked | null): Promise<Saved> {
  const { companyId } = await lockActor(tx, { manage: 'CONTACTS' });
  const before = looked === null ? null : await firmAt(tx, companyId, looked);
  const fields = await readFirm(tx, companyId, input, before);
  const id = before?.id ?? (await insertFirm(tx, companyId, fields));
  if (before !== null) await changeFirm(tx, before, fields);
  return { id, syncId: await tx.app.afterSave(tx, 'Firm', { companyId, id }) };
}

/** Deletes a firm. What names it stays, without it. */
export async function deleteFirm(ctx: Ctx, input: DeleteFirmInput) {
  const deletedId = await ctx.transaction(async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'CONTACTS' });
    const before = await firmAt(tx, companyId, input);
    const { id } = before;
    await tx.app.beforeDelete(tx, 'Firm', { companyId, id });
    await tx.db.delete(Firm, { companyId, id });
    const gone = Object.fromEntries(FIRM_FIELDS.map((field) => [field, null]));
    const changes = changesBetween<{ [K in keyof FirmFields]: FirmFields[K] | null }>(before, gone, FIRM_FIELDS);
    record(tx, { action: 'firm.delete', targetId: id, changes });
    return id;
  });
  firmsById(ctx).clear(deletedId);
  return { deletedId, errors: [] };
}

async function firmAt(tx: Ctx, companyId: CompanyId, { id: text, version }: Looked): Promise<Firm> {
  const id = parseId('frm', text);
  const firm = id === null ? null : await tx.db.findOneBy(Firm, { companyId, id });
  if (firm === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  if (firm.version !== version) refuse('STALE', ['version'], commonMessages.stale);
  return firm;
}
