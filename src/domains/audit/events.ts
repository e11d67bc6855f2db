import type { Id } from '../../core/ids';
import type { FieldChange } from './changes';
import type { EVENTS, EventKind } from './kinds';

/** Something that has happened in a company, as the verb that did it says it. */
export type CompanyEvent = {
  readonly [K in EventKind]: {
    readonly action: K;
    /** What it is about. */
    readonly targetId: Id<(typeof EVENTS)[K]>;
    /** Secrets are never among the values. */
    readonly changes?: readonly FieldChange[];
  };
}[EventKind];
