import { setMaxListeners } from 'node:events';
import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { RequestFacts } from '../../core/ctx';
import { RequestError, tooMany } from '../../core/errors';
import { acceptedLanguage, firstLanguage } from '../../core/language';
import { translate } from '../../core/messages';
import { NOBODY, type Viewer } from '../../core/viewer';
import { isRetryable } from '../../database/failures';
import { holderOf } from '../../domains/live/holders';
import { bearerToken, contextFor } from '../context';
import { documentAsked } from '../persisted/asked';
import type { OperationRequest } from '../pipeline';
import { CLOSE, LIVE_LIMITS, MAX_UNREAD_BYTES, MESSAGE_WINDOW_MS } from './limits';
import { liveMessages as messages } from './messages';
import type { LiveParts } from './parts';
import type { Place } from './places';
import { openStream, Stream, type Listener } from './stream';

/** What was known when the connection was made. */
export interface Handshake {
  readonly facts: RequestFacts;
  /** The session's token in the cookie, where this connection may use it at all; null: there is none. */
  readonly cookieToken: string | null;
  readonly mayUseCookie: boolean;
  readonly place: Place;
}

/** Errors that were put into words already. */
class Worded extends GraphQLError {
  constructor(private readonly words: GraphQLFormattedError) {
    super(words.message);
  }

  override toJSON(): GraphQLFormattedError {
    return this.words;
  }
}

/** One WebSocket: who it is, and what they listen to. */
export class Connection {
  private listener: Listener | null = null;
  private viewer: Viewer = NOBODY;
  private readonly streams = new Set<Stream>();
  private release: () => void = () => undefined;
  private readonly abandoned = new AbortController();
  private readonly window = { messages: 0, endsAt: 0 };
  private isOver = false;
  /** Whether a sign of life came since the last heartbeat. */
  private isAlive = true;

  constructor(
    private readonly parts: LiveParts,
    private readonly socket: WebSocket,
    private readonly handshake: Handshake,
  ) {
    // Everything of one connection that waits listens to it.
    setMaxListeners(0, this.abandoned.signal);
    socket.on('pong', () => (this.isAlive = true));
    socket.on('error', () => {
      socket.terminate();
    });
  }

  get requestId(): string {
    return this.handshake.facts.id;
  }

  /** Finds out who it is, by the payload of `connection_init`. Closes where that is nobody, or where there is no room for them. */
  async signIn(payload: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const { facts: before, cookieToken, mayUseCookie } = this.handshake;
    const inCookie = payload['muster-session'] === 'cookie';
    if (inCookie && !mayUseCookie) {
      this.refuse(CLOSE.forbidden, 'Forbidden');
      return;
    }
    const language = acceptedLanguage(textOf(payload['accept-language'])) ?? before.language;
    const token = bearerToken(textOf(payload['authorization'])) ?? (inCookie ? cookieToken : null);
    await this.presentToken(token, { ...before, language, abandoned: this.abandoned.signal });
  }

  private async presentToken(token: string | null, facts: RequestFacts): Promise<void> {
    const ctx = await contextFor(this.parts, facts, token);
    const waitSeconds = await this.parts.rateLimits.limitRequests(ctx.viewer, facts.ip);
    if (this.isOver) return;
    const holder = holderOf(ctx.viewer);
    if (waitSeconds > 0) this.refuse(CLOSE.tryAgainLater, 'Too many requests');
    else if (holder === null) this.refuse(CLOSE.unauthorized, 'Unauthorized');
    else if (!this.handshake.place.takeFor(ctx.viewer)) this.refuse(CLOSE.tryAgainLater, 'Too many connections');
    else {
      this.viewer = ctx.viewer;
      this.listener = { holder, facts };
      this.release = this.parts.watch.hold(ctx, () => {
        this.finish(CLOSE.unauthorized, 'Unauthorized');
      });
    }
  }

