/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How a conversation came to somebody. */
export type AssignmentReason =
  /** They took it from the pool. */
  | 'TAKEN'
  /** Somebody gave it to them from the pool. */
  | 'ASSIGNED'
  /** Somebody handed it to them while another had it. */
  | 'TRANSFERRED'
  /** The automatic assignment gave it to them. */
  | 'AUTOMATIC'
  /** It was reopened, and they had it last. */
  | 'REOPENED'
  /** They took over from a colleague who left. */
  | 'SUCCESSION'
  /** They were asked to take it over, and accepted. */
  | 'ACCEPTED';

/** How somebody's time with a conversation ended. */
export type AssignmentEndReason =
  /** It was handed to another. */
  | 'TRANSFERRED'
  /** It was returned to the pool. */
  | 'RETURNED'
  /** It was closed. */
  | 'CLOSED'
  /** A successor took over. */
  | 'SUCCESSION'
  /** They could not have it any more: they left, or lost what it needs. */
  | 'REMOVED';

/** What stands between a person and a conversation. */
export type AssignmentObstacle =
  /** It would take them beyond what they may have, in all or in this inbox: what it counts is `Inbox.conversationCost`, and open offers to them count as well. */
  | 'LIMIT_REACHED'
  /** They do not accept conversations in its language. */
  | 'LANGUAGE'
  /** They do not serve its inbox. */
  | 'INBOX'
  /** It came through a questionnaire that they were not given. */
  | 'QUESTIONNAIRE'
  /** They lack the module CONVERSATIONS. */
  | 'MODULE';

/** Which conversation to take. */
export type TakeConversationInput = {
  /** The conversation. */
  conversationId: string;
};

/** Whom to hand a conversation to. */
export type AssignConversationInput = {
  /** The conversation. */
  conversationId: string;
  /** The person. */
  assigneeId: string;
  /** What they should know; at most 1,000 characters. */
  note?: string | null | undefined;
  /** Given: only while this person still has it (null: only while nobody has it), otherwise STALE. */
  expectedAssigneeId?: string | null | undefined;
};

/** Which conversation to return to the pool. */
export type UnassignConversationInput = {
  /** The conversation. */
  conversationId: string;
  /** What the next one should know; at most 1,000 characters. */
  note?: string | null | undefined;
};

/** Which conversation to close. */
export type CloseConversationInput = {
  /** The conversation. */
  conversationId: string;
};

/** Which conversation to reopen. */
export type ReopenConversationInput = {
  /** The conversation. */
  conversationId: string;
};

/**
 * What went wrong, for machines. The sentence for people is in `message`. These are the codes of `UserError`, in the payload of a mutation. Errors
 * at the top level of an answer say theirs in `extensions.code`: FORBIDDEN, NOT_FOUND, INVALID and RATE_LIMITED as here, and beside them
 * UNAUTHENTICATED (sign in), BAD_USER_INPUT (a value of the wrong type; `extensions.path`), BAD_REQUEST and GRAPHQL_… (the request or the document is
 * none), UNAVAILABLE (repeat) and INTERNAL (`extensions.requestId`). FORBIDDEN there has either `restriction` or `missing`, `role` and `grantable`.
 */
export type ErrorCode =
  /** The value makes no sense or breaks a rule of the field. */
  | 'INVALID'
  /** There is nothing with this id or token. */
  | 'NOT_FOUND'
  /** It is there already. */
  | 'ALREADY_EXISTS'
  /** Somebody changed the record after it was read: load it again and repeat. */
  | 'STALE'
  /** The viewer may not do this. */
  | 'FORBIDDEN'
  /** The link, token or deadline has ended. */
  | 'EXPIRED'
  /** It works once, and was used. */
  | 'ALREADY_USED'
  /** A limit has been reached. */
  | 'LIMIT_REACHED'
  /** The person concerned does not meet the conditions. */
  | 'NOT_ELIGIBLE'
  /** The name or the password is wrong. */
  | 'WRONG_CREDENTIALS'
  /** The e-mail address has not been verified yet. */
  | 'EMAIL_NOT_VERIFIED'
  /** Signing in is not possible: blocked, inactive or archived. */
  | 'BLOCKED'
  /** Too many attempts: wait a little. */
  | 'RATE_LIMITED'
  /** The company would be left without an active admin. */
  | 'LAST_ADMIN'
  /** The confirmation text is not the one that was asked for. */
  | 'CONFIRMATION_MISMATCH'
  /** Another system did not answer as it should. */
  | 'UPSTREAM_FAILED';

