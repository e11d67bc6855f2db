import type { AccessLevel, Audience, Module, Role, SessionRestriction } from '../generated/schema-types';
import { moduleBit } from '../core/module-set';
import type { Viewer } from '../core/viewer';
import type { Declaration } from './declaration';
import { isAtLeast } from './roles';

/**
 * Whether a rule holds: synchronous, over the loaded viewer and nothing else. `parent` and `args` are those of the field; only SELF
 * looks at them.
 */
type Predicate = (viewer: Viewer, parent: unknown, args: Readonly<Record<string, unknown>>) => boolean;

/** One rule with a name: a leaf of the tree. */
export interface Leaf {
  readonly name: string;
  readonly holds: Predicate;
}

const AUDIENCES: Record<Audience, Predicate> = {
  ANYONE: () => true,
  SIGNED_IN: (viewer) => viewer.account !== null,
  OWN_SESSION: (viewer) => viewer.account !== null && viewer.session?.isVisit === false,
  MEMBER: (viewer) => viewer.member !== null,
  PERSON: (viewer) => personOf(viewer) !== null,
  SELF: (viewer, parent, args) => isOwn(viewer, parent === null || parent === undefined ? args : parent),
  OWNER: (viewer) => viewer.member?.isOwner === true,
  SUPPORT_STAFF: (viewer) => viewer.account?.isSupportStaff === true,
};

/** Whether the record's id is that of the viewer's own person here, of their account or of this session. A visitor owns nothing. */
function isOwn(viewer: Viewer, record: object): boolean {
  const { id } = record as { id?: unknown };
  return typeof id === 'string' && viewer.session?.isVisit !== true && isIdOf(viewer, id);
}

function isIdOf(viewer: Viewer, id: string): boolean {
  return id === personOf(viewer)?.userId || id === viewer.account?.id || id === viewer.session?.id;
}

/** Null for an API token and for support staff: they are nobody's self, and have no role. */
function personOf({ member }: Viewer): Viewer['member'] {
  return member?.kind === 'PERSON' ? member : null;
}

const atLeast =
  (role: Role): Predicate =>
  (viewer) => {
    const own = personOf(viewer)?.role ?? null;
    return own !== null && isAtLeast(own, role);
  };

function granted(module: Module, level: AccessLevel): Predicate {
  const bit = moduleBit(module);
  return level === 'USE'
    ? ({ member }) => member !== null && (member.permissions.uses & bit) !== 0
    : ({ member }) => member !== null && (member.permissions.manages & bit) !== 0;
}

/** Whether the viewer comes as `only` of a declaration asks; where it asks nothing, everybody does. */
export function isNarrowedTo(only: Audience | null, viewer: Viewer): boolean {
  return only === null || AUDIENCES[only](viewer, null, {});
}

/**
 * The alternatives of a declaration, each narrowed where it says so. A restricted session passes none but ANYONE, unless every restriction it
 * has is named in `whileRestricted`.
 */
export function alternativesOf(declaration: Declaration): Leaf[] {
  const { who, role, use, manage, only, whileRestricted } = declaration;
  const leaves: Leaf[] = [];
  // What is quickest to see comes first: on a list it is asked for every field of every row.
  if (role !== null) leaves.push({ name: `role ${role}`, holds: atLeast(role) });
  for (const module of use) leaves.push({ name: `use ${module}`, holds: granted(module, 'USE') });
  for (const module of manage) leaves.push({ name: `manage ${module}`, holds: granted(module, 'MANAGE') });
  for (const audience of who) leaves.push({ name: `who ${audience}`, holds: AUDIENCES[audience] });
  return leaves
    .map((leaf) => (only === null ? leaf : narrowed(leaf, only)))
    .map((leaf) => (leaf.name === 'who ANYONE' ? leaf : unlessRestricted(leaf, whileRestricted)));
}

function narrowed({ name, holds }: Leaf, only: Audience): Leaf {
  const isOf = AUDIENCES[only];
  return {
    name: `${name} only ${only}`,
    holds: (viewer, parent, args) => isOf(viewer, parent, args) && holds(viewer, parent, args),
  };
}

function unlessRestricted({ name, holds }: Leaf, open: readonly SessionRestriction[]): Leaf {
  return {
    name: open.length === 0 ? name : `${name} while ${open.join(', ')}`,
    holds: (viewer, parent, args) => isOpenTo(viewer, open) && holds(viewer, parent, args),
  };
}

function isOpenTo(viewer: Viewer, open: readonly SessionRestriction[]): boolean {
  return restrictionInTheWay(viewer, open) === null;
}

/** The first restriction of the viewer's session under which something is not open; null where none stands in the way. */
export function restrictionInTheWay(
  { session }: Viewer,
  open: readonly SessionRestriction[],
): SessionRestriction | null {
  // Most sessions have none: on a list this is asked for every rule of every field of every row.
  if (session === null || session.restrictions.length === 0) return null;
  return session.restrictions.find((restriction) => !open.includes(restriction)) ?? null;
}
