import type { Problem } from '../../src/core/errors';
import { newId } from '../../src/core/ids';
import { moduleSet, NO_MODULES, type ModuleSet } from '../../src/core/module-set';
import { canGrant, checkGranting, moduleGrantObstacle, type GrantedAccess } from '../../src/domains/user/granting';
import { messages } from '../../src/domains/user/messages';
import type { Actor } from '../../src/domains/user/policy';
import type { AccessLevel, Module } from '../../src/generated/schema-types';
import { ROLE_DEFAULTS } from '../../src/permissions/roles';

const set = (...grants: [Module, AccessLevel][]): ModuleSet =>
  moduleSet(grants.map(([module, level]) => ({ module, level })));

/** A moderator by role, who has but these modules. */
const grantor = (effective: ModuleSet, over: Partial<Actor> = {}): Actor => ({
  ...{ id: newId('usr'), role: 'MODERATOR', isOwner: false, status: 'ACTIVE', effective, ...over },
});
const MANAGER = grantor(set(['USERS', 'MANAGE'], ['TASKS', 'USE']));

interface Given extends GrantedAccess {
  readonly byNewRoles: ModuleSet;
  readonly saysGrants: boolean;
}
const given = (over: Partial<Given> = {}): Given => ({
  ...{ role: 'USER', grants: NO_MODULES, byNewRoles: NO_MODULES, saysGrants: true, ...over },
});

/** Where it is refused, and with which sentence. */
function refused(by: Actor, what: Given, before: GrantedAccess | null = null) {
  const problems: Problem[] = [];
  checkGranting(by, what, before, ['input'], problems);
  return problems.map(({ code, path, message }) => [code, path.join('.'), message]);
}

describe('nobody grants what they do not have', () => {
  const above = ['FORBIDDEN', 'input.grants', messages.moduleAboveOwn];
  const plus = (...grants: [Module, AccessLevel][]) => given({ grants: set(...grants) });

  it.each<[name: string, problems: unknown[], found: unknown[]]>([
    ['what they have', [], refused(MANAGER, plus(['TASKS', 'USE']))],
    ['less than they have', [], refused(MANAGER, plus(['USERS', 'USE']))],
    ['a level above theirs', [above], refused(MANAGER, plus(['TASKS', 'MANAGE']))],
    ['a module that is not theirs', [above], refused(MANAGER, plus(['TASKS', 'USE'], ['API', 'USE']))],
    [
      'a role above their own',
      [['FORBIDDEN', 'input.role', messages.roleAboveOwn]],
      refused(grantor(ROLE_DEFAULTS.ADMIN), given({ role: 'ADMIN' })),
    ],
    ['their own role', [], refused(grantor(ROLE_DEFAULTS.MODERATOR), given({ role: 'MODERATOR' }))],
    [
      'by a custom role',
      [['FORBIDDEN', 'input.customRoleIds', messages.moduleAboveOwn]],
      refused(MANAGER, given({ byNewRoles: set(['API', 'USE']) })),
    ],
    [
      'the defaults of a role that other grants replace',
      [['FORBIDDEN', 'input.role', messages.defaultsAboveOwn]],
      refused(MANAGER, given({ grants: null, saysGrants: false })),
    ],
    [
      'the defaults of a role that nothing replaces',
      [['FORBIDDEN', 'input.role', messages.moduleAboveOwn]],
      refused(MANAGER, given({ role: 'MODERATOR', grants: null, saysGrants: false })),
    ],
    [
      'the defaults of a role beside grants that are said',
      [above],
      refused(MANAGER, given({ role: 'MODERATOR', grants: set(['TASKS', 'USE']) })),
    ],
    [
      'by a token, in words for it',
      [['FORBIDDEN', 'input.grants', messages.tokenLacks]],
      refused({ ...MANAGER, isToken: true }, plus(['API', 'USE'])),
    ],
    [
      'the defaults of a role by a token, in words for it',
      [['FORBIDDEN', 'input.role', messages.tokenLacksDefaults]],
      refused({ ...MANAGER, isToken: true }, given({ grants: null, saysGrants: false })),
    ],
  ])('%s', (_, problems, found) => {
    expect(found).toEqual(problems);
  });

  it('but what somebody was granted before is not granted again', () => {
    const before: GrantedAccess = { role: 'ADMIN', grants: null };
    expect(refused(MANAGER, given({ role: 'ADMIN', grants: null, saysGrants: false }), before)).toEqual([]);
    const had: GrantedAccess = { role: 'USER', grants: set(['API', 'USE']) };
    expect(refused(MANAGER, plus(['API', 'USE'], ['TASKS', 'USE']), had)).toEqual([]);
    expect(refused(MANAGER, plus(['API', 'MANAGE']), had)).toEqual([above]);
    // In another way it is: what a custom role gives outlives the grant.
    const byRole = given({ grants: set(['API', 'USE']), byNewRoles: set(['API', 'USE']) });
    expect(refused(MANAGER, byRole, had)).toEqual([['FORBIDDEN', 'input.customRoleIds', messages.moduleAboveOwn]]);
  });

  it('and is told exactly what they lack', () => {
    const obstacle = moduleGrantObstacle(MANAGER, set(['USERS', 'USE'], ['TASKS', 'MANAGE'], ['API', 'USE']));
    expect(obstacle?.missing).toEqual([
      { module: 'TASKS', level: 'MANAGE', role: null, audience: null },
      { module: 'API', level: 'USE', role: null, audience: null },
    ]);
    expect(obstacle?.values).toMatchObject({ lacking: { en: 'Tasks (manage) and API (use)' } });
    expect(moduleGrantObstacle(MANAGER, NO_MODULES)).toBeNull();
  });
});

it('what was granted holds when somebody joins while whoever granted it works here, manages people and still has it', () => {
  const joining = { role: 'USER', effective: set(['TASKS', 'USE']) } as const;
  expect(canGrant(MANAGER, joining)).toBe(true);
  expect(canGrant(undefined, joining)).toBe(false);
  expect(canGrant({ ...MANAGER, status: 'INACTIVE' }, joining)).toBe(false);
  expect(canGrant(grantor(set(['USERS', 'USE'], ['TASKS', 'USE'])), joining)).toBe(false);
  expect(canGrant(grantor(set(['USERS', 'MANAGE'])), joining)).toBe(false);
  expect(canGrant(MANAGER, { ...joining, role: 'ADMIN' })).toBe(false);
});
