import { requireActor, requireMember, type Ctx } from '../../core/ctx';
import { refuse, UserErrors, type Problem } from '../../core/errors';
import { newId, type UserImportId } from '../../core/ids';
import { hashToken, newToken } from '../../core/tokens';
import { insertRows } from '../../database/rows';
import type { MembershipInput, PrepareUserImportInput, UserImportDelimiter } from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { record } from '../audit/record-event';
import { asGrantor, readMembership } from '../invitation/membership';
import { lockActor } from '../member/actor';
import { UserImport } from './entity';
import { readColumns, type Column } from './layout';
import { messages } from './messages';
import { FILE_MAX_BYTES } from './read-file';
import { importsById } from './repository';

/** So many imports a company keeps at a time. */
const MAX_KEPT = 10;
const TICKET_LIFETIME_MS = 60 * 60 * 1000;
const DELIMITERS: Record<UserImportDelimiter, string> = { COMMA: ',', SEMICOLON: ';', TAB: '\t' };

/** Begins an import. Where the file is to be sent stands in the address, which is answered this once: a repetition gets another one. */
export async function prepareUserImport(ctx: Ctx, input: PrepareUserImportInput) {
  const problems: Problem[] = [];
  const columns = readColumns(input.columns, problems);
  const defaults = input.defaults ?? { role: 'USER' };
  const id = await withIdempotencyKey(ctx, 'prepareUserImport', input, async (tx) => {
    const grantor = asGrantor(await lockActor(tx, { manage: 'USERS' }));
    const all = [...problems];
    await readMembership(tx, grantor, defaults, ['defaults'], all);
    if (all.length > 0) throw new UserErrors(all);
    await refuseOneTooMany(tx);
    return keep(tx, columns, defaults, input.delimiter ?? null);
  });
  const upload = await giveTicket(ctx, id);
  const userImport = await importsById(ctx).clear(id).load(id);
  if (userImport === null) refuse('NOT_FOUND', ['idempotencyKey'], messages.deletedSince);
  return { userImport, upload, errors: [] };
}

/** The company is locked: of many prepared at once none is one too many. */
async function refuseOneTooMany(tx: Ctx): Promise<void> {
  const { companyId } = requireMember(tx);
  if ((await tx.db.countBy(UserImport, { companyId })) >= MAX_KEPT) {
    refuse('LIMIT_REACHED', [], messages.tooManyImports, { most: MAX_KEPT });
  }
}

async function keep(
  tx: Ctx,
  columns: readonly Column[],
  defaults: MembershipInput,
  delimiter: UserImportDelimiter | null,
): Promise<UserImportId> {
  const { companyId, userId } = requireActor(tx);
  const id = newId('imp');
  await insertRows(tx, UserImport, [
    {
      ...{ companyId, id, status: 'AWAITING_FILE', waitsFor: null },
      ...{ columns: JSON.stringify(columns), defaults: JSON.stringify(defaults) },
      ...{ delimiter: delimiter && DELIMITERS[delimiter], madeById: userId, createdAt: tx.now },
      ...{ tokenHash: null, ticketExpiresAt: new Date(tx.now.getTime() + TICKET_LIFETIME_MS) },
      ...{ valid: 0, waiting: 0, invited: 0, skipped: 0, refused: 0 },
    },
  ]);
  const fields = columns.map(({ field }) => field).join(', ');
  const changes = [{ field: 'columns', before: null, after: fields }];
  record(tx, { action: 'userImport.prepare', targetId: id, changes });
  return id;
}

/** Leave to send the file, while it has not come. What was given before ends. */
async function giveTicket(ctx: Ctx, id: UserImportId) {
  const { companyId } = requireMember(ctx);
  const ticket = newToken('import');
  const expiresAt = new Date(ctx.now.getTime() + TICKET_LIFETIME_MS);
  const given = await ctx.transaction(async (tx) => {
    const { tokenId } = await lockActor(tx, { manage: 'USERS' });
    const holder = {
      ticketSessionId: tokenId === null ? (tx.viewer.session?.id ?? null) : null,
      ticketTokenId: tokenId,
    };
    const { affected } = await tx.db.update(
      UserImport,
      { companyId, id, status: 'AWAITING_FILE' },
      { tokenHash: hashToken(ticket), ticketExpiresAt: expiresAt, ticketUsedAt: null, ...holder },
    );
    return affected === 1;
  });
  return given ? { url: `${ctx.app.apiUrl}/upload/${ticket}`, expiresAt, maxBytes: FILE_MAX_BYTES } : null;
}
