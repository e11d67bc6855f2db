/** What comes next for somebody who has signed in; at last what they have come for. */
export type Next = 'password' | 'two-factor' | 'company' | 'account';

/** As much of a viewer as says it. */
interface Restricted {
  readonly session: { readonly restrictions: readonly string[] } | null;
}

/** In this order: with a password that has to be changed nothing else may be done. */
export function nextFor({ session }: Restricted): Next {
  const restrictions = session?.restrictions ?? [];
  if (restrictions.includes('PASSWORD_CHANGE_REQUIRED')) return 'password';
  if (restrictions.includes('TWO_FACTOR_ENROLMENT_REQUIRED')) return 'two-factor';
  return restrictions.includes('COMPANY_NOT_CHOSEN') ? 'company' : 'account';
}

/** The page on which that is done. */
export const PAGE_OF: Readonly<Record<Exclude<Next, 'account'>, string>> = {
  password: '/sign-in',
  company: '/sign-in',
  'two-factor': '/two-factor',
};
