import fc from 'fast-check';
import { startWorld, type World } from '../world';
import { wrongAbout, wrongBuried, wrongPromise, wrongSeats, wrongUnions, wrongWith } from './laws/laws';
import { KINDS, moves, Play, type Kind, type Move, type Outcome } from './laws/moves';
import type { State } from './laws/state';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Of the random sequences. MUSTER_SEED repeats a run. */
const seed = Number(process.env['MUSTER_SEED'] ?? Date.now() % 2 ** 31);
process.stdout.write(`The laws are tried with MUSTER_SEED=${seed}\n`);

const IS_LONG = process.env['MUSTER_LONG'] !== undefined;
/** Sequences of moves one after the other, and as often those of moves at once. */
const SEQUENCES = IS_LONG ? { oneByOne: 200, atOnce: 100 } : { oneByOne: 4, atOnce: 3 };
const MINUTES = IS_LONG ? 40 : 2;
const TIMEOUT_MS = MINUTES * 100_000;

const HOW = {
  seed,
  // The library types the plugin for no property in particular.
  plugins: [fc.interruptAfterTimeLimit(MINUTES * 60_000, { failOnInterrupt: true }) as fc.Plugin<[Move[]]>],
};

/** As many moves, more often many than few. */
const sequenceOf = (kinds: readonly Kind[], maxLength: number) =>
  fc.array(moves(kinds), { minLength: 1, maxLength, size: 'max' });

function refuse(wrong: readonly string[], outcomes: readonly Outcome[]): void {
  if (wrong.length === 0) return;
  const doing = outcomes.map(({ by, kind, done }) => `${by.name}: ${kind} ${done ? 'done' : 'refused'}`);
  throw new Error(`${wrong.join('; ')} after ${doing.join(', ')}`);
}

it(
  'hold after each of hundreds of random moves, one after the other, whoever makes them',
  async () => {
    const seen = { done: new Set<Kind>(), refused: new Set<Kind>() };
    // A short run may miss one or two.
    const enough = IS_LONG ? KINDS.length : KINDS.length - 2;
    // Otherwise what was seen would say nothing of the kinds that never came about: there are more sequences where it takes them.
    for (let round = 0; round < 5 && (seen.done.size < enough || seen.refused.size < enough); round += 1) {
      await holdOneByOne(seen, { ...HOW, seed: seed + round, numRuns: SEQUENCES.oneByOne });
    }
    expect(seen.done.size).toBeGreaterThanOrEqual(enough);
    expect(seen.refused.size).toBeGreaterThanOrEqual(enough);
  },
  TIMEOUT_MS,
);

function holdOneByOne(seen: Record<'done' | 'refused', Set<Kind>>, how: fc.Parameters<[Move[]]>): Promise<void> {
  return fc.assert(
    fc.asyncProperty(sequenceOf(KINDS, 120), async (sequence) => {
      const play = await Play.begin(world);
      let before = await play.state();
      for (const move of sequence) {
        const { by, targetId } = play.cast(move, before);
        const may = await play.viewerMay(by, targetId);
        const outcome = await play.make(move, before);
        const after = await play.state();
        seen[outcome.done ? 'done' : 'refused'].add(outcome.kind);
        const ofMove = [...wrongAbout(outcome, before, after), ...wrongPromise(outcome, may)];
        refuse([...ofMove, ...(await wrongNow(play, after))], [outcome]);
        before = after;
      }
      refuse(await wrongBuried(play), []);
    }),
    how,
  );
}

async function wrongNow(play: Play, state: State): Promise<string[]> {
  return [...wrongWith(state), ...(await wrongUnions(play, state)), ...(await wrongSeats(play, state))];
}

const AT_ONCE = 8;
const IN_PARALLEL = KINDS.filter((kind) => kind !== 'work');

/** Makes the moves eight at once; conversations come before each eight. */
async function inParallel(
  play: Play,
  sequence: readonly Move[],
  seats: Play['seats'],
  check: (state: State, outcomes: Outcome[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < sequence.length; from += AT_ONCE) {
    const batch = sequence.slice(from, from + AT_ONCE);
    for (const move of batch.slice(0, 3)) await play.make({ ...move, kind: 'work' }, await play.state());
    const before = await play.state();
    const outcomes = await Promise.all(batch.map((move) => play.make(move, before, seats)));
    await check(await play.state(), outcomes);
  }
}

it(
  'hold while eight moves are made at once, over and over',
  async () => {
    await fc.assert(
      fc.asyncProperty(sequenceOf(IN_PARALLEL, 120), async (sequence) => {
        const play = await Play.begin(world);
        await inParallel(play, sequence, play.seats, async (state, outcomes) => {
          refuse(await wrongNow(play, state), outcomes);
        });
        refuse(await wrongBuried(play), []);
      }),
      { ...HOW, numRuns: SEQUENCES.atOnce },
    );
  },
  TIMEOUT_MS,
);

it(
  'no granting above oneself, no acting upwards: people below the admins, all at once, never reach what none of them has',
  async () => {
    await fc.assert(
      fc.asyncProperty(sequenceOf(IN_PARALLEL, 120), async (sequence) => {
        const play = await Play.begin(world);
        const start = await play.state();
        const isAdmin = (id: string) => start.people.get(id)?.role === 4;
        const below = play.seats.filter(({ userId }) => !isAdmin(userId));
        const known = new Set([...start.people.values()].flatMap(({ id, access }) => (isAdmin(id) ? [] : [...access])));
        await inParallel(play, sequence, below, (state, outcomes) => {
          const wrong = [...state.people.values()].flatMap(({ id, role, access, status }) => {
            if (isAdmin(id)) return status === 'ACTIVE' && role === 4 ? [] : [`${id} was an admin`];
            const gained = [...access].filter((one) => !known.has(one));
            return role > 3 || gained.length > 0 ? [`${id} has role ${role} and ${gained.join()}`] : [];
          });
          refuse(wrong, outcomes);
          return Promise.resolve();
        });
      }),
      { ...HOW, numRuns: SEQUENCES.atOnce },
    );
  },
  TIMEOUT_MS,
);
