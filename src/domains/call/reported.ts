import type { UserId } from '../../core/ids';
import type { CallEvent, CallStatus } from '../../generated/schema-types';
import type { Call } from './entity';

/** What a telephone system says of a call. */
export interface Report {
  readonly externalId: string;
  readonly event: CallEvent;
  readonly extension: string;
  /** Null where it does not say which system it is; '' for the one that has no name in the settings of its people. */
  readonly pbxId: string | null;
  readonly fromNumber: string | null;
  readonly at: Date;
}

/** Who has the extension of a report. */
export interface Called {
  readonly userId: UserId;
  readonly pbxId: string;
  readonly extension: string;
}

const BITS: Record<CallEvent, number> = { RINGING: 1, ANSWERED: 2, MISSED: 4, ENDED: 8 };

/** What of a call reports change. */
export const REPORTED_FIELDS = [
  ...(['status', 'reported', 'ringingAt', 'answeredAt', 'endedAt'] as const),
  ...(['userId', 'extension', 'fromNumber'] as const),
] as const;

export type CallState = Pick<Call, (typeof REPORTED_FIELDS)[number]>;

/** A call of which this is the first that is heard. */
export function firstState(report: Report, { userId, extension }: Called): CallState {
  const nothing = { answeredAt: null, endedAt: null, fromNumber: null };
  const unreported = { ...nothing, status: 'RINGING' as const, reported: 0, ringingAt: report.at, userId, extension };
  return afterReport(unreported, report, null);
}

/**
 * A call once something more is reported of it. Reports come in any order and more than once: what is said again changes nothing, and the state only moves
 * forward. `elsewhere` is who has the extension of the report where it is not the one that the call is at: it rings at several, and is of whoever answers.
 */
export function afterReport(call: CallState, report: Report, elsewhere: Called | null): CallState {
  const { event, at } = report;
  if ((call.reported & BITS[event]) !== 0 || isContradiction(call, event, elsewhere)) return call;
  const taken = event === 'ANSWERED' && elsewhere !== null;
  return {
    status: statusAfter(call.status, event),
    reported: call.reported | BITS[event],
    ...instantsAfter(call, event, at),
    userId: taken ? elsewhere.userId : call.userId,
    extension: taken ? elsewhere.extension : call.extension,
    fromNumber: call.fromNumber ?? report.fromNumber,
  };
}

/** Nobody answers what they have missed, or misses what was answered; a telephone that rings in vain beside others has missed nothing for them. */
function isContradiction({ reported }: CallState, event: CallEvent, elsewhere: Called | null): boolean {
  if (event === 'MISSED') return (reported & BITS.ANSWERED) !== 0 || elsewhere !== null;
  return event === 'ANSWERED' && (reported & BITS.MISSED) !== 0 && elsewhere === null;
}

function statusAfter(before: CallStatus, event: CallEvent): CallStatus {
  if (before === 'ENDED' || event === 'RINGING') return before;
  return event;
}

/** It has begun with the first that is known of it, and ends with the last, however late each is told. */
function instantsAfter({ ringingAt, answeredAt, endedAt }: CallState, event: CallEvent, at: Date) {
  return {
    ringingAt: earlier(ringingAt, at),
    answeredAt: event === 'ANSWERED' ? earlier(at, endedAt) : answeredAt,
    endedAt: event === 'ENDED' ? later(at, answeredAt) : endedAt,
  };
}

function earlier(one: Date, other: Date | null): Date {
  return other !== null && other < one ? other : one;
}

function later(one: Date, other: Date | null): Date {
  return other !== null && other > one ? other : one;
}
