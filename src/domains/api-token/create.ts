import { requireAccount, requirePerson, type Ctx } from '../../core/ctx';
import { problem, Refusal, refuse, type Problem } from '../../core/errors';
import { newId } from '../../core/ids';
import { covers, toGrants, type ModuleSet } from '../../core/module-set';
import { MOST_NAME_CHARACTERS, readNeededLine } from '../../core/text';
import { hashToken, newToken } from '../../core/tokens';
import { insertRows } from '../../database/rows';
import type { CreateApiTokenInput } from '../../generated/graphql';
import { recordAudit } from '../audit/service';
import { lockPeople } from '../company/repository';
import { readGrants } from '../user/grants';
import { freshProof, useFreshProof } from '../two-factor/fresh-proof';
import { viewerForAudit } from '../user/actor';
import { messages as userMessages } from '../user/messages';
import { usersOf } from '../user/repository';
import { ApiToken } from './entity';
import { messages } from './messages';

/**
 * Makes a key for a script, with the password and a code where there is a second factor. It holds at most what its maker holds, now and
 * whenever it is used. The token is answered this once.
 */
export async function createApiToken(ctx: Ctx, input: CreateApiTokenInput) {
  requirePerson(ctx);
  const problems: Problem[] = [];
  const name = readNeededLine(input.name, MOST_NAME_CHARACTERS, ['name'], problems);
  const grants = readGrants(input.grants, ['grants'], problems);
  const expiresAt = input.expiresAt ?? null;
  if (expiresAt !== null && expiresAt <= ctx.now)
    problems.push(problem('INVALID', ['expiresAt'], messages.endsAlready));
  if (problems.length > 0) throw new Refusal(problems);
  const proof = await freshProof(ctx, requireAccount(ctx).account.id, input);
  const token = newToken('api');
  const apiToken = await ctx.transaction(async (tx) => {
    await lockPeople(tx, requirePerson(tx).companyId);
    await useFreshProof(tx, proof);
    await refuseMoreThanOwn(tx, grants);
    return keep(tx, token, { name, grants, expiresAt });
  });
  return { apiToken, token, errors: [] };
}

/** What the maker is and may do is read again inside: it may have changed a moment ago. */
async function refuseMoreThanOwn(tx: Ctx, grants: ModuleSet): Promise<void> {
  const { companyId, userId } = requirePerson(tx);
  const [own] = await usersOf(tx, companyId, [userId]);
  if (own?.status !== 'ACTIVE') refuse('FORBIDDEN', [], messages.notAnyMore);
  if (own.companyRequiresTwoFactor && !own.twoFactorEnabled) refuse('FORBIDDEN', [], messages.factorFirst);
  if (!covers(own.effective, grants)) refuse('FORBIDDEN', ['grants'], userMessages.moduleAboveOwn);
}

type Kept = Pick<ApiToken, 'name' | 'expiresAt'> & { readonly grants: ModuleSet };

async function keep(tx: Ctx, token: string, { name, grants, expiresAt }: Kept): Promise<ApiToken> {
  const { companyId, userId } = requirePerson(tx);
  const row: ApiToken = {
    ...{ companyId, id: newId('tok'), tokenHash: hashToken(token), name, lastFour: token.slice(-4) },
    ...{ usesModules: grants.uses, managesModules: grants.manages },
    ...{ createdById: userId, createdAt: tx.now, expiresAt, lastUsedAt: null, revokedAt: null },
  };
  await insertRows(tx, ApiToken, [row]);
  const given = JSON.stringify(toGrants(grants).map(({ module, level }) => `${module} ${level}`));
  const changes = [
    { field: 'name', before: null, after: name },
    { field: 'grants', before: null, after: given },
  ];
  await recordAudit(tx, viewerForAudit(tx), [{ action: 'api-token.create', targetId: row.id, changes }]);
  return row;
}
