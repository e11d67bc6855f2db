import { In, MoreThan } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { idBytes } from '../../core/ids';
import { holds } from '../../core/module-set';
import { OutgoingFailure } from '../../core/outgoing';
import { takeLocks } from '../../database/locks';
import { claim, RELEASED } from '../../runtime/lease';
import type { AuditActor } from '../audit/record-event';
import { accessOf, connectorOf } from '../integration/connectors';
import { ErpSet, UserIntegration } from '../integration/entity';
import { keptFailure, UpstreamFailure } from '../integration/upstream';
import type { UserRecord } from '../user/record';
import { usersInCompany } from '../user/repository';
import { ErpSync } from './entity';
import { keptOutcome, LATER_SAVE, type OutcomeCode } from './outcomes';
import { SUBJECTS, type Foreign } from './subjects';

/** Longer than the client waits for an answer, by far. */
const LEASE_MS = 60_000;
const MINUTE_MS = 60_000;
const MAX_PAUSE_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

type Key = Pick<ErpSync, 'companyId' | 'id'>;

/** Ends a sync at once: nothing would come of trying it again. */
class Ended extends Error {
  constructor(
    readonly status: 'NOTHING_TO_DO' | 'FAILED',
    readonly code: OutcomeCode,
  ) {
    super(code);
  }
}

/** Tries a sync once, where nobody else does and none of the same record is running. What it asks of the ERP is outside of any transaction. */
export async function attempt(ctx: Ctx, key: Key, leaseId: string): Promise<void> {
  const sync = await claimSync(ctx, key, leaseId);
  if (sync === null) return;
  let saver: UserRecord;
  let foreign: Foreign | null;
  try {
    saver = await saverOf(ctx, sync);
    foreign = await askErp(ctx, sync);
  } catch (error) {
    await noteFailure(ctx, sync, error);
    return;
  }
  await finish(ctx, sync, saver, foreign).catch((error: unknown) => noteFailure(ctx, sync, error));
}

/** The company is locked: of two syncs of one record one is claimed. */
function claimSync(ctx: Ctx, { companyId, id }: Key, leaseId: string): Promise<ErpSync | null> {
  return ctx.transaction(async (tx) => {
    await takeLocks(tx, { companies: [companyId] });
    const sync = await tx.db.findOneBy(ErpSync, { companyId, id });
    if (sync?.status !== 'PENDING' || sync.nextAttemptAt === null || sync.nextAttemptAt > tx.now) return null;
    const others = await tx.db.findBy(ErpSync, { companyId, subjectId: sync.subjectId, status: 'PENDING' });
    const isRunning = ({ id: other, leaseUntil }: ErpSync) =>
      other !== id && leaseUntil !== null && leaseUntil > tx.now;
    if (others.some(isRunning)) return null;
    const which = { sql: 'companyId = ? AND id = ?', parameters: [idBytes(companyId), idBytes(id)] };
    const taken = await claim(tx, { table: 'erp_sync', leaseId, which, leaseMs: LEASE_MS });
    return taken === 1 ? { ...sync, leaseId } : null;
  });
}

/** Who saved the record, as they are by now: whoever may not save it any more changes nothing through the ERP either. */
async function saverOf(ctx: Ctx, { companyId, causedById, subjectType }: ErpSync): Promise<UserRecord> {
  const [saver] = await usersInCompany(ctx, companyId, [causedById]);
  if (saver?.status !== 'ACTIVE') throw new Ended('FAILED', 'SAVER_LEFT');
  const { module } = SUBJECTS[subjectType];
  const isStillAllowed = holds(saver.effective, 'ERP', 'USE') && holds(saver.effective, module, 'MANAGE');
  if (!isStillAllowed) throw new Ended('FAILED', 'SAVER_LEFT');
  return saver;
}

/** Sends the record, or reads the ERP's, which is answered. As the saver, with the set that they work with by now. */
async function askErp(ctx: Ctx, sync: ErpSync): Promise<Foreign | null> {
  const { companyId, causedById: userId } = sync;
  const own = await ctx.db.findOneBy(UserIntegration, { companyId, userId });
  const set = await activeSetOf(ctx, own);
  const { collection, ...subject } = SUBJECTS[sync.subjectType];
  const sent = await subject.send(ctx, sync);
  if (sent === null) throw new Ended('FAILED', 'GONE');
  if (sent.code === null) throw new Ended('FAILED', 'NO_CODE');
  const [connector, access] = [connectorOf(set), accessOf(ctx, set, own)];
  if (sync.direction === 'CRM_TO_ERP') {
    await connector.write(access, collection, sent.code, sent.record);
    return null;
  }
  const foreign = await connector.read(access, collection, sent.code);
  if (foreign === null) throw new Ended('NOTHING_TO_DO', 'NOT_THERE');
  return foreign;
}

