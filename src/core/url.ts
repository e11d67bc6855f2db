/**
 * An address as browsers read it; null for what is none. In place of `URL.canParse`, which under Node 20, once it has been asked a thousand times, takes
 * addresses with letters such as ü for none.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
