import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import { whenNothingIsBeside } from '../src/core/beside';
import type { Ctx } from '../src/core/ctx';
import {
  newId,
  type AccountId,
  type CompanyId,
  type ConversationId,
  type InboxId,
  type QuestionnaireId,
  type UserId,
} from '../src/core/ids';
import { NOBODY } from '../src/core/viewer';
import { createCtx } from '../src/runtime/create-ctx';
import { hashPassword } from '../src/domains/account/passwords';
import { openCompany } from '../src/domains/membership/open-company';
import { openSession } from '../src/domains/session/open-session';
import { authenticate } from '../src/domains/session/authenticate';
import { insertRows } from '../src/database/rows';
import { insertAccounts } from '../src/domains/account/repository';
import { ConversationAssignment } from '../src/domains/assignment/entity';
import { Conversation } from '../src/domains/conversation/entity';
import { UserLoad } from '../src/domains/user/entity';
import { insertInboxMembers } from '../src/domains/inbox/repository';
import { insertLoad, insertUsers } from '../src/domains/user/repository';
import { companyByIdUnscoped } from '../src/domains/company/repository';
import { addAccount, addMember } from '../src/demo/member';
import type { AccessLevel, Module, Role, UserStatus } from '../src/generated/schema-types';
import { createLog } from '../src/log';
import { readSettings, type Settings } from '../src/settings';
import { startMuster, type Muster } from '../src/start';
import { statementsOf, type Statement } from '../bench/statements';
import { openLetterbox, type Letterbox } from './letters';
import type { Documents } from './generated/documents';
import { createWorldDatabase } from './world-database';

/** Of everybody in a world. */
export const PASSWORD = 'a quiet harbour at dawn';

export interface Person {
  readonly accountId: AccountId;
  readonly userId: UserId;
  readonly companyId: CompanyId;
  readonly email: string;
  /** Of a session in the company. */
  readonly token: string;
}

export interface PersonOptions {
  readonly role?: Role;
  readonly grants?: readonly { module: Module; level: AccessLevel }[];
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly status?: Extract<UserStatus, 'ACTIVE' | 'INACTIVE' | 'BLOCKED' | 'ARCHIVED'>;
  readonly language?: string;
}

export interface CompanyOfWorld {
  readonly id: CompanyId;
  readonly owner: Person;
  readonly admin: Person;
  readonly moderator: Person;
  readonly user: Person;
  readonly limited: Person;
}

/** What a conversation is like; left out: of the company's first inbox, through no questionnaire, in no language. */
interface WorkOptions {
  readonly inboxId?: InboxId;
  readonly questionnaireId?: QuestionnaireId;
  readonly language?: string;
}

/** What the data of a document is like: known of every document that is written out, see scripts/documents.ts. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- of a document that is put together when the test runs nothing is known
export type DataOf<D extends string> = D extends keyof Documents ? Documents[D]['data'] : any;

/** The variables that a document takes. */
export type VariablesOf<D extends string> = D extends keyof Documents ? Documents[D]['variables'] : object;

/** The answer to a document. What it asks for is typed as if it were there: a test that reads what is not fails when it runs. */
export interface Answer<D extends string = string> {
  readonly data: DataOf<D>;
  readonly errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; path?: string[]; restriction?: string; requestId?: string; missing?: object[] };
  }[];
}

type As = { readonly token: string } | null;

/** Two companies with a person for each role, behind a whole running server with a real database and real mail. */
export interface World {
  readonly acme: CompanyOfWorld;
  readonly globex: CompanyOfWorld;
  readonly url: string;
  readonly db: DataSource;
  readonly letterbox: Letterbox;
  /** What the server logged: errors alone. */
  readonly log: readonly string[];
  /** Moves the clock of the server, or lets it stand still until it is moved by hand: however slow the machine, nothing runs out meanwhile. */
  readonly clock: { advance(ms: number): void; stop(): void; go(): void; now(): Date };
  /** Sends a document over HTTP. */
  run<const D extends string>(
    as: As,
    query: D,
    variables?: VariablesOf<D>,
    headers?: Record<string, string>,
  ): Promise<Answer<D>>;
  /** A context as a request of this person would have it, for tests of services. */
  ctx(as: As): Promise<Ctx>;
  /** Another person of a company, signed in. */
  person(companyId: CompanyId, options?: PersonOptions): Promise<Person>;
  /** Puts open conversations on a person, as assigning them one by one would. Answers their ids. */
  hold(person: Person, count: number, work?: WorkOptions): Promise<ConversationId[]>;
  /** Another company with a person for each role. */
  company(name: string): Promise<CompanyOfWorld>;
  /** A new company of `size` people in all, its admin signed in. */
  crowd(size: number): Promise<{ id: CompanyId; admin: Person }>;
  /** The SQL statements that `work` sends, with those beside its requests, transaction borders left out. */
  statements(work: () => Promise<unknown>): Promise<Statement[]>;
  close(): Promise<void>;
}

