import type { Ctx } from '../../core/ctx';
import { UserErrors, type Problem } from '../../core/errors';
import type { MessageId } from '../../core/ids';
import { readNeededText } from '../../core/text';
import type { ReceiveMessageInput, ReplyToConversationInput } from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { forgetRead } from '../assignment/forget-read';
import { refuseUnlessMayDo, withConversation, type ActorAndConversation } from '../assignment/lock-conversation';
import { reopen } from '../assignment/verbs';
import { record } from '../audit/record-event';
import { lacksModule } from '../member/missing';
import { holds } from '../../core/module-set';
import { refuseFor } from '../../core/errors';
import { addMessage, MAX_MESSAGE, visibleMessagesById, type NewMessage } from './repository';

/** Writes to the customer, as whoever asks. */
export async function replyToConversation(ctx: Ctx, input: ReplyToConversationInput) {
  return write(ctx, 'replyToConversation', input, async (tx, at, body) => {
    refuseUnlessMayDo(tx, 'REPLY', at);
    return add(tx, at, { sender: 'USER', authorId: at.actor.userId, body });
  });
}

/** Hands in what the customer wrote. A closed conversation is reopened: what a customer says is never turned away. */
export async function receiveMessage(ctx: Ctx, input: ReceiveMessageInput) {
  return write(ctx, 'receiveMessage', input, async (tx, at, body) => {
    if (!holds(at.actor.permissions, 'CONVERSATIONS', 'MANAGE')) refuseFor([], lacksModule('CONVERSATIONS'));
    if (at.conversation.status === 'CLOSED') await reopen(tx, at);
    return add(tx, at, { sender: 'CUSTOMER', authorId: null, body });
  });
}

type Input = ReplyToConversationInput | ReceiveMessageInput;

async function write(
  ctx: Ctx,
  mutation: string,
  input: Input,
  work: (tx: Ctx, at: ActorAndConversation, body: string) => Promise<MessageId>,
) {
  const problems: Problem[] = [];
  const body = readNeededText(input.body, MAX_MESSAGE, ['body'], problems);
  if (problems.length > 0) throw new UserErrors(problems);
  const id = await withConversation(
    ctx,
    input.conversationId,
    [],
    (tx, at) => work(tx, at, body),
    (run) => withIdempotencyKey(ctx, mutation, input, run),
  );
  forgetRead(ctx);
  return { message: await visibleMessagesById(ctx).load(id), errors: [] };
}

async function add(tx: Ctx, { conversation }: ActorAndConversation, message: NewMessage): Promise<MessageId> {
  const id = await addMessage(tx, conversation, message);
  const action = message.sender === 'CUSTOMER' ? 'conversation.receive' : 'conversation.reply';
  record(tx, { action, targetId: conversation.id, changes: [{ field: 'messageId', before: null, after: id }] });
  return id;
}
