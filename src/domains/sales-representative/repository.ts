import { In } from 'typeorm';
import { requireMember, type Ctx, type ErasedPerson } from '../../core/ctx';
import type { SalesRepresentativeId, UserId } from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { byName } from '../../core/name-order';
import { eraseValues } from '../audit/erase';
import { SalesRepresentative } from './entity';

/** All sales representatives of the viewer's company, by name. */
export async function salesRepresentativesByName(ctx: Ctx): Promise<SalesRepresentative[]> {
  const { companyId, companyLanguage } = requireMember(ctx);
  return (await ctx.db.findBy(SalesRepresentative, { companyId })).sort(byName(companyLanguage));
}

export const salesRepresentativesById = defineLoader<SalesRepresentativeId, SalesRepresentative | null>(
  async (ctx, ids) => {
    const { companyId } = requireMember(ctx);
    const rows = await ctx.db.findBy(SalesRepresentative, { companyId, id: In([...ids]) });
    const found = new Map(rows.map((one) => [one.id, one]));
    return ids.map((id) => found.get(id) ?? null);
  },
);

/** The sales representatives that each person is, by name. */
export const salesRepresentativesOfUser = defineLoader<UserId, SalesRepresentative[]>(async (ctx, userIds) => {
  const { companyId, companyLanguage } = requireMember(ctx);
  const found = await ctx.db.findBy(SalesRepresentative, { companyId, userId: In([...userIds]) });
  return inOrderOf(userIds, found.sort(byName(companyLanguage)), ({ userId }) => userId as UserId);
});

/** What a representative who is a person is called goes with the person; that there was one stays. */
export async function eraseName(tx: Ctx, { companyId, id: userId }: ErasedPerson): Promise<void> {
  const ids = (await tx.db.findBy(SalesRepresentative, { companyId, userId })).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.db.update(
    SalesRepresentative,
    { companyId, id: In(ids) },
    { name: '', active: false, version: () => 'version + 1' },
  );
  await eraseValues(tx, companyId, ids, ['name']);
}