async function activeSetOf({ db }: Ctx, own: UserIntegration | null): Promise<ErpSet> {
  const { companyId, erpSetId: id } = own ?? { companyId: null, erpSetId: null };
  const set = companyId === null || id === null ? null : await db.findOneBy(ErpSet, { companyId, id, active: true });
  if (set === null) throw new Ended('FAILED', 'NO_SET');
  return set;
}

/** Writes what came of it. Whoever's lease has ended writes nothing: another process goes on from there. */
function finish(ctx: Ctx, sync: ErpSync, saver: UserRecord, foreign: Foreign | null): Promise<void> {
  const subject = SUBJECTS[sync.subjectType];
  const actor: AuditActor = { companyId: sync.companyId, userId: saver.id, label: saver.storedName };
  return whileHeld(ctx, sync, async (tx) => {
    if (foreign !== null) await subject.takeOver(tx, sync, foreign, actor);
    await subject.markSynced(tx, sync);
    await end(tx, sync, { status: 'DONE', failure: null, attempts: sync.attempts + 1 });
  });
}

async function noteFailure(ctx: Ctx, sync: ErpSync, error: unknown): Promise<void> {
  if (error instanceof Ended) {
    const { status, code } = error;
    await whileHeld(ctx, sync, (tx) =>
      end(tx, sync, { status, failure: keptOutcome(code), attempts: sync.attempts + 1 }),
    );
    return;
  }
  if (!(error instanceof UpstreamFailure || error instanceof OutgoingFailure)) ctx.app.report(error);
  const failure = keptFailure(error) ?? keptOutcome('OURS');
  await whileHeld(ctx, sync, async (tx) => {
    const attempts = sync.attempts + 1;
    if (await hasLaterSave(tx, sync)) await end(tx, sync, { status: 'NOTHING_TO_DO', failure: LATER_SAVE, attempts });
    else if (isGivenUp(sync, error, tx.now)) await end(tx, sync, { status: 'FAILED', failure, attempts });
    else
      await tx.db.update(ErpSync, keyOf(sync), {
        failure,
        attempts,
        nextAttemptAt: nextAt(attempts, tx.now),
        ...RELEASED,
      });
  });
}

/** After a day; without credentials at once. */
function isGivenUp({ triedSince }: ErpSync, error: unknown, now: Date): boolean {
  if (error instanceof UpstreamFailure && error.code === 'NO_CREDENTIALS') return true;
  return now.getTime() - triedSince.getTime() >= DAY_MS;
}

/** 1, 2, 4 … minutes, to an hour. */
function nextAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(MAX_PAUSE_MS, MINUTE_MS * 2 ** Math.min(attempts - 1, 10)));
}

async function hasLaterSave(tx: Ctx, { companyId, id, subjectId }: ErpSync): Promise<boolean> {
  const open = await tx.db.findBy(ErpSync, { companyId, subjectId, status: In(['PENDING', 'ASKING']) });
  return open.some((other) => other.id !== id && other.id > id);
}

function end(tx: Ctx, sync: ErpSync, state: Pick<ErpSync, 'status' | 'failure' | 'attempts'>): Promise<unknown> {
  return tx.db.update(ErpSync, keyOf(sync), { ...state, nextAttemptAt: null, endedAt: tx.now, ...RELEASED });
}

function keyOf({ companyId, id, leaseId }: ErpSync) {
  return { companyId, id, leaseId: leaseId ?? '' };
}

function whileHeld(ctx: Ctx, sync: ErpSync, work: (tx: Ctx) => Promise<unknown>): Promise<void> {
  return ctx.transaction(async (tx) => {
    await takeLocks(tx, { companies: [sync.companyId] });
    const { companyId, id, leaseId } = keyOf(sync);
    const isHeld = await tx.db.existsBy(ErpSync, { companyId, id, leaseId, leaseUntil: MoreThan(tx.now) });
    if (isHeld) await work(tx);
  });
}
