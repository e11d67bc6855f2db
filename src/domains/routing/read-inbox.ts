import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, refuse, type Problem } from '../../core/errors';
import { parseId, type UserId } from '../../core/ids';
import type { CreateInboxInput, InboxMemberLimitInput } from '../../generated/schema-types';
import type { Inbox } from '../inbox/entity';
import { readLimit } from '../invitation/membership';
import { existingUsersById } from '../user/repository';
import type { InboxContent } from './inbox-content';
import { messages } from './messages';
import { readFreeName } from '../../core/free-name';
import { readPeople } from './people';

const MIN_COST = 1;
const MAX_COST = 100;
const MAX_LIMITS = 500;

/** An inbox named inside an input, among the company's all; NOT_FOUND at that path otherwise. */
export function inboxAt(inboxes: readonly Inbox[], text: string, path: readonly string[]): Inbox {
  const id = parseId('ibx', text);
  const inbox = inboxes.find((one) => one.id === id);
  if (inbox === undefined) refuse('NOT_FOUND', path, commonMessages.notFound);
  return inbox;
}

/** An inbox as it is, with whom lists do not show among its members. */
export interface InboxBefore {
  readonly content: InboxContent;
  readonly hidden: ReadonlySet<UserId>;
}

/** What may be said of an inbox, new or not; null is as if left out. */
type InboxInput = {
  readonly [K in 'assignment' | 'memberIds' | 'conversationCost' | 'memberLimits']?: CreateInboxInput[K];
} & {
  readonly name?: string | null | undefined;
};

/** An inbox as an input wants it; what is left out stays. Whatever is wrong is added to `problems`. */
export async function readInbox(
  tx: Ctx,
  input: InboxInput,
  { content: before, hidden }: InboxBefore,
  others: readonly Inbox[],
  problems: Problem[],
): Promise<InboxContent> {
  const { name, assignment, memberIds, conversationCost, memberLimits } = input;
  const named = memberIds ? await readPeople(tx, memberIds, ['memberIds'], problems) : null;
  const members = named === null ? [...before.members.keys()] : [...new Set([...named, ...hidden])];
  const limits = memberLimits ? await readLimits(tx, memberLimits, new Set(members), problems) : null;
  const limitOf = (userId: UserId) => {
    const isSaid = limits !== null && (limits.has(userId) || !hidden.has(userId));
    return (isSaid ? limits.get(userId) : before.members.get(userId)) ?? null;
  };
  return {
    name: typeof name === 'string' ? readFreeName(name, others, messages.inboxNameTaken, problems) : before.name,
    assignment: assignment ?? before.assignment,
    conversationCost: conversationCost == null ? before.conversationCost : readCost(conversationCost, problems),
    members: new Map(members.map((userId) => [userId, limitOf(userId)])),
  };
}

function readCost(cost: number, problems: Problem[]): number {
  if (cost < MIN_COST || cost > MAX_COST) {
    problems.push(problem('INVALID', ['conversationCost'], messages.cost, { least: MIN_COST, most: MAX_COST }));
  }
  return cost;
}

/** The limits of members, each of whom stands there once. */
async function readLimits(
  tx: Ctx,
  limits: readonly InboxMemberLimitInput[],
  members: ReadonlySet<UserId>,
  problems: Problem[],
): Promise<Map<UserId, number | null>> {
  if (limits.length > MAX_LIMITS) {
    problems.push(problem('INVALID', ['memberLimits'], messages.tooManyLimits, { most: MAX_LIMITS }));
    return new Map();
  }
  const people = await Promise.all(limits.map(({ userId }) => userAt(tx, userId)));
  const read = new Map<UserId, number | null>();
  limits.forEach(({ limit }, index) => {
    const at = (field: string) => ['memberLimits', String(index), field];
    const number = readLimit(limit, at('limit'), problems);
    const id = people[index] ?? null;
    const fault = faultOf(id, members, read);
    if (fault !== null) problems.push(problem(fault.code, at('userId'), fault.message));
    else if (id !== null) read.set(id, number);
  });
  return read;
}

async function userAt(tx: Ctx, text: string): Promise<UserId | null> {
  const id = parseId('usr', text);
  return id === null ? null : ((await existingUsersById(tx).load(id))?.id ?? null);
}

function faultOf(id: UserId | null, members: ReadonlySet<UserId>, read: ReadonlyMap<UserId, unknown>) {
  if (id === null) return { code: 'NOT_FOUND', message: commonMessages.notFound } as const;
  if (read.has(id)) return { code: 'INVALID', message: messages.limitTwice } as const;
  return members.has(id) ? null : ({ code: 'INVALID', message: messages.limitOfNoMember } as const);
}