/** Whether a conversation goes on. */
export type ConversationStatus =
  /** It goes on: it counts towards the limit of the person who has it. */
  | 'OPEN'
  /** It has ended, and can be reopened. */
  | 'CLOSED';

/** Something that can be done to a conversation. */
export type ConversationAction =
  /** Take it oneself, while nobody has it: `takeConversation`. */
  | 'TAKE'
  /** Hand it to somebody: `assignConversation`. */
  | 'ASSIGN'
  /** Ask somebody whether they take it over: `offerTransfer`. */
  | 'OFFER'
  /** Return it to the pool of its inbox: `unassignConversation`. */
  | 'UNASSIGN'
  /** Write to the customer: `replyToConversation`. */
  | 'REPLY'
  /** Close it: `closeConversation`. */
  | 'CLOSE'
  /** Open it again: `reopenConversation`. */
  | 'REOPEN';

/** Which conversations to list. What is left out does not matter; all that is given has to hold. */
export type ConversationFilter = {
  /** Any of these. */
  status?: Array<ConversationStatus> | null | undefined;
  /** In this inbox. An id that is not the company's finds nothing. */
  inboxId?: string | null | undefined;
  /** On this person. An id that is not the company's finds nothing. */
  assigneeId?: string | null | undefined;
  /** True: those that nobody has. False: those that somebody has. */
  unassigned?: boolean | null | undefined;
  /** In this language. */
  language?: string | null | undefined;
  /** Somewhere in the subject or the customer's name, whatever the case and the accents; at most 200 characters. */
  search?: string | null | undefined;
};

/** Who writes in a conversation. */
export type MessageSender =
  /** The customer. */
  | 'CUSTOMER'
  /** Somebody of the company. */
  | 'USER'
  /** Muster itself. */
  | 'SYSTEM';

/** What is known of a new conversation. */
export type CreateConversationInput = {
  /** The inbox in which it waits. */
  inboxId: string;
  /** The entry form through which it came: one of that inbox. */
  questionnaireId?: string | null | undefined;
  /** What it is about; at most 200 characters. */
  subject?: string | null | undefined;
  /** The customer's name; at most 200 characters. */
  contactName?: string | null | undefined;
  /** The language that the customer speaks. */
  language?: string | null | undefined;
  /** What the customer wrote first; at most 10,000 characters. */
  firstMessage?: string | null | undefined;
  /** The same key within 24 hours makes no second conversation. */
  idempotencyKey?: string | null | undefined;
};

/** What to write to a customer. */
export type ReplyToConversationInput = {
  /** The conversation. */
  conversationId: string;
  /** The text; at most 10,000 characters. */
  body: string;
  /** The same key within 24 hours sends nothing twice. */
  idempotencyKey?: string | null | undefined;
};

/** Whether an offer is open, and how it ended. */
export type TransferOfferStatus =
  /** It waits for an answer. */
  | 'OPEN'
  /** The person who was asked has taken the conversation over. */
  | 'ACCEPTED'
  /** They would rather not. */
  | 'DECLINED'
  /** Nobody answered in time, or the person who was asked could not have the conversation any more. */
  | 'LAPSED'
  /** It was taken back. */
  | 'WITHDRAWN'
  /** Something else happened to the conversation first: somebody took it, was given it, returned it or closed it. */
  | 'SUPERSEDED';

/** What happens to a conversation whose offer is declined or lapses. */
export type OfferFallback =
  /** It stays with the person who has it, or goes on waiting. */
  | 'KEEP'
  /** It returns to the pool of its inbox, where the automatic assignment looks for somebody. */
  | 'RETURN_TO_POOL';

/** Something that can be done to an offer. */
export type TransferOfferAction =
  /** Take the conversation over: `acceptTransferOffer`. */
  | 'ACCEPT'
  /** Refuse: `declineTransferOffer`. */
  | 'DECLINE'
  /** Take the offer back: `withdrawTransferOffer`. */
  | 'WITHDRAW';

/** Which conversation to offer, and to whom. */
export type OfferTransferInput = {
  /** The conversation. */
  conversationId: string;
  /** The person who is asked. */
  assigneeId: string;
  /** What they should know; at most 1,000 characters. */
  note?: string | null | undefined;
  /** How long they have to answer: from 1 to 1,440 minutes. */
  expiresInMinutes?: number | null | undefined;
  /** What happens when it is declined or lapses. */
  ifNotAccepted?: OfferFallback | null | undefined;
  /** A repetition with the same key and input within 24 hours makes no second offer; see the README. */
  idempotencyKey?: string | null | undefined;
};

