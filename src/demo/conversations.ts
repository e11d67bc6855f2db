import type { Ctx } from '../core/ctx';
import { newId } from '../core/ids';
import { searchKeyOf } from '../core/search-text';
import { insertRows } from '../database/rows';
import { withAssignments } from '../domains/assignment/candidates';
import { ConversationAssignment } from '../domains/assignment/entity';
import { Conversation } from '../domains/conversation/entity';
import { Message } from '../domains/message/entity';
import { UserLoad } from '../domains/user/entity';
import { toRecord } from '../domains/working-hours/record';
import { Desk } from './desk';
import { deskTimes } from './desk-times';
import { MANY_CONVERSATIONS, planOf, type Plan } from './plan';
import { storyOf, type DemoOffice, type Story } from './story';
import { timesWith, type TimeWith } from './times-with';

/**
 * Two hundred conversations of the last thirty days, the same at every start but for their instants. Nobody is online yet: what waits in the inbox
 * with an automatic assignment stays there until somebody says that they are. None of it is in the audit: nobody did it, and whoever listens to the
 * events of the company begins with what comes next.
 */
export async function addConversations(tx: Ctx, office: DemoOffice): Promise<void> {
  const { companyId } = office;
  const desk = new Desk([...(await withAssignments(tx, companyId, office.people, [])).values()]);
  const rows = rowsOf(office, desk, tx.now);
  await insertRows(
    tx,
    Conversation,
    rows.map(({ conversation }) => conversation),
  );
  await insertRows(
    tx,
    ConversationAssignment,
    rows.flatMap(({ assignments }) => assignments),
  );
  await insertRows(
    tx,
    Message,
    rows.flatMap(({ messages }) => messages),
  );
  for (const { userId, open, automaticTurn } of desk.loads()) {
    await tx.db.update(UserLoad, { companyId, userId }, { activeConversations: open, automaticTurn });
  }
}

/** They are given to people in the order of time, and written, and so numbered, in the order in which they were opened. */
function rowsOf(office: DemoOffice, desk: Desk, now: Date) {
  const times = deskTimes(toRecord(office.hours, office.timeZone), now);
  return Array.from({ length: MANY_CONVERSATIONS }, (_, number) => planOf(number))
    .sort((a, b) => givenAge(b) - givenAge(a))
    .map((plan) => {
      const story = storyOf(office, plan, times);
      return { story, held: timesWith(desk, story) };
    })
    .sort((a, b) => a.story.createdAt.getTime() - b.story.createdAt.getTime())
    .map(({ story, held }) => conversationOf(story, held));
}

function givenAge({ steps }: Plan): number {
  return steps.find(({ step }) => step === 'GIVE')?.age ?? 0;
}

function conversationOf(story: Story, held: readonly TimeWith[]) {
  const { companyId, plan, place, createdAt } = story;
  const { subject, contactName, language } = plan;
  const of = { companyId, conversationId: newId('cnv') };
  const messages = messagesOf(story, held);
  const { inboxId, questionnaireId } = place;
  return {
    conversation: {
      ...{ companyId, id: of.conversationId, inboxId, questionnaireId, subject, contactName, language, createdAt },
      ...endingOf(story, held),
      lastMessageAt: messages.at(-1)?.at ?? null,
      searchKey: searchKeyOf([subject, contactName]),
    },
    assignments: held.map((one) => ({ ...of, id: newId('asg'), ...one, isCurrent: one.endedAt === null ? 1 : null })),
    messages: messages.map((one) => ({ ...of, id: newId('msg'), ...one })),
  };
}

/** How it stands now. Of a closed one the assignee is whoever had it last. */
function endingOf({ plan, createdAt, instantOf }: Story, held: readonly TimeWith[]) {
  const { step, age } = plan.steps.at(-1) ?? { step: 0, age: 0 };
  const updatedAt = step === 0 ? createdAt : instantOf(age);
  const holderId = held.at(-1)?.assigneeId ?? null;
  return {
    status: step === 'CLOSE' ? ('CLOSED' as const) : ('OPEN' as const),
    assigneeId: step === 'RETURN' ? null : holderId,
    updatedAt,
    closedAt: step === 'CLOSE' ? updatedAt : null,
  };
}

type Written = Pick<Message, 'sender' | 'authorId' | 'body' | 'at'>;

/** Customer and company in turn: for the company whoever had it then. */
function messagesOf({ plan, createdAt, instantOf }: Story, held: readonly TimeWith[]): Written[] {
  const written: Written[] = [];
  for (const { step, age } of plan.steps) {
    if (typeof step !== 'number') continue;
    const body = plan.messages[step] ?? '';
    const at = step === 0 ? createdAt : instantOf(age);
    const author = [...held].reverse().find(({ startedAt }) => startedAt <= at);
    written.push(
      step % 2 === 0
        ? { sender: 'CUSTOMER', authorId: null, body, at }
        : { sender: 'USER', authorId: author?.assigneeId ?? null, body, at },
    );
  }
  return written;
}
