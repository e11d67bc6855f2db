import { In, Not } from 'typeorm';
import { requireMember, type Ctx, type DeletedRecord } from '../../core/ctx';
import { notFound } from '../../core/errors';
import { parseId, type CompanyId, type FirmId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { Firm } from './entity';

export const firmsById = defineLoader<FirmId, Firm | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const rows = await ctx.db.findBy(Firm, { companyId, id: In([...ids]) });
  const found = new Map(rows.map((one) => [one.id, one]));
  return ids.map((id) => found.get(id) ?? null);
});

/** One firm, by the id that a client sent; NOT_FOUND at top level otherwise. */
export async function firmById(ctx: Ctx, text: string): Promise<Firm> {
  const id = parseId('frm', text);
  const firm = id === null ? null : await firmsById(ctx).load(id);
  if (firm === null) throw notFound();
  return firm;
}

/** Whether another firm of the company has this code. */
export function isCodeTaken(tx: Ctx, companyId: CompanyId, code: string, except: FirmId | null): Promise<boolean> {
  return tx.db.existsBy(Firm, { companyId, code, ...(except !== null && { id: Not(except) }) });
}

/** The firms of a sales representative lose them, however many they are: in one statement and one entry of the audit. The company is locked. */
export async function loseRepresentative(tx: Ctx, { companyId, id }: DeletedRecord): Promise<void> {
  const salesRepresentativeId = id as Firm['salesRepresentativeId'];
  if (salesRepresentativeId === null) return;
  const gone = { salesRepresentativeId: null, version: () => 'version + 1', updatedAt: tx.now };
  const { affected } = await tx.db.update(Firm, { companyId, salesRepresentativeId }, gone);
  if (!affected) return;
  const changes = changesBetween<{ firmCount: number }>({ firmCount: affected }, { firmCount: 0 }, ['firmCount']);
  record(tx, { action: 'salesRepresentative.update', targetId: salesRepresentativeId, changes });
}
