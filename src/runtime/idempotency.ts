import { createHash } from 'node:crypto';
import { Column, Entity, Index, LessThan, PrimaryColumn } from 'typeorm';
import { requireActor, type Ctx } from '../core/ctx';
import { refuse } from '../core/errors';
import { idBytes, type CompanyId } from '../core/ids';
import { idColumn, INSTANT } from '../database/columns';
import { isDuplicate } from '../database/failures';
import type { JobDefinition } from './jobs';
import { insertRows } from '../database/rows';

/** For how long a key is remembered. */
const IDEMPOTENCY_MS = 24 * 60 * 60 * 1000;
const MAX_KEY = 100;

/** A call that creates, remembered so that its repetition creates nothing. */
@Entity('idempotency_key')
@Index('idempotency_key_created', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  /** The person, or the API token, to whom the key belongs. */
  @PrimaryColumn({ type: 'binary', length: 16 })
  viewerId!: Buffer;

  @PrimaryColumn({ type: 'binary', length: 32 })
  keyHash!: Buffer;

  /** Of the mutation and its input without the key. */
  @Column({ type: 'binary', length: 32 })
  inputHash!: Buffer;

  /** What the first call answered: ids and refusals, never secrets. Null while it runs. */
  @Column({ type: 'mediumtext', nullable: true })
  answer!: string | null;

  @Column(INSTANT)
  createdAt!: Date;
}

/** For calls of which a part may be refused for a while: a repetition goes on with that part, and what it answers is kept instead. */
interface Continuation<T> {
  isUnfinished(before: T): boolean;
  goOn(tx: Ctx, before: T): Promise<T>;
}

/**
 * Runs `work` at most once for a key: the key is written in the same transaction as what it creates, so that a call cut off anywhere
 * either happened whole or not at all. The same input within 24 hours gets the first answer again, another input is INVALID.
 *
 * `work` answers JSON of ids and plain values, never a secret: a repetition is answered from what was kept of it.
 */
export async function withIdempotencyKey<T>(
  ctx: Ctx,
  mutation: string,
  input: { readonly idempotencyKey?: string | null | undefined },
  work: (tx: Ctx) => Promise<T>,
  continuation?: Continuation<T>,
): Promise<T> {
  const { idempotencyKey, ...rest } = input;
  if (idempotencyKey === null || idempotencyKey === undefined || hasNoKeys(ctx)) return ctx.transaction(work);
  const key = keyOf(ctx, idempotencyKey);
  const inputHash = sha256(`${mutation} ${canonical(rest)}`);
  try {
    return await ctx.transaction(async (tx) => {
      // First: a second call with the same key waits here for the first one's commit.
      await insertRows(tx, IdempotencyKey, [{ ...key, inputHash, answer: null, createdAt: tx.now }]);
      const answer = await work(tx);
      await tx.db.update(IdempotencyKey, key, { answer: JSON.stringify(answer) });
      return answer;
    });
  } catch (error) {
    if (!isDuplicate(error, 'PRIMARY')) throw error;
    const first = await recall(ctx, key, inputHash);
    const again = first === 'ended' ? 'moved' : await repeated(ctx, key, first.answer, continuation);
    return again === 'moved' ? withIdempotencyKey(ctx, mutation, input, work, continuation) : again.kept;
  }
}

/** Support staff on a visit change nothing, and so have no keys: what refuses them is in the work itself. */
function hasNoKeys({ viewer }: Ctx): boolean {
  return viewer.member?.kind === 'SUPPORT';
}

/** What a repetition is answered with. */
function repeated<T>(ctx: Ctx, key: Key, answer: string, continuation: Continuation<T> | undefined) {
  const before = JSON.parse(answer) as T;
  return continuation?.isUnfinished(before) === true
    ? resume(ctx, key, answer, (tx) => continuation.goOn(tx, before))
    : { kept: before };
}

