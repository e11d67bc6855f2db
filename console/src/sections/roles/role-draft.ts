import type { Grant } from '../../parts/grants';
import type { PickedPerson } from '../../parts/people-picker';

/** A custom role as it is being made or changed. */
export interface RoleDraft {
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Null where they are too many to be listed. */
  readonly people: readonly PickedPerson[] | null;
}

export const NEW_ROLE: RoleDraft = { name: '', grants: [], people: [] };

/** Those of some people who are not among others. */
export function beside(people: RoleDraft['people'], others: RoleDraft['people']): readonly PickedPerson[] {
  return (people ?? []).filter(({ id }) => (others ?? []).every((other) => other.id !== id));
}

export function idsOf(people: RoleDraft['people']): string[] {
  return (people ?? []).map(({ id }) => id);
}
