import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type UserId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { countTokens } from '../api-token/repository';
import { countHeldBy } from '../assignment/repository';
import type { Inbox } from '../inbox/entity';
import { inboxesById } from '../inbox/repository';
import { countOtherAdmins, isActiveAdmin } from '../colleague/actor-and-target';
import { onHand } from '../user/facts';
import { countOpenTasks } from '../task/repository';
import { userById } from '../user/repository';

/** What removing a person would affect. NOT_FOUND at top level for ids of others, of nobody, and of the deleted. */
export async function removalPreview(ctx: Ctx, userId: string) {
  const user = await userById(ctx, userId);
  const [openConversations, openTaskCount, inboxesLeftEmpty, apiTokens, others] = await Promise.all([
    countHeldBy(ctx, user.companyId, user.id),
    countOpenTasks(ctx, user.companyId, user.id),
    inboxesOnlyOf(ctx, user.id),
    countTokens(ctx, { companyId: user.companyId, createdById: user.id }),
    countOtherAdmins(ctx, user),
  ]);
  return {
    openConversations,
    openTaskCount,
    inboxesLeftEmpty,
    apiTokens,
    isLastAdmin: isActiveAdmin(ctx, user) && others === 0,
  };
}

/** The inboxes that no other invited or active person serves. */
async function inboxesOnlyOf(ctx: Ctx, userId: UserId): Promise<Inbox[]> {
  const { companyId } = requireMember(ctx);
  const counted = onHand(ctx.now);
  const rows = await selectRows<{ inboxId: Buffer }>(
    ctx,
    `SELECT m.inboxId FROM inbox_member m WHERE m.companyId = ? AND m.userId = ? AND NOT EXISTS (
       SELECT 1 FROM inbox_member o JOIN \`user\` u ON u.companyId = o.companyId AND u.id = o.userId
        WHERE o.companyId = m.companyId AND o.inboxId = m.inboxId AND o.userId <> m.userId AND ${counted.sql})`,
    [idBytes(companyId), idBytes(userId), ...counted.parameters],
  );
  const inboxes = await Promise.all(rows.map((row) => inboxesById(ctx).load(idFromBytes('ibx', row.inboxId))));
  return inboxes.filter((inbox) => inbox !== null).sort((a, b) => a.name.localeCompare(b.name));
}
