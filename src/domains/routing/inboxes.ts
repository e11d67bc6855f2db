import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, UserErrors, refuse, type Problem } from '../../core/errors';
import { newId, parseId, type CompanyId, type InboxId, type UserId } from '../../core/ids';
import { lookThenLock, type PersonKey } from '../../database/locks';
import { insertRows } from '../../database/rows';
import type { CreateInboxInput, UpdateInboxInput } from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { Inbox, InboxMember } from '../inbox/entity';
import { inboxesById, insertInboxMembers } from '../inbox/repository';
import { lockActor } from '../member/actor';
import { forgetRead } from './forget-read';
import { contentOf, isSame, NO_INBOX, recordInbox, type InboxContent } from './inbox-content';
import { messages } from './messages';
import { keysOfNamed, movePeople, releaseFrom, requireLocked } from './people';
import { inboxAt, readInbox } from './read-inbox';
import { INBOX, membersOf } from './repository';

const MAX_INBOXES = 200;
const FRESH: InboxContent = { ...NO_INBOX, assignment: 'MANUAL', conversationCost: 1 };

/** Makes an inbox and lets people serve it. LIMIT_REACHED for a company that has as many as it can have. */
export async function createInbox(ctx: Ctx, input: CreateInboxInput) {
  const people = keysOfNamed(ctx, input.memberIds);
  const id = await withIdempotencyKey(ctx, 'createInbox', input, async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'INBOXES', locks: { people } });
    const others = await tx.db.findBy(Inbox, { companyId });
    if (others.length >= MAX_INBOXES) refuse('LIMIT_REACHED', [], messages.tooManyInboxes, { most: MAX_INBOXES });
    const problems: Problem[] = [];
    const content = await readInbox(tx, input, { content: FRESH, hidden: new Set() }, others, problems);
    if (problems.length > 0) throw new UserErrors(problems);
    const inbox = { companyId, id: newId('ibx') };
    await insertRows(tx, Inbox, [{ ...inbox, ...columnsOf(content), version: 1, createdAt: tx.now }]);
    await writeMembers(tx, inbox, NO_INBOX, content);
    recordInbox(tx, 'inbox.create', inbox.id, NO_INBOX, content);
    return inbox.id;
  });
  forgetRead(ctx);
  return { inbox: await inboxesById(ctx).load(id), errors: [] };
}

/** Changes an inbox. A version that is no longer the current one is STALE. */
export async function updateInbox(ctx: Ctx, input: UpdateInboxInput) {
  const id = await lookThenLock(
    () => peopleConcerned(ctx, input),
    (people) => ctx.transaction((tx) => updateLocked(tx, input, people)),
  );
  forgetRead(ctx);
  return { inbox: await inboxesById(ctx).load(id), errors: [] };
}

/** Those who serve an inbox, where the change may take it, or room in it, from them, and those whom it names. To be looked at outside of the transaction. */
async function peopleConcerned(ctx: Ctx, input: UpdateInboxInput): Promise<PersonKey[]> {
  const { companyId } = requireMember(ctx);
  const id = parseId('ibx', input.id);
  if (id === null || !saysMembers(input)) return [];
  const serving = await membersOf(ctx, companyId, INBOX, id);
  return [...keysOfNamed(ctx, input.memberIds), ...serving.map(({ userId }) => ({ companyId, userId }))];
}

function saysMembers({ memberIds, memberLimits }: UpdateInboxInput): boolean {
  return Boolean(memberIds ?? memberLimits);
}

async function updateLocked(tx: Ctx, input: UpdateInboxInput, people: readonly PersonKey[]): Promise<InboxId> {
  const { companyId } = await lockActor(tx, { manage: 'INBOXES', locks: { people } });
  const inboxes = await tx.db.findBy(Inbox, { companyId });
  const inbox = inboxAt(inboxes, input.id, ['id']);
  if (inbox.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
  const members = saysMembers(input) ? await membersOf(tx, companyId, INBOX, inbox.id) : [];
  const hidden = new Set(members.filter(({ isShown }) => !isShown).map(({ userId }) => userId));
  requireLocked(
    tx,
    companyId,
    members.map(({ userId }) => userId),
  );
  const before = contentOf(inbox, members);
  const others = inboxes.filter(({ id }) => id !== inbox.id);
  const problems: Problem[] = [];
  const after = await readInbox(tx, input, { content: before, hidden }, others, problems);
  if (problems.length > 0) throw new UserErrors(problems);
  if (isSame(before, after)) return inbox.id;
  const version = inbox.version + 1;
  await tx.db.update(Inbox, { companyId, id: inbox.id }, { ...columnsOf(after), version });
  await releaseFrom(tx, companyId, await writeMembers(tx, inbox, before, after));
  recordInbox(tx, 'inbox.update', inbox.id, before, after);
  return inbox.id;
}

function columnsOf({ name, assignment, conversationCost }: InboxContent) {
  if (name === null || assignment === null || conversationCost === null) throw new Error('An inbox has all of these.');
  return { name, assignment, conversationCost };
}

/** Writes who serves an inbox and their limits, as far as these change. Answers who no longer does. */
async function writeMembers(
  tx: Ctx,
  { companyId, id: inboxId }: { readonly companyId: CompanyId; readonly id: InboxId },
  { members: before }: InboxContent,
  { members: after }: InboxContent,
): Promise<UserId[]> {
  const won = [...after.keys()].filter((userId) => !before.has(userId));
  const lost = [...before.keys()].filter((userId) => !after.has(userId));
  const isOther = (userId: UserId) => before.has(userId) && before.get(userId) !== after.get(userId);
  await movePeople(tx, companyId, { kind: INBOX, id: inboxId, won, lost }, async () => {
    if (lost.length > 0) await tx.db.delete(InboxMember, { companyId, inboxId, userId: In(lost) });
    const rows = won.map((userId) => ({ inboxId, userId, conversationLimit: after.get(userId) ?? null }));
    await insertInboxMembers(tx, companyId, rows);
  });
  await writeLimits(tx, companyId, inboxId, new Map([...after].filter(([userId]) => isOther(userId))));
  return lost;
}

/** One statement for each limit that there is among them. */
async function writeLimits(
  tx: Ctx,
  companyId: CompanyId,
  inboxId: InboxId,
  limits: ReadonlyMap<UserId, number | null>,
): Promise<void> {
  for (const conversationLimit of new Set(limits.values())) {
    const those = [...limits].filter(([, limit]) => limit === conversationLimit).map(([userId]) => userId);
    await tx.db.update(InboxMember, { companyId, inboxId, userId: In(those) }, { conversationLimit });
  }
}