/** Which offer to accept. */
export type AcceptTransferOfferInput = {
  /** The offer. */
  offerId: string;
};

/** Which offer to decline. */
export type DeclineTransferOfferInput = {
  /** The offer. */
  offerId: string;
  /** Why; at most 1,000 characters. */
  reason?: string | null | undefined;
};

/** Which offer to take back. */
export type WithdrawTransferOfferInput = {
  /** The offer. */
  offerId: string;
};

/** Whether somebody is at work. */
export type Presence =
  /** At work: new conversations may come. */
  | 'ONLINE'
  /** Away for a while. */
  | 'AWAY'
  /** Not at work. */
  | 'OFFLINE';

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null };

export type ConversationPersonFragment = { id: string, displayName: string, avatarUrl: string | null };

export type ConversationRowFragment = { id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> };

export type ConversationHeadFragment = { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> };

export type ConversationOfferFragment = { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } };

export type ConversationOpenOfferFragment = { id: string, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null };

export type ConversationMessageFragment = { id: string, sender: MessageSender, body: string, at: string, author: { id: string, displayName: string, avatarUrl: string | null } | null };

export type ConversationListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ConversationFilter | null | undefined;
}>;


export type ConversationListQuery = { conversations: { totalCount: number, nodes: Array<{ id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ConversationInboxesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConversationInboxesQuery = { inboxes: Array<{ id: string, name: string, openCount: number, unassignedCount: number }> | null };

export type ConversationFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type ConversationFiguresQuery = { dashboard: { openConversations: number, unassignedConversations: number, closedToday: number, peopleOnline: number } | null };

export type OneConversationQueryVariables = Exact<{
  id: string;
}>;


export type OneConversationQuery = { conversation: { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> } | null };

export type ConversationMessagesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ConversationMessagesQuery = { conversation: { id: string, messages: { totalCount: number, nodes: Array<{ id: string, sender: MessageSender, body: string, at: string, author: { id: string, displayName: string, avatarUrl: string | null } | null }>, pageInfo: { endCursor: string | null } } } | null };

export type ConversationHistoryQueryVariables = Exact<{
  id: string;
}>;


export type ConversationHistoryQuery = { conversation: { id: string, assignments: Array<{ id: string, reason: AssignmentReason, note: string | null, startedAt: string, endedAt: string | null, endReason: AssignmentEndReason | null, endNote: string | null, assignee: { id: string, displayName: string, avatarUrl: string | null }, assignedBy: { id: string, displayName: string } | null }> } | null };

export type ConversationWaitingQueryVariables = Exact<{
  id: string;
}>;


export type ConversationWaitingQuery = { conversation: { id: string, waitingBecause: Array<{ at: string | null, sentence: string }> | null } | null };

export type ConversationCandidatesQueryVariables = Exact<{
  id: string;
}>;


export type ConversationCandidatesQuery = { assignableUsers: Array<{ eligible: boolean, obstacles: Array<AssignmentObstacle>, user: { presence: Presence, conversationLimit: number | null, activeConversationCount: number, id: string, displayName: string, avatarUrl: string | null } }> | null };

export type ReceivedOffersQueryVariables = Exact<{ [key: string]: never; }>;


export type ReceivedOffersQuery = { receivedTransferOffers: Array<{ id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } }> | null };

export type ConversationEventsSubscriptionVariables = Exact<{
  after?: number | null | undefined;
}>;


export type ConversationEventsSubscription = { conversationEvents: { sequence: number, conversationId: string, conversation: { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> } | null } | null };

export type ConversationMessageAddedSubscriptionVariables = Exact<{
  id: string;
}>;


export type ConversationMessageAddedSubscription = { messageAdded: { id: string, sender: MessageSender, body: string, at: string, author: { id: string, displayName: string, avatarUrl: string | null } | null } | null };

export type ConversationInboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConversationInboxChangedSubscription = { inboxChanged: { id: string, name: string, openCount: number, unassignedCount: number } | null };

export type ConversationPresenceSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConversationPresenceSubscription = { presenceChanged: { id: string, presence: Presence } | null };

export type ConversationOfferChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConversationOfferChangedSubscription = { transferOfferChanged: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null };

export type ReplyToConversationMutationVariables = Exact<{
  input: ReplyToConversationInput;
}>;


export type ReplyToConversationMutation = { replyToConversation: { message: { id: string, sender: MessageSender, body: string, at: string, author: { id: string, displayName: string, avatarUrl: string | null } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type CreateConversationMutationVariables = Exact<{
  input: CreateConversationInput;
}>;


export type CreateConversationMutation = { createConversation: { conversation: { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type TakeConversationMutationVariables = Exact<{
  input: TakeConversationInput;
}>;


export type TakeConversationMutation = { takeConversation: { conversation: { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type AssignConversationMutationVariables = Exact<{
  input: AssignConversationInput;
}>;


export type AssignConversationMutation = { assignConversation: { conversation: { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type UnassignConversationMutationVariables = Exact<{
  input: UnassignConversationInput;
}>;


export type UnassignConversationMutation = { unassignConversation: { conversation: { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type CloseConversationMutationVariables = Exact<{
  input: CloseConversationInput;
}>;


export type CloseConversationMutation = { closeConversation: { conversation: { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type ReopenConversationMutationVariables = Exact<{
  input: ReopenConversationInput;
}>;


export type ReopenConversationMutation = { reopenConversation: { conversation: { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type OfferTransferMutationVariables = Exact<{
  input: OfferTransferInput;
}>;


export type OfferTransferMutation = { offerTransfer: { offer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type AcceptTransferOfferMutationVariables = Exact<{
  input: AcceptTransferOfferInput;
}>;


export type AcceptTransferOfferMutation = { acceptTransferOffer: { offer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, conversation: { language: string | null, closedAt: string | null, viewerMay: Array<ConversationAction>, id: string, subject: string | null, contactName: string | null, status: ConversationStatus, createdAt: string, lastMessageAt: string | null, questionnaire: { id: string, name: string } | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, inbox: { id: string, name: string }, assignee: { id: string, displayName: string, avatarUrl: string | null } | null, assignments: Array<{ id: string, endedAt: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type DeclineTransferOfferMutationVariables = Exact<{
  input: DeclineTransferOfferInput;
}>;


export type DeclineTransferOfferMutation = { declineTransferOffer: { offer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type WithdrawTransferOfferMutationVariables = Exact<{
  input: WithdrawTransferOfferInput;
}>;


export type WithdrawTransferOfferMutation = { withdrawTransferOffer: { offer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null, transferOffer: { id: string, note: string | null, status: TransferOfferStatus, ifNotAccepted: OfferFallback, expiresAt: string, viewerMay: Array<TransferOfferAction>, conversation: { id: string, subject: string | null, contactName: string | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null } | null, to: { id: string, displayName: string, avatarUrl: string | null }, offeredBy: { id: string, displayName: string } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const ConversationPersonFragmentDoc = new TypedDocumentString(`
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
    `, {"fragmentName":"ConversationPerson"}) as unknown as TypedDocumentString<ConversationPersonFragment, unknown>;
export const ConversationRowFragmentDoc = new TypedDocumentString(`
    fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}`, {"fragmentName":"ConversationRow"}) as unknown as TypedDocumentString<ConversationRowFragment, unknown>;
export const ConversationHeadFragmentDoc = new TypedDocumentString(`
    fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}`, {"fragmentName":"ConversationHead"}) as unknown as TypedDocumentString<ConversationHeadFragment, unknown>;
export const ConversationOfferFragmentDoc = new TypedDocumentString(`
    fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}`, {"fragmentName":"ConversationOffer"}) as unknown as TypedDocumentString<ConversationOfferFragment, unknown>;
export const ConversationOpenOfferFragmentDoc = new TypedDocumentString(`
    fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}`, {"fragmentName":"ConversationOpenOffer"}) as unknown as TypedDocumentString<ConversationOpenOfferFragment, unknown>;
export const ConversationMessageFragmentDoc = new TypedDocumentString(`
    fragment ConversationMessage on Message {
  id
  sender
  author {
    ...ConversationPerson
  }
  body
  at
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}`, {"fragmentName":"ConversationMessage"}) as unknown as TypedDocumentString<ConversationMessageFragment, unknown>;
export const ConversationListDocument = new TypedDocumentString(`
    query ConversationList($first: Int, $after: String, $filter: ConversationFilter) {
  conversations(first: $first, after: $after, filter: $filter) {
    nodes {
      ...ConversationRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}`) as unknown as TypedDocumentString<ConversationListQuery, ConversationListQueryVariables>;
export const ConversationInboxesDocument = new TypedDocumentString(`
    query ConversationInboxes {
  inboxes {
    id
    name
    openCount
    unassignedCount
  }
}
    `) as unknown as TypedDocumentString<ConversationInboxesQuery, ConversationInboxesQueryVariables>;
export const ConversationFiguresDocument = new TypedDocumentString(`
    query ConversationFigures {
  dashboard {
    openConversations
    unassignedConversations
    closedToday
    peopleOnline
  }
}
    `) as unknown as TypedDocumentString<ConversationFiguresQuery, ConversationFiguresQueryVariables>;
export const OneConversationDocument = new TypedDocumentString(`
    query OneConversation($id: ID!) {
  conversation(id: $id) {
    ...ConversationHead
    ...ConversationOpenOffer
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<OneConversationQuery, OneConversationQueryVariables>;
export const ConversationMessagesDocument = new TypedDocumentString(`
    query ConversationMessages($id: ID!, $after: String) {
  conversation(id: $id) {
    id
    messages(first: 50, after: $after, direction: DESC) {
      nodes {
        ...ConversationMessage
      }
      pageInfo {
        endCursor
      }
      totalCount
    }
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationMessage on Message {
  id
  sender
  author {
    ...ConversationPerson
  }
  body
  at
}`) as unknown as TypedDocumentString<ConversationMessagesQuery, ConversationMessagesQueryVariables>;
export const ConversationHistoryDocument = new TypedDocumentString(`
    query ConversationHistory($id: ID!) {
  conversation(id: $id) {
    id
    assignments {
      id
      assignee {
        ...ConversationPerson
      }
      assignedBy {
        id
        displayName
      }
      reason
      note
      startedAt
      endedAt
      endReason
      endNote
    }
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}`) as unknown as TypedDocumentString<ConversationHistoryQuery, ConversationHistoryQueryVariables>;
export const ConversationWaitingDocument = new TypedDocumentString(`
    query ConversationWaiting($id: ID!) {
  conversation(id: $id) {
    id
    waitingBecause {
      at
      sentence
    }
  }
}
    `) as unknown as TypedDocumentString<ConversationWaitingQuery, ConversationWaitingQueryVariables>;
export const ConversationCandidatesDocument = new TypedDocumentString(`
    query ConversationCandidates($id: ID!) {
  assignableUsers(conversationId: $id) {
    user {
      ...ConversationPerson
      presence
      conversationLimit
      activeConversationCount
    }
    eligible
    obstacles
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}`) as unknown as TypedDocumentString<ConversationCandidatesQuery, ConversationCandidatesQueryVariables>;
export const ReceivedOffersDocument = new TypedDocumentString(`
    query ReceivedOffers {
  receivedTransferOffers {
    ...ConversationOffer
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}`) as unknown as TypedDocumentString<ReceivedOffersQuery, ReceivedOffersQueryVariables>;
export const ConversationEventsDocument = new TypedDocumentString(`
    subscription ConversationEvents($after: Int) {
  conversationEvents(after: $after) {
    sequence
    conversationId
    conversation {
      ...ConversationHead
      ...ConversationOpenOffer
    }
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<ConversationEventsSubscription, ConversationEventsSubscriptionVariables>;
export const ConversationMessageAddedDocument = new TypedDocumentString(`
    subscription ConversationMessageAdded($id: ID!) {
  messageAdded(conversationId: $id) {
    ...ConversationMessage
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationMessage on Message {
  id
  sender
  author {
    ...ConversationPerson
  }
  body
  at
}`) as unknown as TypedDocumentString<ConversationMessageAddedSubscription, ConversationMessageAddedSubscriptionVariables>;
export const ConversationInboxChangedDocument = new TypedDocumentString(`
    subscription ConversationInboxChanged {
  inboxChanged {
    id
    name
    openCount
    unassignedCount
  }
}
    `) as unknown as TypedDocumentString<ConversationInboxChangedSubscription, ConversationInboxChangedSubscriptionVariables>;
export const ConversationPresenceDocument = new TypedDocumentString(`
    subscription ConversationPresence {
  presenceChanged {
    id
    presence
  }
}
    `) as unknown as TypedDocumentString<ConversationPresenceSubscription, ConversationPresenceSubscriptionVariables>;
export const ConversationOfferChangedDocument = new TypedDocumentString(`
    subscription ConversationOfferChanged {
  transferOfferChanged {
    ...ConversationOffer
    conversation {
      ...ConversationOpenOffer
    }
  }
}
    fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<ConversationOfferChangedSubscription, ConversationOfferChangedSubscriptionVariables>;
export const ReplyToConversationDocument = new TypedDocumentString(`
    mutation ReplyToConversation($input: ReplyToConversationInput!) {
  replyToConversation(input: $input) {
    message {
      ...ConversationMessage
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationMessage on Message {
  id
  sender
  author {
    ...ConversationPerson
  }
  body
  at
}`) as unknown as TypedDocumentString<ReplyToConversationMutation, ReplyToConversationMutationVariables>;
export const CreateConversationDocument = new TypedDocumentString(`
    mutation CreateConversation($input: CreateConversationInput!) {
  createConversation(input: $input) {
    conversation {
      ...ConversationHead
      ...ConversationOpenOffer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<CreateConversationMutation, CreateConversationMutationVariables>;
export const TakeConversationDocument = new TypedDocumentString(`
    mutation TakeConversation($input: TakeConversationInput!) {
  takeConversation(input: $input) {
    conversation {
      ...ConversationHead
      ...ConversationOpenOffer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<TakeConversationMutation, TakeConversationMutationVariables>;
export const AssignConversationDocument = new TypedDocumentString(`
    mutation AssignConversation($input: AssignConversationInput!) {
  assignConversation(input: $input) {
    conversation {
      ...ConversationHead
      ...ConversationOpenOffer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<AssignConversationMutation, AssignConversationMutationVariables>;
export const UnassignConversationDocument = new TypedDocumentString(`
    mutation UnassignConversation($input: UnassignConversationInput!) {
  unassignConversation(input: $input) {
    conversation {
      ...ConversationHead
      ...ConversationOpenOffer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<UnassignConversationMutation, UnassignConversationMutationVariables>;
export const CloseConversationDocument = new TypedDocumentString(`
    mutation CloseConversation($input: CloseConversationInput!) {
  closeConversation(input: $input) {
    conversation {
      ...ConversationHead
      ...ConversationOpenOffer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<CloseConversationMutation, CloseConversationMutationVariables>;
export const ReopenConversationDocument = new TypedDocumentString(`
    mutation ReopenConversation($input: ReopenConversationInput!) {
  reopenConversation(input: $input) {
    conversation {
      ...ConversationHead
      ...ConversationOpenOffer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<ReopenConversationMutation, ReopenConversationMutationVariables>;
export const OfferTransferDocument = new TypedDocumentString(`
    mutation OfferTransfer($input: OfferTransferInput!) {
  offerTransfer(input: $input) {
    offer {
      ...ConversationOffer
      conversation {
        ...ConversationOpenOffer
      }
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<OfferTransferMutation, OfferTransferMutationVariables>;
export const AcceptTransferOfferDocument = new TypedDocumentString(`
    mutation AcceptTransferOffer($input: AcceptTransferOfferInput!) {
  acceptTransferOffer(input: $input) {
    offer {
      ...ConversationOffer
    }
    conversation {
      ...ConversationHead
      ...ConversationOpenOffer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationRow on Conversation {
  id
  subject
  contactName
  status
  createdAt
  lastMessageAt
  inbox {
    id
    name
  }
  assignee {
    ...ConversationPerson
  }
  assignments {
    id
    endedAt
  }
}
fragment ConversationHead on Conversation {
  ...ConversationRow
  language
  closedAt
  viewerMay
  questionnaire {
    id
    name
  }
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<AcceptTransferOfferMutation, AcceptTransferOfferMutationVariables>;
export const DeclineTransferOfferDocument = new TypedDocumentString(`
    mutation DeclineTransferOffer($input: DeclineTransferOfferInput!) {
  declineTransferOffer(input: $input) {
    offer {
      ...ConversationOffer
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}`) as unknown as TypedDocumentString<DeclineTransferOfferMutation, DeclineTransferOfferMutationVariables>;
export const WithdrawTransferOfferDocument = new TypedDocumentString(`
    mutation WithdrawTransferOffer($input: WithdrawTransferOfferInput!) {
  withdrawTransferOffer(input: $input) {
    offer {
      ...ConversationOffer
      conversation {
        ...ConversationOpenOffer
      }
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment ConversationPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
fragment ConversationOffer on TransferOffer {
  id
  conversation {
    id
    subject
    contactName
  }
  to {
    ...ConversationPerson
  }
  offeredBy {
    id
    displayName
  }
  note
  status
  ifNotAccepted
  expiresAt
  viewerMay
}
fragment ConversationOpenOffer on Conversation {
  id
  transferOffer {
    ...ConversationOffer
  }
}`) as unknown as TypedDocumentString<WithdrawTransferOfferMutation, WithdrawTransferOfferMutationVariables>;