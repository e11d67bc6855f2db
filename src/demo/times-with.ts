import type { UserId } from '../core/ids';
import type { AssignmentEndReason, AssignmentReason } from '../generated/schema-types';
import { isAtLeast } from '../permissions/roles';
import type { Desk, Found, Wanted } from './desk';
import type { Step } from './plan';
import type { Story } from './story';

/** Somebody's time with a conversation, as its row says it. */
export interface TimeWith {
  readonly assigneeId: UserId;
  readonly assignedById: UserId | null;
  readonly reason: AssignmentReason;
  readonly note: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: AssignmentEndReason | null;
  readonly endNote: string | null;
  readonly trace: string | null;
}

const ENDS: readonly [Step, AssignmentEndReason][] = [
  ['HAND_OVER', 'TRANSFERRED'],
  ['RETURN', 'RETURNED'],
  ['CLOSE', 'CLOSED'],
];

/** Who had the conversation, the first of them first: nobody, one, or two. */
export function timesWith(desk: Desk, story: Story): TimeWith[] {
  const given = ageOf(story, 'GIVE');
  if (given === null) return [];
  const handedOver = ageOf(story, 'HAND_OVER');
  const end = ageOf(story, 'CLOSE') ?? ageOf(story, 'RETURN');
  const wanted = { conversation: story.place, turn: story.plan.number };
  const first = firstOf(desk, story, { ...wanted, from: given, to: handedOver ?? end, later: laterOf(story) });
  const begun = { ...beginningOf(desk, story, first), ...endOf(story, handedOver ?? end) };
  const one = { ...begun, assigneeId: first.person.id, note: null, startedAt: story.instantOf(given) };
  if (handedOver === null) return [one];
  const second = desk.another({ ...wanted, from: handedOver, to: end, later: null }, first.person.id);
  return [
    one,
    {
      ...endOf(story, end),
      assigneeId: sure(story, second).person.id,
      assignedById: first.person.id,
      reason: 'TRANSFERRED',
      note: story.plan.customers.transferNote,
      startedAt: story.instantOf(handedOver),
      trace: null,
    },
  ];
}

function laterOf(story: Story): Wanted['later'] {
  if (ageOf(story, 'HAND_OVER') !== null) return 'HAND_OVER';
  return ageOf(story, 'RETURN') === null ? null : 'RETURN';
}

function ageOf({ plan }: Story, step: Step): number | null {
  return plan.steps.find((one) => one.step === step)?.age ?? null;
}

function firstOf(desk: Desk, story: Story, wanted: Wanted): Found {
  const chosen = story.isAutomatic ? desk.leastBusy(wanted, story.instantOf(wanted.from)) : null;
  return chosen ?? sure(story, desk.anybody(wanted));
}

function sure({ plan }: Story, found: Found | null): Found {
  if (found === null) throw new Error(`Nobody of the demo can have conversation ${plan.number}.`);
  return found;
}

/** Limited users see of the pool what came by their questionnaires alone: the rest was given to them. */
function beginningOf(
  desk: Desk,
  { plan, place }: Story,
  { person, trace }: Found,
): Pick<TimeWith, 'reason' | 'assignedById' | 'trace'> {
  if (trace !== null) return { reason: 'AUTOMATIC', assignedById: null, trace: JSON.stringify(trace) };
  const { questionnaireId } = place;
  const seesIt =
    isAtLeast(person.role, 'USER') || (questionnaireId !== null && person.questionnaireIds.has(questionnaireId));
  const isTaken = seesIt && plan.number % 4 !== 0;
  return isTaken
    ? { reason: 'TAKEN', assignedById: person.id, trace: null }
    : { reason: 'ASSIGNED', assignedById: desk.moderator(plan.number), trace: null };
}

function endOf(story: Story, age: number | null): Pick<TimeWith, 'endedAt' | 'endReason' | 'endNote'> {
  if (age === null) return { endedAt: null, endReason: null, endNote: null };
  const [, endReason = null] = ENDS.find(([step]) => ageOf(story, step) === age) ?? [];
  return {
    endedAt: story.instantOf(age),
    endReason,
    endNote: endReason === 'RETURNED' ? story.plan.customers.returnNote : null,
  };
}
