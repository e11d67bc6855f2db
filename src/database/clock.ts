import type { DataSource } from 'typeorm';

/** How often is looked whether the database's clock is where it was expected. */
const LOOK_MS = 10_000;
/** What is less than this apart, beside what the question took, is no difference: clocks that NTP keeps are set by less. */
const TOLERANCE_MS = 100;

/** The time of the database, in whichever process. */
export interface DatabaseClock {
  readonly now: () => Date;
  stop(): void;
}

/** What the database said, and how far off that may be. */
interface Reading {
  /** To be added to `performance.now()`. */
  readonly offset: number;
  readonly uncertainMs: number;
}

/**
 * One clock for all processes: what they write and what they compare it with, such as a lease or when something is due, are instants of the database's clock.
 * Between two looks it goes on by the monotonic clock, which nobody sets: if the clock of this machine jumps, nothing follows from that. `moved` is told by how
 * much the database's clock is ahead of where it was expected; behind, where that is negative.
 */
export async function followDatabaseClock(
  dataSource: DataSource,
  moved: (byMs: number) => void,
  lookMs = LOOK_MS,
): Promise<DatabaseClock> {
  let { offset } = await read(dataSource);
  const look = async () => {
    const found = await read(dataSource);
    const byMs = found.offset - offset;
    if (Math.abs(byMs) <= found.uncertainMs + TOLERANCE_MS) return;
    ({ offset } = found);
    moved(Math.round(byMs));
  };
  // A database that is away says so to those who ask for more than the time. Until it is back time goes on by itself.
  const later = () =>
    setTimeout(
      () =>
        void look()
          .catch(() => undefined)
          .then(goOn),
      lookMs,
    ).unref();
  let timer: NodeJS.Timeout | null = later();
  const goOn = () => {
    if (timer !== null) timer = later();
  };
  return {
    now: () => new Date(performance.now() + offset),
    stop: () => {
      clearTimeout(timer ?? undefined);
      timer = null;
    },
  };
}

/** The instant that it is for the database. */
export async function databaseTime(dataSource: DataSource): Promise<Date> {
  const { offset } = await read(dataSource);
  return new Date(performance.now() + offset);
}

async function read(dataSource: DataSource): Promise<Reading> {
  const before = performance.now();
  const [row] = await dataSource.query<{ now: Date }[]>('SELECT UTC_TIMESTAMP(3) AS now');
  const uncertainMs = (performance.now() - before) / 2;
  return { offset: (row?.now.getTime() ?? NaN) - before - uncertainMs, uncertainMs };
}
