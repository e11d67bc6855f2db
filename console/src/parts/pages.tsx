import { useState } from 'react';
import { numberOf, t } from '../text';
import { partMessages as messages } from './messages';

/** How many rows a page of a list has. */
export const PAGE_SIZE = 25;

/** Above this the server no longer counts. */
const COUNTED = 10_000;

export interface Paging {
  /** The cursor after which the page begins. Null: the first. */
  readonly after: string | null;
  /** How many pages stand before it. */
  readonly before: number;
  readonly next: (endCursor: string) => void;
  readonly previous: () => void;
}

/** Where one is in a list, page by page. Whatever `of` is another than before (filters, order), one is at its beginning. */
export function usePaging(of: unknown): Paging {
  const key = JSON.stringify(of);
  const [state, setState] = useState<{ key: string; cursors: readonly string[] }>({ key, cursors: [] });
  const cursors = state.key === key ? state.cursors : [];
  return {
    after: cursors.at(-1) ?? null,
    before: cursors.length,
    next: (endCursor) => setState({ key, cursors: [...cursors, endCursor] }),
    previous: () => setState({ key, cursors: cursors.slice(0, -1) }),
  };
}

interface PagesProps {
  readonly paging: Paging;
  /** Of the page that is shown. */
  readonly rows: number;
  readonly total: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The way to the other pages of a list, and how many there are. */
export function Pages({ paging, rows, total, pageInfo }: PagesProps) {
  const { hasNextPage, endCursor } = pageInfo;
  const from = paging.before * PAGE_SIZE + 1;
  if (rows === 0 && paging.before === 0) return null;
  const range = { from: numberOf(from), to: numberOf(from + rows - 1) };
  return (
    <nav className="pages" aria-label={t(messages.pages)}>
      {total !== null && <span role="status">{t(messages.rows, { ...range, total: totalInWords(total) })}</span>}
      <button type="button" className="button quiet" disabled={paging.before === 0} onClick={paging.previous}>
        {t(messages.previousPage)}
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={!hasNextPage || endCursor === null}
        onClick={() => endCursor !== null && paging.next(endCursor)}
      >
        {t(messages.nextPage)}
      </button>
    </nav>
  );
}

function totalInWords(total: number): string {
  return total < COUNTED ? numberOf(total) : t(messages.orMore, { total: numberOf(total) });
}
