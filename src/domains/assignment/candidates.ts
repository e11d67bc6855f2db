import type { Ctx } from '../../core/ctx';
import {
  idBytes,
  idFromBytes,
  type CompanyId,
  type ConversationId,
  type InboxId,
  type QuestionnaireId,
  type UserId,
} from '../../core/ids';
import { selectRows } from '../../database/rows';
import { CONVERSATION_CODES } from '../conversation/entity';
import type { UserRecord } from '../user/record';
import type { Candidate, Load } from './eligibility';

interface DeskRow {
  userId: Buffer;
  inboxId: Buffer | null;
  questionnaireId: Buffer | null;
  conversationLimit: number | null;
}

interface LoadRow {
  userId: Buffer;
  inboxId: Buffer;
  conversations: number;
  cost: number;
}

/**
 * People with what decides which conversations they can have: the inboxes and questionnaires that they have, and the open conversations that are on
 * them or that they are asked to take over. Two statements for any number of them. Where it has to stay so, they are locked. The places that
 * offers of these `conversations` keep free are free for them.
 */
export async function withAssignments(
  ctx: Ctx,
  companyId: CompanyId,
  people: readonly UserRecord[],
  conversations: readonly ConversationId[],
): Promise<ReadonlyMap<UserId, UserRecord & Candidate>> {
  if (people.length === 0) return new Map();
  const ids = people.map(({ id }) => idBytes(id));
  const desks = await desksOf(ctx, companyId, ids);
  const loads = await loadsOf(ctx, companyId, ids, conversations);
  return new Map(
    people.map((person) => {
      const desk = desks.get(person.id) ?? { inboxes: new Map(), questionnaireIds: new Set() };
      return [person.id, Object.assign({}, person, desk, { load: loads.get(person.id) ?? NO_LOAD })];
    }),
  );
}

const NO_LOAD: Load = { total: 0, byInbox: new Map() };

interface Desk {
  readonly inboxes: Map<InboxId, number | null>;
  readonly questionnaireIds: Set<QuestionnaireId>;
}

async function desksOf(ctx: Ctx, companyId: CompanyId, ids: readonly Buffer[]): Promise<Map<UserId, Desk>> {
  const company = idBytes(companyId);
  const rows = await selectRows<DeskRow>(
    ctx,
    `SELECT userId, inboxId, NULL AS questionnaireId, conversationLimit FROM inbox_member
      WHERE companyId = ? AND userId IN (?)
     UNION ALL
     SELECT userId, NULL, questionnaireId, NULL FROM questionnaire_user WHERE companyId = ? AND userId IN (?)`,
    [company, ids, company, ids],
  );
  const desks = new Map<UserId, Desk>();
  for (const row of rows) {
    const id = idFromBytes('usr', row.userId);
    const desk = desks.get(id) ?? { inboxes: new Map(), questionnaireIds: new Set() };
    desks.set(id, desk);
    if (row.inboxId !== null) desk.inboxes.set(idFromBytes('ibx', row.inboxId), row.conversationLimit);
    if (row.questionnaireId !== null) desk.questionnaireIds.add(idFromBytes('qst', row.questionnaireId));
  }
  return desks;
}

/** Counted from the conversations themselves: what an inbox costs may change at any time. */
async function loadsOf(
  ctx: Ctx,
  companyId: CompanyId,
  ids: readonly Buffer[],
  exceptOffered: readonly ConversationId[],
): Promise<Map<UserId, Load>> {
  const company = idBytes(companyId);
  const rows = await selectRows<LoadRow>(
    ctx,
    `SELECT h.userId, h.inboxId, COUNT(*) AS conversations, COUNT(*) * MAX(i.conversationCost) AS cost
       FROM (SELECT k.assigneeId AS userId, k.inboxId FROM conversation k FORCE INDEX (conversation_assignee)
              WHERE k.companyId = ? AND k.assigneeId IN (?) AND k.status = ?
             UNION ALL
             SELECT o.toId, k.inboxId FROM transfer_offer o
               JOIN conversation k ON k.companyId = o.companyId AND k.id = o.conversationId
              WHERE o.companyId = ? AND o.toId IN (?) AND o.isOpen = 1 ${exceptOffered.length === 0 ? '' : 'AND k.id NOT IN (?)'}) AS h
       JOIN inbox i ON i.companyId = ? AND i.id = h.inboxId GROUP BY h.userId, h.inboxId`,
    [
      company,
      ids,
      CONVERSATION_CODES.OPEN,
      company,
      ids,
      ...(exceptOffered.length === 0 ? [] : [exceptOffered.map(idBytes)]),
      company,
    ],
  );
  const loads = new Map<UserId, { total: number; byInbox: Map<InboxId, number> }>();
  for (const row of rows) {
    const id = idFromBytes('usr', row.userId);
    const load = loads.get(id) ?? { total: 0, byInbox: new Map<InboxId, number>() };
    load.total += row.cost;
    load.byInbox.set(idFromBytes('ibx', row.inboxId), row.conversations);
    loads.set(id, load);
  }
  return loads;
}
