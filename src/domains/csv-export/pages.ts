import { parse, type DocumentNode } from 'graphql';
import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { Answered } from '../../core/kept-documents';
import { BYTE_ORDER_MARK, linesOf } from './csv';
import { columnsOf, documentOf, variablesOf, type Wanted } from './lists';
import { messages } from './messages';
import { authenticateHolder, type ExportTicket } from './ticket';

/** So many rows a file holds. */
export const MAX_ROWS = 100_000;
/** Of a page; a smaller one where what stands in the rows is more than one answer may hold. */
const PAGE_SIZES = [100, 20, 4, 1] as const;
const RETRY_SECONDS = 5;

interface Page {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * The text of the file, a page at a time, each asked for by the document that anybody would ask it by, as whoever asked for the export is and may then.
 * Refuses, wherever it has come to, what no longer may be seen or cannot be read.
 */
export async function* pagesOf(ticket: ExportTicket, contextNow: () => Ctx): AsyncGenerator<string, void> {
  const { wanted } = ticket;
  const columns = columnsOf(wanted);
  const document = parse(documentOf(wanted));
  const place = { size: 0, after: null as string | null };
  let heading = BYTE_ORDER_MARK + linesOf([columns.map((column) => column.heading)]);
  for (let rows = 0; ;) {
    const ctx = contextNow();
    await authenticateHolder(ctx, ticket);
    if (ctx.viewer.member?.companyId !== ticket.companyId) refuse('FORBIDDEN', [], messages.notAnyMore);
    const { nodes, pageInfo } = await nextPage(ctx, wanted, document, place);
    rows += nodes.length;
    if (rows > MAX_ROWS) refuse('LIMIT_REACHED', [], messages.tooManyRows, { most: MAX_ROWS });
    yield heading + linesOf(nodes.map((row) => columns.map((column) => column.cell(row))));
    heading = '';
    if (!pageInfo.hasNextPage) return;
    place.after = pageInfo.endCursor;
  }
}

/** The page from there on, as large as an answer bears; the pages behind it begin with that size. */
async function nextPage(
  ctx: Ctx,
  wanted: Wanted,
  document: DocumentNode,
  place: { size: number; readonly after: string | null },
): Promise<Page> {
  for (; ; place.size += 1) {
    const first = PAGE_SIZES[place.size];
    const answered = await ask(ctx, wanted, document, { first, after: place.after });
    const codes = answered.errors.map(({ code }) => code);
    if (codes.length === 0 && answered.data !== null) return answered.data['page'] as Page;
    if (codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED'))
      refuse('FORBIDDEN', [], messages.notAnyMore);
    const isTooMuch = codes.includes('GRAPHQL_VALIDATION_FAILED') && place.size + 1 < PAGE_SIZES.length;
    if (!isTooMuch) refuse('UPSTREAM_FAILED', [], messages.failed, { retryAfterSeconds: RETRY_SECONDS });
  }
}

function ask(ctx: Ctx, wanted: Wanted, document: DocumentNode, page: object): Promise<Answered> {
  return ctx.app.documents.ask(ctx, document, { ...variablesOf(wanted), ...page });
}

/** The columns, by their places, that this viewer may not see of somebody: asked of two, since everybody sees more of themselves. */
export async function hiddenColumns(ctx: Ctx, wanted: Wanted): Promise<readonly number[]> {
  const { errors } = await ask(ctx, wanted, parse(documentOf(wanted)), { first: 2 });
  const hidden = new Set(errors.filter(({ code }) => code === 'FORBIDDEN').map(({ path }) => path[3]));
  return columnsOf(wanted).flatMap(({ heading }, index) => (hidden.has(heading) ? [index] : []));
}
