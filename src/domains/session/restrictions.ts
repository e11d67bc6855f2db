import type { SessionRestriction } from '../../generated/graphql';

/** What of an account and of a membership decides what still stands in a session's way. */
export interface RestrictionFacts {
  readonly accountMustChangePassword: boolean;
  /** Null while no company is entered. */
  readonly membership: { readonly mustChangePassword: boolean } | null;
}

/** What still stands between a session and the product, the first thing to do first. Read anew for every request. */
export function restrictionsOf({ accountMustChangePassword, membership }: RestrictionFacts): SessionRestriction[] {
  const restrictions: SessionRestriction[] = [];
  if (accountMustChangePassword || membership?.mustChangePassword === true)
    restrictions.push('PASSWORD_CHANGE_REQUIRED');
  if (membership === null) restrictions.push('COMPANY_NOT_CHOSEN');
  return restrictions;
}
