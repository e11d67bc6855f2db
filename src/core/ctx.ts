import type { EntityManager } from 'typeorm';
import type { Bus } from './bus';
import { notFound, RequestError } from './errors';
import type { AccountId, CompanyId, ErpSyncId, Id, UserId } from './ids';
import type { KeptDocuments } from './kept-documents';
import { firstLanguage, type Language } from './language';
import type { Meter } from './meter';
import type { Tracer } from './tracer';
import type { ObjectStorage } from './object-storage';
import type { Outgoing } from './outgoing';
import type { SecretBox } from './secret-box';
import type { ActingMember, Viewer, ViewerAccount, ViewerMember, ViewerSession } from './viewer';

/** What every service and repository function takes first. One for each request; a transaction gets one of the same shape. */
export interface Ctx {
  /** The instant at which the request began; the only clock of the domains. */
  readonly now: Date;
  readonly viewer: Viewer;
  readonly request: RequestFacts;
  /** Bound to the transaction inside `transaction`, to the pool outside. */
  readonly db: EntityManager;
  readonly app: App;
  /** One DataLoader for each definition, for as long as the request lives. */
  readonly loaders: Map<symbol, unknown>;
  /**
   * Runs `work` in a transaction, again from the start when the database asks for a retry: no mail, no network inside.
   * Within a transaction it joins that one.
   */
  transaction<T>(work: (tx: Ctx) => Promise<T>): Promise<T>;
  /** After signing in, entering a company or signing out: the rest of the answer is resolved as the new viewer. */
  setViewer(viewer: Viewer, lookUp?: LookUp): void;
  /** Inside a transaction: the viewer as they are now, rather than when the request began. NOBODY for whoever is no longer anybody. */
  viewerNow(): Promise<Viewer>;
  /** Inside a transaction: runs as the last of it, right before the commit; again with every attempt. */
  beforeCommit(step: () => Promise<void>): void;
  /** Runs once the transaction has been committed, or at once outside of one. */
  afterCommit(effect: () => void): void;
}

/** Finds the viewer again, by the session or the API token that they came with. */
export type LookUp = (ctx: Ctx) => Promise<Viewer>;

/** What the transport knows of a request. */
export interface RequestFacts {
  readonly id: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** From Accept-Language; null when it names none of our languages. */
  readonly language: Language | null;
  /** Whether a token came with an HTTP request and is being looked up at this moment. Left out for what is done without a request. */
  isTokenLookedUp?: boolean;
  /** Which token that is, where it is one that we made: not one that somebody made up. */
  readonly tokenOfOurs?: string;
  /** Aborted once nobody waits for the answer any more: it was given, or the client hung up. Left out for what is done without a request. */
  readonly abandoned?: AbortSignal;
  /** Sign-ins tried in this HTTP request so far: one is allowed, whatever the aliases. */
  loginAttempts: number;
  /** There where the client asked for its session in a cookie, in place of a token in the answer. */
  readonly cookie?: SessionCookie;
}

/** Carries a session's token where no script can read it. */
export interface SessionCookie {
  keep(token: string): void;
  forget(): void;
}

/** Somebody in a company whose personal data is to go. */
export interface ErasedPerson {
  readonly companyId: CompanyId;
  readonly id: UserId;
  /** Null for somebody who never joined. */
  readonly accountId: AccountId | null;
}

/** A record of a company that has just been written. */
export interface SavedRecord {
  readonly companyId: CompanyId;
  readonly id: Id;
}

/** A record of a company that is about to be deleted. */
export interface DeletedRecord {
  readonly companyId: CompanyId;
  readonly id: Id;
}

