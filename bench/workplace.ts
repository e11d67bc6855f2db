import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId, type CompanyId } from '../src/core/ids';
import { createEmbeddedDatabase } from '../src/database/connection';
import { insertRows } from '../src/database/rows';
import { addMember } from '../src/demo/member';
import { UNUSABLE_PASSWORD } from '../src/domains/account/passwords';
import { companyByIdUnscoped } from '../src/domains/company/repository';
import { Inbox } from '../src/domains/inbox/entity';
import { createLog } from '../src/log';
import { contextOf, type ContextParts } from '../src/server/context';
import { readSettings } from '../src/settings';
import { startMuster, type Muster } from '../src/start';
import { demoAdmin, firstData, post } from './requests';

/** A Muster in this process with a company of many people in it, and its admin's session. */
export interface Workplace extends ContextParts {
  readonly token: string;
  readonly port: number;
  readonly companyId: CompanyId;
  close(): Promise<void>;
}

export const DATABASE = 'bench';
const PEOPLE = 120;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Opens the workplace in a database of its own in a running engine. */
export async function openWorkplace(socketPath: string, dataDir: string): Promise<Workplace> {
  await createEmbeddedDatabase(socketPath, DATABASE);
  const muster = await startMuster({
    settings: readSettings({ PORT: '0', DATA_DIR: join(dataDir, 'workplace'), DEMO: 'on', RATE_LIMITS: 'off' }),
    log: createLog('error'),
    print: () => undefined,
    // A day behind: for its own work beside requests nothing is ever due, so that none of it is measured.
    clock: () => new Date(Date.now() - DAY_MS),
    target: { socketPath, database: DATABASE },
  });
  const token = await demoAdmin(muster.port, muster.demo);
  const parts = { dataSource: muster.dataSource, app: muster.app, clock: () => new Date(), token, port: muster.port };
  return { ...parts, companyId: await fill(muster, parts), close: () => muster.stop() };
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
