import { PARTS, type PartName } from '../options';
import { partOf, type Result } from '../result';
import { chartOf, figure } from './chart';
import { resultsOf, type Recorded, type Run } from './record';
import { MACHINE_REMARK, PART_WORDS, remarkOn } from './words';

/** The files of the page by their paths in docs/: all of it follows from what is recorded. */
export function pageOf(recorded: Recorded): ReadonlyMap<string, string> {
  const results = resultsOf(recorded);
  const parts = PARTS.filter((part) => results.some((one) => partOf(one) === part));
  const ofPart = (part: PartName) => results.filter((one) => partOf(one) === part);
  const text = [
    ...introduction(),
    ...machines(recorded),
    ...summary(results),
    ...missed(results),
    ...parts.flatMap((part) => sectionOf(part, ofPart(part))),
  ].join('\n\n');
  return new Map([
    ['benchmarks.md', `${text}\n`],
    ...parts.map((part) => [chartPath(part), chartOf(headingOf(part), ofPart(part))] as const),
  ]);
}

const chartPath = (part: PartName) => `benchmarks/${part.toLowerCase()}.svg`;
const headingOf = (part: PartName) => `${part}: ${PART_WORDS[part].title}`;

function introduction(): string[] {
  return [
    '# Benchmarks',
    'Written by `npm run bench -- --record`, which measures and keeps the figures in `docs/benchmarks/results.json`; `npm run bench -- --page` writes this page anew from that file, without measuring. [bench/README.md](../bench/README.md) says how it is measured and what the baselines are.',
    'Every figure is a ratio: what is measured divided by what stands beside it, the two in turn in every round of one run, so that whatever else the machine does falls on both. Less is better, and the goal is an upper bound of the middle one. Where the rounds lie further apart than half of the middle, and on both sides of the goal, more are run; where that does not help, it says "inconclusive": the machine was too busy with other things to tell. The absolute figures under each table hold for that machine and that run alone.',
  ];
}

function machines({ runs }: Recorded): string[] {
  const rows = runs.map(({ at, machine, rounds, results }) => [
    partsIn(results).join(', '),
    at.slice(0, 10),
    `\`${machine.commit}\``,
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB`,
    `${machine.system}, Node ${machine.node}, ${machine.engine}`,
    rounds[0] === rounds[1] ? String(rounds[0]) : `${rounds[0]} to ${rounds[1]}`,
  ]);
  return [
    '## The machine',
    table(['measured', 'on', 'commit', 'machine', 'system', 'rounds'], rows),
    MACHINE_REMARK,
    ...growthOf(runs),
    ...(runs.some(({ machine }) => machine.commit.endsWith('+'))
      ? ['A commit with a plus: files had been changed since.']
      : []),
  ];
}

function growthOf(runs: readonly Run[]): string[] {
  const run = runs.find(({ results }) => results.some((one) => partOf(one) === 'P5'));
  if (run === undefined) return [];
  const { few, many } = run.growth;
  const size = `P5 compares ${inThousands(many)} conversations with ${inThousands(few)}.`;
  const goal =
    'The goal speaks of 5,000,000 beside 100,000: `--growth 100000,5000000` measures that, where there is the time and the disk for it.';
  return [many >= 5_000_000 ? size : `${size} ${goal}`];
}

const inThousands = (count: number) => count.toLocaleString('en');

function partsIn(results: readonly Result[]): string[] {
  return PARTS.filter((part) => results.some((one) => partOf(one) === part));
}

function summary(results: readonly Result[]): string[] {
  const rows = PARTS.flatMap((part) => {
    const own = results.filter((one) => partOf(one) === part);
    const count = (verdict: boolean | null) => String(own.filter(({ held }) => held === verdict).length);
    return own.length === 0
      ? []
      : [[`[${headingOf(part)}](#${slugOf(headingOf(part))})`, count(true), count(false), count(null)]];
  });
  return ['## In short', table(['part', 'held', 'missed', 'inconclusive'], rows, 1)];
}

/** As GitHub makes them of headings. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

function missed(results: readonly Result[]): string[] {
  const told = results.filter(({ held }) => held !== true);
  if (told.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { id, held } of told) {
    const reason = remarkOn(id) ?? (held === null ? 'The rounds lie too far apart to tell.' : 'Not found out yet.');
    byReason.set(reason, [...(byReason.get(reason) ?? []), `${id}${held === null ? ' (inconclusive)' : ''}`]);
  }
  return ['## What was missed, and why', ...[...byReason].map(([reason, ids]) => `**${ids.join(', ')}**: ${reason}`)];
}

function sectionOf(part: PartName, results: readonly Result[]): string[] {
  const { what, goals } = PART_WORDS[part];
  const rows = results.map(({ id, what: measured, baseline, min, median, max, goal, held }) => [
    ...[id, measured, baseline, ...[min, median, max].map(figure), `≤ ${figure(goal)}`],
    held === null ? 'inconclusive' : held ? 'yes' : '**no**',
  ]);
  const notes = notesOf(results);
  return [
    `## ${headingOf(part)}`,
    what,
    goals,
    `![${headingOf(part)}](${chartPath(part)})`,
    table(['id', 'what', 'beside', 'min', 'median', 'max', 'goal', 'held'], rows, 3, 7),
    ...(notes.length === 0 ? [] : ['In absolute terms:', notes.map((note) => `- ${note}`).join('\n')]),
  ];
}

/** What several figures have in common is said once. */
function notesOf(results: readonly Result[]): string[] {
  const ids = new Map<string, string[]>();
  for (const { id, beside } of results) {
    if (beside !== undefined) ids.set(beside, [...(ids.get(beside) ?? []), id]);
  }
  return [...ids].map(([beside, of]) => `${of.join(', ')}: ${beside}`);
}

/** Columns of figures are those from one on, up to another. */
function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  from = Infinity,
  until = Infinity,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const borders = headings.map((_, column) => (column >= from && column < until ? '---:' : '---'));
  return [headings, borders, ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))].map(line).join('\n');
}