/** What belongs to the whole process. */
export interface App {
  /** Where links in mails lead, without a slash at the end. From the settings, never from a request. */
  readonly url: string;
  /** Where this server is reached from outside: what clients send to and load from beside GraphQL stands below it. Likewise. */
  readonly apiUrl: string;
  /** Where pictures are kept. */
  readonly storage: ObjectStorage;
  /** Requests to addresses that customers wrote. */
  readonly outgoing: Outgoing;
  /** Where Mailchimp's API is; `{dc}` stands for the data centre of a key. */
  readonly mailchimpUrl: string;
  readonly documents: KeptDocuments<Ctx>;
  readonly secrets: SecretBox;
  /** Least length of a new password, in code points. */
  readonly passwordMinLength: number;
  /** How long a session lasts: unused, and at all. */
  readonly sessions: { readonly idleMs: number; readonly absoluteMs: number };
  /** Counts a sign-in from an address; answers the seconds to wait when there were too many of late, otherwise 0. */
  limitSignIns(address: string | null): Promise<number>;
  /** Whether what is counted is limited: emails to a mailbox, invitations and companies a day. Off for load tests alone. */
  readonly rateLimits: boolean;
  /** Something in our own code is not as it is meant to be: reported, and outside of production thrown. */
  mistake(error: Error): void;
  /** Null where nobody watches. */
  readonly meter: Meter | null;
  /** Null where there is no collector of traces. */
  readonly tracer: Tracer | null;
  /** A transaction begins again, for the `attempt`-th time, because the database said that this may help. */
  noteRetry(error: unknown, attempt: number): void;
  /** The outbox makes no attempt any more to hand something over: an operator may want to know. Neither an address nor what it said stands in it. */
  noteGivenUp(entry: GivenUp): void;
  /** For failures that are nobody's answer, such as of something done beside a request. */
  report(error: unknown): void;
  /** Tells what has happened to whoever listens, such as subscriptions. */
  readonly bus: Bus;
  /** Erases what a company knows of a person in every domain; the account as well, where this was its last company. Everything is locked by the caller. */
  erasePerson(tx: Ctx, person: ErasedPerson): Promise<void>;
  /** Lets what follows from a save begin in its transaction, as the last of it. Answers the sync with the ERP that came of it. */
  afterSave(tx: Ctx, type: string, record: SavedRecord): Promise<ErpSyncId | null>;
  /** Tells every domain that a record is about to be deleted, so that nothing names it any more. Asked inside the transaction, before the record goes. */
  beforeDelete(tx: Ctx, type: string, record: DeletedRecord): Promise<void>;
  /** Erases an account that is in no company any more; any other stays. It is locked by the caller. */
  eraseAccount(tx: Ctx, id: AccountId): Promise<void>;
  /** Tells the outbox that there is something to send. */
  wakeOutbox(): void;
}

/** An entry of the outbox that was given up. */
export interface GivenUp {
  readonly kind: string;
  readonly id: string;
  readonly attempts: number;
  readonly error: string;
}

export function requireMember(ctx: Pick<Ctx, 'viewer'>): ViewerMember {
  if (ctx.viewer.member === null) throw notFound();
  return ctx.viewer.member;
}

/**
 * The viewer as somebody who answers for what is done: a person of the company, also behind a token of theirs, never a visitor. Like the others
 * below it decides nothing: who may stands beside the field, in `@allow`. It names for the compiler whom that has let pass, and throws an error
 * of ours where that lets in somebody else.
 */
export function requireActor(ctx: Pick<Ctx, 'viewer'>): ActingMember {
  const { userId, role, ...member } = requireMember(ctx);
  if (userId === null || role === null) throw new Error('A rule let support staff act as a person of the company.');
  return { ...member, userId, role };
}

/** The viewer as a person of the company (PERSON): what concerns oneself is nothing for an API token or for support staff. */
export function requirePerson(ctx: Pick<Ctx, 'viewer'>): ActingMember {
  const actor = requireActor(ctx);
  if (actor.kind !== 'PERSON') throw new Error('A rule let an API token act as a person.');
  return actor;
}

export function requireAccount(ctx: Pick<Ctx, 'viewer'>): { account: ViewerAccount; session: ViewerSession } {
  const { account, session } = ctx.viewer;
  if (account === null || session === null) throw new RequestError('UNAUTHENTICATED', signInFirst);
  return { account, session };
}

/** The same in a session of one's own (OWN_SESSION), for what changes the account or opens something for it. */
export function requireOwnSession(ctx: Pick<Ctx, 'viewer'>): { account: ViewerAccount; session: ViewerSession } {
  const own = requireAccount(ctx);
  if (own.session.isVisit) throw new Error('A rule let support staff on a visit use their own account.');
  return own;
}

/** The reader's language: of the request, else the account's, else the company's, else English. */
export function languageOf(ctx: Ctx): Language {
  const { account, member } = ctx.viewer;
  return firstLanguage(ctx.request.language, account?.language, member?.companyLanguage);
}

export const signInFirst = {
  en: 'Sign in first.',
  tr: 'Önce giriş yapın.',
  nl: 'Log eerst in.',
  fr: 'Connectez-vous d’abord.',
};
