import { RequestError } from './errors';
import { prefixOf, type Id } from './ids';

export const MAX_PAGE_SIZE = 100;
/** An exact count grows with the table: 10,000 means 10,000 or more. */
export const MAX_TOTAL_COUNT = 10_000;

/** Where a page starts: the sort value and the id of the last row of the page before. */
export interface Position {
  readonly value: string | number;
  readonly id: Id;
}

export interface PageRequest {
  readonly size: number;
  readonly after: Position | null;
}

export interface Page<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly nodes: T[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** Called by the executor only when the field is asked for. */
  totalCount(): Promise<number>;
}

/**
 * Reads `first` and `after`. A cursor says which list it is of (`list` names the company, the list and its order): one that is made up
 * or of another list is INVALID; a size outside 0 to 100 is BAD_USER_INPUT.
 */
export function readPage(
  list: string,
  first: number | null | undefined,
  after: string | null | undefined,
): PageRequest {
  const size = first ?? 25;
  if (size < 0 || size > MAX_PAGE_SIZE) {
    throw new RequestError('BAD_USER_INPUT', pageSizeMessage, { path: ['first'] }, { most: MAX_PAGE_SIZE });
  }
  return { size, after: after === null || after === undefined ? null : readCursor(list, after) };
}

/** The page out of at most size + 1 rows: one more than asked for tells that there is a next page. */
export function page<T>(
  list: string,
  request: PageRequest,
  rows: readonly T[],
  positionOf: (row: T) => Position,
  totalCount: () => Promise<number>,
): Page<T> {
  const nodes = rows.slice(0, request.size);
  const edges = nodes.map((node) => ({ cursor: writeCursor(list, positionOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > request.size,
      hasPreviousPage: request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

function writeCursor(list: string, position: Position): string {
  return Buffer.from(JSON.stringify([list, position.value, position.id])).toString('base64url');
}

function readCursor(list: string, cursor: string): Position {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed)) throw new Error('not a position');
    const [name, value, id] = parsed as unknown[];
    const isValue = typeof value === 'string' || typeof value === 'number';
    if (name === list && isValue && typeof id === 'string' && prefixOf(id) !== null) return { value, id: id as Id };
  } catch {
    // What cannot be read is answered like what was made up.
  }
  throw new RequestError('INVALID', cursorMessage, { path: ['after'] });
}

const pageSizeMessage = {
  en: 'Ask for between 0 and {most} at a time.',
  tr: 'Bir seferde 0 ile {most} arasında isteyin.',
  nl: 'Vraag er tussen 0 en {most} per keer.',
  fr: 'Demandez-en entre 0 et {most} à la fois.',
};

const cursorMessage = {
  en: 'This cursor is not one of this list. Start again without it.',
  tr: 'Bu imleç bu listeye ait değil. İmleç olmadan baştan başlayın.',
  nl: 'Deze cursor hoort niet bij deze lijst. Begin opnieuw zonder cursor.',
  fr: 'Ce curseur n’est pas de cette liste. Recommencez sans lui.',
};
