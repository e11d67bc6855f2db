import type { Ctx } from '../../core/ctx';
import { UserErrors, type Problem } from '../../core/errors';
import { firstLanguage } from '../../core/language';
import { readNeededName } from '../../core/link-free';
import { MAX_COMPANY_NAME_CHARACTERS } from '../../core/text';
import type { CreateCompanyInput } from '../../generated/schema-types';
import { accountOf } from '../account/repository';
import { readCompanyLanguage } from '../company/language';
import { companiesById, companyByIdUnscoped } from '../company/repository';
import { lockOwnSession } from '../member/own';
import { usersById, usersInCompany } from '../user/repository';
import { refuseOneCompanyTooMany } from './company-limit';
import { openCompany } from './open-company';

/** Opens another company for an account that is signed in. It is not entered; the answer shows it all the same. */
export async function createCompany(ctx: Ctx, input: CreateCompanyInput) {
  const problems: Problem[] = [];
  const companyName = readNeededName(input.name, MAX_COMPANY_NAME_CHARACTERS, ['name'], problems);
  const language = input.language ? readCompanyLanguage(input.language, ['language'], problems) : null;
  if (problems.length > 0) throw new UserErrors(problems);
  const { companyId, ownerId } = await ctx.transaction(async (tx) => {
    const { account: own } = await lockOwnSession(tx);
    await refuseOneCompanyTooMany(tx, own.id);
    const account = await accountOf(tx, own.id);
    return openCompany(tx, {
      ...{ ...account, accountId: account.id, accountLanguage: account.language, companyName },
      language: language ?? firstLanguage(account.language, ctx.request.language),
      timeZone: input.timeZone ?? 'UTC',
      joinedAt: tx.now,
    });
  });
  const company = await companyByIdUnscoped(ctx, companyId);
  const [owner] = await usersInCompany(ctx, companyId, [ownerId]);
  companiesById(ctx).prime(companyId, company);
  usersById(ctx).prime(ownerId, owner ?? null);
  return { company, errors: [] };
}
