import { parseArgs } from 'node:util';

/** The goals of the house that are measured. */
export const PARTS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'] as const;
export type PartName = (typeof PARTS)[number];

export interface Options {
  readonly quick: boolean;
  /** Exit 1 when a goal was missed. */
  readonly strict: boolean;
  readonly only: readonly PartName[];
  /** Where the results go, beside the table. */
  readonly json: string | null;
  readonly growth: Growth;
  /** How many rounds at least; null: as many as a quick or a thorough run has. */
  readonly rounds: number | null;
  /** Keep the results, and write the page. */
  readonly record: boolean;
  /** Write the page from what is kept, and measure nothing. */
  readonly page: boolean;
}

/** How many conversations there are where there are few, and where there are many. */
export interface Growth {
  readonly few: number;
  readonly many: number;
}

const THOROUGH_GROWTH: Growth = { few: 100_000, many: 5_000_000 };
const QUICK_GROWTH: Growth = { few: 10_000, many: 100_000 };
/** Fewer are no page for the reader who is shown the fewest. */
const FEWEST = 5_000;

const MOST_ROUNDS = 100;

/** A flag that makes no sense. Its message is one sentence. */
export class BadOption extends Error {}

/** Reads the command line. Throws BadOption. */
export function readOptions(argv: readonly string[]): Options {
  const values = parse(argv);
  const { quick, strict, record, page, json = null } = values;
  if (json === '') throw new BadOption('--json needs the name of a file.');
  if (page && argv.length > 1) throw new BadOption('--page measures nothing: it goes with no other option.');
  return {
    ...{ quick, strict, record, page, json },
    only: partsOf(values.only),
    growth: growthOf(values.growth, quick ? QUICK_GROWTH : THOROUGH_GROWTH),
    rounds: values.rounds === undefined ? null : roundsOf(values.rounds),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        quick: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        record: { type: 'boolean', default: false },
        page: { type: 'boolean', default: false },
        only: { type: 'string' },
        json: { type: 'string' },
        growth: { type: 'string' },
        rounds: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. |\n/);
    throw new BadOption(
      `${sentence ?? ''}; there are --quick, --strict, --only P1,P4, --growth FEW,MANY, --rounds N, --json FILE, --record and --page.`,
    );
  }
}

/** In the order of the goals, and each once: P7 leaves behind what P6 would take for numbers that are missing. */
function partsOf(text: string | undefined): readonly PartName[] {
  if (text === undefined) return PARTS;
  const named = new Set(text.split(',').map((name) => partOf(name.trim())));
  return PARTS.filter((part) => named.has(part));
}

function partOf(name: string): PartName {
  const known = PARTS.find((part) => part === name.toUpperCase());
  if (known === undefined) throw new BadOption(`There is no "${name}" to measure; there are ${PARTS.join(', ')}.`);
  return known;
}

function roundsOf(text: string): number {
  const rounds = /^\d+$/.test(text) ? Number(text) : NaN;
  if (rounds >= 1 && rounds <= MOST_ROUNDS) return rounds;
  throw new BadOption(`--rounds needs a number from 1 to ${MOST_ROUNDS}.`);
}

function growthOf(text: string | undefined, usual: Growth): Growth {
  if (text === undefined) return usual;
  const [few = NaN, many = NaN] = /^\d+,\d+$/.test(text) ? text.split(',').map(Number) : [];
  if (few >= FEWEST && many > few) return { few, many };
  throw new BadOption(
    `--growth needs two numbers, the first ${FEWEST} or more and less than the second: 10000,200000.`,
  );
}
