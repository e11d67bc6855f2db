import { lookup } from 'node:dns/promises';
import pLimit from 'p-limit';
import type { Obstacle } from '../../core/errors';
import {
  isRefused,
  OutgoingFailure,
  type Outgoing,
  type OutgoingAnswer,
  type OutgoingRequest,
} from '../../core/outgoing';
import { traced, type Tracer } from '../../core/tracer';
import type { Allowed } from './allowed';
import { exchange } from './exchange';
import { findTarget, type HostAddress, type LookUpHost } from './target';

const DEADLINE_MS = 10_000;
/** How long whoever saves a URL waits for its name to be found. */
const CHECK_MS = 3_000;
/** Node's look-ups share four threads with hashing and files: a name whose server is slow does not take them all. */
const LOOK_UPS_AT_ONCE = 2;

interface OutgoingOptions {
  /** What OUTGOING_ALLOW names. */
  readonly allowed: readonly Allowed[];
  /** Left out: the system's. */
  readonly lookUp?: LookUpHost;
  /** A certificate to trust in place of those that Node does. */
  readonly ca?: string;
  /** Left out: nobody follows what is sent. */
  readonly tracer?: Tracer | null;
}

/** The one client for whatever goes to an address that a customer wrote: webhooks, ERP systems, Mailchimp. */
export function createOutgoing({ allowed, lookUp = systemLookUp(), ca, tracer = null }: OutgoingOptions): Outgoing {
  return {
    // Whom it goes to is told of it by nothing: no header of a trace is sent along.
    send: (request) =>
      traced(tracer, 'outgoing request', {}, async (tell) => {
        const answer = await withinDeadline(request, (signal) => sendOnce(request, { allowed, lookUp, ca, signal }));
        tell({ 'http.response.status_code': answer.status });
        return answer;
      }),
    check: async (url) => {
      try {
        await inTime(CHECK_MS, (signal) => orAborted(findTarget(url, allowed, lookUp), signal));
      } catch (error) {
        if (!(error instanceof OutgoingFailure)) throw error;
        if (isRefused(error)) return { code: 'INVALID', message: error.sentence } satisfies Obstacle;
      }
      return null;
    },
  };
}

type Sending = Required<Pick<OutgoingOptions, 'allowed' | 'lookUp'>> & {
  readonly ca: string | undefined;
  readonly signal: AbortSignal;
};

async function sendOnce(request: OutgoingRequest, { allowed, lookUp, ...how }: Sending): Promise<OutgoingAnswer> {
  const target = await orAborted(findTarget(request.url, allowed, lookUp), how.signal);
  return exchange(target, request, how);
}

function withinDeadline<T>({ deadlineMs = DEADLINE_MS }: OutgoingRequest, work: (signal: AbortSignal) => Promise<T>) {
  return inTime(Math.min(deadlineMs, DEADLINE_MS), work);
}

async function inTime<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const end = new AbortController();
  const timer = setTimeout(() => {
    end.abort();
  }, ms);
  try {
    return await work(end.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** A look-up cannot be called back: it is no longer waited for. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => {
      reject(new OutgoingFailure('TIMEOUT'));
    };
    signal.addEventListener('abort', late, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', late);
    });
  });
}

function systemLookUp(): LookUpHost {
  const atMost = pLimit(LOOK_UPS_AT_ONCE);
  return (name): Promise<readonly HostAddress[]> => atMost(() => lookup(name, { all: true, verbatim: true }));
}
