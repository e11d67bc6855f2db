import type { Ctx } from '../../core/ctx';
import { commonMessages, refuse } from '../../core/errors';
import { parseId, type CompanyId, type FirmId } from '../../core/ids';
import type { CreateFirmInput, DeleteFirmInput, UpdateFirmInput } from '../../generated/schema-types';
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
  const id = await withIdempotencyKey(ctx, 'createFirm', input, (tx) => save(tx, input, null));
  return { firm: await firmsById(ctx).clear(id).load(id), errors: [] };
}

/** Changes a firm. A version that is no longer the current one is STALE. */
export async function updateFirm(ctx: Ctx, input: UpdateFirmInput) {
  const id = await ctx.transaction((tx) => save(tx, input, input));
  return { firm: await firmsById(ctx).clear(id).load(id), errors: [] };
}

/** Which firm, as it was looked at. */
type Looked = Pick<UpdateFirmInput, 'id' | 'version'>;

/** The whole of a save, by whichever verb, in its transaction: what is to follow from it, such as telling another system, goes at the end. */
async function save(tx: Ctx, input: Partial<UpdateFirmInput>, looked: Looked | null): Promise<FirmId> {
  const { companyId } = await lockActor(tx, { manage: 'CONTACTS' });
  const before = looked === null ? null : await firmAt(tx, companyId, looked);
  const fields = await readFirm(tx, companyId, input, before);
  if (before === null) return insertFirm(tx, companyId, fields);
  await changeFirm(tx, before, fields);
  return before.id;
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