export async function startWorld(environment: Record<string, string> = {}): Promise<World> {
  const letterbox = await openLetterbox();
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-world-'));
  const log: string[] = [];
  const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';
  const database = await createWorldDatabase();
  const settings = testSettings({ DATA_DIR: dataDir, SMTP_URL: letterbox.url, ...environment });
  let offset = 0;
  let stoppedAt: number | null = null;
  const clock = () => new Date((stoppedAt ?? Date.now()) + offset);
  const muster = await startMuster({
    settings,
    log: createLog(environment['LOG_LEVEL'] ?? 'error', { write: (line) => log.push(line) }),
    print: () => undefined,
    clock,
    target: { socketPath, database },
  });
  const people = peopleOf(muster, clock);
  const url = `http://127.0.0.1:${muster.port}/graphql`;
  return {
    acme: await people.company('Acme', 'acme.example'),
    globex: await people.company('Globex', 'globex.example'),
    url,
    db: muster.dataSource,
    letterbox,
    log,
    clock: {
      advance: (ms) => (offset += ms),
      stop: () => (stoppedAt ??= Date.now()),
      go: () => (stoppedAt = null),
      now: clock,
    },
    run: (as, query, variables, headers = {}) => post(url, as, { query, variables: variables ?? {} }, headers),
    ctx: (as) => people.ctx(as),
    person: (companyId, options = {}) => people.person(companyId, options),
    hold: (person, count, work = {}) => people.hold(person, count, work),
    company: (name) => people.company(name, `${newId('cmp').slice(4)}.example`),
    crowd: (size) => people.crowd(size),
    statements: async (work) => {
      // That a session was used is written down beside the request before, which may still be at it.
      await whenNothingIsBeside(muster.app);
      return statementsOf(muster.dataSource, async () => {
        await work();
        await whenNothingIsBeside(muster.app);
      });
    },
    close: async () => {
      await muster.stop();
      await letterbox.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function testSettings(environment: Record<string, string>): Settings {
  return readSettings({ PORT: '0', APP_URL: 'http://muster.test', DEMO: 'off', RATE_LIMITS: 'off', ...environment });
}

/** Tests send tens of thousands of requests: each by fetch would cost as much again as answering it. */
const connections = new Agent({ keepAlive: true });

function post<D extends string>(
  url: string,
  as: As,
  body: { query: D; variables: object },
  headers: Record<string, string>,
): Promise<Answer<D>> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      agent: connections,
      headers: {
        'content-type': 'application/json',
        ...(as === null ? {} : { authorization: `Bearer ${as.token}` }),
        ...headers,
      },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      text(response).then((answer) => {
        resolve(JSON.parse(answer) as Answer<D>);
      }, reject);
    });
    sent.end(JSON.stringify(body));
  });
}

let passwordHash: Promise<string> | undefined;

