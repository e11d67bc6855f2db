import { runBeside } from '../../core/beside';
import type { Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type ApiTokenId, type CompanyId } from '../../core/ids';
import { hashToken } from '../../core/tokens';
import { NOBODY, type Viewer, type ViewerMember } from '../../core/viewer';
import { selectRows } from '../../database/rows';
import { toUserRecord, USER_TABLES, type UserRecord } from '../user/record';
import { ApiToken } from './entity';
import { isHeldUp, MAKER_COLUMNS, memberBehind, type MakerRow } from './maker';

interface TokenRow extends MakerRow {
  tokenId: Buffer;
  tokenName: string;
  tokenUses: number;
  tokenManages: number;
  tokenLastUsedAt: Date | null;
}

const SELECT = `SELECT t.id AS tokenId, t.name AS tokenName, t.usesModules AS tokenUses, t.managesModules AS tokenManages,
    t.lastUsedAt AS tokenLastUsedAt, ${MAKER_COLUMNS}
  FROM api_token t
  JOIN (${USER_TABLES}) ON u.companyId = t.companyId AND u.id = t.createdById
  WHERE t.revokedAt IS NULL AND (t.expiresAt IS NULL OR t.expiresAt > ?) AND`;

/** How exactly the last use of a token is known. */
const PRECISION_MS = 60_000;

/**
 * Makes an API token the viewer, with one query: it may do what it was given, as far as whoever made it may do so now. Unknown, revoked and
 * expired tokens are nobody's, and so are those of a person who may not act in the company now: a token is no way past what holds up its
 * maker's own session.
 */
export async function authenticateApiToken(ctx: Ctx, token: string): Promise<Viewer> {
  const [row] = await selectRows<TokenRow>(ctx, `${SELECT} t.tokenHash = ?`, [ctx.now, hashToken(token)]);
  return setViewerFrom(ctx, row);
}

/** Makes the token of this id the viewer, on the same terms, where what it has asked for is done by a request without it. */
export async function authenticateApiTokenOf(ctx: Ctx, companyId: CompanyId, id: ApiTokenId): Promise<Viewer> {
  return setViewerFrom(ctx, await tokenById(ctx, companyId, id));
}

/** Who many API tokens are, as of now, with one statement. Those that are nobody's are left out. Looking is no use of them. */
export async function apiTokensNow(
  ctx: Ctx,
  tokens: readonly { readonly companyId: CompanyId; readonly id: ApiTokenId }[],
): Promise<ReadonlyMap<ApiTokenId, Viewer>> {
  if (tokens.length === 0) return new Map();
  const companies = [...new Set(tokens.map(({ companyId }) => companyId))];
  const parameters = [ctx.now, companies.map(idBytes), tokens.map(({ id }) => idBytes(id))];
  const rows = await selectRows<TokenRow>(ctx, `${SELECT} t.companyId IN (?) AND t.id IN (?)`, parameters);
  return new Map(
    rows.flatMap((row) => {
      const viewer = viewerIn(row);
      return viewer.member === null ? [] : [[idFromBytes('tok', row.tokenId), viewer] as const];
    }),
  );
}

async function tokenById(ctx: Ctx, companyId: CompanyId, id: ApiTokenId): Promise<TokenRow | undefined> {
  const parameters = [ctx.now, idBytes(companyId), idBytes(id)];
  const [row] = await selectRows<TokenRow>(ctx, `${SELECT} t.companyId = ? AND t.id = ?`, parameters);
  return row;
}

function setViewerFrom(ctx: Ctx, row: TokenRow | undefined): Viewer {
  const viewer = viewerIn(row);
  if (row === undefined || viewer.member === null) return viewer;
  const { companyId } = viewer.member;
  const id = idFromBytes('tok', row.tokenId);
  ctx.setViewer(viewer, async (tx) => viewerIn(await tokenById(tx, companyId, id)));
  noteUse(ctx, row);
  return viewer;
}

function viewerIn(row: TokenRow | undefined): Viewer {
  if (row === undefined) return NOBODY;
  const maker = toUserRecord(row);
  if (maker.status !== 'ACTIVE' || isHeldUp(row, maker)) return NOBODY;
  return { account: null, session: null, member: memberOf(row, maker) };
}

function memberOf(row: TokenRow, maker: UserRecord): ViewerMember {
  return memberBehind(row, maker, {
    tokenId: idFromBytes('tok', row.tokenId),
    name: `${row.tokenName} (API)`,
    grants: { uses: row.tokenUses, manages: row.tokenManages },
  });
}

/** Beside the request, at most once a minute. */
function noteUse(ctx: Ctx, { tokenId, tokenLastUsedAt, companyId }: TokenRow): void {
  if (tokenLastUsedAt !== null && ctx.now.getTime() - tokenLastUsedAt.getTime() < PRECISION_MS) return;
  const which = { companyId: idFromBytes('cmp', companyId), id: idFromBytes('tok', tokenId) };
  // Whoever hung up meanwhile has used it nevertheless: the next request says so.
  runBeside(ctx, ctx.db.update(ApiToken, which, { lastUsedAt: ctx.now }));
}
