import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMember } from '../src/core/ctx';
import { newId, type CompanyId } from '../src/core/ids';
import { createEmbeddedDatabase } from '../src/database/connection';
import { insertRows } from '../src/database/rows';
import { addMember } from '../src/demo/member';
import { UNUSABLE_PASSWORD } from '../src/domains/account/passwords';
import { companyByIdUnscoped } from '../src/domains/company/repository';
import { Inbox } from '../src/domains/inbox/entity';
import type { Role } from '../src/generated/schema-types';
import { createLog } from '../src/log';
import { contextOf, type ContextParts } from '../src/server/context';
import { readSettings } from '../src/settings';
import { startMuster, type Muster } from '../src/start';
import { addManyConversations } from './conversations';
import { demoSession, firstData, post } from './requests';

/** As whom lists of conversations are asked for: each role is shown others, by other conditions. */
export const READERS = ['ADMIN', 'USER', 'LIMITED_USER'] as const satisfies readonly Role[];
export type Reader = (typeof READERS)[number];

/** A Muster in this process with a company of many people and conversations in it, and sessions there. */
export interface Workplace extends ContextParts {
  /** The admin's. */
  readonly token: string;
  readonly tokens: Readonly<Record<Reader, string>>;
  readonly port: number;
  readonly companyId: CompanyId;
  readonly database: string;
  /** Where its server keeps its files and its secrets. */
  readonly files: string;
  close(): Promise<void>;
}

const DATABASE = 'bench';
const PEOPLE = 120;
/** Enough for several pages of the reader who is shown the fewest. */
const CONVERSATIONS = 3_000;

/** Opens the workplace in a database of its own in a running engine. */
export async function openWorkplace(
  socketPath: string,
  dataDir: string,
  { database = DATABASE, conversations = CONVERSATIONS } = {},
): Promise<Workplace> {
  await createEmbeddedDatabase(socketPath, database);
  const files = join(dataDir, database);
  const muster = await startMuster({
    settings: readSettings({ PORT: '0', DATA_DIR: files, DEMO: 'on', RATE_LIMITS: 'off' }),
    log: createLog('error'),
    print: () => undefined,
    clock: dayBehind,
    target: { socketPath, database },
  });
  try {
    return { ...(await furnish(muster, { socketPath, database, files }, conversations)), close: () => muster.stop() };
  } catch (error) {
    // Left alone, it would keep this process alive, looking for a database that is gone.
    await muster.stop();
    throw error;
  }
}

/** People and conversations, and sessions of the readers. */
async function furnish(
  muster: Muster,
  { socketPath, database, files }: { socketPath: string; database: string; files: string },
  conversations: number,
): Promise<Omit<Workplace, 'close'>> {
  const { dataSource, app, port, demo } = muster;
  const tokens: Record<Reader, string> = {
    ADMIN: await demoSession(port, demo, 'ADMIN'),
    USER: await demoSession(port, demo, 'USER'),
    LIMITED_USER: await demoSession(port, demo, 'LIMITED_USER'),
  };
  const parts = { dataSource, app, clock: () => new Date(), token: tokens.ADMIN, tokens, port, database, files };
  const companyId = await fill(muster, parts);
  const readers = [await contextFor(parts, tokens.USER), await contextFor(parts, tokens.LIMITED_USER)];
  const busiest = readers.map((ctx) => requireMember(ctx).userId!);
  await addManyConversations({ socketPath, database, companyId, busiest }, conversations);
  return { ...parts, companyId };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** For a server's own work beside requests nothing is ever due then, so that none of it is measured. */
export function dayBehind(): Date {
  return new Date(Date.now() - DAY_MS);
}

/** People enough for a long page, every second one in two inboxes. */
async function fill({ port }: Muster, parts: ContextParts & { token: string }): Promise<CompanyId> {
  const answer = await post(port, parts.token, { query: '{ company { id } }' });
  const { id: companyId } = firstData<{ id: CompanyId }>(answer);
  const ctx = await contextFor(parts, parts.token);
  await ctx.transaction(async (tx) => {
    const company = await companyByIdUnscoped(tx, companyId);
    const second = newId('ibx');
    const made = { assignment: 'MANUAL', version: 1, createdAt: tx.now } as const;
    await insertRows(tx, Inbox, [{ companyId, id: second, name: 'Returns', ...made }]);
    for (let index = 0; index < PEOPLE; index += 1) {
      const name = { firstName: 'Person', lastName: `No ${index}`, email: `no${index}@bench.example` };
      const inboxIds = index % 2 === 0 ? [company.defaultInboxId] : [company.defaultInboxId, second];
      const limits = { conversationLimit: index % 3 === 0 ? null : index, languages: ['tr', 'en'] };
      await addMember(tx, company, { ...name, ...limits, inboxIds, role: 'USER', passwordHash: UNUSABLE_PASSWORD });
    }
  });
  return companyId;
}

/** The context of one request with this token, as the server makes it. */
export async function contextFor(parts: ContextParts, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const request = { id: 'bench', ip: '127.0.0.1', headers } as unknown as FastifyRequest;
  const { ctx } = await contextOf(parts, request, { raw: new EventEmitter() } as unknown as FastifyReply);
  return ctx;
}
