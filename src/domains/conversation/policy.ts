import { commonMessages, type Obstacle } from '../../core/errors';
import { idBytes, type InboxId, type QuestionnaireId, type UserId } from '../../core/ids';
import { holds, type ModuleSet } from '../../core/module-set';
import type { Message } from '../../core/messages';
import type { MemberKind } from '../../core/viewer';
import type { Condition } from '../../database/rows';
import type { ConversationAction, Role } from '../../generated/schema-types';
import { isAtLeast } from '../../permissions/roles';
import {
  all,
  any,
  check,
  fact,
  isOneOf,
  ofActor,
  requires,
  rowsWhere,
  rowsWhereAny,
  type RowRule,
  type Test,
} from '../../permissions/row-rule';
import { CONVERSATION_CODES } from './entity';
import { messages } from './messages';
import type { ConversationRecord } from './record';

/** Who looks at a conversation or does something to it. */
export interface ConversationActor {
  readonly kind: MemberKind;
  /** For an API token whoever made it. Null for support staff, as is the role. */
  readonly userId: UserId | null;
  readonly role: Role | null;
  readonly permissions: ModuleSet;
  readonly inboxIds: ReadonlySet<InboxId>;
  readonly questionnaireIds: ReadonlySet<QuestionnaireId>;
}

/** What of a conversation decides who may see it, and do what to it. */
export type ConversationFacts = Pick<
  ConversationRecord,
  'status' | 'assigneeId' | 'offerId' | 'inboxId' | 'questionnaireId'
>;

type About = Test<ConversationActor, ConversationFacts>;

const has = (test: (actor: ConversationActor) => boolean): About => ofActor<ConversationActor>(test);
const isOf = (least: Role) => has(({ role }) => role !== null && isAtLeast(role, least));

const hasModule = has(({ permissions }) => holds(permissions, 'CONVERSATIONS', 'USE'));
/** Visits of support staff see, and do nothing. */
const seesAll = any<ConversationActor, ConversationFacts>(
  isOf('MODERATOR'),
  has(({ kind }) => kind === 'SUPPORT'),
);
const isPerson = has(({ kind }) => kind === 'PERSON');

const isOpen: About = fact({
  holds: ({ status }) => status === 'OPEN',
  sql: () => ({ sql: 'k.status = ?', parameters: [CONVERSATION_CODES.OPEN] }),
});

const isClosed: About = fact({
  holds: ({ status }) => status === 'CLOSED',
  sql: () => ({ sql: 'k.status = ?', parameters: [CONVERSATION_CODES.CLOSED] }),
});

const isUnassigned: About = fact({
  holds: ({ assigneeId }) => assigneeId === null,
  sql: () => ({ sql: 'k.assigneeId IS NULL', parameters: [] }),
});

const isAssigned: About = fact({
  holds: ({ assigneeId }) => assigneeId !== null,
  sql: () => ({ sql: 'k.assigneeId IS NOT NULL', parameters: [] }),
});

const isNotOffered: About = fact({
  holds: ({ offerId }) => offerId === null,
  sql: () => ({ sql: 'k.offerId IS NULL', parameters: [] }),
});

/** Of a closed one: who had it last. */
const isMine: About = isOneOf(
  'k.assigneeId',
  ({ assigneeId }, { userId }) => assigneeId !== null && assigneeId === userId,
  ({ userId }) => (userId === null ? [] : [idBytes(userId)]),
);

const isInMyInbox: About = isOneOf(
  'k.inboxId',
  ({ inboxId }, { inboxIds }) => inboxIds.has(inboxId),
  ({ inboxIds }) => [...inboxIds].map(idBytes),
);

const cameByMyQuestionnaire: About = isOneOf(
  'k.questionnaireId',
  ({ questionnaireId }, { questionnaireIds }) => questionnaireId !== null && questionnaireIds.has(questionnaireId),
  ({ questionnaireIds }) => [...questionnaireIds].map(idBytes),
);

