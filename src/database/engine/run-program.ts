import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

export interface Outcome {
  readonly ok: boolean;
  /** What the program wrote, standard output before standard error. */
  readonly output: string;
}

/**
 * Runs a program to its end; a failure is an outcome, not an error. `variables` ("NAME=value") are added to the environment
 * this process was started with.
 */
export function runProgram(
  command: readonly [string, ...string[]],
  options: { variables?: readonly string[]; cwd?: string; timeoutMs: number },
): Promise<Outcome> {
  const [program, ...args] = withVariables(options.variables ?? [], command);
  const { cwd, timeoutMs: timeout } = options;
  return new Promise((resolve) => {
    const settings = {
      ...(cwd !== undefined && { cwd }),
      timeout,
      maxBuffer: MAX_OUTPUT_BYTES,
      encoding: 'utf8',
    } as const;
    const child = execFile(program, args, settings, (error, stdout, stderr) => {
      const ownWords = error === null || stderr !== '' ? '' : error.message;
      resolve({ ok: error === null, output: `${stdout}${stderr}${ownWords}` });
    });
    child.stdin?.end();
  });
}

/** The command that runs `command` with more variables in its environment. */
export function withVariables(
  variables: readonly string[],
  command: readonly [string, ...string[]],
): [string, ...string[]] {
  return variables.length === 0 ? [...command] : ['/usr/bin/env', ...variables, ...command];
}

/** The absolute folders of a search path. */
export function foldersOf(path: string): string[] {
  return path.split(delimiter).filter(isAbsolute);
}

/** The first of the names that is in one of the folders; names before folders. */
export function findProgram(names: readonly string[], folders: readonly string[]): string | undefined {
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
