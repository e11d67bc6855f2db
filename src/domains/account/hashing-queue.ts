import { availableParallelism } from 'node:os';
import { addressKey } from '../../core/address';
import type { Ctx } from '../../core/ctx';
import { tooMany } from '../../core/errors';
import { RecentUse } from '../../core/recent-use';

/** Only a few at a time: a storm of sign-ins must not starve everybody else. */
const AT_A_TIME = Math.max(1, availableParallelism() - 1);
/** So many may wait of one share. More would be answered too late for anybody to wait for. */
export const MAX_WAITING = 500;

/** Whose turn it is: the shares with something to do, each with its work in the order in which it came. */
const shares = new Map<string, (() => void)[]>();
let running = 0;

/**
 * What one asks for within a minute or two before it stands behind those who ask for less: a storm that comes from many addresses, each
 * again and again, must not keep waiting whoever signs in once.
 */
const FEW = 3;
/** Of so many turns one goes to those who have had their few, so that they come to an end as well. */
const EVERY = 4;
const recent = new RecentUse();
let turns = 0;

/** How much there is to do, for whoever watches the process. */
export function hashingLoad(): { readonly running: number; readonly waiting: number } {
  return { running, waiting: [...shares.values()].reduce((sum, { length }) => sum + length, 0) };
}

/** For whom passwords are hashed: a company or an account that is signed in, otherwise the network address. */
export function hashingShare(ctx: Ctx): string {
  const { member, account } = ctx.viewer;
  return member?.companyId ?? account?.id ?? addressKey(ctx.request.ip);
}

/**
 * Does work that keeps a processor busy, a few at a time and the shares in turn: whoever has a hundred things to do delays another's first one
 * by a single one. RATE_LIMITED at top level where too much of the share is waiting.
 */
export async function inShare<T>(share: string, work: () => Promise<T>): Promise<T> {
  await turnOf(share);
  try {
    return await work();
  } finally {
    running -= 1;
    startNext();
  }
}

function turnOf(share: string): Promise<void> {
  const waiting = shares.get(share) ?? [];
  if (waiting.length >= MAX_WAITING) throw tooMany(1);
  shares.set(share, waiting);
  return new Promise((resolve) => {
    waiting.push(resolve);
    startNext();
  });
}

function startNext(): void {
  if (running >= AT_A_TIME) return;
  const share = nextShare();
  if (share === undefined) return;
  const waiting = shares.get(share) ?? [];
  const start = waiting.shift();
  // To the end of the line, while it has more to do.
  shares.delete(share);
  if (waiting.length > 0) shares.set(share, waiting);
  if (start === undefined) return;
  recent.note(share);
  running += 1;
  start();
}

/** The share that has waited longest of those that asked for little; every so often of the others. */
function nextShare(): string | undefined {
  turns += 1;
  const [longest] = shares.keys();
  if (turns % EVERY === 0) return longest;
  for (const share of shares.keys()) if (recent.of(share) < FEW) return share;
  return longest;
}
