import type { UserExportColumn } from '../../generated/schema-types';

/** What the API answered of one person or one entry. */
type Row = Readonly<Record<string, unknown>>;

/** One column of a file: its heading, what is asked for, and what of the answer stands in its cells. */
export interface Column {
  readonly heading: string;
  readonly selection: string;
  cell(row: Row): string;
}

/** A value as a cell shows it; what is a list is joined. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const field = (heading: string): Column => ({ heading, selection: heading, cell: (row) => asText(row[heading]) });

/** Of records, or a list of them. */
const part = (heading: string, selection: string, of: (one: Row) => unknown): Column => ({
  ...{ heading, selection: `${heading} { ${selection} }` },
  cell: ({ [heading]: value }) => {
    if (Array.isArray(value)) return asText(value.map((one: Row) => of(one)));
    return asText(value === null ? null : of(value as Row));
  },
});

const names = (heading: string): Column => part(heading, 'name', ({ name }) => name);

export const USER_COLUMNS: Readonly<Record<UserExportColumn, Column>> = {
  ID: field('id'),
  NAME: field('displayName'),
  FIRST_NAME: field('firstName'),
  MIDDLE_NAME: field('middleName'),
  LAST_NAME: field('lastName'),
  SCREEN_NAME: field('screenName'),
  EMAIL: field('email'),
  USERNAME: field('username'),
  PHONE: field('phone'),
  BIRTH_DATE: field('birthDate'),
  GENDER: field('gender'),
  LANGUAGE: field('language'),
  ROLE: field('role'),
  OWNER: field('isOwner'),
  STATUS: field('status'),
  VERIFIED: field('emailVerified'),
  CALLS: field('canTakeCalls'),
  CONVERSATION_LIMIT: field('conversationLimit'),
  ACTIVE_CONVERSATIONS: field('activeConversationCount'),
  LANGUAGES: field('languages'),
  INBOXES: names('inboxes'),
  DEPARTMENTS: names('departments'),
  CUSTOM_ROLES: names('customRoles'),
  PERMISSIONS: part('permissions', 'module level', ({ module, level }) => `${asText(module)}:${asText(level)}`),
  SALES_REPRESENTATIVES: names('salesRepresentatives'),
  TWO_FACTOR: field('twoFactorEnabled'),
  CREATED_AT: field('createdAt'),
  LAST_SEEN: field('lastSeenAt'),
  ARCHIVED_AT: field('archivedAt'),
};

/** More than whoever may see the list can see by that. */
const NEEDS_MORE: ReadonlySet<UserExportColumn> = new Set(['SALES_REPRESENTATIVES', 'TWO_FACTOR']);

export const DEFAULT_USER_COLUMNS = (Object.keys(USER_COLUMNS) as UserExportColumn[]).filter(
  (name) => !NEEDS_MORE.has(name),
);

export const AUDIT_COLUMNS: readonly Column[] = [
  ...['id', 'at', 'action', 'actorLabel'].map(field),
  part('actor', 'id', ({ id }) => id),
  part('apiToken', 'id', ({ id }) => id),
  ...['targetId', 'ip'].map(field),
  {
    ...{ heading: 'changes', selection: 'changes { field before after }' },
    cell: ({ changes }) => JSON.stringify(changes),
  },
];
