import { parseArgs } from 'node:util';

/** The goals of the house that can be measured so far. */
const PARTS = ['P1', 'P4', 'P7', 'P8', 'P9'] as const;
export type PartName = (typeof PARTS)[number];

export interface Options {
  readonly quick: boolean;
  /** Exit 1 when a goal was missed. */
  readonly strict: boolean;
  readonly only: readonly PartName[];
  /** Where the results go, beside the table. */
  readonly json: string | null;
}

/** A flag that makes no sense. Its message is one sentence. */
export class BadOption extends Error {}

/** Reads the command line. Throws BadOption. */
export function readOptions(argv: readonly string[]): Options {
  const values = parse(argv);
  const wanted = values.only === undefined ? PARTS : values.only.split(',').map((name) => partOf(name.trim()));
  if (values.json === '') throw new BadOption('--json needs the name of a file.');
  return { quick: values.quick, strict: values.strict, only: [...wanted], json: values.json ?? null };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        quick: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        only: { type: 'string' },
        json: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. |\n/);
    throw new BadOption(`${sentence ?? ''}; there are --quick, --strict, --only P1,P4 and --json FILE.`);
  }
}

function partOf(name: string): PartName {
  const known = PARTS.find((part) => part === name.toUpperCase());
  if (known === undefined) throw new BadOption(`There is no "${name}" to measure; there are ${PARTS.join(', ')}.`);
  return known;
}
