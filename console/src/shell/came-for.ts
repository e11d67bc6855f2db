/** What somebody came for who had to sign in first: in the storage of this tab, for once. */
const KEY = 'muster:came-for';

export function rememberPlace(): void {
  try {
    sessionStorage.setItem(KEY, location.pathname + location.search);
  } catch {
    // They begin at the beginning.
  }
}

/** Null where nobody came for anything. */
export function takePlace(): string | null {
  try {
    const place = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    // A path of this site: neither another's address, however it is written, nor nothing.
    return place !== null && /^\/[^/\\]/.test(place) && new URL(place, location.origin).origin === location.origin
      ? place
      : null;
  } catch {
    return null;
  }
}
