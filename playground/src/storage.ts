import type { Request } from './requests';
import { withoutSecrets } from './secrets';

/** The browser's own storage, for GraphiQL: it forgets no tab, no header and no size, and keeps no password. */
export const storage: Storage = {
  get length() {
    return localStorage.length;
  },
  key: (index) => localStorage.key(index),
  getItem: (name) => localStorage.getItem(name),
  setItem: (name, text) => {
    localStorage.setItem(name, withoutSecrets(name, text));
  },
  removeItem: (name) => {
    localStorage.removeItem(name);
  },
  clear: () => {
    localStorage.clear();
  },
};

/**
 * What stood in the tab that was open last. GraphiQL remembers all tabs, but by itself opens whatever was edited last, without variables where
 * those were not edited. Null on the first visit.
 */
export function lastOpenRequest(): Request | null {
  try {
    const { tabs, activeTabIndex } = JSON.parse(storage.getItem('graphiql:tabState') ?? '') as Tabs;
    const tab = tabs[activeTabIndex];
    return tab === undefined
      ? null
      : { query: tab.query ?? '', variables: tab.variables ?? '', headers: tab.headers ?? '' };
  } catch {
    return null;
  }
}

interface Tabs {
  readonly tabs: readonly { readonly [K in keyof Request]: string | null }[];
  readonly activeTabIndex: number;
}
