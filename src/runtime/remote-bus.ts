import { createBus, type Bus, type Topic, type Topics } from '../core/bus';
import type { CompanyId } from '../core/ids';
import { NOBODY } from '../core/viewer';
import { createCtx } from './create-ctx';
import { newsOf, type Followed } from './news';
import { RedisLink, type Message } from './redis-link';
import type { WorkerParts } from './worker';

/** How often is looked, in ms: without Redis, and beside it. */
const [LOOK_MS, LOOK_BESIDE_MS] = [250, 2_000];
/** Who begins to listen, and whose presence a process names, is looked at so soon, in ms: those of one moment together. */
const SOON_MS = 10;
/** Companies that one statement asks for. */
const PAGE = 500;

type Travelling = Message['topic'];
const TRAVELLING: ReadonlySet<Topic> = new Set<Topic>(['events', 'presence'] satisfies Travelling[]);

interface Tell {
  readonly report: (error: unknown) => void;
  /** Redis is away: why. */
  readonly away: (error: unknown) => void;
  readonly back: () => void;
}

/**
 * The bus between processes. What another process says comes through Redis, where there is one; and for the companies that somebody here listens to, it is
 * looked for in the database, so that nothing is lost with Redis. Whose presence changed is told by looking alone: Redis, or this process, says when.
 */
export class RemoteBus implements Bus {
  private readonly local: Bus;
  private readonly link: RedisLink | null;
  private readonly followed = new Map<CompanyId, Followed>();
  private parts: WorkerParts | null = null;
  private timer: { readonly at: number; readonly id: NodeJS.Timeout } | null = null;
  private running: Promise<void> | null = null;
  private isStopped = false;
  private isSoon = false;
  private hasFailed = false;

  constructor(
    redisUrl: string | null,
    private readonly tell: Tell,
  ) {
    this.local = createBus(tell.report);
    this.link =
      redisUrl === null
        ? null
        : new RedisLink({
            url: redisUrl,
            hear: (message) => {
              this.hear(message);
            },
            changed: (isThere, error) => {
              if (isThere) tell.back();
              else tell.away(error);
              // What was said meanwhile.
              this.soon();
            },
          });
  }

  /** Null: none is used. */
  get isRedisThere(): boolean | null {
    return this.link === null ? null : this.link.isThere;
  }

  /** Begins to look. */
  start(parts: WorkerParts): void {
    this.parts = parts;
    this.soon();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.link?.stop();
    clearTimeout(this.timer?.id);
    await this.running;
  }

  publish<T extends Topic>(topic: T, key: Topics[T]['key'], said: Topics[T]['said']): void {
    if (!TRAVELLING.has(topic)) {
      this.local.publish(topic, key, said);
      return;
    }
    const message = { topic, key, said } as unknown as Message;
    this.hear(message);
    if (message.topic === 'events') this.note(message);
    this.link?.send(message);
  }

  listen<T extends Topic>(topic: T, key: Topics[T]['key'], hear: (said: Topics[T]['said']) => void): () => void {
    const silence = this.local.listen(topic, key, hear);
    if (!TRAVELLING.has(topic)) return silence;
    const leave = this.follow(topic as Travelling, key as CompanyId);
    return () => {
      silence();
      leave();
    };
  }

  /** Nothing is looked for on its behalf: whoever listens to all looks by themselves. */
  listenToAll<T extends Topic>(topic: T, hear: (key: Topics[T]['key'], said: Topics[T]['said']) => void): () => void {
    return this.local.listenToAll(topic, hear);
  }

  private hear(message: Message): void {
    const followed = this.followed.get(message.key);
    if (message.topic === 'events') this.local.publish('events', message.key, message.said);
    else if (followed === undefined || followed.listeners.presence === 0)
      this.local.publish('presence', message.key, message.said);
    else {
      followed.named.add(message.said);
      this.soon();
    }
  }

  /** What this process recorded need not be told again. What Redis says is not believed as much. */
  private note({ key, said }: { readonly key: CompanyId; readonly said: number }): void {
    const followed = this.followed.get(key);
    if (followed !== undefined) followed.lastEvent = Math.max(followed.lastEvent ?? 0, said);
  }

  private follow(topic: Travelling, key: CompanyId): () => void {
    const followed = this.followed.get(key) ?? begin(key);
    this.followed.set(key, followed);
    followed.listeners[topic] += 1;
    const isFirst = followed.listeners[topic] === 1;
    if (isFirst && topic === 'presence') followed.presenceSince = this.parts?.clock().getTime() ?? null;
    if (isFirst) this.soon();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      followed.listeners[topic] -= 1;
      const { events, presence } = followed.listeners;
      if (events + presence === 0 && this.followed.get(key) === followed) this.followed.delete(key);
    };
  }

  private soon(): void {
    this.isSoon = true;
    this.plan();
  }

  /** Nothing is planned while nobody listens. */
  private plan(): void {
    if (!this.mayLook() || this.running !== null) return;
    const inMs = this.isSoon ? SOON_MS : this.pauseMs();
    const at = performance.now() + inMs;
    if (this.timer !== null && this.timer.at <= at) return;
    clearTimeout(this.timer?.id);
    const id = setTimeout(() => {
      this.timer = null;
      this.run();
    }, inMs);
    this.timer = { at, id };
  }

  private mayLook(): boolean {
    return !this.isStopped && this.parts !== null && this.followed.size > 0;
  }

  private pauseMs(): number {
    return this.link?.isThere === true ? LOOK_BESIDE_MS : LOOK_MS;
  }

  private run(): void {
    const { parts } = this;
    if (parts === null || this.followed.size === 0) return;
    this.isSoon = false;
    this.running = this.look(parts).finally(() => {
      this.running = null;
      this.plan();
    });
  }

  private async look({ dataSource, app, clock }: WorkerParts): Promise<void> {
    const request = { id: 'news', ip: null, userAgent: null, language: null, loginAttempts: 0 };
    const companies = [...this.followed.values()];
    try {
      for (let from = 0; from < companies.length && !this.isStopped; from += PAGE) {
        const ctx = createCtx({ dataSource, app, request, viewer: NOBODY, now: clock() });
        const { events, presence } = await newsOf(ctx, companies.slice(from, from + PAGE));
        for (const { key, said } of events) this.local.publish('events', key, said);
        for (const { key, said } of presence) this.local.publish('presence', key, said);
      }
      this.hasFailed = false;
    } catch (error) {
      // A database that is away would say so at every look.
      if (!this.hasFailed && !this.isStopped) this.tell.report(error);
      this.hasFailed = true;
    }
  }
}

const begin = (key: CompanyId): Followed => ({
  key,
  listeners: { events: 0, presence: 0 },
  lastEvent: null,
  presenceSince: null,
  told: new Map(),
  named: new Set(),
});
