import { PAGE_OF, type Next } from '../../web/next';
import { createStore } from '../../web/store';

/** Where the page is. */
export const route = createStore<string>(location.pathname);

/** Whether somebody has gone somewhere since the document was loaded; the focus follows them only then. */
export const hasMoved = () => moved;
let moved = false;

addEventListener('popstate', () => {
  moved = true;
  route.set(location.pathname);
});

/** Where people are when nothing stands before them: the console, where there is one. */
export const HOME = document.documentElement.dataset['console'] === 'on' ? '/' : '/account';

/** The page for somebody who has this before them. */
export function pageFor(next: Next): string {
  return next === 'account' ? HOME : PAGE_OF[next];
}

/** Goes to the console, which is a document of its own, or to another page of ours; with `replace` there is no way back to where one was. */
export function go(path: string, { replace = false }: { replace?: boolean } = {}): void {
  moved = true;
  if (path === '/') {
    location.replace(path);
    return;
  }
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  route.set(location.pathname);
  scrollTo(0, 0);
}

/**
 * The token of the link that was followed, or null. It leaves the address bar, where it would be copied, bookmarked and photographed, and stays
 * in the state of this entry of the history, so that the page may be loaded again.
 */
export function tokenOfLink(): string | null {
  const token = new URLSearchParams(location.search).get('token');
  if (location.search !== '') history.replaceState(token === null ? history.state : { token }, '', location.pathname);
  return token ?? keptToken(history.state);
}

function keptToken(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('token' in state)) return null;
  return typeof state.token === 'string' ? state.token : null;
}
