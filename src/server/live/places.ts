import { addressKey } from '../../core/address';
import { holderOf } from '../../domains/live/holders';
import type { Viewer } from '../../core/viewer';
import { LIVE_LIMITS } from './limits';

type Limits = Pick<typeof LIVE_LIMITS, 'inAll' | 'ofAddress' | 'waitingOfAddress' | 'ofAccount' | 'ofCompany'>;

/** One connection, counted until `leave`. */
export interface Place {
  /** Counts it for whoever it is; false where they have as many as they may. */
  takeFor(viewer: Viewer): boolean;
  leave(): void;
}

/** How many connections there are: of this process, of each address, account and company. Without limits of traffic the first alone counts. */
export class Places {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly areLimited: boolean,
    private readonly limits: Readonly<Record<keyof Limits, number>> = LIVE_LIMITS,
  ) {}

  /** Null: there is no room. */
  enter(address: string | null): Place | null {
    const { inAll, ofAddress, waitingOfAddress } = this.limits;
    const key = addressKey(address);
    const waiting: Counted = [`waiting at ${key}`, waitingOfAddress];
    const taken = this.take([['all', inAll], ...this.ifLimited([[`at ${key}`, ofAddress], waiting])]);
    return taken === null ? null : this.placeOf(taken, waiting[0]);
  }

  private placeOf(first: readonly string[], waiting: string): Place {
    let taken = [...first];
    return {
      takeFor: (viewer) => {
        const more = this.take(this.ifLimited(this.ownersOf(viewer)));
        if (more === null) return false;
        if (taken.includes(waiting)) this.free([waiting]);
        taken = [...taken.filter((key) => key !== waiting), ...more];
        return true;
      },
      leave: () => {
        this.free(taken);
        taken = [];
      },
    };
  }

  private ownersOf(viewer: Viewer): Counted[] {
    const { ofAccount, ofCompany } = this.limits;
    const owner = viewer.account?.id ?? holderOf(viewer)?.id;
    return [
      ...(owner === undefined ? [] : [[owner, ofAccount] as const]),
      ...(viewer.member === null ? [] : [[viewer.member.companyId, ofCompany] as const]),
    ];
  }

  private ifLimited(counted: readonly Counted[]): readonly Counted[] {
    return this.areLimited ? counted : [];
  }

  /** All of them, or none. */
  private take(counted: readonly Counted[]): string[] | null {
    if (counted.some(([key, most]) => (this.counts.get(key) ?? 0) >= most)) return null;
    for (const [key] of counted) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    return counted.map(([key]) => key);
  }

  private free(keys: readonly string[]): void {
    for (const key of keys) {
      const left = (this.counts.get(key) ?? 0) - 1;
      if (left > 0) this.counts.set(key, left);
      else this.counts.delete(key);
    }
  }
}

type Counted = readonly [key: string, most: number];
