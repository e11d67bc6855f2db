import { idBytes, type UserId } from '../core/ids';
import { holds, type ModuleSet } from '../core/module-set';
import type { MemberKind } from '../core/viewer';
import type { Module } from '../generated/schema-types';
import { isOneOf, ofActor, type Test } from './row-rule';

/** Whoever looks at a record, as far as that decides whether it is theirs. */
export interface Onlooker {
  readonly kind: MemberKind;
  /** Of an API token that of its maker. */
  readonly userId: UserId | null;
  readonly permissions: ModuleSet;
}

/** The person who looks: an API token is not its maker, and support staff on a visit are nobody of the company. */
export function personOf({ kind, userId }: Onlooker): UserId | null {
  return kind === 'PERSON' ? userId : null;
}

/** Whether a column names the person who looks. */
export function isPerson<R>(column: string, valueOf: (record: R) => UserId | null): Test<Onlooker, R> {
  return isOneOf<Onlooker, R>(
    column,
    (record, actor) => valueOf(record) !== null && valueOf(record) === personOf(actor),
    (actor) => {
      const id = personOf(actor);
      return id === null ? [] : [idBytes(id)];
    },
  );
}

export function uses(module: Module): Test<Onlooker, unknown> {
  return ofActor<Onlooker>(({ permissions }) => holds(permissions, module, 'USE'));
}

export function manages(module: Module): Test<Onlooker, unknown> {
  return ofActor<Onlooker>(({ permissions }) => holds(permissions, module, 'MANAGE'));
}

/** Whoever manages the module, and visits of support staff, who change nothing (`lockUser`). */
export function seesAll(module: Module): Test<Onlooker, unknown> {
  return ofActor<Onlooker>(({ kind, permissions }) => kind === 'SUPPORT' || holds(permissions, module, 'MANAGE'));
}
