import { IsNull } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { AccountId } from '../../core/ids';
import { hashToken, newToken, tokenKind, type TokenKind } from '../../core/tokens';
import { takeLocks } from '../../database/locks';
import { insertRows } from '../../database/rows';
import { AccountToken, type AccountTokenPurpose } from './entity';
import { messages } from './messages';

interface LinkKind {
  readonly token: TokenKind;
  readonly path: string;
  readonly lifetimeMs: number;
}

const MINUTE_MS = 60_000;
export const RESET_MINUTES = 30;

const KINDS: Record<AccountTokenPurpose, LinkKind> = {
  VERIFY_EMAIL: { token: 'verify', path: 'verify', lifetimeMs: 24 * 60 * MINUTE_MS },
  RESET_PASSWORD: { token: 'reset', path: 'reset', lifetimeMs: RESET_MINUTES * MINUTE_MS },
  CHANGE_EMAIL: { token: 'verify', path: 'verify', lifetimeMs: 24 * 60 * MINUTE_MS },
};

/** How long a link of each purpose works. */
export const LINK_MS = {
  VERIFY_EMAIL: KINDS.VERIFY_EMAIL.lifetimeMs,
  RESET_PASSWORD: KINDS.RESET_PASSWORD.lifetimeMs,
  CHANGE_EMAIL: KINDS.CHANGE_EMAIL.lifetimeMs,
};

interface LinkOptions {
  /** How long the link works; left out, as long as its purpose says. */
  readonly lifetimeMs?: number;
  /** The address that following the link changes to. */
  readonly email?: string;
}

/** Makes a link for an email. It ends the account's earlier ones of the same purpose. */
export async function issueLink(
  tx: Ctx,
  purpose: AccountTokenPurpose,
  accountId: AccountId,
  { lifetimeMs = KINDS[purpose].lifetimeMs, email }: LinkOptions = {},
): Promise<string> {
  const kind = KINDS[purpose];
  const token = newToken(kind.token);
  // First: two emails asked for at the same instant must not leave two links that work.
  await takeLocks(tx, { accounts: [accountId] });
  await endLinks(tx, accountId, purpose);
  await insertRows(tx, AccountToken, [
    {
      ...{ tokenHash: hashToken(token), purpose, accountId, createdAt: tx.now, usedAt: null, supersededAt: null },
      email: email ?? null,
      expiresAt: new Date(tx.now.getTime() + lifetimeMs),
    },
  ]);
  return `${tx.app.url}/${kind.path}?token=${token}`;
}

/** The account's links of a purpose work no more. */
export async function endLinks(tx: Ctx, accountId: AccountId, purpose: AccountTokenPurpose): Promise<void> {
  const living = { accountId, purpose, usedAt: IsNull(), supersededAt: IsNull() };
  await tx.db.update(AccountToken, living, { supersededAt: tx.now });
}

/** The address that a link changes to; null for a link of another purpose, and for what is none. */
export async function addressOfLink(ctx: Ctx, token: string): Promise<string | null> {
  const link = await ctx.db.findOneBy(AccountToken, { tokenHash: hashToken(token), purpose: 'CHANGE_EMAIL' });
  return link?.email ?? null;
}

/**
 * Whose a link is, if it could be used now. Refuses at ["token"]: NOT_FOUND for what is no link of this purpose, ALREADY_USED, EXPIRED when
 * its time is over or a newer one took its place.
 */
export async function refuseUnusable(ctx: Ctx, purpose: AccountTokenPurpose, token: string): Promise<AccountId> {
  refuseOtherKinds(KINDS[purpose].token, token);
  const link = await ctx.db.findOneBy(AccountToken, { tokenHash: hashToken(token), purpose });
  if (link === null) refuse('NOT_FOUND', ['token'], messages.unknownLink);
  if (link.usedAt !== null) refuse('ALREADY_USED', ['token'], messages.usedLink);
  if (link.supersededAt !== null || link.expiresAt <= ctx.now) refuse('EXPIRED', ['token'], messages.endedLink);
  return link.accountId;
}

/** Uses a link, which works once: of any number of uses at the same instant one succeeds. Answers whose it is. */
export async function useLink(tx: Ctx, purpose: AccountTokenPurpose, token: string): Promise<AccountId> {
  const accountId = await refuseUnusable(tx, purpose, token);
  const used = await tx.db.update(
    AccountToken,
    { tokenHash: hashToken(token), purpose, usedAt: IsNull(), supersededAt: IsNull() },
    { usedAt: tx.now },
  );
  if (used.affected !== 1) refuse('ALREADY_USED', ['token'], messages.usedLink);
  return accountId;
}

/** Tells somebody who follows the wrong link so; what is no token of ours is unknown. */
export function refuseOtherKinds(wanted: TokenKind, token: string): void {
  const kind = tokenKind(token);
  if (kind === wanted) return;
  refuse('NOT_FOUND', ['token'], kind === null ? messages.unknownLink : messages.otherLink);
}
