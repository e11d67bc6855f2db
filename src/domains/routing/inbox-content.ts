import type { Ctx } from '../../core/ctx';
import type { InboxId, UserId } from '../../core/ids';
import type { AssignmentPolicy } from '../../generated/schema-types';
import { changesBetween, type FieldChange } from '../audit/changes';
import type { EventKind } from '../audit/kinds';
import { record } from '../audit/record-event';
import type { Inbox } from '../inbox/entity';

/** How an inbox works, and who serves it: everybody with how many of its conversations they may have, null for no limit of their own here. */
export interface InboxContent {
  readonly name: string | null;
  readonly assignment: AssignmentPolicy | null;
  readonly conversationCost: number | null;
  readonly members: ReadonlyMap<UserId, number | null>;
}

/** Of an inbox that is not there. */
export const NO_INBOX: InboxContent = { name: null, assignment: null, conversationCost: null, members: new Map() };

export function contentOf(
  { name, assignment, conversationCost }: Inbox,
  members: readonly { readonly userId: UserId; readonly limit: number | null }[],
): InboxContent {
  return { name, assignment, conversationCost, members: new Map(members.map(({ userId, limit }) => [userId, limit])) };
}

/** Whether nothing changed; members have no order. */
export function isSame(before: InboxContent, after: InboxContent): boolean {
  return JSON.stringify(readable(before)) === JSON.stringify(readable(after));
}

/** Writes down what changed, in words, and what else there is to say of it. */
export function recordInbox(
  tx: Ctx,
  action: Extract<EventKind, `inbox.${string}`>,
  targetId: InboxId,
  before: InboxContent,
  after: InboxContent,
  more: readonly FieldChange[] = [],
): void {
  const fields = ['name', 'assignment', 'conversationCost', 'memberIds', 'memberLimits'] as const;
  record(tx, { action, targetId, changes: [...changesBetween(readable(before), readable(after), fields), ...more] });
}

function readable({ name, assignment, conversationCost, members }: InboxContent) {
  const memberIds = [...members.keys()].sort();
  const memberLimits = memberIds.flatMap((userId) => {
    const limit = members.get(userId) ?? null;
    return limit === null ? [] : [{ userId, limit }];
  });
  return { name, assignment, conversationCost, memberIds, memberLimits };
}
