import type { UserListColumn } from '../../generated/schema-types';

/** What the user list shows to whoever has not chosen. */
export const DEFAULT_LIST_COLUMNS: readonly UserListColumn[] = [
  'NAME',
  'EMAIL',
  'ROLE',
  'VERIFIED',
  'CALLS',
  'CONVERSATION_LIMIT',
  'ACTIVE_CONVERSATIONS',
  'STATUS',
];
