import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { IsNull, LessThan } from 'typeorm';
import { runBeside } from '../../core/beside';
import { addressKey } from '../../core/address';
import type { Ctx } from '../../core/ctx';
import { selectRows } from '../../database/rows';
import { SignInThrottle, type Account } from './entity';
import { hashingShare } from './hashing-queue';
import { namesMeantBy } from './identifier';
import { asIfVerified, verifyPassword } from './passwords';
import { afterPasswordTry, FORGOTTEN_MS, KNOWN_MS, type Count } from './throttle';

/** Somebody whose password is tried; `name` is what was typed where nobody has it. */
type Tried = Pick<Account, 'id' | 'passwordHash'> | { readonly name: string };

interface Keys {
  readonly account: Buffer;
  readonly pair: Buffer;
}

/**
 * Whether it is the password, counted before it is looked at. Too many attempts answer no, right or wrong, after as much time; a name that
 * nobody has is counted and takes its time like any other. The right one clears the account's count.
 *
 * Attempts at one account are looked at one after the other: a thousand of them are one in the queue for hashing, so that another's sign-in
 * does not stand behind them all, and many right ones at once do not count against each other.
 */
export async function checkPassword(ctx: Ctx, tried: Tried, password: string): Promise<boolean> {
  const keys = keysOf(ctx, tried);
  const verdict = await inTurn(keys.account.toString('base64'), async () => {
    if (!(await mayTry(ctx, keys))) return 'not looked at';
    const right = await verifyPassword('id' in tried ? tried.passwordHash : null, password, hashingShare(ctx));
    if (right) await clear(ctx, keys);
    return right;
  });
  if (verdict === 'not looked at') await asIfVerified();
  if (Math.random() < PURGE_PROBABILITY) purge(ctx);
  return verdict === true;
}

function keysOf(ctx: Ctx, tried: Tried): Keys {
  const whose = 'id' in tried ? tried.id : `name ${namesMeantBy(tried.name).forms[0] ?? 'of nobody'}`;
  return { account: sha256(whose), pair: sha256(`${whose} from ${addressKey(ctx.request.ip)}`) };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

const turns = new Map<string, ReturnType<typeof pLimit>>();

async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = turns.get(key) ?? pLimit(1);
  turns.set(key, turn);
  try {
    return await turn(work);
  } finally {
    if (turn.activeCount + turn.pendingCount === 0) turns.delete(key);
  }
}

/** Counts the attempt, committed before the password is looked at. */
async function mayTry(ctx: Ctx, { account, pair }: Keys): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    await tx.db.query(
      'INSERT INTO sign_in_throttle (keyHash, failures, lastTriedAt) VALUES (?, 0, ?), (?, 0, ?) ON DUPLICATE KEY UPDATE turn = turn + 1',
      [account, tx.now, pair, tx.now],
    );
    const rows = await selectRows<Count & { keyHash: Buffer }>(
      tx,
      'SELECT keyHash, failures, notBefore, lastTriedAt, succeededAt FROM sign_in_throttle WHERE keyHash IN (?)',
      [[account, pair]],
    );
    const before = { account: countAt(rows, account), pair: countAt(rows, pair) };
    const after = afterPasswordTry(before, tx.now);
    await write(tx, account, before.account, after.account);
    await write(tx, pair, before.pair, after.pair);
    return after.isLookedAt;
  });
}

function countAt(rows: readonly (Count & { keyHash: Buffer })[], key: Buffer): Count {
  const row = rows.find(({ keyHash }) => keyHash.equals(key));
  if (row === undefined) throw new Error('The count that was just made is not there.');
  const { failures, notBefore, lastTriedAt, succeededAt } = row;
  return { failures, notBefore, lastTriedAt, succeededAt };
}

async function write(tx: Ctx, keyHash: Buffer, before: Count, after: Count): Promise<void> {
  if (before !== after) await tx.db.update(SignInThrottle, { keyHash }, after);
}

/** The right password: the account's count and this address's are clear, and the address is known. */
async function clear(ctx: Ctx, { account, pair }: Keys): Promise<void> {
  await ctx.db.query(
    'UPDATE sign_in_throttle SET failures = 0, notBefore = NULL, succeededAt = CASE WHEN keyHash = ? THEN ? ELSE succeededAt END WHERE keyHash IN (?)',
    [pair, ctx.now, [account, pair]],
  );
}

/** How often, of all attempts, what is out of date is also deleted. */
const PURGE_PROBABILITY = 0.01;

/** Beside the answer. */
function purge(ctx: Ctx): void {
  const before = (ms: number) => LessThan(new Date(ctx.now.getTime() - ms));
  const swept = ctx.db.delete(SignInThrottle, [
    { lastTriedAt: before(FORGOTTEN_MS), succeededAt: IsNull() },
    { lastTriedAt: before(KNOWN_MS), succeededAt: before(KNOWN_MS) },
  ]);
  runBeside(ctx, swept);
}
