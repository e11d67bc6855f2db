import type { Ctx } from '../../core/ctx';
import { idBytes, type Id } from '../../core/ids';
import { isLanguage } from '../../core/language';
import { translate } from '../../core/messages';
import type { ActingMember } from '../../core/viewer';
import type { CallRecordKind } from '../../generated/schema-types';
import { personOf } from '../../permissions/whose';
import { insertActivity } from '../activity/service';
import { obstacleToHaving } from '../assignment/eligible-target';
import { moveConversation } from '../assignment/move';
import { conversationsOf } from '../conversation/repository';
import { inboxesOfUser } from '../inbox/repository';
import { insertConversation } from '../message/create';
import { FRESH } from '../task/read-input';
import { insertTask } from '../task/service';
import type { UserRecord } from '../user/record';
import type { Call } from './entity';
import { messages } from './messages';
import type { CallState } from './reported';

/** The call that makes something, and whose it is. */
interface Incoming {
  readonly person: UserRecord;
  readonly state: CallState;
  /** In the language of the person. */
  readonly title: string;
}

type Made = Pick<Call, 'recordType' | 'recordId'>;

const NOTHING: Made = { recordType: null, recordId: null };

/** Makes what a call makes for the person, as they have chosen. The company and the person are locked. */
export function makeRecord(
  tx: Ctx,
  actor: ActingMember,
  kind: CallRecordKind,
  { person, state }: Omit<Incoming, 'title'>,
): Promise<Made> {
  return MAKERS[kind](tx, actor, { person, state, title: titleOf(actor, person, state) });
}

function titleOf({ companyLanguage }: ActingMember, person: UserRecord, { fromNumber }: CallState): string {
  const language = [person.language, companyLanguage].find(isLanguage) ?? 'en';
  if (fromNumber === null) return translate(messages.callFromSomebody, language);
  return translate(messages.callFrom, language, { number: fromNumber });
}

type Maker = (tx: Ctx, actor: ActingMember, incoming: Incoming) => Promise<Made>;

const MAKERS: Record<CallRecordKind, Maker> = {
  NONE: () => Promise.resolve(NOTHING),
  ACTIVITY: async (tx, actor, { person, state, title }) => {
    const about = { note: null, endsAt: null, firmId: null, conversationId: null };
    const when = { startsAt: state.ringingAt, participantIds: [person.id] };
    return made('Activity', await insertActivity(tx, actor, { kind: 'CALL', subject: title, ...when, ...about }));
  },
  TASK: async (tx, actor, { person, title }) =>
    made('Task', await insertTask(tx, actor, { ...FRESH, title, assigneeId: person.id })),
  CONVERSATION: makeConversation,
};

function made(recordType: NonNullable<Made['recordType']>, id: Id): Made {
  return { recordType, recordId: idBytes(id) };
}

/** In the first inbox that the person serves, by name; of whoever serves none, in the company's own. On them where they can have it, otherwise in the pool. */
async function makeConversation(tx: Ctx, actor: ActingMember, { person, state, title }: Incoming): Promise<Made> {
  const [first] = await inboxesOfUser(tx).load(person.id);
  const place = { inboxId: first?.id ?? actor.defaultInboxId, questionnaireId: null };
  const said = { subject: title, contactName: state.fromNumber, firstMessage: null, language: null };
  const id = await insertConversation(tx, actor, place, said);
  const [conversation] = await conversationsOf(tx, actor.companyId, [id]);
  if (conversation !== undefined && (await obstacleToHaving(tx, conversation, person)) === null) {
    const begin = { assigneeId: person.id, reason: 'ASSIGNED', assignedById: personOf(actor) } as const;
    await moveConversation(tx, conversation, { begin, event: 'conversation.assign' });
  }
  return made('Conversation', id);
}
