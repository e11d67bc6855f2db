import type { Kind, Ledger } from './ledger';
import type { Node } from './galera';
import { idFromBytes } from '../../src/core/ids';

/** What each node has of each kind of write, by its mark. */
const FOUND: Readonly<Record<Exclude<Kind, 'edit'>, string>> = {
  invite: "SELECT SUBSTRING_INDEX(email, '@', 1) AS mark FROM invitation WHERE email LIKE '%@guests.example'",
  create: 'SELECT subject AS mark FROM conversation WHERE subject IS NOT NULL',
  assign: 'SELECT note AS mark FROM conversation_assignment WHERE note IS NOT NULL',
  reply: 'SELECT body AS mark FROM message WHERE authorId IS NOT NULL',
  return: 'SELECT endNote AS mark FROM conversation_assignment WHERE endNote IS NOT NULL',
};

type Counts = ReadonlyMap<Kind, ReadonlyMap<string, number>>;

export interface Verdict {
  readonly lost: string[];
  readonly double: string[];
  /** Of which the server said that nothing was written. */
  readonly untrue: string[];
  /** Of which nobody knew: how many are there. */
  readonly unknownDone: number;
}

/** Compares what the clients wrote down with what a node has. */
export async function compare(node: Node, database: string, ledger: Ledger): Promise<Verdict> {
  const counts = await countsOf(node, database);
  const of = ({ kind, mark }: { kind: Kind; mark: string }) => counts.get(kind)?.get(mark) ?? 0;
  const named = (some: Ledger['writes']) => some.map(({ kind, mark, phase }) => `${kind} ${mark} (${phase})`);
  const { writes } = ledger;
  return {
    lost: named(writes.filter((one) => one.outcome === 'acknowledged' && of(one) === 0)),
    double: named(writes.filter((one) => of(one) > 1)),
    untrue: named(writes.filter((one) => ['refused', 'unavailable'].includes(one.outcome) && of(one) > 0)),
    unknownDone: writes.filter((one) => one.outcome === 'unknown' && of(one) === 1).length,
  };
}

async function countsOf(node: Node, database: string): Promise<Counts> {
  const counts = new Map<Kind, Map<string, number>>();
  for (const [kind, sql] of Object.entries(FOUND) as [Kind, string][]) {
    const rows = await node.query<{ mark: string }>(sql, [], database);
    counts.set(kind, tally(rows.map(({ mark }) => mark)));
  }
  const edits = await node.query<{ changes: string }>(
    "SELECT changes FROM audit_entry WHERE action = 'user.update'",
    [],
    database,
  );
  const names = edits.flatMap(({ changes }) =>
    (JSON.parse(changes) as Change[]).flatMap(({ field, after }) =>
      field === 'screenName' && after !== null ? [after] : [],
    ),
  );
  return counts.set('edit', tally(names));
}