function peopleOf({ dataSource, app }: Muster, clock: () => Date) {
  const facts = () => ({ id: 'test', ip: '127.0.0.1', userAgent: null, language: null, loginAttempts: 0 });
  const nobody = () => createCtx({ dataSource, app, now: clock(), viewer: NOBODY, request: facts() });

  const hashed = () => (passwordHash ??= hashPassword(PASSWORD));

  async function session(ctx: Ctx, accountId: AccountId, companyId: CompanyId, userId: UserId): Promise<string> {
    const { token } = await openSession(ctx, { accountId, companyId, userId, device: null });
    return token;
  }

  async function person(companyId: CompanyId, options: PersonOptions): Promise<Person> {
    const ctx = nobody();
    const { status = 'ACTIVE', ...said } = options;
    const company = await companyByIdUnscoped(ctx, companyId);
    const email = options.email ?? `${newId('usr')}@people.example`;
    const { accountId, userId } = await addMember(ctx, company, {
      ...{ role: 'USER', firstName: 'Test', lastName: 'Person' },
      ...said,
      email,
      passwordHash: await hashed(),
      active: status !== 'INACTIVE',
      loginBlocked: status === 'BLOCKED',
      archivedAt: status === 'ARCHIVED' ? ctx.now : null,
    });
    return { accountId, userId, companyId, email, token: await session(ctx, accountId, companyId, userId) };
  }

  async function company(name: string, domain: string): Promise<CompanyOfWorld> {
    const ctx = nobody();
    const email = `owner@${domain}`;
    const accountId = await addAccount(ctx, {
      email,
      passwordHash: await hashed(),
      firstName: 'Olivia',
      lastName: 'Owner',
    });
    const { companyId, ownerId } = await ctx.transaction((tx) =>
      openCompany(tx, {
        accountId,
        email,
        firstName: 'Olivia',
        middleName: null,
        lastName: 'Owner',
        phone: null,
        accountLanguage: null,
        companyName: name,
        language: 'en',
        timeZone: 'Europe/Istanbul',
        joinedAt: ctx.now,
      }),
    );
    const of = (role: Role, firstName: string) =>
      person(companyId, { role, email: `${firstName.toLowerCase()}@${domain}`, firstName, lastName: name });
    return {
      id: companyId,
      owner: { accountId, userId: ownerId, companyId, email, token: await session(ctx, accountId, companyId, ownerId) },
      admin: await of('ADMIN', 'Adam'),
      moderator: await of('MODERATOR', 'Mona'),
      user: await of('USER', 'Ursula'),
      limited: await of('LIMITED_USER', 'Lars'),
    };
  }

  async function crowd(size: number): Promise<{ id: CompanyId; admin: Person }> {
    const ctx = nobody();
    const { id, admin } = await company(`Crowd of ${size}`, `${newId('cmp').slice(4)}.example`);
    const { defaultInboxId } = await companyByIdUnscoped(ctx, id);
    const passwordHash = await hashed();
    const more = Array.from({ length: size - 5 }, (_, index) => ({
      accountId: newId('acc'),
      userId: newId('usr'),
      name: `No ${index}`,
    }));
    await insertAccounts(
      ctx,
      more.map(({ accountId, name }) => ({
        ...{
          id: accountId,
          email: `${accountId}@crowd.example`,
          emailVerifiedAt: ctx.now,
          passwordHash,
          mustChangePassword: false,
        },
        ...{ firstName: name, createdAt: ctx.now },
      })),
    );
    await insertUsers(
      ctx,
      more.map(({ accountId, userId, name }) => ({
        ...{
          companyId: id,
          id: userId,
          accountId,
          email: `${accountId}@crowd.example`,
          role: 'USER',
          languages: ['en'],
        },
        ...{ firstName: name, joinedAt: ctx.now, emailVerified: true, status: 'ACTIVE' },
      })),
    );
    await insertLoad(
      ctx,
      id,
      more.map(({ userId }) => userId),
    );
    await insertInboxMembers(
      ctx,
      id,
      more.map(({ userId }) => ({ inboxId: defaultInboxId, userId })),
    );
    return { id, admin };
  }

  async function hold(
    { companyId, userId }: Person,
    count: number,
    { inboxId, questionnaireId, language }: WorkOptions,
  ): Promise<ConversationId[]> {
    const ctx = nobody();
    const { defaultInboxId } = await companyByIdUnscoped(ctx, companyId);
    const ids = Array.from({ length: count }, () => newId('cnv'));
    await ctx.transaction(async (tx) => {
      await insertRows(
        tx,
        Conversation,
        ids.map((id) => ({
          ...{ companyId, id, inboxId: inboxId ?? defaultInboxId, questionnaireId: questionnaireId ?? null },
          ...{ subject: null, contactName: null, language: language ?? null, status: 'OPEN', assigneeId: userId },
          ...{ createdAt: tx.now, updatedAt: tx.now, closedAt: null, searchKey: '' },
        })),
      );
      await insertRows(
        tx,
        ConversationAssignment,
        ids.map((conversationId) => ({
          ...{ companyId, id: newId('asg'), conversationId, assigneeId: userId, assignedById: null },
          ...{ reason: 'ASSIGNED', note: null, startedAt: tx.now, endedAt: null, endReason: null, isCurrent: 1 },
        })),
      );
      await tx.db.increment(UserLoad, { companyId, userId }, 'activeConversations', count);
    });
    return ids;
  }

  return {
    hold,
    company,
    person,
    crowd,
    ctx: async (as: As): Promise<Ctx> => {
      const ctx = nobody();
      if (as !== null) await authenticate(ctx, as.token);
      return ctx;
    },
  };
}
