import type { Ctx } from '../../core/ctx';
import { LocksMoved } from '../../database/failures';
import { lookThenLock, takeLocks } from '../../database/locks';
import type { Account } from '../account/entity';
import { accountByEmail } from '../account/repository';
import { mayEmail } from '../mail/quota';

/**
 * Does what somebody who is not signed in asks for by an address: `work`, where there is an account and its mailbox takes one more email. The
 * email is counted whether there is an account or not, so that no count tells; too many would end one another's links.
 */
export async function emailAccount(
  ctx: Ctx,
  email: string,
  work: (tx: Ctx, account: Account) => Promise<void>,
): Promise<void> {
  await lookThenLock(
    () => accountByEmail(ctx, email),
    (seen) =>
      ctx.transaction(async (tx) => {
        await takeLocks(tx, { accounts: seen === null ? [] : [seen.id] });
        if (!(await mayEmail(tx, email))) return;
        const account = await accountByEmail(tx, email);
        if (account?.id !== seen?.id) throw new LocksMoved();
        if (account !== null) await work(tx, account);
      }),
  );
}
