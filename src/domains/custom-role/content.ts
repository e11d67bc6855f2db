import type { Ctx } from '../../core/ctx';
import type { CustomRoleId, UserId } from '../../core/ids';
import { NO_MODULES, type ModuleSet } from '../../core/module-set';
import type { EventKind } from '../audit/kinds';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { grantsInWords } from '../user/grants';
import type { CustomRole } from './entity';

/** What a custom role is called, gives, and who has it. */
export interface Content {
  readonly name: string | null;
  readonly gives: ModuleSet;
  readonly userIds: readonly UserId[];
}

/** Of a role that is not there yet. */
export const EMPTY: Content = { name: null, gives: NO_MODULES, userIds: [] };

export function contentOf(role: CustomRole, userIds: readonly UserId[]): Content {
  return { name: role.name, gives: { uses: role.usesModules, manages: role.managesModules }, userIds };
}

/** Whether nothing changed; who has a role has no order. */
export function isSame(before: Content, after: Content): boolean {
  return JSON.stringify(readable(before)) === JSON.stringify(readable(after));
}

/** Writes down what changed, in words; of a role that is deleted also what took its place. */
export function recordChange(
  tx: Ctx,
  action: Extract<EventKind, `customRole.${string}`>,
  targetId: CustomRoleId,
  before: Content,
  after: Content,
  replacement: CustomRole | null = null,
): void {
  const replacing = replacement === null ? [] : [{ field: 'replacementId', before: null, after: replacement.id }];
  const changes = [...changesBetween(readable(before), readable(after), ['name', 'grants', 'userIds']), ...replacing];
  record(tx, { action, targetId, changes });
}

function readable({ name, gives, userIds }: Content) {
  return { name, grants: grantsInWords(gives), userIds: [...userIds].sort() };
}
