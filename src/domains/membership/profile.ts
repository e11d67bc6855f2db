import { requireAccount, requirePerson, type Ctx } from '../../core/ctx';
import { refuse, UserErrors, type Problem } from '../../core/errors';
import { PERSONAL_DETAILS } from '../../core/personal-data';
import { retryOnDuplicateKey } from '../../database/failures';
import type { SetUserListColumnsInput, UpdateProfileInput } from '../../generated/schema-types';
import { Account } from '../account/entity';
import { usernameKeyOf } from '../account/identifier';
import { accountOf, accountsById } from '../account/repository';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { lockPerson } from '../member/own';
import { updateUserRow, userById, usersById } from '../user/repository';
import { messages } from './messages';
import { readDetails } from './user-changes';
import { isSameUsername, readUsername } from './username';

/** Changes one's own details in this company, and of the account the name for signing in and the language of messages. */
export async function updateProfile(ctx: Ctx, input: UpdateProfileInput) {
  const { companyId, userId } = requirePerson(ctx);
  const { account: own } = requireAccount(ctx);
  await retryOnDuplicateKey(['account_username'], () =>
    ctx.transaction(async (tx) => {
      await lockPerson(tx, { companies: [companyId] });
      const user = await userById(tx, userId);
      const account = await accountOf(tx, own.id);
      const problems: Problem[] = [];
      const details = readDetails(tx, input, problems);
      const username =
        input.username === undefined
          ? account.username
          : await readUsername(tx, input.username, ['username'], problems, account);
      if (problems.length > 0) throw new UserErrors(problems);
      const before = { ...user, username: account.username };
      const after = { ...before, ...details, username };
      const changes = changesBetween(before, after, PERSONAL_DETAILS);
      if (changes.length === 0) return;
      await updateUserRow(tx, { companyId, id: userId }, { ...details, version: user.version + 1 });
      await tx.db.update(Account, { id: own.id }, ofAccount(account, username, details.language));
      record(tx, { action: 'user.update', targetId: userId, changes });
    }),
  );
  return {
    user: await usersById(ctx).clear(userId).load(userId),
    account: await accountsById(ctx).clear(own.id).load(own.id),
    errors: [],
  };
}

function ofAccount(own: Account, username: string | null, language: string | null | undefined) {
  // The same name in another case keeps its key, which may be one of earlier days.
  const usernameKey = isSameUsername(username, own.username) ? own.usernameKey : username && usernameKeyOf(username);
  return language === undefined ? { username, usernameKey } : { username, usernameKey, language };
}

/** Keeps which columns of the user list somebody wants to see. */
export async function setUserListColumns(ctx: Ctx, { columns }: SetUserListColumnsInput) {
  const { companyId, userId } = requirePerson(ctx);
  columns.forEach((column, index) => {
    if (columns.indexOf(column) !== index) {
      refuse('INVALID', ['columns', String(index)], messages.columnTwice, { column });
    }
  });
  await ctx.transaction(async (tx) => {
    await lockPerson(tx);
    await updateUserRow(tx, { companyId, id: userId }, { listColumns: [...columns] });
  });
  return { user: await usersById(ctx).clear(userId).load(userId), errors: [] };
}
