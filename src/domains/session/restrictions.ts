import type { SessionRestriction } from '../../generated/schema-types';

/** What of an account and of a membership decides what still stands in a session's way. */
export interface RestrictionFacts {
  readonly account: { readonly mustChangePassword: boolean; readonly hasTwoFactor: boolean };
  /** Null while no company is entered. */
  readonly membership: { readonly mustChangePassword: boolean; readonly companyRequiresTwoFactor: boolean } | null;
}

/** The same for a visit of support staff: they have no membership whose conditions could stand in the way; those of their account do. */
export function visitRestrictions(account: RestrictionFacts['account']): SessionRestriction[] {
  return restrictionsOf({ account, membership: { mustChangePassword: false, companyRequiresTwoFactor: false } });
}

/** What still stands between a session and the product, the first thing to do first. Read anew for every request. */
export function restrictionsOf({ account, membership }: RestrictionFacts): SessionRestriction[] {
  const mustChange = account.mustChangePassword || membership?.mustChangePassword === true;
  const mustEnrol = membership?.companyRequiresTwoFactor === true && !account.hasTwoFactor;
  return [
    ...(mustChange ? (['PASSWORD_CHANGE_REQUIRED'] as const) : []),
    ...(mustEnrol ? (['TWO_FACTOR_ENROLMENT_REQUIRED'] as const) : []),
    ...(membership === null ? (['COMPANY_NOT_CHOSEN'] as const) : []),
  ];
}