function tally(marks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Entry {
  readonly companyId: Buffer;
  readonly sequence: string | number;
  readonly action: string;
  readonly actorId: Buffer | null;
  readonly targetId: string;
  readonly changes: string;
}

interface State {
  assigneeId: string | null;
  status: string | null;
}

/**
 * Plays the events of every company once more, in the order of their commits: their numbers have no gap, what a change begins with is what the one
 * before it ended with, nobody is given more than their limit, and nobody acts on people whose right to do so was taken before.
 */
export async function offencesInHistory(
  node: Node,
  database: string,
  limits: ReadonlyMap<string, number | null>,
): Promise<string[]> {
  const entries = await node.query<Entry>(
    'SELECT companyId, sequence, action, actorId, targetId, changes FROM audit_entry ORDER BY companyId, sequence',
    [],
    database,
  );
  const play = new Play(limits);
  for (const entry of entries) play.next(entry);
  const counters = await node.query<{ companyId: Buffer; last: string | number }>(
    'SELECT companyId, last FROM event_counter',
    [],
    database,
  );
  return [
    ...play.offences,
    ...counters.flatMap(({ companyId, last }) =>
      play.lastOf(companyId) === Number(last) ? [] : [`the counter of a company says ${last}`],
    ),
  ];
}

const ACTS_ON_PEOPLE = new Set(['user.update', 'user.invite', 'user.archive']);

class Play {
  readonly offences: string[] = [];
  private readonly last = new Map<string, number>();
  private readonly conversations = new Map<string, State>();
  private readonly load = new Map<string, number>();
  private readonly powerless = new Set<string>();

  constructor(private readonly limits: ReadonlyMap<string, number | null>) {}

  lastOf(companyId: Buffer): number {
    return this.last.get(companyId.toString('hex')) ?? 0;
  }

  next(entry: Entry): void {
    const sequence = Number(entry.sequence);
    const before = this.lastOf(entry.companyId);
    if (sequence !== before + 1) this.offences.push(`event ${sequence} follows event ${before}`);
    this.last.set(entry.companyId.toString('hex'), sequence);
    const changes = JSON.parse(entry.changes) as Change[];
    if (entry.action.startsWith('conversation.')) this.conversation(entry, changes);
    if (ACTS_ON_PEOPLE.has(entry.action)) this.person(entry, changes);
  }

  private conversation({ action, targetId }: Entry, changes: readonly Change[]): void {
    const state = this.conversations.get(targetId) ?? { assigneeId: null, status: 'OPEN' };
    const after = { ...state };
    const relevant = changes.filter((one): one is Change & { field: keyof State } => one.field in state);
    for (const { field, before, after: value } of relevant) {
      if (state[field] !== before) this.offences.push(`${action} of ${targetId}: a gap in ${field}`);
      after[field] = value;
    }
    this.add(state, -1);
    this.add(after, 1);
    this.conversations.set(targetId, after);
    if (after.assigneeId !== null) this.compareWithLimit(action, after.assigneeId);
  }

  private compareWithLimit(action: string, assigneeId: string): void {
    const limit = this.limits.get(assigneeId) ?? null;
    const has = this.load.get(assigneeId) ?? 0;
    if (limit !== null && has > limit) this.offences.push(`${action} gave ${has} of ${limit}`);
  }

  private add({ assigneeId, status }: State, by: number): void {
    if (assigneeId !== null && status === 'OPEN') this.load.set(assigneeId, (this.load.get(assigneeId) ?? 0) + by);
  }

  private person({ action, actorId, targetId }: Entry, changes: readonly Change[]): void {
    const actor = actorId === null ? '' : idFromBytes('usr', actorId);
    if (this.powerless.has(actor)) this.offences.push(`${action} by somebody who may not any more`);
    for (const { field, after } of changes) {
      if (!['role', 'grants'].includes(field)) continue;
      const mayAct = after !== null && /ADMIN|USERS/.test(after);
      if (mayAct) this.powerless.delete(targetId);
      else if (action === 'user.update') this.powerless.add(targetId);
    }
  }
}

/** What the rows say at this moment: whoever has more than they may, and loads that are not what is counted. */
export async function offencesNow(node: Node, database: string): Promise<string[]> {
  const rows = await node.query<{ userId: Buffer; load: string; has: string; most: string | null }>(
    `SELECT l.userId, l.activeConversations AS \`load\`, u.conversationLimit AS most,
            (SELECT COUNT(*) FROM conversation k WHERE k.companyId = l.companyId AND k.assigneeId = l.userId AND k.status = 1) AS has
       FROM user_load l JOIN user u ON u.companyId = l.companyId AND u.id = l.userId`,
    [],
    database,
  );
  return rows.flatMap(({ userId, load, has, most }) => [
    ...(Number(load) === Number(has) ? [] : [`${idFromBytes('usr', userId)} has ${has}, and the load says ${load}`]),
    ...(most === null || Number(has) <= Number(most) ? [] : [`${idFromBytes('usr', userId)} has ${has} of ${most}`]),
  ]);
}
