import type { Ctx } from '../../core/ctx';
import { UserErrors, type Problem } from '../../core/errors';
import { firstLanguage } from '../../core/language';
import { readName, readNeededName } from '../../core/link-free';
import { MAX_COMPANY_NAME_CHARACTERS, MAX_NAME_CHARACTERS } from '../../core/text';
import { retryOnDuplicateKey } from '../../database/failures';
import type { SignUpInput } from '../../generated/schema-types';
import { passwordProblems } from '../account/password-policy';
import { hashingShare } from '../account/hashing-queue';
import { hashPassword } from '../account/passwords';
import { accountByEmail, createAccount } from '../account/repository';
import { mayEmail } from '../mail/quota';
import { queueEmails } from '../mail/service';
import { countEmail, withMinimumDuration } from '../session/enter';
import { emailLanguage, sendVerification } from '../session/verification';
import { addressHasAccountEmail } from './emails';
import { openCompany } from './open-company';

/**
 * Opens an account and its company. For an address that has an account the same is answered after the same work, and the email says that
 * there is one: the answer never tells who is here.
 */
export async function signUp(ctx: Ctx, input: SignUpInput) {
  await countEmail(ctx);
  const names = readNames(ctx, input);
  await withMinimumDuration(() => open(ctx, input, names));
  return { email: input.email, errors: [] };
}

async function open(ctx: Ctx, input: SignUpInput, names: ReturnType<typeof readNames>): Promise<void> {
  const passwordHash = await hashPassword(input.password, hashingShare(ctx));
  const language = input.language ?? ctx.request.language;
  await retryOnDuplicateKey(['account_email'], () =>
    ctx.transaction(async (tx) => {
      const mayTell = await mayEmail(tx, input.email);
      const existing = await accountByEmail(tx, input.email);
      if (existing !== null) {
        if (!mayTell) return;
        const to = { to: existing.email, language: emailLanguage(tx, existing) };
        await queueEmails(tx, [addressHasAccountEmail.to({ ...to, values: {} })]);
        return;
      }
      const { companyName, ...person } = names;
      const account = { ...person, email: input.email, phone: input.phone ?? null, language };
      const id = await createAccount(tx, { ...account, passwordHash, emailVerifiedAt: null });
      await openCompany(tx, {
        ...{ ...account, accountId: id, accountLanguage: language, middleName: null, companyName },
        language: firstLanguage(language, ctx.request.language),
        timeZone: input.timeZone ?? 'UTC',
        joinedAt: tx.now,
      });
      // Otherwise the person asks for it again (resendVerificationEmail), as after any email that did not come.
      if (mayTell) await sendVerification(tx, { ...account, id });
    }),
  );
}

function readNames(ctx: Ctx, input: SignUpInput) {
  const problems: Problem[] = [];
  const names = {
    firstName: readNeededName(input.firstName, MAX_NAME_CHARACTERS, ['firstName'], problems),
    lastName: readName(input.lastName, MAX_NAME_CHARACTERS, ['lastName'], problems),
    companyName: readNeededName(input.companyName, MAX_COMPANY_NAME_CHARACTERS, ['companyName'], problems),
  };
  const known = { email: input.email, words: Object.values(names) };
  problems.push(...passwordProblems(input.password, ctx.app.passwordMinLength, known, ['password']));
  if (problems.length > 0) throw new UserErrors(problems);
  return names;
}
