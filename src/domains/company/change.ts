import type { QueryDeepPartialEntity } from 'typeorm';
import { commonMessages, refuse } from '../../core/errors';
import type { Ctx } from '../../core/ctx';
import { lockActor } from '../member/actor';
import { Company } from './entity';
import { companyByIdUnscoped } from './repository';

/**
 * Locks the viewer's company for a change of its settings, then reads it. FORBIDDEN at `path` for whoever does not hold COMPANY at level MANAGE
 * any more; STALE when the change is based on another version; a change that names none is made on whatever there is.
 */
export async function lockEnteredCompany(
  tx: Ctx,
  { version, path }: { readonly version?: number | null | undefined; readonly path?: readonly string[] } = {},
): Promise<Company> {
  const { companyId } = await lockActor(tx, { manage: 'COMPANY', ...(path && { path }) });
  const company = await companyByIdUnscoped(tx, companyId);
  if ((version ?? company.version) !== company.version) refuse('STALE', ['version'], commonMessages.stale);
  return company;
}

/** Changes named columns of a company that is as it was read, and moves its version. */
export async function changeCompany(
  tx: Ctx,
  { id, version }: Company,
  set: QueryDeepPartialEntity<Company>,
): Promise<void> {
  const { affected } = await tx.db.update(Company, { id, version }, { ...set, version: version + 1 });
  if (affected !== 1) refuse('STALE', ['version'], commonMessages.stale);
}
