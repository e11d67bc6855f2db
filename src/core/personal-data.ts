/** What people say of themselves, by the names that it has in the schema and in the audit. */
export const PERSONAL_DETAILS = [
  'screenName',
  'firstName',
  'middleName',
  'lastName',
  'birthDate',
  'gender',
  'language',
  'phone',
  'username',
] as const;

/** How somebody is known to the systems around the company, by the names that it has in the audit. */
export const INTEGRATION_DETAILS = ['erpUserName', 'pbxId', 'extension'] as const;

/** What says something of the person rather than of their place in the company: the one list, which erasing goes by in every domain. */
export const PERSONAL_FIELDS = ['email', ...PERSONAL_DETAILS, ...INTEGRATION_DETAILS] as const;

export type PersonalField = (typeof PERSONAL_FIELDS)[number];
