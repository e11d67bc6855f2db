import type { Ctx } from './ctx';
import { cursorsOf, type Position } from './cursors';
import { RequestError } from './errors';

export type { Position } from './cursors';

const MAX_PAGE_SIZE = 100;
/** An exact count grows with the table: 10,000 means 10,000 or more. */
export const MAX_TOTAL_COUNT = 10_000;

export interface PageRequest {
  readonly size: number;
  readonly after: Position | null;
}

interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Page<T> {
  readonly edges: Edge<T>[];
  readonly nodes: T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Called by the executor only when the field is asked for. */
  totalCount(): Promise<number>;
}

/**
 * Reads `first` and `after`. A cursor opens for its own list alone (`list` names the company, the list and its order): one that is made
 * up or of another list is INVALID, and an empty one is none; a size outside 0 to 100 is BAD_USER_INPUT.
 */
export function readPage(
  ctx: Ctx,
  list: string,
  first: number | null | undefined,
  after: string | null | undefined,
): PageRequest {
  const size = first ?? 25;
  if (size < 0 || size > MAX_PAGE_SIZE) {
    throw new RequestError('BAD_USER_INPUT', pageSizeMessage, { path: ['first'] }, { most: MAX_PAGE_SIZE });
  }
  return { size, after: after === null || after === undefined || after === '' ? null : readCursor(ctx, list, after) };
}

/** The page out of at most size + 1 rows: one more than asked for tells that there is a next page. */
export function page<T>(
  ctx: Ctx,
  list: string,
  request: PageRequest,
  rows: readonly T[],
  positionOf: (row: T) => Position,
  totalCount: () => Promise<number>,
): Page<T> {
  const nodes = rows.slice(0, request.size);
  const cursors = cursorsOf(ctx.app.secrets);
  // Sealed only where they are asked for.
  const edges = nodes.map((node) => ({
    node,
    get cursor() {
      return cursors.seal(list, positionOf(node));
    },
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > request.size,
      hasPreviousPage: request.after !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount,
  };
}

function readCursor(ctx: Ctx, list: string, cursor: string): Position {
  const position = cursorsOf(ctx.app.secrets).open(list, cursor);
  if (position === null) throw new RequestError('INVALID', cursorMessage, { path: ['after'] });
  return position;
}

const pageSizeMessage = {
  en: 'Ask for between 0 and {most} at a time.',
  tr: 'Bir seferde 0 ile {most} arasında isteyin.',
  nl: 'Vraag er tussen 0 en {most} per keer.',
  fr: 'Demandez-en entre 0 et {most} à la fois.',
};

const cursorMessage = {
  en: 'This cursor does not belong to this list. Start without a cursor.',
  tr: 'Bu imleç bu listeye ait değil. İmleç olmadan baştan başlayın.',
  nl: 'Deze cursor hoort niet bij deze lijst. Begin opnieuw zonder cursor.',
  fr: 'Ce curseur n’est pas de cette liste. Recommencez sans lui.',
};
