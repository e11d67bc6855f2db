import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, newId, type ApiTokenId, type CompanyId, type UserId } from '../../core/ids';
import { insertRows } from '../../database/rows';
import { rememberLastingCommitMarker } from '../../database/commit-marker';
import { AuditEntry } from './entity';
import type { CompanyEvent } from './events';

/** Who is written down as the actor where it is not the viewer, such as a person who has just signed up. */
export interface AuditActor {
  readonly companyId: CompanyId;
  readonly userId: UserId | null;
  /** The API token that acts. */
  readonly apiTokenId?: ApiTokenId | null;
  readonly label: string;
}

interface Recorded {
  readonly event: CompanyEvent;
  readonly actor: AuditActor;
}

/** What each transaction has recorded so far. */
const recorded = new WeakMap<Ctx, Recorded[]>();

/** The viewer, as the audit writes them down. */
export function viewerForAudit(ctx: Ctx): AuditActor {
  const { kind, companyId, userId, tokenId, name } = requireMember(ctx);
  return { companyId, userId: kind === 'PERSON' ? userId : null, apiTokenId: tokenId, label: name };
}

/**
 * Records what has happened in a company, inside the transaction that does it: the one way to do so. Right before the commit the events of the
 * transaction get the next numbers of their company and become entries of its audit; after the commit whoever listens is told the last number. The
 * numbers of a company have no gaps, and an event with a higher one was committed later: who has read up to a number goes on from there.
 */
export function record(
  tx: Ctx,
  events: CompanyEvent | readonly CompanyEvent[],
  actor: AuditActor = viewerForAudit(tx),
): void {
  const added = ('action' in events ? [events] : events).map((event) => ({ event, actor }));
  const before = recorded.get(tx);
  if (before !== undefined) {
    before.push(...added);
    return;
  }
  recorded.set(tx, added);
  tx.beforeCommit(() => write(tx));
}

/** The numbers are taken last, so that nobody of the company waits for more than the commit; of several companies, in the order of their ids. */
async function write(tx: Ctx): Promise<void> {
  const all = recorded.get(tx) ?? [];
  const companies = [...new Set(all.map(({ actor }) => actor.companyId))].sort();
  for (const companyId of companies) {
    const some = all.filter(({ actor }) => actor.companyId === companyId);
    if (some.length > 0) await writeOfCompany(tx, companyId, some);
  }
}

async function writeOfCompany(tx: Ctx, companyId: CompanyId, some: readonly Recorded[]): Promise<void> {
  const last = await takeNumbers(tx, companyId, some.length);
  const first = last - some.length + 1;
  const rows = some.map((one, index) => entryOf(tx, one, first + index));
  rememberLastingCommitMarker(tx, AuditEntry, rows[0] ?? {});
  await insertRows(tx, AuditEntry, rows);
  tx.afterCommit(() => {
    tx.app.bus.publish('events', companyId, last);
  });
}

/**
 * A transaction that has read anything may not change what others have committed since (1020), where the engine has snapshot isolation. The counter is
 * the exception: what it says does not depend on anything that was read, and nearly every transaction of a company would begin again for it. A
 * comment to every server but MariaDB from 10.11.8 on.
 */
const AS_IT_IS_NOW = '/*M!101108 SET STATEMENT innodb_snapshot_isolation=OFF FOR */';

/** The last of the next `count` numbers. The counter is locked from here to the commit: numbers are committed in their order, or never taken. */
async function takeNumbers(tx: Ctx, companyId: CompanyId, count: number): Promise<number> {
  const { insertId } = await tx.db.query<{ insertId: number }>(
    `${AS_IT_IS_NOW} INSERT INTO event_counter (companyId, last) VALUES (?, LAST_INSERT_ID(?))
       ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + ?)`,
    [idBytes(companyId), count, count],
  );
  return insertId;
}

function entryOf(
  tx: Ctx,
  { event: { action, targetId, changes = [] }, actor }: Recorded,
  sequence: number,
): AuditEntry {
  return {
    companyId: actor.companyId,
    id: newId('aud'),
    sequence,
    at: tx.now,
    action,
    actorId: actor.userId,
    apiTokenId: actor.apiTokenId ?? null,
    actorLabel: actor.label,
    targetId,
    ip: tx.request.ip,
    changes: JSON.stringify(changes),
  };
}
