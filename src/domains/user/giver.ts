import type { Ctx } from '../../core/ctx';
import { couldGive } from './policy';
import type { UserRecord } from './record';
import { usersOf } from './repository';

/** Whether whoever last said what a person may do could still give it. The company's people are locked, so that it stays so. */
export async function isStillGiven(tx: Ctx, user: UserRecord): Promise<boolean> {
  const { companyId, membershipSetById } = user;
  const [giver] = membershipSetById === null ? [] : await usersOf(tx, companyId, [membershipSetById]);
  return couldGive(giver, user);
}
