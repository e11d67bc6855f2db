import { requireAccount, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { TransferOwnershipInput } from '../../generated/schema-types';
import { accountOf } from '../account/repository';
import { record } from '../audit/record-event';
import { Company } from '../company/entity';
import { companiesById, companyByIdUnscoped } from '../company/repository';
import { queueEmails } from '../mail/service';
import { reloadViewer } from '../session/authenticate';
import { emailLanguage } from '../session/verification';
import { reauthentication, consumeReauthentication } from '../two-factor/reauthentication';
import type { UserRecord } from '../user/record';
import { ownershipTransferredEmail } from './emails';
import { messages } from './messages';
import { isActiveAdmin, lockActorAndTarget } from '../colleague/actor-and-target';

/** Gives the company to another active admin, by its owner, with a fresh proof that it is them. Both get an email. */
export async function transferOwnership(ctx: Ctx, input: TransferOwnershipInput) {
  const { account } = requireAccount(ctx);
  const proof = await reauthentication(ctx, account.id, input);
  const companyId = await ctx.transaction(async (tx) => {
    const pair = await lockActorAndTarget(tx, input.userId, ['userId'], { accounts: [account.id] });
    const { actor, target } = pair;
    if (!actor.isOwner) refuse('FORBIDDEN', [], messages.notOwner);
    if (target.id === actor.id) refuse('INVALID', ['userId'], messages.ownerAlready);
    if (!isActiveAdmin(tx, target)) refuse('NOT_ELIGIBLE', ['userId'], messages.newOwnerNotAdmin);
    await consumeReauthentication(tx, proof);
    await tx.db.update(Company, { id: pair.companyId }, { ownerId: target.id });
    const changes = [{ field: 'ownerId', before: actor.id, after: target.id }];
    record(tx, { action: 'company.transferOwnership', targetId: pair.companyId, changes });
    await tellBoth(tx, actor, target);
    return pair.companyId;
  });
  await reloadViewer(ctx);
  return { company: await companiesById(ctx).clear(companyId).load(companyId), errors: [] };
}

async function tellBoth(tx: Ctx, from: UserRecord, to: UserRecord): Promise<void> {
  const { name } = await companyByIdUnscoped(tx, from.companyId);
  for (const { accountId } of [from, to]) {
    if (accountId === null) continue;
    const account = await accountOf(tx, accountId);
    await queueEmails(tx, [
      ownershipTransferredEmail.to({
        ...{ to: account.email, language: emailLanguage(tx, account), companyId: from.companyId },
        values: { company: name, from: from.storedName, to: to.storedName },
      }),
    ]);
  }
}
