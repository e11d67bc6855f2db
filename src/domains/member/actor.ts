import { requireActor, requireMember, type Ctx } from '../../core/ctx';
import { refuse, refuseFor } from '../../core/errors';
import { holds } from '../../core/module-set';
import type { ActingMember, Viewer } from '../../core/viewer';
import { takeLocks, type Locks } from '../../database/locks';
import type { AccessLevel, Module } from '../../generated/schema-types';
import { messages } from './messages';
import { lacksModule } from './missing';

/** No company but the actor's: another's people are none of theirs. */
type Besides = Omit<Locks, 'companies'>;

/** What a verb needs of whoever does it. */
export interface Needs {
  /** At level MANAGE. */
  readonly manage: Module;
  /** What the verb locks beside the actor's company. */
  readonly locks?: Besides;
  /** Where in the input a refusal points; left out, at none of it. */
  readonly path?: readonly string[];
}

/**
 * The actor as of now: how every verb begins that changes something of a company in the name of whoever asks. What `@allow` let pass is how
 * they stood when the request began; meanwhile they may have been demoted, removed or signed out. So the company is locked, and the viewer is
 * looked up again by the session or the token that they came with. FORBIDDEN for whoever does not hold the module any more.
 */
export async function lockActor(tx: Ctx, { manage, locks = {}, path = [] }: Needs): Promise<ActingMember> {
  return lockAt(tx, manage, 'MANAGE', locks, path);
}

/** The same for what is done with a module at level USE. Support staff on a visit, who have it everywhere, change nothing: FORBIDDEN at `path`. */
export async function lockUser(tx: Ctx, module: Module, path: readonly string[]): Promise<ActingMember> {
  return lockAt(tx, module, 'USE', {}, path);
}

/** The same for what is only read, and written down that it was: support staff on a visit are among those who may. */
export async function lockReader(tx: Ctx, module: Module): Promise<void> {
  await viewerLocked(tx, module, 'USE', {}, []);
}

async function lockAt(
  tx: Ctx,
  module: Module,
  level: AccessLevel,
  locks: Besides,
  path: readonly string[],
): Promise<ActingMember> {
  const viewer = await viewerLocked(tx, module, level, locks, path);
  if (viewer.member?.kind === 'SUPPORT') refuse('FORBIDDEN', path, messages.visit);
  return requireActor({ viewer });
}

async function viewerLocked(
  tx: Ctx,
  module: Module,
  level: AccessLevel,
  locks: Besides,
  path: readonly string[],
): Promise<Viewer> {
  const { companyId } = requireMember(tx);
  await takeLocks(tx, { ...locks, companies: [companyId] });
  const now = await tx.viewerNow();
  if (now.member?.companyId !== companyId || !holds(now.member.permissions, module, level)) {
    refuseFor(path, lacksModule(module, level));
  }
  return now;
}
