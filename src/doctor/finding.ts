/** `wrong` is what keeps something from working, `warning` what will before long, or may be meant. */
type Verdict = 'ok' | 'warning' | 'wrong';

/** What is looked at. */
export type Area = 'settings' | 'database' | 'clock' | 'secrets' | 'storage' | 'mail' | 'redis' | 'outgoing';

/** What one check found: a line for whoever runs Muster. Its sentence holds no password, no user name and no address with one. */
export interface Finding {
  readonly verdict: Verdict;
  readonly area: Area;
  readonly sentence: string;
}

const of =
  (verdict: Verdict) =>
  (area: Area, sentence: string): Finding => ({ verdict, area, sentence });

export const ok = of('ok');
export const warning = of('warning');
export const wrong = of('wrong');

/** A host and its port as a URL of the settings names them, without whoever signs in there. */
export function placeOf(url: string, usualPort: number): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port === '' ? usualPort : port}`;
}

/** A code of a failure as it may be shown: never a text that something else has written. */
export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return [code, name].find((text): text is string => typeof text === 'string' && /^\w{1,60}$/.test(text)) ?? 'unknown';
}
