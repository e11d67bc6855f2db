import { requireActor, requireMember, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { idBytes, idFromBytes } from '../../core/ids';
import { selectRows } from '../../database/rows';
import type { SetTwoFactorRequiredInput } from '../../generated/graphql';
import { lockAccount } from '../account/repository';
import { changesBetween, recordAudit } from '../audit/service';
import { Company } from '../company/entity';
import { companiesById, companyOf, enteredCompany, lockPeople } from '../company/repository';
import { viewerForAudit } from '../user/actor';
import { STATUS_CODES } from '../user/entity';
import { toUserRecord, USER_COLUMNS, USER_TABLES, type UserRecord, type UserRow } from '../user/record';
import { usersOf } from '../user/repository';
import { messages } from './messages';

/**
 * Says whether everybody in the company needs a second factor, and answers who is still without: their sessions, also the open ones, can
 * enrol and nothing else from now on. INVALID for whoever has none themselves.
 */
export async function setTwoFactorRequired(ctx: Ctx, { required }: SetTwoFactorRequiredInput) {
  const { companyId } = requireMember(ctx);
  await ctx.transaction(async (tx) => {
    await lockPeople(tx, companyId);
    if (required) await refuseWithoutOwnFactor(tx);
    const { twoFactorRequired } = await companyOf(tx, companyId);
    if (twoFactorRequired === required) return;
    await tx.db.update(Company, { id: companyId }, { twoFactorRequired: required });
    const changes = changesBetween({ twoFactorRequired }, { twoFactorRequired: required }, ['twoFactorRequired']);
    await recordAudit(tx, viewerForAudit(tx), [{ action: 'company.requireTwoFactor', targetId: companyId, changes }]);
  });
  companiesById(ctx).clear(companyId);
  const without = await usersWithoutTwoFactor(ctx);
  return { company: await enteredCompany(ctx), usersWithoutTwoFactor: without, errors: [] };
}

/** The account is locked first: turning one's factor off at this very instant has happened before, or sees the requirement. */
async function refuseWithoutOwnFactor(tx: Ctx): Promise<void> {
  const { companyId, userId } = requireActor(tx);
  const [found] = await selectRows<{ accountId: Buffer | null }>(
    tx,
    'SELECT accountId FROM `user` WHERE companyId = ? AND id = ? FOR UPDATE',
    [idBytes(companyId), idBytes(userId)],
  );
  if (found?.accountId != null) await lockAccount(tx, idFromBytes('acc', found.accountId));
  const [own] = await usersOf(tx, companyId, [userId]);
  if (own?.twoFactorEnabled !== true) refuse('INVALID', ['required'], messages.ownFirst);
}

/** Those who have joined, archived ones left out, by name. */
async function usersWithoutTwoFactor(ctx: Ctx): Promise<UserRecord[]> {
  const { companyId } = requireMember(ctx);
  const rows = await selectRows<UserRow>(
    ctx,
    `SELECT ${USER_COLUMNS} FROM ${USER_TABLES}
      WHERE u.companyId = ? AND u.joinedAt IS NOT NULL AND u.status IN (?) AND a.twoFactorSince IS NULL
      ORDER BY u.displayName, u.id`,
    [idBytes(companyId), [STATUS_CODES.ACTIVE, STATUS_CODES.INACTIVE, STATUS_CODES.BLOCKED]],
  );
  return rows.map(toUserRecord);
}
