import { addressKey } from '../core/address';
import type { Viewer } from '../core/viewer';
import type { Allowance, Counters } from './counters';

/**
 * Each a minute: requests of an address without a session, sign-ins of an address, requests of a viewer; and the cost of the documents of a viewer (as
 * many pages of a hundred as there are requests) and of all of a company (as of ten viewers who use up theirs).
 */
export const LIMITS = {
  requestsOfAddress: 600,
  signInsOfAddress: 30,
  requestsOfViewer: 3_000,
  costOfViewer: 300_000,
  costOfCompany: 3_000_000,
} as const;

/** Where a viewer and their company stand after a document was paid for. */
export interface Spent {
  readonly cost: number;
  readonly viewer: Allowance;
  /** Null: there is none, or the viewer had used up theirs, so that the company's was not asked. */
  readonly company: Allowance | null;
}

/** The limits of traffic. Those that answer seconds mean the time to wait when there was too much of late, otherwise 0. */
export interface RateLimits {
  /** Counts a request, of the viewer or, where nobody is signed in, of their address. Null: nothing is counted. */
  countRequest(viewer: Viewer, address: string | null): Promise<Allowance | null>;
  limitRequests(viewer: Viewer, address: string | null): Promise<number>;
  limitSignIns(address: string | null): Promise<number>;
  /** Takes the cost of a document from what may be asked for. Null: nothing is counted, as of whoever is not signed in. */
  readonly spend: (viewer: Viewer, cost: number) => Promise<Spent | null>;
}

/** Everything may pass, for load tests. */
export const NO_LIMITS: RateLimits = {
  countRequest: () => Promise.resolve(null),
  limitRequests: () => Promise.resolve(0),
  limitSignIns: () => Promise.resolve(0),
  spend: () => Promise.resolve(null),
};

export function createRateLimits(counters: Counters): RateLimits {
  const requestsOfAddress = counters.counter('address', LIMITS.requestsOfAddress);
  const requestsOfViewer = counters.counter('viewer', LIMITS.requestsOfViewer);
  const signIns = counters.counter('sign-in', LIMITS.signInsOfAddress);
  const costOfViewer = counters.counter('cost-of-viewer', LIMITS.costOfViewer);
  const costOfCompany = counters.counter('cost-of-company', LIMITS.costOfCompany);
  const countRequest = (viewer: Viewer, address: string | null) => {
    const key = keyOf(viewer);
    return key === null ? requestsOfAddress.take(addressKey(address)) : requestsOfViewer.take(key);
  };
  return {
    countRequest,
    limitRequests: async (viewer, address) => (await countRequest(viewer, address)).waitSeconds,
    limitSignIns: async (address) => (await signIns.take(addressKey(address))).waitSeconds,
    spend: async (viewer, cost) => {
      const key = keyOf(viewer);
      if (key === null) return null;
      // One after the other: what is refused to somebody is not taken from their company.
      const own = await costOfViewer.take(key, cost);
      const isShared = viewer.member !== null && own.waitSeconds === 0;
      return { cost, viewer: own, company: isShared ? await costOfCompany.take(viewer.member.companyId, cost) : null };
    },
  };
}

function keyOf(viewer: Viewer): string | null {
  return viewer.account?.id ?? viewer.member?.tokenId ?? null;
}
