import { requireAccount, requirePerson, type Ctx } from '../../core/ctx';
import { problem, UserErrors, refuse, refuseFor, type Problem } from '../../core/errors';
import { newId } from '../../core/ids';
import { readNeededName } from '../../core/link-free';
import { toGrants, type ModuleSet } from '../../core/module-set';
import { MAX_NAME_CHARACTERS } from '../../core/text';
import { hashToken, newLastingToken } from '../../core/tokens';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { takeLocks } from '../../database/locks';
import { insertRows } from '../../database/rows';
import type { CreateApiTokenInput } from '../../generated/schema-types';
import type { Account } from '../account/entity';
import { record } from '../audit/record-event';
import { enteredCompany } from '../company/repository';
import { queueEmails } from '../mail/service';
import { lockActor } from '../member/actor';
import { viewerStillThere } from '../member/own';
import { emailLanguage } from '../session/verification';
import { readGrants } from '../user/grants';
import { reauthentication, consumeReauthentication } from '../two-factor/reauthentication';
import { moduleGrantObstacle } from '../user/granting';
import { usersInCompany } from '../user/repository';
import { apiTokenCreatedEmail } from './emails';
import { ApiToken } from './entity';
import { messages } from './messages';
import { countTokens } from './repository';

/** So many tokens that work a company may have. */
const MAX_TOKENS = 100;

/**
 * Makes a key for a script, with the password and a code where there is a second factor. It holds at most what its maker holds, now and
 * whenever it is used. The token is answered this once.
 */
export async function createApiToken(ctx: Ctx, input: CreateApiTokenInput) {
  const { account } = requireAccount(ctx);
  const problems: Problem[] = [];
  const name = readNeededName(input.name, MAX_NAME_CHARACTERS, ['name'], problems);
  const grants = readGrants(input.grants, ['grants'], problems);
  const expiresAt = input.expiresAt ?? null;
  if (expiresAt !== null && expiresAt <= ctx.now)
    problems.push(problem('INVALID', ['expiresAt'], messages.endsAlready));
  if (problems.length > 0) throw new UserErrors(problems);
  const proof = await reauthentication(ctx, account.id, input);
  // A hash of the input is kept with an idempotency key: neither the password nor the code must be in it.
  const { password: _, code: __, ...remembered } = input;
  let token: string | null = null;
  const id = await withIdempotencyKey(ctx, 'createApiToken', remembered, async (tx) => {
    await takeLocks(tx, { companies: [requirePerson(tx).companyId], accounts: [account.id] });
    await viewerStillThere(tx);
    const maker = await consumeReauthentication(tx, proof);
    await refuseMoreThanOwn(tx, grants);
    await refuseOneTooMany(tx);
    await tellMaker(tx, maker, name);
    // Here, and known to nobody else: what is kept of the call for its repetition is the id alone.
    token = newLastingToken('api', tx.app.secrets);
    return (await keep(tx, token, { name, grants, expiresAt })).id;
  });
  const { companyId } = requirePerson(ctx);
  const apiToken = await ctx.db.findOneByOrFail(ApiToken, { companyId, id });
  return { apiToken, token: isTokenOf(apiToken, token) ? token : null, errors: [] };
}

/** A transaction that had to begin again may have found the call answered by another: then the token that was made in vain is nobody's. */
function isTokenOf({ tokenHash }: ApiToken, token: string | null): boolean {
  return token !== null && hashToken(token).equals(tokenHash);
}

/** What the maker is and may do, the making of tokens included, is read again inside: it may have changed a moment ago. */
async function refuseMoreThanOwn(tx: Ctx, grants: ModuleSet): Promise<void> {
  const { companyId, userId } = requirePerson(tx);
  const [own] = await usersInCompany(tx, companyId, [userId]);
  if (own?.status !== 'ACTIVE') refuse('FORBIDDEN', [], messages.notAnyMore);
  if (own.companyRequiresTwoFactor && !own.twoFactorEnabled) refuse('FORBIDDEN', [], messages.factorFirst);
  await lockActor(tx, { manage: 'API' });
  const obstacle = moduleGrantObstacle(own, grants);
  if (obstacle !== null) refuseFor(['grants'], obstacle);
}

/** The company's people are locked: of many made at once none is one too many. */
async function refuseOneTooMany(tx: Ctx): Promise<void> {
  const working = await countTokens(tx, { companyId: requirePerson(tx).companyId });
  if (working >= MAX_TOKENS) refuse('LIMIT_REACHED', [], messages.tooMany, { most: MAX_TOKENS });
}

/** By mail: whoever did not make it learns that somebody else did. */
async function tellMaker(tx: Ctx, maker: Account, name: string): Promise<void> {
  const company = await enteredCompany(tx);
  await queueEmails(tx, [
    apiTokenCreatedEmail.to({
      ...{ to: maker.email, language: emailLanguage(tx, maker), companyId: company.id },
      values: { company: company.name, token: name },
    }),
  ]);
}

type Kept = Pick<ApiToken, 'name' | 'expiresAt'> & { readonly grants: ModuleSet };

async function keep(tx: Ctx, token: string, { name, grants, expiresAt }: Kept): Promise<ApiToken> {
  const { companyId, userId } = requirePerson(tx);
  const row: ApiToken = {
    ...{ companyId, id: newId('tok'), tokenHash: hashToken(token), name, lastFour: token.slice(-4) },
    ...{ usesModules: grants.uses, managesModules: grants.manages },
    ...{ createdById: userId, createdAt: tx.now, expiresAt, lastUsedAt: null, revokedAt: null, turn: 0 },
  };
  await insertRows(tx, ApiToken, [row]);
  const given = JSON.stringify(toGrants(grants).map(({ module, level }) => `${module} ${level}`));
  const changes = [
    { field: 'name', before: null, after: name },
    { field: 'grants', before: null, after: given },
  ];
  record(tx, { action: 'apiToken.create', targetId: row.id, changes });
  return row;
}
