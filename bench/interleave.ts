import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { resultOf, type Result } from './result';
import { isInconclusive, percentile, spreadOf } from './statistics';

/** What one side gave in one round, for one operation. */
export interface Sample {
  readonly cpuMs: number;
  readonly elapsedMs: number;
  /** Of each operation by itself, where they are measured so. */
  readonly latenciesMs?: readonly number[];
  readonly memoryMb?: number;
}

/** How long to go on. */
export interface Plan {
  readonly rounds: number;
  /** Where the rounds lie too far apart, more are run, up to this many. */
  readonly mostRounds: number;
  /** None of those is begun after so long: on a busy machine the rounds take longer, and lie no closer. */
  readonly mostMs: number;
  /** How much of the turns that each round has otherwise. */
  readonly partOfTurns: number;
}

export const THOROUGH: Plan = { rounds: 11, mostRounds: 33, mostMs: 45_000, partOfTurns: 1 };
export const QUICK: Plan = { rounds: 3, mostRounds: 3, mostMs: 0, partOfTurns: 0.25 };

/** Two sides, and the goal for the one as a multiple of the other. */
export interface Comparison<S extends string> extends Pick<Result, 'id' | 'what' | 'baseline' | 'goal'> {
  readonly side: S;
  readonly against: S;
  readonly of: 'cpuMs' | 'elapsedMs' | 'memoryMb';
}

/**
 * Runs the sides in turn, there and back, so that whatever else the machine does falls on all alike. What counts is the ratio within a
 * round, which is made of several short turns of each.
 */
export async function interleave<S extends string>(
  sides: Readonly<Record<S, () => Promise<Sample>>>,
  comparisons: readonly Comparison<S>[],
  plan: Plan & { readonly turns: number },
): Promise<Result[]> {
  const names = Object.keys(sides) as S[];
  const backwards = [...names].reverse();
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<S, Sample[]>;
  const needsMore = () => comparisons.some((one) => isInconclusive(spreadOf(ratiosOf(one, samples)), one.goal));
  const turns = Math.ceil(plan.turns * plan.partOfTurns);
  const goesOn = hasAnotherRound(plan);
  for (let round = 0; goesOn(round, needsMore); round += 1) {
    collectGarbage();
    const ofRound = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<S, Sample[]>;
    for (let turn = 0; turn < turns; turn += 1) {
      for (const name of turn % 2 === 0 ? names : backwards) ofRound[name].push(await sides[name]());
    }
    for (const name of names) samples[name].push(middleOf(ofRound[name]));
  }
  return comparisons.map((one) => {
    const beside = `${inWords(samples[one.side])}; beside: ${inWords(samples[one.against])}.`;
    return resultOf({ ...one, beside }, ratiosOf(one, samples));
  });
}

function hasAnotherRound({ rounds, mostRounds, mostMs }: Plan): (round: number, needsMore: () => boolean) => boolean {
  const end = performance.now() + mostMs;
  return (round, needsMore) => round < rounds || (round < mostRounds && performance.now() < end && needsMore());
}

/** The turns of one round as one: the median, because a turn in which something else took the processor says nothing. */
function middleOf(samples: readonly Sample[]): Sample {
  const middle = (of: (sample: Sample) => number) => percentile(samples.map(of), 50);
  return {
    cpuMs: middle(({ cpuMs }) => cpuMs),
    elapsedMs: middle(({ elapsedMs }) => elapsedMs),
    latenciesMs: samples.flatMap(({ latenciesMs }) => latenciesMs ?? []),
    memoryMb: middle(({ memoryMb }) => memoryMb ?? NaN),
  };
}

function ratiosOf<S extends string>({ side, against, of }: Comparison<S>, samples: Readonly<Record<S, Sample[]>>) {
  return samples[side].map((sample, round) => (sample[of] ?? NaN) / (samples[against][round]?.[of] ?? NaN));
}

/** The absolute values, medians of all rounds: of use beside one another, and on no other machine. */
function inWords(samples: readonly Sample[]): string {
  const median = (values: readonly number[]) => percentile(values, 50);
  const cpuMs = median(samples.map((sample) => sample.cpuMs));
  const elapsedMs = median(samples.map((sample) => sample.elapsedMs));
  const latencies = samples.flatMap(({ latenciesMs }) => latenciesMs ?? []);
  const memory = samples.flatMap(({ memoryMb = NaN }) => (Number.isNaN(memoryMb) ? [] : memoryMb));
  const [p50, p99] = [median(latencies), percentile(latencies, 99)].map((one) => one.toFixed(2));
  // Where the processor is not looked at, single questions are: then there is no throughput either.
  const cpu = Number.isNaN(cpuMs) ? [] : [`CPU ${cpuMs.toFixed(2)} ms`];
  const throughput = cpu.length === 0 ? [] : [`${(1000 / elapsedMs).toFixed(0)} a second`];
  return [
    ...cpu,
    ...(latencies.length === 0
      ? [`${elapsedMs.toFixed(0)} ms elapsed`]
      : [...throughput, `p50 ${p50} ms`, `p99 ${p99} ms`]),
    ...(memory.length === 0 ? [] : [`${median(memory).toFixed(0)} MB`]),
  ].join(', ');
}

/** `operations` of one kind, one after another, in this process. */
export async function inProcess(operations: number, operation: () => Promise<unknown>): Promise<Sample> {
  const latenciesMs: number[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  for (let count = 0; count < operations; count += 1) {
    const start = performance.now();
    await operation();
    latenciesMs.push(performance.now() - start);
  }
  const elapsedMs = (performance.now() - began) / operations;
  const { user, system } = process.cpuUsage(cpu);
  return { cpuMs: (user + system) / 1000 / operations, elapsedMs, latenciesMs };
}

setFlagsFromString('--expose-gc');
/** Before a round, so that what was left behind earlier is nobody's cost in it. */
const collectGarbage = runInNewContext('gc') as () => void;
