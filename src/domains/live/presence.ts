import { Signals } from '../../core/bus';
import { requireMember, type Ctx } from '../../core/ctx';
import type { CompanyId, UserId } from '../../core/ids';

/** Beyond so many people whose presence changed and was not read yet, the longest known are forgotten: whoever reads so slowly asks for a list. */
const MAX_WAITING = 1_000;

/** The people of the viewer's company who say how they are, each at most once while nobody reads. */
export function presenceChanges(ctx: Ctx): AsyncIterableIterator<UserId> {
  return new PresenceSource(ctx, requireMember(ctx).companyId);
}

class PresenceSource implements AsyncIterableIterator<UserId> {
  private readonly waiting = new Set<UserId>();
  private readonly signals: Signals<true>;

  constructor(ctx: Ctx, companyId: CompanyId) {
    this.signals = new Signals(
      ctx.app.bus.listen('presence', companyId, (userId) => {
        this.waiting.add(userId);
        const [oldest] = this.waiting;
        if (this.waiting.size > MAX_WAITING && oldest !== undefined) this.waiting.delete(oldest);
        this.signals.give();
      }),
      true,
    );
  }

  async next(): Promise<IteratorResult<UserId, undefined>> {
    for (;;) {
      const [first] = this.waiting;
      if (first !== undefined) {
        this.waiting.delete(first);
        return { done: false, value: first };
      }
      if ((await this.signals.next()).done === true) return { done: true, value: undefined };
    }
  }

  async return(): Promise<IteratorResult<UserId, undefined>> {
    await this.signals.return();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
