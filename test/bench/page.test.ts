import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartOf } from '../../bench/page/chart';
import { DOCS, pageFiles, readRecorded } from '../../bench/page/files';
import { pageOf } from '../../bench/page/page';
import { recordedWith, resultsOf, type Run } from '../../bench/page/record';
import { REMARKS, remarkOn } from '../../bench/page/words';
import type { Result } from '../../bench/result';

const result = (id: string, more: Partial<Result> = {}): Result => ({
  ...{ id, what: 'something', baseline: 'the same by hand', min: 0.9, median: 1, max: 1.1, goal: 1.2, held: true },
  ...more,
});

const run = (results: readonly Result[], commit = 'abc'): Run => ({
  at: '2026-01-02T03:04:05.000Z',
  machine: { processor: 'Some', cores: 2, memoryGb: 8, system: 'Linux 6', node: 'v20', engine: 'MariaDB 10', commit },
  rounds: [7, 33],
  growth: { few: 100_000, many: 1_000_000 },
  results,
});

describe('docs/benchmarks.md', () => {
  const recorded = readRecorded();

  it('says what was recorded and nothing else, and so do its charts: npm run bench -- --page', async () => {
    const files = await pageFiles(recorded);
    for (const [name, text] of files) expect([name, readFileSync(join(DOCS, name), 'utf8')]).toEqual([name, text]);
    const written = readdirSync(join(DOCS, 'benchmarks')).map((name) => `benchmarks/${name}`);
    expect(written.filter((name) => !files.has(name))).toEqual([]);
  });

  it('shows the charts that there are', async () => {
    const page = (await pageFiles(recorded)).get('benchmarks.md') ?? '';
    const shown = [...page.matchAll(/\]\((benchmarks\/[^)]+\.svg)\)/g)].map(([, path = '']) => path);
    expect(shown.length).toBeGreaterThan(0);
    for (const path of shown) expect([path, existsSync(join(DOCS, path))]).toEqual([path, true]);
  });

  it('says why each goal is missed that is', () => {
    const missed = resultsOf(recorded).filter(({ held }) => held === false);
    expect(missed.filter(({ id }) => remarkOn(id) === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('explains nothing that is held', () => {
    const ids = resultsOf(recorded).filter(({ held }) => held !== true);
    const needed = new Set(ids.map(({ id }) => remarkOn(id)));
    expect(Object.values(REMARKS).filter((remark) => !needed.has(remark))).toEqual([]);
  });
});

describe('what is recorded', () => {
  it('a run takes the place of what was known of its parts, and leaves the others', () => {
    const before = { runs: [run([result('P1.Q1'), result('P2.Q1')], 'old'), run([result('P3.Q2')], 'older')] };
    const after = recordedWith(before, run([result('P2.Q2', { median: 1.23456789 }), result('P3.Q3')], 'new'));
    expect(after.runs.map(({ machine, results }) => [machine.commit, results.map(({ id }) => id)])).toEqual([
      ['old', ['P1.Q1']],
      ['new', ['P2.Q2', 'P3.Q3']],
    ]);
    expect(after.runs[1]?.results[0]?.median).toBe(1.2346);
  });

  it('P10 comes after P9', () => {
    const ids = resultsOf({ runs: [run([result('P10.Q1'), result('P9.Q1')])] }).map(({ id }) => id);
    expect(ids).toEqual(['P9.Q1', 'P10.Q1']);
  });
});

describe('the page', () => {
  const missed = result('P6.M1', { median: 4, max: 5, held: false, beside: '3 | 4 ms' });
  const page = pageOf({ runs: [run([result('P1.Q1'), missed, result('P9.reads', { held: null })], 'abc+')] });
  const text = page.get('benchmarks.md') ?? '';

  it('has a section and a chart for each part that was measured, and for no other', () => {
    expect([...page.keys()]).toEqual(['benchmarks.md', 'benchmarks/p1.svg', 'benchmarks/p6.svg', 'benchmarks/p9.svg']);
    expect(text.match(/^## P\d/gm)).toEqual(['## P1', '## P6', '## P9']);
  });

  it('tells what was missed from what cannot be told, and what was changed since the commit', () => {
    expect(text).toContain('| P6.M1 | something | the same by hand | 0.9 | 4 | 5 | ≤ 1.2 | **no** |');
    expect(text).toContain('P9.reads (inconclusive)');
    expect(text).toContain('A commit with a plus: files had been changed since.');
  });
});

describe('a chart', () => {
  const [plain, odd] = [result('P1.Q1'), result('P1.<b>&"', { held: false, median: 40, max: 4_000 })];
  const svg = chartOf('P1: a & b', [plain, odd, result('P1.Q3', { held: null })]);

  it('writes out what is not for a browser to read', () => {
    expect(svg).toContain('<title>P1: a &amp; b</title>');
    expect(svg).toContain('P1.&lt;b&gt;&amp;&quot;');
    expect(svg).not.toContain('<b>');
  });

  it('has colours for a dark ground', () => {
    expect(svg).toContain('@media (prefers-color-scheme: dark)');
  });

  it('cuts off what lies far beyond, and says so', () => {
    const xs = [...svg.matchAll(/x[12]="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.max(...xs)).toBeLessThanOrEqual(960);
    expect(svg).toContain('40 (0.9 – 4000 →), goal 1.2');
    expect(svg).not.toContain('NaN');
  });

  it('draws a part of which all figures are nothing', () => {
    const nothing = chartOf('P4', [result('P4.Q1', { min: 0, median: 0, max: 0, goal: 0 })]);
    expect(nothing).not.toMatch(/NaN|Infinity/);
  });
});
