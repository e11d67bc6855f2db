import type { Ctx } from '../core/ctx';
import { parseId } from '../core/ids';
import { maskedRecipient, withoutAddresses } from '../core/masked';
import { countOutbox, KEPT_DAYS, openEntries, retryGivenUp, type OpenEntry } from '../runtime/given-up';
import type { Command, Outcome } from './command';

const MAX_LINES = 200;
const USAGE = 'Use: npm run outbox, npm run outbox -- retry ID, or npm run outbox -- retry all';

/** Lists what has not left yet and what was given up; `retry ID` and `retry all` make due again what was given up. */
export const outbox: Command = async (ctx, [verb, which, ...more]) => {
  if (verb === undefined) return list(ctx);
  if (verb !== 'retry' || which === undefined || more.length > 0) return { done: false, lines: [USAGE] };
  return retry(ctx, which);
};

async function list(ctx: Ctx): Promise<Outcome> {
  const counts = await countOutbox(ctx);
  if (counts.length === 0) return { done: true, lines: ['Nothing waits, and nothing was given up.'] };
  const entries = await openEntries(ctx, MAX_LINES);
  const total = counts.reduce((sum, { waiting, givenUp }) => sum + waiting + givenUp, 0);
  return {
    done: true,
    lines: [
      ...counts.map(({ kind, waiting, givenUp }) => `${kind}: ${waiting} waiting, ${givenUp} given up.`),
      ...entries.map((entry) => lineOf(entry, ctx.now)),
      ...(total > entries.length ? [`${total - entries.length} more.`] : []),
    ],
  };
}

/** "mai_… email, given up, 3 d old, 1 attempt, a…@guests.example: 550 …" */
function lineOf({ id, kind, recipient, attempts, lastError, ...entry }: OpenEntry, now: Date): string {
  const facts = [
    `${id} ${kind}`,
    entry.failedAt === null ? 'waiting' : 'given up',
    `${ageOf(now.getTime() - entry.createdAt.getTime())} old`,
    `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
    ...(entry.expiresAt !== null && entry.expiresAt <= now ? ['its link has expired'] : []),
    maskedRecipient(recipient),
  ].join(', ');
  return lastError === null ? facts : `${facts}: ${withoutAddresses(lastError).replace(/\s+/g, ' ')}`;
}

const UNITS = [
  { name: 'd', ms: 86_400_000 },
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
] as const;

function ageOf(ms: number): string {
  const unit = UNITS.find((one) => ms >= one.ms) ?? { name: 's', ms: 1_000 };
  return `${Math.max(0, Math.floor(ms / unit.ms))} ${unit.name}`;
}

async function retry(ctx: Ctx, which: string): Promise<Outcome> {
  const id = which === 'all' ? which : parseId('mai', which);
  const { retried, expired } = id === null ? { retried: 0, expired: 0 } : await retryGivenUp(ctx, id);
  if (retried + expired === 0) return { done: which === 'all', lines: [nothingToRetry(which)] };
  const left = `${expired} left alone: the link has expired. Ask for a new one where it was made, such as by sending the invitation again.`;
  return {
    done: retried > 0,
    lines: [`${retried} due again; the server tries within a second.`, ...(expired > 0 ? [left] : [])],
  };
}

function nothingToRetry(which: string): string {
  return which === 'all'
    ? 'Nothing was given up.'
    : `Nothing that was given up has this id. What was given up can be tried again for ${KEPT_DAYS} days.`;
}
