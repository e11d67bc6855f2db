import type { Ctx } from '../../core/ctx';
import type { SetPresenceInput } from '../../generated/schema-types';
import { lockPerson } from '../member/own';
import { presenceOf } from '../user/presence';
import { updateUserRow, usersById, usersInCompany } from '../user/repository';

/** Says how one is. Saying it again is the sign of life by which it lasts. */
export async function setPresence(ctx: Ctx, { presence }: SetPresenceInput) {
  const id = await ctx.transaction(async (tx) => {
    const { companyId, userId } = await lockPerson(tx);
    const [person] = await usersInCompany(tx, companyId, [userId]);
    const wasOnline = person !== undefined && presenceOf(person, tx.now) === 'ONLINE';
    const onlineSince = wasOnline && person.onlineSince !== null ? person.onlineSince : tx.now;
    await updateUserRow(
      tx,
      { companyId, id: userId },
      { presence, presenceAt: tx.now, onlineSince: presence === 'ONLINE' ? onlineSince : null },
    );
    tx.afterCommit(() => {
      tx.app.bus.publish('presence', companyId, userId);
    });
    return userId;
  });
  return { user: await usersById(ctx).clear(id).load(id), errors: [] };
}
