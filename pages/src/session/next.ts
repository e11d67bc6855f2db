import type { Viewer } from './session';

/** What comes next for somebody who has signed in. */
export type Next = 'password' | 'two-factor' | 'company' | 'account';

/** In this order: with a password that has to be changed nothing else may be done. */
export function nextFor({ session }: Viewer): Next {
  const restrictions = session?.restrictions ?? [];
  if (restrictions.includes('PASSWORD_CHANGE_REQUIRED')) return 'password';
  if (restrictions.includes('TWO_FACTOR_ENROLMENT_REQUIRED')) return 'two-factor';
  return restrictions.includes('COMPANY_NOT_CHOSEN') ? 'company' : 'account';
}

/** The page on which that is done. */
export const PAGE_OF: Readonly<Record<Next, string>> = {
  password: '/sign-in',
  company: '/sign-in',
  'two-factor': '/two-factor',
  account: '/account',
};
