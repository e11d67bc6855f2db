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
    `SELECT m.userId, i.id, i.name, i.assignment, i.version, i.createdAt
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
  version: number;
  createdAt: Date;
}

function toInbox(companyId: CompanyId, { id, name, assignment, version, createdAt }: InboxRow): Inbox {
  return {
    companyId,
    id: idFromBytes('ibx', id),
    name,
    assignment: assignmentFor(assignment),
    version,
    createdAt,
  };
}

const assignmentFor = wordsOf(ASSIGNMENT_CODES);

/** Who serves each inbox, by name; only people who are invited or active. */
export const membersOfInbox = defineLoader<InboxId, UserRecord[]>(async (ctx, inboxIds) => {
  const { companyId } = requireMember(ctx);
  const shown = onHand(ctx.now);
  const rows = await selectRows<{ inboxId: Buffer; userId: Buffer }>(
    ctx,
    `SELECT m.inboxId, m.userId FROM inbox_member m JOIN \`user\` u ON u.companyId = m.companyId AND u.id = m.userId
      WHERE m.companyId = ? AND m.inboxId IN (?) AND ${shown.sql} ORDER BY ${nameColumn(ctx)}, u.id`,
    [idBytes(companyId), inboxIds.map(idBytes), ...shown.parameters],
  );
  const members = inOrderOf(inboxIds, rows, (row) => idFromBytes('ibx', row.inboxId));
  return Promise.all(
    members.map((some) =>
      usersInOrder(
        ctx,
        some.map((row) => idFromBytes('usr', row.userId)),
      ),
    ),
  );
});

/** Makes people serve inboxes, in one statement. */
export async function insertInboxMembers(
  tx: Ctx,
  companyId: CompanyId,
  members: readonly { readonly inboxId: InboxId; readonly userId: UserId }[],
): Promise<void> {
  await insertRows(
    tx,
    InboxMember,
    members.map((member) => ({ companyId, ...member })),
  );
}

/** The inboxes that a person serves, from now on exactly these. */
export async function replaceInboxesOfUser(
  tx: Ctx,
  companyId: CompanyId,
  userId: UserId,
  inboxIds: readonly InboxId[],
): Promise<void> {
  await tx.db.delete(InboxMember, { companyId, userId });
  await insertInboxMembers(
    tx,
    companyId,
    inboxIds.map((inboxId) => ({ inboxId, userId })),
  );
}
