import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../core/viewer';

/** Each a minute: requests of an address without a session, sign-ins of an address, requests of a viewer. */
export const LIMITS = { requestsOfAddress: 600, signInsOfAddress: 30, requestsOfViewer: 3_000 } as const;
const WINDOW_SECONDS = 60;
/** Letters an hour to one mailbox that anybody may ask for. */
export const LETTERS_TO_MAILBOX = 5;
const HOUR_SECONDS = 60 * 60;

/** The limits of traffic. Each answers the seconds to wait when there was too much of late, otherwise 0. */
export interface Traffic {
  limitRequests(viewer: Viewer, address: string): Promise<number>;
  limitSignIns(address: string | null): Promise<number>;
  limitLetters(mailbox: string): Promise<number>;
}

/** Counts in this process. Off: everything may pass, for load tests. */
export function createTraffic(on: boolean): Traffic {
  const none = () => Promise.resolve(0);
  if (!on) return { limitRequests: none, limitSignIns: none, limitLetters: none };
  const limiter = (keyPrefix: string, points: number, duration = WINDOW_SECONDS) =>
    new RateLimiterMemory({ keyPrefix, points, duration });
  const ofAddress = limiter('address', LIMITS.requestsOfAddress);
  const ofViewer = limiter('viewer', LIMITS.requestsOfViewer);
  const signIns = limiter('sign-in', LIMITS.signInsOfAddress);
  const letters = limiter('letter', LETTERS_TO_MAILBOX, HOUR_SECONDS);
  return {
    limitRequests: (viewer, address) => {
      const key = viewer.account?.id ?? viewer.member?.tokenId ?? null;
      return key === null ? consume(ofAddress, address) : consume(ofViewer, key);
    },
    limitSignIns: (address) => (address === null ? Promise.resolve(0) : consume(signIns, address)),
    limitLetters: (mailbox) => consume(letters, mailbox),
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
