/** Found in what browsers say of themselves; the first that is there, for most say that they are others as well. */
const BROWSERS = {
  'Edg/': 'Edge',
  'OPR/': 'Opera',
  'SamsungBrowser/': 'Samsung Internet',
  'Firefox/': 'Firefox',
  'FxiOS/': 'Firefox',
  'Chrome/': 'Chrome',
  'CriOS/': 'Chrome',
  'Safari/': 'Safari',
};
const SYSTEMS = {
  iPhone: 'iPhone',
  iPad: 'iPad',
  Android: 'Android',
  Windows: 'Windows',
  'Mac OS': 'Mac',
  CrOS: 'ChromeOS',
  Linux: 'Linux',
};

/** "Firefox · Windows": by this, somebody knows the session in a list again. */
export function deviceName(): string {
  return [foundIn(BROWSERS), foundIn(SYSTEMS)].filter((name) => name !== undefined).join(' · ');
}

function foundIn(names: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(names).find(([mark]) => navigator.userAgent.includes(mark))?.[1];
}
