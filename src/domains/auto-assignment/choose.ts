import type { UserId } from '../../core/ids';
import type { AssignmentPolicy, RoutingObstacle } from '../../generated/schema-types';
import { obstaclesTo, withOneMore, type AssignableConversation, type Candidate } from '../assignment/eligibility';
import type { UserRecord } from '../user/record';

/** Right after coming online, somebody is given so many at once, … */
const FIRST_SHARE = 10;
/** … and one more after each of these, … */
const ONE_MORE_EVERY_MS = 2_000;
/** … until they have been online for so long. */
const WARM_UP_MS = 3 * 60_000;

/** Somebody whom the automatic assignment considers. */
export interface Colleague extends Candidate, Pick<UserRecord, 'id' | 'onlineSince' | 'activeConversationCount'> {
  readonly isOnline: boolean;
  /** How many they were given automatically since they came online. */
  readonly givenSinceOnline: number;
  /** Whoever has the lowest was chosen the longest ago. */
  readonly automaticTurn: number;
}

/** What stands between a colleague and being given a conversation: what would stand in anybody's way who hands it over, and how they are. */
export function routingObstacles(
  conversation: AssignableConversation,
  colleague: Colleague,
  now: Date,
): RoutingObstacle[] {
  const obstacles: RoutingObstacle[] = obstaclesTo(conversation, colleague);
  if (!colleague.isOnline) return [...obstacles, 'ABSENT'];
  return warmsUpUntil(colleague, now) === null ? obstacles : [...obstacles, 'WARMING_UP'];
}

/** When somebody who came online a moment ago is given the next one; null: at once. */
export function warmsUpUntil({ onlineSince, givenSinceOnline }: Colleague, now: Date): Date | null {
  if (onlineSince === null) return null;
  const end = onlineSince.getTime() + WARM_UP_MS;
  const next = onlineSince.getTime() + (givenSinceOnline - FIRST_SHARE + 1) * ONE_MORE_EVERY_MS;
  const until = Math.min(end, next);
  return until > now.getTime() ? new Date(until) : null;
}

/** Whom a rule prefers: of those it makes no difference between, whoever was chosen the longest ago. */
const PREFERS: Record<Exclude<AssignmentPolicy, 'MANUAL'>, (one: Colleague) => number[]> = {
  LEAST_BUSY: (one) => [one.load.total, one.automaticTurn],
  ROUND_ROBIN: (one) => [one.automaticTurn, one.load.total],
};

/** The order in which a rule prefers people. By hand there is none: as if it were the least busy. */
function inOrderOf(policy: AssignmentPolicy, colleagues: readonly Colleague[]): Colleague[] {
  const prefers = PREFERS[policy === 'MANUAL' ? 'LEAST_BUSY' : policy];
  const keyed = colleagues.map((one) => ({ one, key: prefers(one) }));
  return keyed.sort((a, b) => compare(a.key, b.key) || (a.one.id < b.one.id ? -1 : 1)).map(({ one }) => one);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/** How the choice was made. Kept with the assignment, as JSON. */
export interface Trace {
  readonly rule: AssignmentPolicy;
  readonly companyOpen: boolean;
  readonly chosenId: UserId | null;
  readonly considered: readonly {
    readonly userId: UserId;
    readonly open: number;
    readonly obstacles: RoutingObstacle[];
  }[];
  readonly consideredCount: number;
}

/** What is kept of those who were considered. */
const MAX_CONSIDERED = 50;

/** What decides for an inbox at an instant. */
export interface Situation {
  readonly policy: AssignmentPolicy;
  readonly companyOpen: boolean;
  readonly colleagues: readonly Colleague[];
}

/** Whom the rule of an inbox gives a conversation, and why. Pure: the same for assigning, simulating and explaining. */
export function choose(
  conversation: AssignableConversation,
  { policy, companyOpen, colleagues }: Situation,
  now: Date,
): Trace {
  const all = inOrderOf(policy, colleagues).map((one) => ({
    userId: one.id,
    open: one.activeConversationCount,
    obstacles: routingObstacles(conversation, one, now),
  }));
  const chosen = companyOpen ? all.find(({ obstacles }) => obstacles.length === 0) : undefined;
  const considered = all.slice(0, MAX_CONSIDERED);
  if (chosen !== undefined && !considered.includes(chosen)) considered[MAX_CONSIDERED - 1] = chosen;
  return { rule: policy, companyOpen, chosenId: chosen?.userId ?? null, considered, consideredCount: all.length };
}

/** The colleagues once one of them has been given a conversation. */
export function afterGiving(
  colleagues: readonly Colleague[],
  chosenId: UserId,
  conversation: AssignableConversation,
  turn: number,
): Colleague[] {
  return colleagues.map((one) =>
    one.id !== chosenId
      ? one
      : {
          ...one,
          load: withOneMore(one.load, conversation),
          activeConversationCount: one.activeConversationCount + 1,
          givenSinceOnline: one.givenSinceOnline + 1,
          automaticTurn: turn,
        },
  );
}

/** Whether somebody could be given something, of whatever language and questionnaire. */
export function hasRoom(colleague: Colleague, conversation: AssignableConversation, now: Date): boolean {
  const blocking: readonly RoutingObstacle[] = ['LIMIT_REACHED', 'MODULE', 'ABSENT', 'WARMING_UP'];
  return !routingObstacles(conversation, colleague, now).some((one) => blocking.includes(one));
}
