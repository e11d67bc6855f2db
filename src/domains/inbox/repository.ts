import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId, type InboxId, type UserId } from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { byName } from '../../core/name-order';
import { wordsOf } from '../../database/columns';
import { insertRows, selectRows } from '../../database/rows';
import { onHand } from '../user/facts';
import { nameColumn } from '../user/keys';
import type { UserRecord } from '../user/record';
import { usersInOrder } from '../user/repository';
import { ASSIGNMENT_CODES, Inbox, InboxMember } from './entity';

/** All inboxes of the viewer's company, by name. */
export async function inboxesByName(ctx: Ctx): Promise<Inbox[]> {
  const { companyId, companyLanguage } = requireMember(ctx);
  return (await ctx.db.findBy(Inbox, { companyId })).sort(byName(companyLanguage));
}

export const inboxesById = defineLoader<InboxId, Inbox | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(Inbox, { companyId, id: In([...ids]) });
  return ids.map((id) => found.find((inbox) => inbox.id === id) ?? null);
});

/** The inboxes that each person serves, by name. From the people: begun at the inboxes it reads all the members of the company. */
export const inboxesOfUser = defineLoader<UserId, Inbox[]>(async (ctx, userIds) => {
  const { companyId, companyLanguage } = requireMember(ctx);
  const rows = await selectRows<InboxRow & { userId: Buffer }>(
    ctx,
    `SELECT m.userId, i.id, i.name, i.assignment, i.conversationCost, i.version, i.createdAt
       FROM inbox_member m FORCE INDEX (inbox_member_user)
       STRAIGHT_JOIN inbox i ON i.companyId = m.companyId AND i.id = m.inboxId
      WHERE m.companyId = ? AND m.userId IN (?)`,
    [idBytes(companyId), userIds.map(idBytes)],
  );
  const served = inOrderOf(userIds, rows, (row) => idFromBytes('usr', row.userId));
  return served.map((inboxes) => inboxes.map((row) => toInbox(companyId, row)).sort(byName(companyLanguage)));
});

interface InboxRow {
  id: Buffer;
  name: string;
  assignment: number;
  conversationCost: number;
  version: number;
  createdAt: Date;
}

function toInbox(
  companyId: CompanyId,
  { id, name, assignment, conversationCost, version, createdAt }: InboxRow,
): Inbox {
  return {
    companyId,
    id: idFromBytes('ibx', id),
    name,
    assignment: assignmentFor(assignment),
    conversationCost,
    version,
    createdAt,
  };
}

const assignmentFor = wordsOf(ASSIGNMENT_CODES);

/** Of `inbox i`, beside columns of what is in it. */
export const BESIDE_COLUMNS = `i.name AS inboxName, i.assignment AS inboxAssignment, i.conversationCost AS inboxCost, i.version AS inboxVersion,
  i.createdAt AS inboxCreatedAt`;

export interface BesideRow {
  inboxId: Buffer;
  inboxName: string;
  inboxAssignment: number;
  inboxCost: number;
  inboxVersion: number;
  inboxCreatedAt: Date;
}

/** The inboxes of rows that were read together with them are not asked for once more. */
export function primeInboxes(ctx: Ctx, companyId: CompanyId, rows: readonly BesideRow[]): void {
  for (const row of rows) {
    const inbox = toInbox(companyId, {
      id: row.inboxId,
      name: row.inboxName,
      assignment: row.inboxAssignment,
      conversationCost: row.inboxCost,
      version: row.inboxVersion,
      createdAt: row.inboxCreatedAt,
    });
    inboxesById(ctx).prime(inbox.id, inbox);
  }
}

/** Who serves each inbox, by name; only people who are invited or active. */
export const membersOfInbox = defineLoader<InboxId, UserRecord[]>(async (ctx, inboxIds) => {
  const members = await shownMembersOf(ctx, inboxIds);
  return Promise.all(members.map((some) => usersInOrder(ctx, some.map(toUserId))));
});

/** Of whom how many conversations of an inbox may be at most; nobody for whom nothing was said. */
interface MemberLimit {
  readonly user: UserRecord;
  readonly limit: number;
}

/** The limits that members of each inbox have there, by name; only people who are invited or active. */
export const memberLimitsOfInbox = defineLoader<InboxId, MemberLimit[]>(async (ctx, inboxIds) => {
  const members = await shownMembersOf(ctx, inboxIds, 'AND m.conversationLimit IS NOT NULL');
  return Promise.all(
    members.map(async (some) => {
      const users = await usersInOrder(ctx, some.map(toUserId));
      const limits = new Map(some.map((row) => [toUserId(row), row.conversationLimit]));
      return users.flatMap((user) => {
        const limit = limits.get(user.id) ?? null;
        return limit === null ? [] : [{ user, limit }];
      });
    }),
  );
});

interface MemberRow {
  inboxId: Buffer;
  userId: Buffer;
  conversationLimit: number | null;
}

const toUserId = ({ userId }: Pick<MemberRow, 'userId'>) => idFromBytes('usr', userId);

async function shownMembersOf(ctx: Ctx, inboxIds: readonly InboxId[], and = ''): Promise<MemberRow[][]> {
  const { companyId } = requireMember(ctx);
  const shown = onHand(ctx.now);
  const rows = await selectRows<MemberRow>(
    ctx,
    `SELECT m.inboxId, m.userId, m.conversationLimit
       FROM inbox_member m JOIN \`user\` u ON u.companyId = m.companyId AND u.id = m.userId
      WHERE m.companyId = ? AND m.inboxId IN (?) ${and} AND ${shown.sql} ORDER BY ${nameColumn(ctx)}, u.id`,
    [idBytes(companyId), inboxIds.map(idBytes), ...shown.parameters],
  );
  return inOrderOf(inboxIds, rows, (row) => idFromBytes('ibx', row.inboxId));
}

/** Makes people serve inboxes, in one statement. */
export async function insertInboxMembers(
  tx: Ctx,
  companyId: CompanyId,
  members: readonly (Pick<InboxMember, 'inboxId' | 'userId'> & Partial<Pick<InboxMember, 'conversationLimit'>>)[],
): Promise<void> {
  await insertRows(
    tx,
    InboxMember,
    members.map((member) => ({ companyId, ...member })),
  );
}

/**
 * The inboxes that a person serves, from now on exactly these. Their limits in those that stay are kept; the inboxes that they got or lost have
 * changed with that.
 */
export async function replaceInboxesOfUser(
  tx: Ctx,
  companyId: CompanyId,
  userId: UserId,
  inboxIds: readonly InboxId[],
): Promise<void> {
  const before = (await tx.db.findBy(InboxMember, { companyId, userId })).map(({ inboxId }) => inboxId);
  const lost = before.filter((id) => !inboxIds.includes(id));
  const won = inboxIds.filter((id) => !before.includes(id));
  if (lost.length > 0) await tx.db.delete(InboxMember, { companyId, userId, inboxId: In(lost) });
  await insertInboxMembers(
    tx,
    companyId,
    won.map((inboxId) => ({ inboxId, userId })),
  );
  const moved = [...lost, ...won];
  if (moved.length > 0) await tx.db.increment(Inbox, { companyId, id: In(moved) }, 'version', 1);
}
