import { requireMember, type Ctx } from '../../core/ctx';
import { UserErrors, refuse, type Problem } from '../../core/errors';
import { newId, type ConversationId, type InboxId, type QuestionnaireId } from '../../core/ids';
import { readIds, readRecords } from '../../core/read-ids';
import { searchKeyOf } from '../../core/search-text';
import { readLine, readNeededText } from '../../core/text';
import type { ViewerMember } from '../../core/viewer';
import { isMissingParent, LocksMoved } from '../../database/failures';
import { lookThenLock } from '../../database/locks';
import { insertRows } from '../../database/rows';
import type { CreateConversationInput } from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { actorNow, lockPeople } from '../assignment/lock-conversation';
import { record } from '../audit/record-event';
import { Conversation } from '../conversation/entity';
import { mayBeSeen } from '../conversation/policy';
import { reloadedConversation } from '../conversation/repository';
import { inboxesById } from '../inbox/repository';
import type { Questionnaire } from '../questionnaire/entity';
import { questionnairesById } from '../questionnaire/repository';
import { messages } from './messages';
import { addMessage, MAX_MESSAGE } from './repository';

const MAX_LINE = 200;

interface NewConversation {
  readonly subject: string | null;
  readonly contactName: string | null;
  readonly firstMessage: string | null;
  readonly language: string | null;
}

/** Opens a conversation in the pool of its inbox. Whoever opens it has to be able to see it there. */
export async function createConversation(ctx: Ctx, input: CreateConversationInput) {
  const said = readSaid(input);
  const create = async (tx: Ctx) => {
    const actor = await lockSelf(tx);
    return insertConversation(tx, actor, await readPlace(tx, actor, input), said);
  };
  // Nothing is looked at before: all begins again where the inbox was deleted in this moment.
  const id = await lookThenLock(
    () => Promise.resolve(),
    () => withIdempotencyKey(ctx, 'createConversation', input, create),
  );
  return { conversation: await reloadedConversation(ctx, id), errors: [] };
}

function readSaid(input: CreateConversationInput): NewConversation {
  const problems: Problem[] = [];
  const said = {
    subject: readLine(input.subject, MAX_LINE, ['subject'], problems),
    contactName: readLine(input.contactName, MAX_LINE, ['contactName'], problems),
    firstMessage: input.firstMessage
      ? readNeededText(input.firstMessage, MAX_MESSAGE, ['firstMessage'], problems)
      : null,
    language: input.language ?? null,
  };
  if (problems.length > 0) throw new UserErrors(problems);
  return said;
}

/** Whoever asks, as of now: what they serve does not change until the transaction ends. */
async function lockSelf(tx: Ctx): Promise<ViewerMember> {
  const { companyId, userId } = requireMember(tx);
  await lockPeople(tx, companyId, [userId]);
  return actorNow(tx, companyId);
}

type Place = Pick<Conversation, 'inboxId' | 'questionnaireId'>;

async function readPlace(tx: Ctx, actor: ViewerMember, input: CreateConversationInput): Promise<Place> {
  const problems: Problem[] = [];
  const [inboxId] = await readIds(tx, 'ibx', inboxesById, [input.inboxId], ['inboxId'], problems);
  const form = await readForm(tx, input.questionnaireId, problems);
  if (inboxId === undefined || problems.length > 0) throw new UserErrors(problems.map(atField));
  const place = { inboxId, questionnaireId: formIn(inboxId, form) };
  if (!canBeOpened(tx, actor, place)) refuse('FORBIDDEN', ['inboxId'], messages.notYourInbox);
  return place;
}

async function readForm(tx: Ctx, text: string | null | undefined, problems: Problem[]): Promise<Questionnaire | null> {
  const named = text ? [text] : [];
  const [found] = await readRecords(tx, 'qst', questionnairesById, named, ['questionnaireId'], problems);
  return found?.record ?? null;
}

/** A questionnaire belongs to one inbox. */
function formIn(inboxId: InboxId, form: Questionnaire | null): QuestionnaireId | null {
  if (form === null) return null;
  if (form.inboxId !== inboxId) refuse('INVALID', ['questionnaireId'], messages.otherInbox);
  return form.id;
}

/** The field is no list. */
function atField(one: Problem): Problem {
  return { ...one, path: one.path.slice(0, 1) };
}

function canBeOpened(tx: Ctx, actor: ViewerMember, place: Place): boolean {
  const waiting = { ...place, status: 'OPEN' as const, assigneeId: null, offerId: null };
  return actor.userId !== null && mayBeSeen(actor, waiting, tx.now);
}

/** Writes a new conversation into the pool of its inbox, with its event. What may be said and where has been asked. */
export async function insertConversation(
  tx: Ctx,
  { companyId }: Pick<ViewerMember, 'companyId'>,
  place: Place,
  said: NewConversation,
): Promise<ConversationId> {
  const id = newId('cnv');
  const { firstMessage, ...shown } = said;
  const row = {
    companyId,
    id,
    ...place,
    ...shown,
    searchKey: searchKeyOf([shown.subject, shown.contactName]),
    status: 'OPEN' as const,
    assigneeId: null,
    createdAt: tx.now,
    updatedAt: tx.now,
    lastMessageAt: null,
    closedAt: null,
  };
  await insertRows(tx, Conversation, [row]).catch((error: unknown) => {
    throw isMissingParent(error) ? new LocksMoved() : error;
  });
  record(tx, { action: 'conversation.create', targetId: id });
  if (firstMessage !== null) {
    await addMessage(tx, row, { sender: 'CUSTOMER', authorId: null, body: firstMessage });
  }
  return id;
}