  /** Begins a subscription. Answers it, or why not. `count` is how many there are with it. */
  async subscribe(payload: SubscribePayload, count: number): Promise<Stream | GraphQLError[]> {
    const { listener } = this;
    if (listener === null) throw new Error('Nobody can subscribe without signing in.');
    const waitSeconds = await this.parts.rateLimits.limitRequests(this.viewer, listener.facts.ip);
    if (waitSeconds > 0) return [this.worded(tooMany(waitSeconds))];
    if (count > LIVE_LIMITS.subscriptions) return [this.worded(tooManySubscriptions())];
    const document = documentAsked(this.parts.pipeline.persisted ?? null, payload);
    if (document instanceof RequestError) return [this.worded(document)];
    const opened = await openStream(this.parts, askedIn(payload, document), listener);
    if (!(opened instanceof Stream)) return errorsIn(opened);
    this.streams.add(opened);
    this.parts.watch.tellAgain(listener.holder);
    opened.onEnd = () => this.streams.delete(opened);
    if (this.isOver) opened.end();
    return opened;
  }

  /** Resolves once it has gone out. Whoever leaves too much unread is let go. */
  send(data: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.terminate();
    return new Promise((resolve) => {
      // A failure closes the socket, which is told by itself.
      socket.send(data, () => {
        resolve();
      });
    });
  }

  /** Hands a message on, unless it is the last straw. */
  receive(data: RawData, isBinary: boolean, handle: (text: string) => Promise<void>): void {
    if (this.isOver) return;
    this.isAlive = true;
    if (isBinary) this.refuse(CLOSE.badRequest, 'Messages are text');
    else if (this.isFlooding()) this.refuse(CLOSE.tooManyMessages, 'Too many messages');
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- text comes as a Buffer, whose text it is
    else handle(data.toString()).catch((error: unknown) => this.fail(error));
  }

  /** Closes at once: not even what is under way is answered. */
  refuse(code: number, reason: string): void {
    this.letGo();
    this.socket.close(code, reason);
  }

  /** Completes what is open and closes, for a reason. */
  finish(code: number, reason: string): void {
    if (this.isOver) return;
    this.letGo();
    // What completes says so before.
    setImmediate(() => {
      this.socket.close(code, reason);
    });
  }

  /** Nothing is done for it any more. */
  letGo(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.abandoned.abort();
    for (const stream of [...this.streams]) stream.end();
    this.release();
    this.handshake.place.leave();
  }

  /** Asks for a sign of life; hangs up where the last was not answered. */
  beat(): void {
    if (!this.isAlive) this.socket.terminate();
    this.isAlive = false;
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }

  terminate(): void {
    this.socket.terminate();
  }

  private isFlooding(): boolean {
    const { window } = this;
    const now = performance.now();
    if (now > window.endsAt) Object.assign(window, { messages: 0, endsAt: now + MESSAGE_WINDOW_MS });
    window.messages += 1;
    return window.messages > LIVE_LIMITS.messages;
  }

  private fail(error: unknown): void {
    if (isRetryable(error) || error instanceof RequestError) {
      this.refuse(CLOSE.tryAgainLater, 'Try again later');
      return;
    }
    this.parts.pipeline.onUnexpected(error, this.handshake.facts.id);
    this.refuse(CLOSE.internal, 'Internal server error');
  }

  private worded({ sentence, values, extensions }: RequestError): GraphQLError {
    const { account, member } = this.viewer;
    const language = firstLanguage(this.listener?.facts.language, account?.language, member?.companyLanguage);
    return new Worded({ message: translate(sentence, language, values), extensions });
  }
}

function askedIn({ operationName, variables }: SubscribePayload, document: string): OperationRequest {
  return { document, operationName: operationName ?? null, variables: variables ?? {} };
}

function errorsIn({ errors = [] }: FormattedExecutionResult): GraphQLError[] {
  return errors.map((words) => new Worded(words));
}

function tooManySubscriptions(): RequestError {
  const most = LIVE_LIMITS.subscriptions;
  return new RequestError('LIMIT_REACHED', messages.tooManySubscriptions, {}, { most });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
