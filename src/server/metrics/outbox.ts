import { within } from '../../core/patience';
import type { OutboxFigures } from '../../runtime/outbox-figures';
import type { MeterRoom } from './meter-room';

/** Asks the database for the figures of the outbox. */
export type OutboxSource = () => Promise<readonly OutboxFigures[]>;

/** So long what was read is shown again: whoever looks often asks the database no more often. */
const FRESH_MS = 5_000;
/** A database that does not answer by then is away, for whoever looks. */
const PATIENCE_MS = 2_000;

/** Null: the database did not answer. */
type Read = readonly OutboxFigures[] | null;

/** Reads the outbox when somebody looks, and not again for a while. */
export function followOutbox(
  source: OutboxSource,
  clock: () => Date,
  { prometheus: { Gauge }, registers }: MeterRoom,
): void {
  const read = fresh(source, clock);
  new Gauge({
    name: 'muster_outbox_entries',
    help: 'What is to leave Muster, by kind and state: waiting, or given up and to be tried again by an operator. Up to 10,000 of each are counted.',
    labelNames: ['kind', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { kind, waiting, givenUp } of (await read()) ?? []) {
        this.set({ kind, state: 'waiting' }, waiting);
        this.set({ kind, state: 'given_up' }, givenUp);
      }
    },
  });
  new Gauge({
    name: 'muster_outbox_lag_seconds',
    help: 'How long the oldest entry that is due has been due, by kind; 0 where none is.',
    labelNames: ['kind'],
    registers,
    async collect() {
      this.reset();
      for (const { kind, lagMs } of (await read()) ?? []) this.set({ kind }, lagMs / 1_000);
    },
  });
  new Gauge({
    name: 'muster_database_up',
    help: '1 where the database answered when the outbox was read, otherwise 0; then the figures of the outbox are left out.',
    registers,
    async collect() {
      this.set((await read()) === null ? 0 : 1);
    },
  });
}

function fresh(source: OutboxSource, clock: () => Date): () => Promise<Read> {
  let last: { readonly at: number; readonly figures: Promise<Read> } | null = null;
  return () => {
    const now = clock().getTime();
    if (last === null || Math.abs(now - last.at) > FRESH_MS)
      last = {
        at: now,
        figures: within(
          PATIENCE_MS,
          source().catch(() => null),
          null,
        ),
      };
    return last.figures;
  };
}
