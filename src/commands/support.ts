import type { Ctx } from '../core/ctx';
import { normaliseEmail } from '../core/email';
import { addSupportStaff, listSupportStaff, removeSupportStaff, type StaffChange } from '../domains/support/staff';
import type { Command, Outcome } from './command';

const USAGE = 'Use: npm run support -- add EMAIL, npm run support -- remove EMAIL, or npm run support -- list';

/** Says who is of the platform's support staff: `add EMAIL`, `remove EMAIL`, `list`. */
export const support: Command = async (ctx, [verb, email, ...more]) => {
  if (verb === 'list' && email === undefined) return list(ctx);
  if (email === undefined || more.length > 0) return { done: false, lines: [USAGE] };
  if (verb === 'add') return add(ctx, email);
  if (verb === 'remove') return say(await removeSupportStaff(ctx, email), email, REMOVED);
  return { done: false, lines: [USAGE] };
};

async function add(ctx: Ctx, text: string): Promise<Outcome> {
  const { done, lines } = say(await addSupportStaff(ctx, text), text, ADDED);
  if (!done || !(await lacksSecondFactor(ctx, text))) return { done, lines };
  return { done, lines: [...lines, 'A second factor is needed to enter a company, and this account has none yet.'] };
}

async function lacksSecondFactor(ctx: Ctx, text: string): Promise<boolean> {
  const email = normaliseEmail(text);
  const account = (await listSupportStaff(ctx)).find((one) => one.email === email);
  return account?.twoFactorSince === null;
}

async function list(ctx: Ctx): Promise<Outcome> {
  const staff = await listSupportStaff(ctx);
  const lines = staff.map(
    ({ email, supportSince, twoFactorSince }) =>
      `${email}, since ${supportSince?.toISOString() ?? ''}${twoFactorSince === null ? ', without a second factor' : ''}`,
  );
  return { done: true, lines: lines.length === 0 ? ['There are no support staff.'] : lines };
}

type Sentences = Readonly<Record<StaffChange, string>>;

const NO_ACCOUNT = 'There is no account with this address.';
const NOT_VERIFIED = 'This address has not been verified yet: follow the link in the email first.';
const ADDED: Sentences = {
  NO_ACCOUNT,
  NOT_VERIFIED,
  DONE: 'is now support staff.',
  DONE_BEFORE: 'is already support staff.',
};
const REMOVED: Sentences = {
  NO_ACCOUNT,
  NOT_VERIFIED,
  DONE: 'is no longer support staff; their visits have ended.',
  DONE_BEFORE: 'is not support staff.',
};

function say(change: StaffChange, email: string, sentences: Sentences): Outcome {
  const done = change === 'DONE' || change === 'DONE_BEFORE';
  return { done, lines: [done ? `${email} ${sentences[change]}` : sentences[change]] };
}
