import { requireActor, requireMember, type Ctx } from '../../core/ctx';
import { refuseFor } from '../../core/errors';
import { holds } from '../../core/module-set';
import type { ActingMember } from '../../core/viewer';
import { takeLocks, type Locks } from '../../database/locks';
import type { Module } from '../../generated/schema-types';
import { lacksModule } from './missing';

/** What a verb needs of whoever does it. */
export interface Needs {
  /** At level MANAGE. */
  readonly manage: Module;
  /** What else the verb locks; the actor's company is locked in any case. */
  readonly locks?: Locks;
  /** Where in the input a refusal points; left out, at none of it. */
  readonly path?: readonly string[];
}

/**
 * The actor as of now: how every verb begins that changes something of a company in the name of whoever asks. What `@allow` let pass is how
 * they stood when the request began; meanwhile they may have been demoted, removed or signed out. So the company is locked, and the viewer is
 * looked up again by the session or the token that they came with. FORBIDDEN for whoever does not hold the module any more.
 */
export async function lockActor(tx: Ctx, { manage, locks = {}, path = [] }: Needs): Promise<ActingMember> {
  const { companyId } = requireMember(tx);
  await takeLocks(tx, { ...locks, companies: [companyId, ...(locks.companies ?? [])] });
  const now = await tx.viewerNow();
  if (now.member?.companyId !== companyId || !holds(now.member.permissions, manage, 'MANAGE')) {
    refuseFor(path, lacksModule(manage));
  }
  return requireActor({ viewer: now });
}
