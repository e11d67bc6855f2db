import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which Muster this is. */
export interface Version {
  readonly version: string;
  /** The commit that it was built from; null where nobody said. */
  readonly commit: string | null;
}

/** Beside `src` and, when compiled, beside `dist`. */
const PACKAGES = [join(__dirname, '../package.json'), join(__dirname, '../../package.json')];

/** Written by the build, beside the compiled files. */
const BUILD = join(__dirname, '../build.json');

export function readVersion(): Version {
  const version = PACKAGES.map((path) => textIn(path, 'version')).find((found) => found !== null);
  return { version: version ?? 'unknown', commit: textIn(BUILD, 'commit') };
}

/** Null where there is no such file, or no such text in it. */
function textIn(path: string, name: string): string | null {
  try {
    const value = (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
