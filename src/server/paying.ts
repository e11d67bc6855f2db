import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { RequestError } from '../core/errors';
import type { Viewer } from '../core/viewer';
import { limitMessages as messages } from './limit-messages';
import type { Allowance } from './counters';
import type { RateLimits, Spent } from './rate-limits';

export type Spend = RateLimits['spend'];

/** Pays for a document before it is run: answers what `run` does, or why not, and beside it where the viewer and their company stand. */
export async function paid(
  spend: Spend | undefined,
  viewer: Viewer,
  cost: number,
  run: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const spent = (await spend?.(viewer, cost)) ?? null;
  if (spent === null) return run();
  const refused = refusalOf(spent);
  return { ...(refused === null ? await run() : { errors: [refused] }), extensions: { cost: told(spent) } };
}

/** Null: it is paid for. */
function refusalOf({ viewer, company }: Spent): RequestError | null {
  if (viewer.waitSeconds > 0) return tooCostly(messages.costOfViewer, viewer);
  return company !== null && company.waitSeconds > 0 ? tooCostly(messages.costOfCompany, company) : null;
}

function tooCostly(
  sentence: (typeof messages)['costOfViewer' | 'costOfCompany'],
  { limit, waitSeconds }: Allowance,
): RequestError {
  const retryAfterSeconds = waitSeconds;
  return new RequestError('RATE_LIMITED', sentence, { retryAfterSeconds }, { retryAfterSeconds, most: limit });
}

/** What answers say of it, in `extensions.cost`. */
interface Told {
  readonly requested: number;
  readonly viewer: Standing;
  readonly company: Standing | null;
}

type Standing = Pick<Allowance, 'limit' | 'remaining' | 'resetSeconds'>;

function told({ cost, viewer, company }: Spent): Told {
  return { requested: cost, viewer: standing(viewer), company: company === null ? null : standing(company) };
}

function standing({ limit, remaining, resetSeconds }: Allowance): Standing {
  return { limit, remaining, resetSeconds };
}

/** Without where they stand, unless they asked for it or were refused: two answers to the same question are the same, byte for byte. */
export function withCostIf(isWished: boolean, result: FormattedExecutionResult): FormattedExecutionResult {
  const isRefused = result.errors?.[0]?.extensions?.['code'] === 'RATE_LIMITED';
  if (isWished || isRefused || result.extensions === undefined) return result;
  const { extensions: _, ...answer } = result;
  return answer;
}

/** The same in headers, of whichever of the two has less left. */
export function costHeaders({ extensions }: FormattedExecutionResult): [name: string, value: string][] {
  const cost = extensions?.['cost'] as Told | undefined;
  if (cost === undefined) return [];
  const { viewer, company } = cost;
  const { limit, remaining, resetSeconds } =
    company !== null && company.remaining < viewer.remaining ? company : viewer;
  return [
    ['ratelimit-cost-limit', String(limit)],
    ['ratelimit-cost-remaining', String(remaining)],
    ['ratelimit-cost-reset', String(resetSeconds)],
  ];
}