const isWaiting: About = all<ConversationActor, ConversationFacts>(isOpen, isUnassigned);

/** Which conversations exist for somebody. */
const IS_VISIBLE: About = all<ConversationActor, ConversationFacts>(
  hasModule,
  any<ConversationActor, ConversationFacts>(
    seesAll,
    isMine,
    all<ConversationActor, ConversationFacts>(isOf('USER'), isInMyInbox),
    all<ConversationActor, ConversationFacts>(cameByMyQuestionnaire, isWaiting),
  ),
);

type Rule = RowRule<ConversationActor, ConversationFacts>;

const says = (code: Obstacle['code'], message: Message): Obstacle => ({ code, message });

const VISIBLE: Rule = [requires(IS_VISIBLE, says('NOT_FOUND', commonMessages.notFound))];
const AS_SOMEBODY: Rule = [...VISIBLE, requires(isOf('LIMITED_USER'), says('FORBIDDEN', messages.visit))];
/** Limited users hand nothing over and return nothing. */
const HANDING_OVER: Rule = [...AS_SOMEBODY, requires(isOf('USER'), says('FORBIDDEN', messages.limitedHandsOver))];
/** Limited users act on what is on them. */
const ON_OWN: Rule = [
  ...AS_SOMEBODY,
  requires(
    any<ConversationActor, ConversationFacts>(isOf('USER'), isMine),
    says('FORBIDDEN', messages.limitedActsOnOwn),
  ),
];
const OPEN = requires(isOpen, says('INVALID', messages.closed));

/** Who may do what to which conversation: one value a verb, for the mutation and for `viewerMay`. In the order of the schema. */
const ACTIONS: Record<ConversationAction, Rule> = {
  TAKE: [
    ...AS_SOMEBODY,
    requires(isPerson, says('FORBIDDEN', messages.tokenTakesNothing)),
    OPEN,
    requires(isUnassigned, says('STALE', messages.taken)),
  ],
  ASSIGN: [...HANDING_OVER, OPEN],
  OFFER: [...HANDING_OVER, OPEN, requires(isNotOffered, says('STALE', messages.offeredAlready))],
  UNASSIGN: [...HANDING_OVER, OPEN, requires(isAssigned, says('INVALID', messages.inPool))],
  REPLY: [...ON_OWN, OPEN],
  CLOSE: [...ON_OWN, requires(isOpen, says('INVALID', messages.closedAlready))],
  REOPEN: [...ON_OWN, requires(isClosed, says('INVALID', messages.openAlready))],
};

const CONVERSATION_ACTIONS = Object.keys(ACTIONS) as readonly ConversationAction[];

export function mayBeSeen(actor: ConversationActor, conversation: ConversationFacts, now: Date): boolean {
  return IS_VISIBLE.holds(conversation, actor, now);
}

/** Why `actor` may not do it; null when they may. */
export function obstacleToAction(
  action: ConversationAction,
  actor: ConversationActor,
  conversation: ConversationFacts,
  now: Date,
): Obstacle | null {
  return check(ACTIONS[action], conversation, actor, now);
}

/** What the actor may do to the conversation, in the order of the schema. */
export function actionsOnConversation(
  actor: ConversationActor,
  conversation: ConversationFacts,
  now: Date,
): ConversationAction[] {
  return CONVERSATION_ACTIONS.filter((action) => obstacleToAction(action, actor, conversation, now) === null);
}

/** The rows of `conversation k` that the actor may see, for a WHERE or an AND in it. */
export function whereVisible(actor: ConversationActor, now: Date): Condition {
  return rowsWhere(IS_VISIBLE, actor, now);
}

/** The same in alternatives, for a long list: each walks an index. */
export function visibleAlternatives(actor: ConversationActor, now: Date): readonly Condition[] {
  return rowsWhereAny(IS_VISIBLE, actor, now);
}
