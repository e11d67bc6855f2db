import { escape } from 'html-escaper';
import type { Result } from '../result';

const WIDTH = 960;
const LEFT = 330;
const RIGHT = 210;
const TOP = 58;
const ROW = 26;
const BOTTOM = 40;
const PLOT = WIDTH - LEFT - RIGHT;
/** A maximum further away than so many times the rest of its chart is cut off, and says so. */
const WIDEST = 1.6;

const COLOURS = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .title { font-size: 15px; font-weight: 600 }
  .quiet, .tick { fill: #59636e }
  .grid { stroke: #d1d9e0 }
  .range { stroke: #8c959f; stroke-width: 3; stroke-linecap: round }
  .goal { stroke: #0969da; stroke-width: 2.5 }
  .held { fill: #1a7f37 }
  .missed { fill: #cf222e }
  .unknown { fill: #9a6700 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .quiet, .tick { fill: #9198a1 }
    .grid { stroke: #3d444d }
    .range { stroke: #656c76 }
    .goal { stroke: #4493f8 }
    .held { fill: #3fb950 }
    .missed { fill: #f85149 }
    .unknown { fill: #d29922 }
  }`;

/**
 * One row a figure: a bar from the least to the greatest of the rounds, a mark at the middle, whose shape and colour say whether the goal is held, and
 * a line at the goal. Readable on a light ground and on a dark one.
 */
export function chartOf(title: string, results: readonly Result[]): string {
  const end = endOf(results);
  const height = TOP + results.length * ROW + BOTTOM;
  const at = (value: number) => fixed(LEFT + (Math.min(value, end) / end) * PLOT);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}">`,
    `<title>${escape(title)}</title>`,
    `<style>${COLOURS}\n</style>`,
    `<text class="title" x="12" y="24">${escape(title)}</text>`,
    ...legend(),
    ...ticksOf(end).flatMap((tick) => tickAt(tick, at(tick), height)),
    ...results.flatMap((result, index) => rowOf(result, TOP + (index + 0.5) * ROW, { end, at })),
    '</svg>',
    '',
  ].join('\n');
}

/** As far as the greatest, unless that lies far beyond what is worth seeing. */
function endOf(results: readonly Result[]): number {
  const worthSeeing = Math.max(...results.map(({ median, goal }) => Math.max(median, goal)));
  return Math.min(Math.max(...results.map(({ max }) => max), worthSeeing), worthSeeing * WIDEST) * 1.05 || 1;
}

function legend(): string[] {
  const y = 44;
  return [
    mark('held', 18, y - 4),
    `<text class="quiet" x="28" y="${y}">held</text>`,
    mark('missed', 74, y - 4),
    `<text class="quiet" x="84" y="${y}">missed</text>`,
    mark('unknown', 142, y - 4),
    `<text class="quiet" x="152" y="${y}">inconclusive</text>`,
    `<line class="range" x1="244" y1="${y - 4}" x2="272" y2="${y - 4}"/>`,
    `<text class="quiet" x="280" y="${y}">least to greatest, mark at the middle</text>`,
    `<line class="goal" x1="540" y1="${y - 12}" x2="540" y2="${y + 3}"/>`,
    `<text class="quiet" x="548" y="${y}">goal: the middle no further than here</text>`,
  ];
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
const MOST_TICKS = 6;

function ticksOf(end: number): number[] {
  const step = STEPS.find((one) => end / one <= MOST_TICKS) ?? end;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => Number((index * step).toFixed(2)));
}

function tickAt(tick: number, x: string, height: number): string[] {
  return [
    `<line class="grid" x1="${x}" y1="${TOP}" x2="${x}" y2="${height - BOTTOM}"/>`,
    `<text class="tick" x="${x}" y="${height - BOTTOM + 18}" text-anchor="middle">${tick}</text>`,
  ];
}

interface Scale {
  readonly end: number;
  readonly at: (value: number) => string;
}

function rowOf(result: Result, y: number, { end, at }: Scale): string[] {
  const { id, min, median, max, goal, held } = result;
  const verdict = held === null ? 'unknown' : held ? 'held' : 'missed';
  const beyond = max > end ? ' →' : '';
  return [
    `<text x="${LEFT - 12}" y="${fixed(y + 4)}" text-anchor="end">${escape(id)}</text>`,
    `<line class="range" x1="${at(min)}" y1="${fixed(y)}" x2="${at(max)}" y2="${fixed(y)}"/>`,
    `<line class="goal" x1="${at(goal)}" y1="${fixed(y - 9)}" x2="${at(goal)}" y2="${fixed(y + 9)}"/>`,
    mark(verdict, Number(at(median)), y),
    `<text class="quiet" x="${WIDTH - RIGHT + 14}" y="${fixed(y + 4)}">${figure(median)} (${figure(min)} – ${figure(max)}${beyond}), goal ${figure(goal)}</text>`,
  ];
}

/** A circle, a cross and a lozenge: told apart without their colours as well. */
function mark(verdict: 'held' | 'missed' | 'unknown', x: number, y: number): string {
  if (verdict === 'held') return `<circle class="held" cx="${fixed(x)}" cy="${fixed(y)}" r="5"/>`;
  const turned = verdict === 'missed' ? 'M-5-3L-3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0Z' : 'M0-6L6 0 0 6-6 0Z';
  return `<path class="${verdict}" transform="translate(${fixed(x)} ${fixed(y)})" d="${turned}"/>`;
}

function fixed(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** Three digits are all that rounds like these can tell. */
export function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));
}
