import { requireActor, requireMember, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { idBytes, type CompanyId, type UserId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import type { SetTwoFactorRequiredInput } from '../../generated/schema-types';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { Company } from '../company/entity';
import { companiesById, companyByIdUnscoped, enteredCompany } from '../company/repository';
import { lockActor } from '../member/actor';
import { STATUS_CODES } from '../user/entity';
import { nameColumn } from '../user/keys';
import { toUserRecord, USER_COLUMNS, USER_TABLES, type UserRecord, type UserRow } from '../user/record';
import { accountIdsOf, usersInCompany } from '../user/repository';
import { messages } from './messages';

/**
 * Says whether everybody in the company needs a second factor, and answers who is still without: their sessions, also the open ones, can
 * enrol and nothing else from now on. INVALID for whoever has none themselves.
 */
export async function setTwoFactorRequired(ctx: Ctx, { required }: SetTwoFactorRequiredInput) {
  const { companyId, userId } = requireActor(ctx);
  // The account is locked: turning one's factor off at this very instant has happened before, or sees the requirement.
  const accounts = await accountIdsOf(ctx, companyId, [userId]);
  await ctx.transaction(async (tx) => {
    await lockActor(tx, { manage: 'SECURITY', locks: { accounts } });
    if (required) await refuseWithoutOwnFactor(tx, companyId, userId);
    const { twoFactorRequired } = await companyByIdUnscoped(tx, companyId);
    if (twoFactorRequired === required) return;
    await tx.db.update(Company, { id: companyId }, { twoFactorRequired: required });
    const changes = changesBetween({ twoFactorRequired }, { twoFactorRequired: required }, ['twoFactorRequired']);
    record(tx, { action: 'company.setTwoFactorRequired', targetId: companyId, changes });
  });
  companiesById(ctx).clear(companyId);
  const without = await usersWithoutTwoFactor(ctx);
  return { company: await enteredCompany(ctx), usersWithoutTwoFactor: without, errors: [] };
}

async function refuseWithoutOwnFactor(tx: Ctx, companyId: CompanyId, userId: UserId): Promise<void> {
  const [own] = await usersInCompany(tx, companyId, [userId]);
  if (own?.twoFactorEnabled !== true) refuse('INVALID', ['required'], messages.ownFirst);
}

/** Those who have joined, archived ones left out, by name. */
async function usersWithoutTwoFactor(ctx: Ctx): Promise<UserRecord[]> {
  const { companyId } = requireMember(ctx);
  const rows = await selectRows<UserRow>(
    ctx,
    `SELECT ${USER_COLUMNS} FROM ${USER_TABLES}
      WHERE u.companyId = ? AND u.joinedAt IS NOT NULL AND u.status IN (?) AND a.twoFactorSince IS NULL
      ORDER BY ${nameColumn(ctx)}, u.id`,
    [idBytes(companyId), [STATUS_CODES.ACTIVE, STATUS_CODES.INACTIVE, STATUS_CODES.BLOCKED]],
  );
  return rows.map(toUserRecord);
}
