import { In } from 'typeorm';
import { requireMember, type Ctx, type ErasedPerson } from '../../core/ctx';
import type { CompanyId, ErpSetId, UserId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { byName } from '../../core/name-order';
import { onHand } from '../user/facts';
import { linkedUsers } from '../user/linked';
import { usersInCompany } from '../user/repository';
import { ErpSet, UserIntegration } from './entity';
import { mayWorkWith, type ErpActor } from './policy';

/** Of somebody who has said nothing yet. */
export function nothingSaid(companyId: CompanyId, userId: UserId): UserIntegration {
  return {
    ...{ companyId, userId, erpSetId: null, erpUserName: null, erpPassword: null },
    ...{ onFirmSaved: 'ASK', onProductSaved: 'ASK', pbxId: '', extension: null, onIncomingCall: 'NONE' },
    ...{ mailchimpKey: null, version: 1 },
  };
}

export const integrationsByUser = defineLoader<UserId, UserIntegration>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(UserIntegration, { companyId, userId: In([...ids]) });
  return ids.map((id) => found.find(({ userId }) => userId === id) ?? nothingSaid(companyId, id));
});

/** More telephone systems in which a company has the same extension are not looked at. */
const MAX_HOLDERS = 20;

/** Who has an extension, of the telephone system where that is known. Archived people count only where nobody else has it. */
export async function holdersOf(
  ctx: Ctx,
  companyId: CompanyId,
  { extension, pbxId }: { readonly extension: string; readonly pbxId: string | null },
): Promise<UserIntegration[]> {
  const where = { companyId, extension, ...(pbxId !== null && { pbxId }) };
  const all = await ctx.db.find(UserIntegration, { where, take: MAX_HOLDERS });
  if (all.length < 2) return all;
  const people = await usersInCompany(
    ctx,
    companyId,
    all.map(({ userId }) => userId),
  );
  const archived = new Set(people.filter(({ status }) => status === 'ARCHIVED').map(({ id }) => id));
  const here = all.filter(({ userId }) => !archived.has(userId));
  return here.length === 0 ? all : here;
}

/** The viewer as somebody who works with ERP sets. */
export async function erpActor(ctx: Ctx): Promise<ErpActor> {
  const { kind, userId, permissions } = requireMember(ctx);
  if (kind !== 'PERSON' || userId === null) return { permissions, defaultSetId: null };
  return { permissions, defaultSetId: (await integrationsByUser(ctx).load(userId)).erpSetId };
}

/** The sets that the viewer may see, by name. */
export async function visibleErpSets(ctx: Ctx): Promise<ErpSet[]> {
  const { companyId, companyLanguage } = requireMember(ctx);
  const actor = await erpActor(ctx);
  const all = await ctx.db.findBy(ErpSet, { companyId });
  return all.filter((set) => mayWorkWith(actor, set)).sort(byName(companyLanguage));
}

export const erpSetsById = defineLoader<ErpSetId, ErpSet | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(ErpSet, { companyId, id: In([...ids]) });
  return ids.map((id) => found.find((set) => set.id === id) ?? null);
});

/** Those that the viewer may see: the others do not exist for them. */
export function visibleErpSetsById(ctx: Ctx) {
  return {
    load: async (id: ErpSetId): Promise<ErpSet | null> => {
      const set = await erpSetsById(ctx).load(id);
      return set !== null && mayWorkWith(await erpActor(ctx), set) ? set : null;
    },
  };
}

/** Whose default each set is, by name; only people who are invited or active. */
export const usersOfErpSet = linkedUsers({
  ...{ table: 'user_integration', column: 'erpSetId', prefix: 'ers', shown: onHand },
});

export async function eraseIntegrationOf(tx: Ctx, { companyId, id }: ErasedPerson): Promise<void> {
  await tx.db.delete(UserIntegration, { companyId, userId: id });
}
