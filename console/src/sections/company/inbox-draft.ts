import type { InboxSettingsFragment, UpdateInboxMutationVariables } from '../../generated/company';
import type { PickedPerson } from '../../parts/people-picker';

type Input = UpdateInboxMutationVariables['input'];

/** An inbox as it is being made or changed; numbers as they are typed. */
export interface InboxDraft {
  readonly name: string;
  readonly assignment: InboxSettingsFragment['assignment'];
  readonly conversationCost: string;
  readonly members: readonly PickedPerson[];
  /** By the id of the member. Not there, or empty: no limit. */
  readonly limits: Readonly<Record<string, string>>;
}

export const NEW_INBOX: InboxDraft = {
  name: '',
  assignment: 'MANUAL',
  conversationCost: '1',
  members: [],
  limits: {},
};

export function draftOfInbox({ name, assignment, conversationCost, members, memberLimits }: InboxSettingsFragment) {
  const limits = Object.fromEntries(memberLimits.map(({ user, limit }) => [user.id, String(limit)]));
  return { name, assignment, conversationCost: String(conversationCost), members, limits };
}

/** All of a draft, each member with their limit, at the same place in both lists. */
export function inputOfInbox({ name, assignment, conversationCost, members, limits }: InboxDraft) {
  return {
    name,
    assignment,
    conversationCost: numberIn(conversationCost),
    memberIds: members.map(({ id }) => id),
    memberLimits: members.map(({ id }) => ({ userId: id, limit: limitIn(limits[id]) })),
  } satisfies Partial<Input>;
}

/** What of an inbox is another than before. */
export function changesOfInbox(before: InboxDraft, after: InboxDraft): Partial<Input> {
  const was = inputOfInbox(before);
  const is = Object.entries(inputOfInbox(after));
  return Object.fromEntries(
    is.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field as keyof typeof was])),
  );
}

/** What is no number at all is too small: the server says what is wrong with it. */
function numberIn(text: string): number {
  return /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : -1;
}

function limitIn(text = ''): number | null {
  return text.trim() === '' ? null : numberIn(text);
}
