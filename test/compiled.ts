import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = resolve(__dirname, '..');

/** Compiles the server, as `npm start` does, unless that was done already: processes that the tests start need not do it each by itself. */
export function compile(): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.js'), '--if-needed'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The server could not be compiled.');
}

/** Where a module of the product is, compiled, by its path from the root without its ending: `src/main`. */
export function compiled(path: string): string {
  return join(ROOT, 'dist', path);
}

/** Writes a script of a test that imports the product, compiled, and answers where: in a folder of the caller's. */
export function compileScript(path: string, folder: string): string {
  const { code } = transformFileSync(path, { cwd: ROOT, sourceMaps: false });
  const target = join(folder, `${basename(path, '.ts')}.js`);
  writeFileSync(
    target,
    code.replace(/(['"])(?:\.\.\/)+src\/([^'"]+)\1/g, (_, __, module: string) =>
      JSON.stringify(compiled(`src/${module}`)),
    ),
  );
  return target;
}
