import type { Ctx } from '../../core/ctx';
import type { ApiTokenId, CompanyId, SessionId } from '../../core/ids';
import { NOBODY, type Viewer } from '../../core/viewer';
import { apiTokensNow } from '../api-token/authenticate';
import { sessionsNow } from '../session/authenticate';
import { sessionMarks } from '../session/mark';

/** What somebody came with and listens with: a session under one token, or an API token of a company. */
export type Holder =
  | { readonly kind: 'session'; readonly id: SessionId; readonly tokenHash: Buffer }
  | { readonly kind: 'api'; readonly id: ApiTokenId; readonly companyId: CompanyId };

/** Null for nobody. */
export function holderOf({ session, member }: Viewer): Holder | null {
  if (session !== null) return { kind: 'session', id: session.id, tokenHash: session.tokenHash };
  if (member?.tokenId == null) return null;
  return { kind: 'api', id: member.tokenId, companyId: member.companyId };
}

/** Who many holders are now, with one statement for each kind. Those that open nothing any more are left out. */
async function viewersNow(ctx: Ctx, holders: readonly Holder[]): Promise<ReadonlyMap<Holder, Viewer>> {
  const sessions = [...new Set(holders.flatMap((one) => (one.kind === 'session' ? [one.id] : [])))];
  const tokens = holders.flatMap((one) => (one.kind === 'api' ? [one] : []));
  const [ofSessions, ofTokens] = await Promise.all([sessionsNow(ctx, sessions), apiTokensNow(ctx, tokens)]);
  const viewerOf = (holder: Holder) => {
    if (holder.kind === 'api') return ofTokens.get(holder.id);
    const viewer = ofSessions.get(holder.id);
    // Under another token the session is another's: the one that this holder came with opens nothing any more.
    return viewer?.session?.tokenHash.equals(holder.tokenHash) === true ? viewer : undefined;
  };
  return new Map(
    holders.flatMap((holder) => {
      const viewer = viewerOf(holder);
      return viewer === undefined ? [] : [[holder, viewer] as const];
    }),
  );
}

/**
 * For each of many holders a text: while it is the same, there is no need to ask who they are. None for those that have ended, and for API tokens,
 * of which there are few.
 */
export async function marksOf(ctx: Ctx, holders: readonly Holder[]): Promise<ReadonlyMap<Holder['id'], string>> {
  const sessions = new Set(holders.flatMap((one) => (one.kind === 'session' ? [one.id] : [])));
  return sessionMarks(ctx, [...sessions]);
}

/**
 * Who many holders are, and their marks, of one moment: of two, a change that came in between, and was taken back later, would be taken for known
 * for good.
 */
export async function viewersAndMarks(ctx: Ctx, holders: readonly Holder[]) {
  return ctx.transaction(async (tx) => ({ marks: await marksOf(tx, holders), viewers: await viewersNow(tx, holders) }));
}

/**
 * Makes whoever holds this now the viewer of a context of its own. Listening is no use of a session: it does not keep it from ending, unused,
 * when it would.
 */
export async function listenAs(ctx: Ctx, holder: Holder): Promise<Viewer> {
  const lookUp = async (tx: Ctx) => (await viewersNow(tx, [holder])).get(holder) ?? NOBODY;
  const viewer = await lookUp(ctx);
  ctx.setViewer(viewer, lookUp);
  return viewer;
}
