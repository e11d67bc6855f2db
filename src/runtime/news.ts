import type { Ctx } from '../core/ctx';
import { idBytes, idFromBytes, type CompanyId, type UserId } from '../core/ids';
import { selectRows } from '../database/rows';

/** What is known of a company that somebody in this process listens to. */
export interface Followed {
  readonly key: CompanyId;
  /** Of its listeners, by topic. */
  readonly listeners: { events: number; presence: number };
  /** The number of its last event that was told; null until it was looked at. */
  lastEvent: number | null;
  /** When its presence began to be followed, in ms; nothing older is news. Null once it was looked at. */
  presenceSince: number | null;
  /** When those who said how they are within `WINDOW_MS` did so, in ms: these are told. */
  readonly told: Map<UserId, number>;
  /** Of whom a process said that their presence is another. */
  named: Set<UserId>;
}

export interface News {
  readonly events: readonly { readonly key: CompanyId; readonly said: number }[];
  readonly presence: readonly { readonly key: CompanyId; readonly said: UserId }[];
}

/**
 * How long ago somebody may have said how they are for it to be found. What is written at an instant is committed later: up to the longest time that a
 * request may take (10 s). The rest is for clocks that differ.
 */
const WINDOW_MS = 15_000;
/** People of whom one statement tells; those named are told of beside them. */
const MAX_PEOPLE = 2_000;

interface Row {
  readonly companyId: Buffer;
  readonly id: Buffer | null;
  readonly last: string | number | null;
  readonly at: Date | null;
}

/** What is new in these companies: one statement. */
export async function newsOf(ctx: Ctx, companies: readonly Followed[]): Promise<News> {
  const since = ctx.now.getTime() - WINDOW_MS;
  const named = companies.map((company) => takeNamed(company));
  // Of this moment: somebody may begin to listen while the statement runs.
  const isPresenceRead = companies.map(({ listeners }) => listeners.presence > 0);
  try {
    const rows = await read(ctx, companies, new Date(since));
    const byCompany = new Map<CompanyId, Row[]>();
    for (const row of rows) {
      const key = idFromBytes('cmp', row.companyId);
      byCompany.set(key, [...(byCompany.get(key) ?? []), row]);
    }
    const own = ({ key }: Followed) => byCompany.get(key) ?? [];
    return {
      events: companies.flatMap((company) => newEvents(company, own(company))),
      presence: companies.flatMap((company, index) =>
        isPresenceRead[index] === true ? newPresence(company, own(company), named[index] ?? new Set(), since) : [],
      ),
    };
  } catch (error) {
    companies.forEach((company, index) => named[index]?.forEach((userId) => company.named.add(userId)));
    throw error;
  }
}

function takeNamed(company: Followed): Set<UserId> {
  const { named } = company;
  company.named = new Set();
  return named;
}

function read(ctx: Ctx, companies: readonly Followed[], since: Date): Promise<Row[]> {
  const listened = (topic: 'events' | 'presence') =>
    companies.filter(({ listeners }) => listeners[topic] > 0).map(({ key }) => idBytes(key));
  const [events, presence] = [listened('events'), listened('presence')];
  const parts: string[] = [];
  const parameters: (Buffer[] | Date | number)[] = [];
  if (events.length > 0) {
    parts.push('(SELECT companyId, NULL AS id, last, NULL AS at FROM event_counter WHERE companyId IN (?))');
    parameters.push(events);
  }
  if (presence.length > 0) {
    parts.push(`(SELECT companyId, id, NULL AS last, presenceAt AS at FROM \`user\` FORCE INDEX (user_presence_changed)
      WHERE companyId IN (?) AND presenceAt > ? ORDER BY presenceAt DESC LIMIT ?)`);
    parameters.push(presence, since, MAX_PEOPLE);
  }
  return parts.length === 0 ? Promise.resolve([]) : selectRows<Row>(ctx, parts.join(' UNION ALL '), parameters);
}

/** The first look tells of the last event whatever it is: who listens knows whether it is news to them. */
function newEvents(company: Followed, rows: readonly Row[]): News['events'] {
  const last = rows.find(({ id }) => id === null)?.last ?? null;
  if (last === null || Number(last) <= (company.lastEvent ?? -1)) return [];
  company.lastEvent = Number(last);
  return [{ key: company.key, said: company.lastEvent }];
}

function newPresence(
  company: Followed,
  rows: readonly Row[],
  named: ReadonlySet<UserId>,
  since: number,
): News['presence'] {
  const { key, told, presenceSince } = company;
  const found = saidIn(rows);
  const untold = [...found].filter(([userId, at]) => told.get(userId) !== at);
  for (const [userId, at] of untold) told.set(userId, at);
  for (const [userId, at] of told) if (at <= since) told.delete(userId);
  company.presenceSince = null;
  const news = untold.filter(([userId, at]) => named.has(userId) || at >= (presenceSince ?? 0));
  // Of them the clock of another process says something else, or there are too many.
  const unfound = [...named].filter((userId) => !found.has(userId));
  return [...news.map(([userId]) => userId), ...unfound].map((said) => ({ key, said }));
}

/** Who said how they are, and when, in ms. */
function saidIn(rows: readonly Row[]): Map<UserId, number> {
  const found = new Map<UserId, number>();
  for (const { id, at } of rows) if (id !== null && at !== null) found.set(idFromBytes('usr', id), at.getTime());
  return found;
}
