import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, UserErrors, type Problem } from '../../core/errors';
import { readNeededLine, readText } from '../../core/text';
import type { ViewerMember } from '../../core/viewer';
import type { InputMaybe, UpdateActivityInput } from '../../generated/schema-types';
import { readAbout } from '../task/about';
import { readActivePeople } from '../user/pick';
import { messages } from './messages';
import type { ActivityRecord } from './repository';

const MAX_SUBJECT = 200;
const MAX_NOTE = 5000;
const MAX_PARTICIPANTS = 100;

/** What is said of an activity. */
export const ACTIVITY_FIELDS = [
  'kind',
  'subject',
  'note',
  'startsAt',
  'endsAt',
  'participantIds',
  'firmId',
  'conversationId',
] as const;

export type ActivityFields = Pick<ActivityRecord, (typeof ACTIVITY_FIELDS)[number]>;

export type Said = { readonly [K in keyof ActivityFields]?: InputMaybe<UpdateActivityInput[K]> };

/** An activity as an input wants it; what is left out stays, null clears. Refuses whatever is wrong. */
export async function readActivity(
  tx: Ctx,
  actor: ViewerMember,
  input: Said,
  before: ActivityFields,
): Promise<ActivityFields> {
  const problems: Problem[] = [];
  for (const field of ['kind', 'startsAt', 'participantIds'] as const) {
    if (input[field] === null) problems.push(problem('INVALID', [field], commonMessages.neverEmpty));
  }
  const { subject, note } = input;
  const after = {
    kind: input.kind ?? before.kind,
    subject: subject === undefined ? before.subject : readNeededLine(subject, MAX_SUBJECT, ['subject'], problems),
    note: note === undefined ? before.note : readText(note, MAX_NOTE, ['note'], problems),
    ...readTimes(input, before, problems),
    participantIds: await readParticipants(tx, input, before, problems),
    ...(await readAbout(tx, actor, input, before, problems)),
  };
  if (problems.length > 0) throw new UserErrors(problems);
  return after;
}

function readTimes(input: Said, before: ActivityFields, problems: Problem[]) {
  const startsAt = input.startsAt ?? before.startsAt;
  const endsAt = input.endsAt === undefined ? before.endsAt : input.endsAt;
  if (endsAt !== null && endsAt <= startsAt) {
    problems.push(problem('INVALID', [input.endsAt === undefined ? 'startsAt' : 'endsAt'], messages.endsBefore));
  }
  return { startsAt, endsAt };
}

async function readParticipants(tx: Ctx, { participantIds }: Said, before: ActivityFields, problems: Problem[]) {
  if (participantIds === undefined || participantIds === null) return before.participantIds;
  const picking = { kept: new Set(before.participantIds), most: MAX_PARTICIPANTS };
  return (await readActivePeople(tx, participantIds, ['participantIds'], problems, picking)).sort();
}
