import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from '../core/address';
import type { Viewer } from '../core/viewer';

/** Each a minute: requests of an address without a session, sign-ins of an address, requests of a viewer. */
export const LIMITS = { requestsOfAddress: 600, signInsOfAddress: 30, requestsOfViewer: 3_000 } as const;
const WINDOW_SECONDS = 60;

/** Where a client stands after a request. */
export interface Allowance {
  /** Requests within a window. */
  readonly limit: number;
  /** Of them, those that are left. */
  readonly remaining: number;
  /** Seconds until all of them are there again. */
  readonly resetSeconds: number;
  /** 0: this request may pass. Otherwise it is one too many, and so many seconds are to be waited. */
  readonly waitSeconds: number;
}

/** The limits of traffic. Those that answer seconds mean the time to wait when there was too much of late, otherwise 0. */
export interface RateLimits {
  /** Counts a request, of the viewer or, where nobody is signed in, of their address. Null: nothing is counted. */
  countRequest(viewer: Viewer, address: string | null): Promise<Allowance | null>;
  limitRequests(viewer: Viewer, address: string | null): Promise<number>;
  limitSignIns(address: string | null): Promise<number>;
}

/** Counts in this process. Off: everything may pass, for load tests. */
export function createRateLimits(on: boolean): RateLimits {
  const none = () => Promise.resolve(0);
  if (!on) {
    return { countRequest: () => Promise.resolve(null), limitRequests: none, limitSignIns: none };
  }
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterMemory({ keyPrefix, points, duration: WINDOW_SECONDS });
  const ofAddress = limiter('address', LIMITS.requestsOfAddress);
  const ofViewer = limiter('viewer', LIMITS.requestsOfViewer);
  const signIns = limiter('sign-in', LIMITS.signInsOfAddress);
  const countRequest = (viewer: Viewer, address: string | null) => {
    const key = viewer.account?.id ?? viewer.member?.tokenId ?? null;
    return key === null ? consume(ofAddress, addressKey(address)) : consume(ofViewer, key);
  };
  const secondsOf = async (counted: Promise<Allowance>) => (await counted).waitSeconds;
  return {
    countRequest,
    limitRequests: (viewer, address) => secondsOf(countRequest(viewer, address)),
    limitSignIns: (address) => secondsOf(consume(signIns, addressKey(address))),
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<Allowance> {
  const counted = await limiter.consume(key).catch((refused: unknown) => {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  });
  const resetSeconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
  const isTooMany = counted.consumedPoints > limiter.points;
  return {
    limit: limiter.points,
    remaining: Math.max(0, counted.remainingPoints),
    resetSeconds,
    waitSeconds: isTooMany ? resetSeconds : 0,
  };
}