/** Many at once go on one after the other: 'moved' where another call has gone on from `before` meanwhile. */
function resume<T>(ctx: Ctx, key: Key, before: string, goOn: (tx: Ctx) => Promise<T>): Promise<{ kept: T } | 'moved'> {
  return ctx.transaction(async (tx) => {
    const { affectedRows } = await tx.db.query<{ affectedRows: number }>(
      'UPDATE idempotency_key SET answer = NULL WHERE companyId = ? AND viewerId = ? AND keyHash = ? AND SHA2(answer, 256) = ?',
      [idBytes(key.companyId), key.viewerId, key.keyHash, sha256(before).toString('hex')],
    );
    if (affectedRows === 0) return 'moved';
    const kept = await goOn(tx);
    await tx.db.update(IdempotencyKey, key, { answer: JSON.stringify(kept) });
    return { kept };
  });
}

/**
 * Whether a call was made before with this key and input, so that `once` will answer without doing anything. INVALID for another input.
 */
export async function isRemembered(
  ctx: Ctx,
  mutation: string,
  input: { readonly idempotencyKey?: string | null | undefined },
): Promise<boolean> {
  const { idempotencyKey, ...rest } = input;
  if (idempotencyKey === null || idempotencyKey === undefined) return false;
  const first = await recall(ctx, keyOf(ctx, idempotencyKey), sha256(`${mutation} ${canonical(rest)}`));
  return first !== 'ended';
}

/** Deletes keys that are too old to be answered from: with them goes what the first calls answered, addresses among it. */
export const purgeOldKeys: JobDefinition = {
  name: 'purge idempotency keys',
  everyMs: 60 * 60 * 1000,
  run: (ctx) => ctx.db.delete(IdempotencyKey, { createdAt: LessThan(new Date(ctx.now.getTime() - IDEMPOTENCY_MS)) }),
};

type Key = Pick<IdempotencyKey, 'companyId' | 'viewerId' | 'keyHash'>;

function keyOf(ctx: Ctx, idempotencyKey: string): Key {
  if (idempotencyKey === '' || idempotencyKey.length > MAX_KEY) {
    refuse('INVALID', ['idempotencyKey'], keyLength, { most: MAX_KEY });
  }
  const { companyId, userId, tokenId } = requireActor(ctx);
  return { companyId, viewerId: idBytes(tokenId ?? userId), keyHash: sha256(idempotencyKey) };
}

/** What the first call answered; 'ended' when it is too long ago, and then forgotten. */
async function recall(ctx: Ctx, key: Key, inputHash: Buffer): Promise<{ answer: string } | 'ended'> {
  const found = await ctx.db.findOneBy(IdempotencyKey, key);
  const cutoff = new Date(ctx.now.getTime() - IDEMPOTENCY_MS);
  if (found === null || found.createdAt < cutoff) {
    await ctx.db.delete(IdempotencyKey, { ...key, createdAt: LessThan(cutoff) });
    return 'ended';
  }
  if (!found.inputHash.equals(inputHash)) refuse('INVALID', ['idempotencyKey'], keyTaken);
  return { answer: found.answer ?? 'null' };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** JSON with the keys of objects in order, so that the same input is the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const keyLength = {
  en: 'An idempotency key has 1 to {most} characters.',
  tr: 'Tekrar anahtarı 1 ile {most} karakter arasında olmalı.',
  nl: 'Een idempotency-sleutel heeft 1 tot {most} tekens.',
  fr: 'Une clé d’idempotence compte de 1 à {most} caractères.',
};

const keyTaken = {
  en: 'This idempotency key was used for another call. Use a new key for a new call.',
  tr: 'Bu tekrar anahtarı başka bir çağrıda kullanıldı. Yeni çağrı için yeni anahtar kullanın.',
  nl: 'Deze idempotency-sleutel is voor een andere aanroep gebruikt. Gebruik een nieuwe sleutel.',
  fr: 'Cette clé d’idempotence a servi à un autre appel. Utilisez une nouvelle clé.',
};
