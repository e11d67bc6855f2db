import { MODULES, moduleSet, NO_MODULES, toGrants, type ModuleSet } from '../../src/core/module-set';
import type { Role } from '../../src/generated/schema-types';
import {
  effectivePermissions,
  isAtLeast,
  keepsDefaults,
  ROLE_DEFAULTS,
  ROLE_RANKS,
  ROLES,
  SUPPORT_PERMISSIONS,
} from '../../src/permissions/roles';

const inWords = (set: ModuleSet) => toGrants(set).map(({ module, level }) => `${module} ${level}`);
const CHAT = ['CONVERSATIONS USE', 'DASHBOARD USE'];
const MODERATED = [
  ...['CONVERSATIONS', 'DASHBOARD', 'INBOXES', 'QUESTIONNAIRES', 'CONTACTS', 'PRODUCTS', 'TASKS', 'ACTIVITIES'],
  ...['TELEPHONY', 'CAMPAIGNS', 'ERP'],
].map((module) => `${module} MANAGE`);

it.each<[Role, string[]]>([
  ['ADMIN', MODULES.map((module) => `${module} MANAGE`)],
  ['MODERATOR', [...MODERATED, 'USERS USE', 'COMPANY USE']],
  ['USER', CHAT],
  ['LIMITED_USER', CHAT],
])('%s has by itself exactly what the product says', (role, grants) => {
  expect(inWords(ROLE_DEFAULTS[role])).toEqual(grants);
});

it('support staff on a visit see everything and manage nothing', () => {
  expect(inWords(SUPPORT_PERMISSIONS)).toEqual(MODULES.map((module) => `${module} USE`));
});

it('roles are in one order, each of them above those before it', () => {
  expect(ROLES).toEqual(['LIMITED_USER', 'USER', 'MODERATOR', 'ADMIN']);
  expect(ROLES.map((role) => ROLE_RANKS[role])).toEqual([1, 2, 3, 4]);
  for (const [rank, role] of ROLES.entries())
    expect(ROLES.filter((other) => isAtLeast(other, role))).toEqual(ROLES.slice(rank));
});

it('what is granted adds to what admins and moderators have, and replaces what others have', () => {
  const granted = moduleSet([{ module: 'API', level: 'USE' }]);
  const byRole = moduleSet([{ module: 'AUDIT', level: 'USE' }]);
  const has = (role: Role, own: ModuleSet | null) => inWords(effectivePermissions(role, own, byRole));
  expect(ROLES.filter(keepsDefaults)).toEqual(['MODERATOR', 'ADMIN']);
  expect(has('USER', null)).toEqual([...CHAT, 'AUDIT USE']);
  expect(has('USER', granted)).toEqual(['API USE', 'AUDIT USE']);
  expect(has('LIMITED_USER', NO_MODULES)).toEqual(['AUDIT USE']);
  expect(has('MODERATOR', granted)).toEqual([...MODERATED, 'USERS USE', 'COMPANY USE', 'API USE', 'AUDIT USE']);
  expect(has('ADMIN', NO_MODULES)).toEqual(inWords(ROLE_DEFAULTS.ADMIN));
});
