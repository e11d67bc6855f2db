import type { Ctx } from '../../core/ctx';
import type { Viewer } from '../../core/viewer';
import { holderOf, marksOf, viewersAndMarks, type Holder } from '../../domains/live/holders';
import { accessVersionOf } from '../../permissions/access-version';

/** How long after one look the next begins. What has changed is to be found within 250 ms, the look itself included. */
const LOOK_EVERY_MS = 100;
/** After a look that failed, such as when the database does not answer. */
const LOOK_AGAIN_MS = 1_000;
/** Holders that one statement asks for. */
const HOLDERS_OF_A_LOOK = 500;

interface Watched {
  readonly holder: Holder;
  readonly onEnd: Set<() => void>;
  /** As it was told last. Null: whatever it is, it is to be told. */
  version: string | null;
  /** Null: to be looked at in full, as are API tokens. */
  mark: string | null;
}

/**
 * Watches over whoever listens: ends their connections once what they came with opens nothing any more, and tells the topic `viewer` when what they
 * may do has changed. It looks, because nothing else tells what other processes do; while nobody listens it does nothing.
 */
export class Watch {
  private readonly watched = new Map<string, Watched>();
  private timer: NodeJS.Timeout | undefined;
  private isFailing = false;
  private isStopped = false;

  /** `ctxNow` makes a context of our own for one look: it takes nobody's share of the database. */
  constructor(private readonly ctxNow: () => Ctx) {}

  /** Watches over the viewer of a context, who has signed in. `onEnd` is called at most once. Answers how to let go again. */
  hold(ctx: Ctx, onEnd: () => void): () => void {
    const holder = holderOf(ctx.viewer);
    if (holder === null) throw new Error('Nobody cannot be watched over.');
    const key = keyOf(holder);
    const one = this.watched.get(key) ?? { holder, onEnd: new Set(), version: null, mark: null };
    this.watched.set(key, one);
    one.onEnd.add(onEnd);
    this.tellAgain(holder);
    this.timer ??= this.lookIn(LOOK_EVERY_MS);
    return () => {
      one.onEnd.delete(onEnd);
      if (one.onEnd.size === 0 && this.watched.get(key) === one) this.watched.delete(key);
    };
  }

  /**
   * For whoever begins to listen to the topic `viewer` as somebody held already: what they found out for themselves may have changed since, and
   * changed back.
   */
  tellAgain(holder: Holder): void {
    const one = this.watched.get(keyOf(holder));
    if (one !== undefined) Object.assign(one, { version: null, mark: null });
  }

  /** Whoever listens as this holder was told just now that this is what they are: where it is not what was known, they may have to be told again. */
  told(holder: Holder, viewer: Viewer): void {
    if (this.watched.get(keyOf(holder))?.version !== accessVersionOf(viewer)) this.tellAgain(holder);
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.watched.clear();
  }

  private lookIn(ms: number): NodeJS.Timeout | undefined {
    if (this.isStopped || this.watched.size === 0) return undefined;
    return setTimeout(() => {
      void this.lookAtAll().then((pauseMs) => {
        this.timer = this.lookIn(pauseMs);
      });
    }, ms);
  }

  /** Answers after which pause to look again. */
  private async lookAtAll(): Promise<number> {
    const ctx = this.ctxNow();
    try {
      const all = [...this.watched.values()];
      for (let index = 0; index < all.length; index += HOLDERS_OF_A_LOOK) {
        await this.lookAt(ctx, all.slice(index, index + HOLDERS_OF_A_LOOK));
      }
      this.isFailing = false;
      return LOOK_EVERY_MS;
    } catch (error) {
      if (!this.isFailing) ctx.app.report(error);
      this.isFailing = true;
      return LOOK_AGAIN_MS;
    }
  }

  private async lookAt(ctx: Ctx, some: readonly Watched[]): Promise<void> {
    const marksBefore = await marksOf(ctx, holdersOf(some));
    const others = some.filter(({ holder, mark }) => mark === null || marksBefore.get(holder.id) !== mark);
    if (others.length === 0) return;
    const { marks, viewers } = await viewersAndMarks(ctx, holdersOf(others));
    for (const one of others) {
      const viewer = viewers.get(one.holder);
      one.mark = marks.get(one.holder.id) ?? null;
      if (viewer === undefined) this.end(one);
      else this.compare(ctx, one, accessVersionOf(viewer));
    }
  }

  private end(one: Watched): void {
    this.watched.delete(keyOf(one.holder));
    for (const onEnd of [...one.onEnd]) onEnd();
  }

  private compare({ app }: Ctx, one: Watched, version: string): void {
    if (one.version === version) return;
    one.version = version;
    app.bus.publish('viewer', one.holder.id, version);
  }
}

const holdersOf = (some: readonly Watched[]) => some.map(({ holder }) => holder);

/** A session under another token is another's. */
function keyOf(holder: Holder): string {
  return holder.kind === 'api' ? holder.id : `${holder.id} ${holder.tokenHash.toString('base64url')}`;
}
