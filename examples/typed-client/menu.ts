import type { AccessLevel, Module, ViewerQuery } from './generated/documents';

/** A place in the app: shown to whoever holds its module, open for changes to whoever holds it at MANAGE. */
const PLACES: Readonly<Partial<Record<Module, string>>> = {
  CONVERSATIONS: 'Conversations',
  DASHBOARD: 'Dashboard',
  CONTACTS: 'Contacts',
  PRODUCTS: 'Products',
  TASKS: 'Tasks',
  ACTIVITIES: 'Activities',
  INBOXES: 'Inboxes',
  USERS: 'People',
  COMPANY: 'Company',
  SECURITY: 'Security',
  API: 'Integrations',
  AUDIT: 'Audit',
};

type Permissions = ViewerQuery['viewer']['permissions'];

/**
 * What the viewer may do is answered by the server, by role, grants and custom roles together: an app looks at nothing else, and never at what
 * somebody's role is called.
 */
export function may(permissions: Permissions, module: Module, level: AccessLevel = 'USE'): boolean {
  return permissions.some((one) => one.module === module && (level === 'USE' || one.level === 'MANAGE'));
}

/** The menu of this viewer, a line for each place. */
export function menuOf(permissions: Permissions): string[] {
  return (Object.keys(PLACES) as Module[])
    .filter((module) => may(permissions, module))
    .map((module) => `${PLACES[module]}${may(permissions, module, 'MANAGE') ? ' (changes)' : ''}`);
}
