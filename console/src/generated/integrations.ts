/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a new API token may do, and the proof that it is the person who makes it. */
export type CreateApiTokenInput = {
  /** What it is for. At most 100 characters. */
  name: string;
  /**
   * What it may do: nothing that the person who makes it may not. It cannot be changed afterwards. A token that is to invite people needs USERS at
   * MANAGE and, because nobody gives what they do not have, also what those people get: for a USER to whom no grants are named CONVERSATIONS and
   * DASHBOARD.
   */
  grants: Array<ModuleGrantInput>;
  /** When it ends. Left out: not by itself. */
  expiresAt?: string | null | undefined;
  /** The account's password. */
  password: string;
  /** Six digits or a recovery code. Needed where the account has a second factor. */
  code?: string | null | undefined;
  /** The same key with the same name, grants and end makes nothing twice within 24 hours; the token itself is not shown again. At most 100 characters. */
  idempotencyKey?: string | null | undefined;
};

/** Which API token to end. */
export type RevokeApiTokenInput = {
  /** The token's id. */
  id: string;
};

/** How far a module is granted. */
export type AccessLevel =
  /** To see and work with what is in the module. */
  | 'USE'
  /** To change what the module consists of. Includes USE. */
  | 'MANAGE';

/** A part of the product that can be granted by itself. */
export type Module =
  /** Conversations with customers. */
  | 'CONVERSATIONS'
  /** Figures of the day. */
  | 'DASHBOARD'
  /** Team inboxes and who serves them. */
  | 'INBOXES'
  /** Entry forms through which visitors ask for advice. */
  | 'QUESTIONNAIRES'
  /** Customers and other contacts. */
  | 'CONTACTS'
  /** Products and their records. */
  | 'PRODUCTS'
  /** Tasks. */
  | 'TASKS'
  /** Activities, such as meetings and calls. */
  | 'ACTIVITIES'
  /** Telephone calls. */
  | 'TELEPHONY'
  /** Mailings and campaigns. */
  | 'CAMPAIGNS'
  /** Connections to ERP systems. */
  | 'ERP'
  /**
   * The people of the company: inviting, editing and removing them. Nobody gives what they do not have: to invite a USER without naming
   * `grants` one needs CONVERSATIONS and DASHBOARD as well, which the role gives by default.
   */
  | 'USERS'
  /** The company's profile, settings and working hours. */
  | 'COMPANY'
  /** Second factors, and why somebody may or may not. */
  | 'SECURITY'
  /** API tokens for scripts and integrations. */
  | 'API'
  /** The record of who did what. */
  | 'AUDIT';

/** A module to be granted. */
export type ModuleGrantInput = {
  /** The module. Each at most once in a list. */
  module: Module;
  /** How far it is granted. */
  level?: AccessLevel;
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

/** How far a call is. */
export type CallStatus =
  /** It rings. */
  | 'RINGING'
  /** Somebody has answered, and talks. */
  | 'ANSWERED'
  /** Nobody has answered. */
  | 'MISSED'
  /** It is over, answered or not. */
  | 'ENDED';

/** Which calls to list: those that meet all that is said. */
export type CallFilter = {
  /** Those of this person. */
  userId?: string | null | undefined;
  /** Those that are in one of these states. An empty list finds none. */
  status?: Array<CallStatus> | null | undefined;
  /** Those that began to ring at this instant or later. */
  from?: string | null | undefined;
  /** Those that began to ring before this instant. */
  to?: string | null | undefined;
};

/** Which way the data goes. */
export type ErpDirection =
  /** The ERP's record is taken over. */
  | 'ERP_TO_CRM'
  /** The record is sent to the ERP. */
  | 'CRM_TO_ERP';

/** Where a sync stands. */
export type ErpSyncStatus =
  /** Whoever saved the record is asked which way it is to go, for 24 hours (`settleErpSync`). */
  | 'ASKING'
  /** It is to run, or to run again. */
  | 'PENDING'
  /** It worked. */
  | 'DONE'
  /** There was nothing to take over, or a later save took its place. */
  | 'NOTHING_TO_DO'
  /** Whoever was asked wanted neither direction. */
  | 'DECLINED'
  /** Nobody answered in time, or a later save asked anew. */
  | 'EXPIRED'
  /** It was given up after a day, or cannot work as things are. `retryErpSync` starts it anew. */
  | 'FAILED';

/** Which syncs to list. What is left out is not asked. */
export type ErpSyncFilter = {
  /** In any of these states. */
  status?: Array<ErpSyncStatus> | null | undefined;
  /** Of this firm or product. */
  subjectId?: string | null | undefined;
  /** Caused by this person. */
  causedById?: string | null | undefined;
};

/** The answer to a sync that asks. */
export type SettleErpSyncInput = {
  /** The sync. */
  id: string;
  /** Which way the data goes. It has to be said: null means neither. */
  direction?: ErpDirection | null | undefined;
};

/** Which sync to run again. */
export type RetryErpSyncInput = {
  /** The sync. */
  id: string;
};

/** What happens with the ERP when somebody has saved a firm or a product. */
export type ErpAction =
  /** Whoever saved it is asked, and settles it. */
  | 'ASK'
  /** The ERP's record, where there is one, is taken over. Otherwise nothing happens. */
  | 'ERP_TO_CRM'
  /** The record is sent to the ERP. */
  | 'CRM_TO_ERP';

/** Which record an incoming call makes for the person who is called. */
export type CallRecordKind =
  /** None. */
  | 'NONE'
  /** An activity in which the person takes part. */
  | 'ACTIVITY'
  /** A task that is assigned to the person. */
  | 'TASK'
  /** A conversation, in the first inbox that the person serves. */
  | 'CONVERSATION';

/** Which ERP set to test. */
export type CheckErpSetInput = {
  /** The set. */
  id: string;
};

/** What to change of how a person works with the systems around. What is left out stays as it is; null clears. */
export type UpdateUserIntegrationsInput = {
  /** The person. */
  userId: string;
  /** The version that the change is based on. */
  version: number;
  /** The default ERP set. NOT_ELIGIBLE for one that is not active. The person's user name and password are of their set: with another set they are cleared, unless they are given again. */
  erpSetId?: string | null | undefined;
  /** The person's own user name in the ERP, at most 200 characters. */
  erpUserName?: string | null | undefined;
  /** The person's own password in the ERP, at most 200 characters. It can be replaced or cleared, and is never read back. */
  erpPassword?: string | null | undefined;
  /** What happens when the person has saved a firm. */
  onFirmSaved?: ErpAction | null | undefined;
  /** What happens when the person has saved a product. */
  onProductSaved?: ErpAction | null | undefined;
  /** Which telephone system the extension is of: at most 64 letters, digits and `.`, `:`, `@`, `_`, `-`. */
  pbxId?: string | null | undefined;
  /** The extension: at most 32 letters, digits and `*`, `#`, `+`, `.`, `_`, `-`. ALREADY_EXISTS where somebody has it in this telephone system; from an archived person it is taken. */
  extension?: string | null | undefined;
  /** Which record an incoming call makes. */
  onIncomingCall?: CallRecordKind | null | undefined;
  /** An API key of Mailchimp, with its data centre at the end. It is never read back whole. */
  mailchimpKey?: string | null | undefined;
};

/** A new ERP set. */
export type CreateErpSetInput = {
  /** What people call it, at most 100 characters. */
  name: string;
  /** Which connector speaks to the system. */
  connector?: string;
  /** Where the system is reached: a public https address, unless the operator allows others. */
  baseUrl: string;
  /** The user name for everybody who has none of their own, at most 200 characters. */
  userName?: string | null | undefined;
  /** The password for everybody who has none of their own, at most 200 characters. It is never read back. */
  password?: string | null | undefined;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: string | null | undefined;
};

/** What to change of an ERP set. What is left out stays as it is. */
export type UpdateErpSetInput = {
  /** The set. */
  id: string;
  /** The version that the change is based on. */
  version: number;
  /** What people call it, at most 100 characters. */
  name?: string | null | undefined;
  /**
   * Where the system is reached. Passwords are not sent to a place that they were not meant for: with another host the set's has to be given again, and those that people keep
   * for it are cleared.
   */
  baseUrl?: string | null | undefined;
  /** The user name of the set itself; null clears it. */
  userName?: string | null | undefined;
  /** The password of the set itself; null clears it. */
  password?: string | null | undefined;
  /** Whether anything is synced with it. */
  active?: boolean | null | undefined;
};

/** Which ERP set to delete. */
export type DeleteErpSetInput = {
  /** The set. */
  id: string;
  /** The set that takes its place for everybody whose default it is. INVALID when it is needed and left out. */
  replacementId?: string | null | undefined;
};

/** Whether somebody is at work. */
export type Presence =
  /** At work: new conversations may come. */
  | 'ONLINE'
  /** Away for a while. */
  | 'AWAY'
  /** Not at work. */
  | 'OFFLINE';

/** Whether a webhook is told of anything. */
export type WebhookStatus =
  /** It is. */
  | 'ACTIVE'
  /**
   * It is not, and what happens meanwhile is not delivered later: somebody paused it, it answered 410, or the person who vouches for it is not at work in
   * the company any more or lacks what it was granted. `events` tells what was missed.
   */
  | 'PAUSED'
  /** For a day nothing has reached it. It is still tried; the first delivery that succeeds makes it active again. */
  | 'FAILING';

/** What a webhook can be told of. Each needs a module among its grants. */
export type WebhookEvent =
  /** Somebody was invited. Needs USERS. */
  | 'USER_INVITED'
  /** Somebody joined the company. Needs USERS. */
  | 'USER_JOINED'
  /** Something of a person was changed. Needs USERS. */
  | 'USER_UPDATED'
  /** Somebody was archived. Needs USERS. */
  | 'USER_ARCHIVED'
  /** Somebody who was archived is back. Needs USERS. */
  | 'USER_REACTIVATED'
  /** Somebody was deleted, or erased. Needs USERS. */
  | 'USER_DELETED'
  /** An invitation was revoked. Needs USERS. */
  | 'INVITATION_REVOKED'
  /** A custom role was made, changed or deleted. Needs USERS. */
  | 'CUSTOM_ROLE_CHANGED'
  /** Something of the company was changed, its working hours among it. Needs COMPANY. */
  | 'COMPANY_UPDATED'
  /** A conversation was opened. Needs CONVERSATIONS at MANAGE. */
  | 'CONVERSATION_CREATED'
  /** A conversation was given to somebody. Needs CONVERSATIONS at MANAGE. */
  | 'CONVERSATION_ASSIGNED'
  /** A conversation went back to the pool. Needs CONVERSATIONS at MANAGE. */
  | 'CONVERSATION_RETURNED'
  /** A conversation was closed. Needs CONVERSATIONS at MANAGE. */
  | 'CONVERSATION_CLOSED'
  /** A conversation was opened again. Needs CONVERSATIONS at MANAGE. */
  | 'CONVERSATION_REOPENED'
  /** A message was added to a conversation, by either side. It is about the conversation. Needs CONVERSATIONS at MANAGE. */
  | 'MESSAGE_ADDED';

/** How a delivery stands. */
export type WebhookDeliveryStatus =
  /** It waits for its first attempt or for another. */
  | 'PENDING'
  /** The receiver answered 2xx. */
  | 'DELIVERED'
  /** Nothing is tried any more, unless somebody asks for it with `replayWebhookDelivery`. */
  | 'FAILED';

/** What a new webhook is told of, and where. */
export type CreateWebhookInput = {
  /** What it is for. At most 100 characters. */
  name: string;
  /** Where the deliveries go: https, to an address on the public internet, unless the operator of this server allows others. */
  url: string;
  /** Which events: at least one, none twice. Each needs its module among the grants. */
  events: Array<WebhookEvent>;
  /** What the deliveries may show: nothing that the person who makes the webhook may not see. It cannot be changed afterwards. */
  grants: Array<ModuleGrantInput>;
  /**
   * What is delivered of the thing, a selection on the type that the events are about, such as `{ id role inboxes { name } }`; where they are about several,
   * `{ ... on User { role } ... on Conversation { subject } }`. It is run with exactly these grants when something is delivered, under the limits of every
   * request. What it may not see is null. At most 2,000 characters.
   */
  query?: string | null | undefined;
  /** The same key with the same input makes nothing twice within 24 hours; the secret is not shown again. At most 100 characters. */
  idempotencyKey?: string | null | undefined;
};

/** What to change of a webhook; what is left out stays. */
export type UpdateWebhookInput = {
  /** The webhook's id. */
  id: string;
  /** The version that was read. Another one meanwhile: STALE. */
  version: number;
  /** What it is for. At most 100 characters. */
  name?: string | null | undefined;
  /** Where the deliveries go, as in `createWebhook`. */
  url?: string | null | undefined;
  /** Which events, all of them, as in `createWebhook`. */
  events?: Array<WebhookEvent> | null | undefined;
  /** What is delivered of the thing, as in `createWebhook`. Null: nothing but ids and names of changed fields. */
  query?: string | null | undefined;
  /** Whether it is to be told of nothing. What happens meanwhile is not delivered later. */
  paused?: boolean | null | undefined;
};

/** Whose secret to change. */
export type RotateWebhookSecretInput = {
  /** The webhook's id. */
  id: string;
};

/** Which webhook to delete. */
export type DeleteWebhookInput = {
  /** The webhook's id. */
  id: string;
};

/** What to deliver a sample of. */
export type TestWebhookInput = {
  /** The webhook's id. */
  id: string;
  /** Of which event. It need not be among the webhook's, but its module has to be among the grants. */
  event: WebhookEvent;
};

/** What to deliver once more. */
export type ReplayWebhookDeliveryInput = {
  /** The delivery's id. One that still waits is not delivered twice: INVALID. */
  id: string;
};

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null };

export type TokenFragment = { id: string, name: string, lastFour: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, grants: Array<{ module: Module, level: AccessLevel }>, createdBy: { id: string, displayName: string } | null };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { apiTokens: Array<{ id: string, name: string, lastFour: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, grants: Array<{ module: Module, level: AccessLevel }>, createdBy: { id: string, displayName: string } | null }> | null };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken: { token: string | null, apiToken: { id: string, name: string, lastFour: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, grants: Array<{ module: Module, level: AccessLevel }>, createdBy: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { revokedId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type HookFragment = { id: string, version: number, name: string, url: string, events: Array<WebhookEvent>, query: string | null, status: WebhookStatus, secretLastFour: string, createdAt: string, grants: Array<{ module: Module, level: AccessLevel }>, createdBy: { id: string, displayName: string } | null };

export type DeliveryFragment = { id: string, event: WebhookEvent, subjectId: string, status: WebhookDeliveryStatus, payload: string, createdAt: string, nextAttemptAt: string | null, attempts: Array<{ at: string, milliseconds: number, httpStatus: number | null, responseBody: string | null, error: string | null }> };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhooks: Array<{ id: string, version: number, name: string, url: string, events: Array<WebhookEvent>, query: string | null, status: WebhookStatus, secretLastFour: string, createdAt: string, grants: Array<{ module: Module, level: AccessLevel }>, createdBy: { id: string, displayName: string } | null }> | null };

export type OneWebhookQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  status?: Array<WebhookDeliveryStatus> | WebhookDeliveryStatus | null | undefined;
}>;


export type OneWebhookQuery = { node:
    | { __typename: 'Account', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'ConversationAssignment', id: string }
    | { __typename: 'Conversation', id: string }
    | { __typename: 'Call', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Company', id: string }
    | { __typename: 'Inbox', id: string }
    | { __typename: 'CustomRole', id: string }
    | { __typename: 'Department', id: string }
    | { __typename: 'ErpSync', id: string }
    | { __typename: 'Firm', id: string }
    | { __typename: 'ErpSet', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Questionnaire', id: string }
    | { __typename: 'SalesRepresentative', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TransferOffer', id: string }
    | { __typename: 'UserImport', id: string }
    | { __typename: 'Webhook', id: string, version: number, name: string, url: string, events: Array<WebhookEvent>, query: string | null, status: WebhookStatus, secretLastFour: string, createdAt: string, deliveries: { totalCount: number, nodes: Array<{ id: string, event: WebhookEvent, subjectId: string, status: WebhookDeliveryStatus, payload: string, createdAt: string, nextAttemptAt: string | null, attempts: Array<{ at: string, milliseconds: number, httpStatus: number | null, responseBody: string | null, error: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, grants: Array<{ module: Module, level: AccessLevel }>, createdBy: { id: string, displayName: string } | null }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook: { secret: string | null, webhook: { id: string, version: number, name: string, url: string, events: Array<WebhookEvent>, query: string | null, status: WebhookStatus, secretLastFour: string, createdAt: string, grants: Array<{ module: Module, level: AccessLevel }>, createdBy: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook: { webhook: { id: string, version: number, name: string, url: string, events: Array<WebhookEvent>, query: string | null, status: WebhookStatus, secretLastFour: string, createdAt: string, grants: Array<{ module: Module, level: AccessLevel }>, createdBy: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, webhook: { id: string, version: number, name: string, url: string, events: Array<WebhookEvent>, query: string | null, status: WebhookStatus, secretLastFour: string, createdAt: string, grants: Array<{ module: Module, level: AccessLevel }>, createdBy: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type DeleteWebhookMutationVariables = Exact<{
  input: DeleteWebhookInput;
}>;


export type DeleteWebhookMutation = { deleteWebhook: { deletedId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type TestWebhookMutationVariables = Exact<{
  input: TestWebhookInput;
}>;


export type TestWebhookMutation = { testWebhook: { delivery: { id: string, event: WebhookEvent, subjectId: string, status: WebhookDeliveryStatus, payload: string, createdAt: string, nextAttemptAt: string | null, attempts: Array<{ at: string, milliseconds: number, httpStatus: number | null, responseBody: string | null, error: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type ReplayWebhookDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ReplayWebhookDeliveryMutation = { replayWebhookDelivery: { delivery: { id: string, event: WebhookEvent, subjectId: string, status: WebhookDeliveryStatus, payload: string, createdAt: string, nextAttemptAt: string | null, attempts: Array<{ at: string, milliseconds: number, httpStatus: number | null, responseBody: string | null, error: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type ErpFragment = { id: string, version: number, name: string, connector: string, baseUrl: string, hasCredentials: boolean, active: boolean, lastCheck: { at: string, ok: boolean, detail: string | null } | null };

export type SyncFragment = { id: string, direction: ErpDirection | null, status: ErpSyncStatus, attempts: number, detail: string | null, createdAt: string, nextAttemptAt: string | null, endedAt: string | null, subject:
    | { __typename: 'Firm', id: string, name: string }
    | { __typename: 'Product', id: string, name: string }
   | null, erpSet: { id: string, name: string } | null, causedBy: { id: string, displayName: string } | null };

export type ErpSetsQueryVariables = Exact<{
  users: boolean;
}>;


export type ErpSetsQuery = { erpSets: Array<{ id: string, version: number, name: string, connector: string, baseUrl: string, hasCredentials: boolean, active: boolean, users?: Array<{ id: string, displayName: string }> | null, lastCheck: { at: string, ok: boolean, detail: string | null } | null }> | null };

export type ErpSyncsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ErpSyncFilter | null | undefined;
}>;


export type ErpSyncsQuery = { erpSyncs: { totalCount: number, nodes: Array<{ id: string, direction: ErpDirection | null, status: ErpSyncStatus, attempts: number, detail: string | null, createdAt: string, nextAttemptAt: string | null, endedAt: string | null, subject:
        | { __typename: 'Firm', id: string, name: string }
        | { __typename: 'Product', id: string, name: string }
       | null, erpSet: { id: string, name: string } | null, causedBy: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CreateErpSetMutationVariables = Exact<{
  input: CreateErpSetInput;
}>;


export type CreateErpSetMutation = { createErpSet: { erpSet: { id: string, version: number, name: string, connector: string, baseUrl: string, hasCredentials: boolean, active: boolean, lastCheck: { at: string, ok: boolean, detail: string | null } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type UpdateErpSetMutationVariables = Exact<{
  input: UpdateErpSetInput;
}>;


export type UpdateErpSetMutation = { updateErpSet: { erpSet: { id: string, version: number, name: string, connector: string, baseUrl: string, hasCredentials: boolean, active: boolean, lastCheck: { at: string, ok: boolean, detail: string | null } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type DeleteErpSetMutationVariables = Exact<{
  input: DeleteErpSetInput;
}>;


export type DeleteErpSetMutation = { deleteErpSet: { deletedId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type CheckErpSetMutationVariables = Exact<{
  input: CheckErpSetInput;
}>;


export type CheckErpSetMutation = { checkErpSet: { erpSet: { id: string, version: number, name: string, connector: string, baseUrl: string, hasCredentials: boolean, active: boolean, lastCheck: { at: string, ok: boolean, detail: string | null } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type SettleErpSyncMutationVariables = Exact<{
  input: SettleErpSyncInput;
}>;


export type SettleErpSyncMutation = { settleErpSync: { sync: { id: string, direction: ErpDirection | null, status: ErpSyncStatus, attempts: number, detail: string | null, createdAt: string, nextAttemptAt: string | null, endedAt: string | null, subject:
        | { __typename: 'Firm', id: string, name: string }
        | { __typename: 'Product', id: string, name: string }
       | null, erpSet: { id: string, name: string } | null, causedBy: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type RetryErpSyncMutationVariables = Exact<{
  input: RetryErpSyncInput;
}>;


export type RetryErpSyncMutation = { retryErpSync: { sync: { id: string, direction: ErpDirection | null, status: ErpSyncStatus, attempts: number, detail: string | null, createdAt: string, nextAttemptAt: string | null, endedAt: string | null, subject:
        | { __typename: 'Firm', id: string, name: string }
        | { __typename: 'Product', id: string, name: string }
       | null, erpSet: { id: string, name: string } | null, causedBy: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type OwnTelephoneFragment = { id: string, canTakeCalls: boolean | null, integrations: { pbxId: string | null, extension: string | null, onIncomingCall: CallRecordKind, version: number } | null };

export type MyTelephoneQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTelephoneQuery = { viewer: { user: { id: string, canTakeCalls: boolean | null, integrations: { pbxId: string | null, extension: string | null, onIncomingCall: CallRecordKind, version: number } | null } | null } };

export type RingableUsersQueryVariables = Exact<{ [key: string]: never; }>;


export type RingableUsersQuery = { ringableUsers: Array<{ id: string, displayName: string, presence: Presence, activeConversationCount: number }> | null };

export type CallsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CallFilter | null | undefined;
}>;


export type CallsQuery = { calls: { totalCount: number, nodes: Array<{ id: string, extension: string, fromNumber: string | null, status: CallStatus, ringingAt: string, answeredAt: string | null, endedAt: string | null, user: { id: string, displayName: string } | null, record:
        | { __typename: 'Activity', id: string, subject: string }
        | { __typename: 'Task', id: string, title: string }
        | { __typename: 'Conversation', id: string, contactName: string | null, about: string | null }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type UpdateMyTelephoneMutationVariables = Exact<{
  input: UpdateUserIntegrationsInput;
}>;


export type UpdateMyTelephoneMutation = { updateUserIntegrations: { user: { id: string, canTakeCalls: boolean | null, integrations: { pbxId: string | null, extension: string | null, onIncomingCall: CallRecordKind, version: number } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type OwnErpFragment = { id: string, integrations: { erpUserName: string | null, hasErpPassword: boolean, onFirmSaved: ErpAction, onProductSaved: ErpAction, version: number, erpSet: { id: string, name: string } | null } | null };

export type MyErpQueryVariables = Exact<{ [key: string]: never; }>;


export type MyErpQuery = { viewer: { user: { id: string, integrations: { erpUserName: string | null, hasErpPassword: boolean, onFirmSaved: ErpAction, onProductSaved: ErpAction, version: number, erpSet: { id: string, name: string } | null } | null } | null } };

export type UpdateMyErpMutationVariables = Exact<{
  input: UpdateUserIntegrationsInput;
}>;


export type UpdateMyErpMutation = { updateUserIntegrations: { user: { id: string, integrations: { erpUserName: string | null, hasErpPassword: boolean, onFirmSaved: ErpAction, onProductSaved: ErpAction, version: number, erpSet: { id: string, name: string } | null } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

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
export const TokenFragmentDoc = new TypedDocumentString(`
    fragment Token on ApiToken {
  id
  name
  lastFour
  grants {
    module
    level
  }
  createdBy {
    id
    displayName
  }
  createdAt
  expiresAt
  lastUsedAt
}
    `, {"fragmentName":"Token"}) as unknown as TypedDocumentString<TokenFragment, unknown>;
export const HookFragmentDoc = new TypedDocumentString(`
    fragment Hook on Webhook {
  id
  version
  name
  url
  events
  grants {
    module
    level
  }
  query
  status
  secretLastFour
  createdBy {
    id
    displayName
  }
  createdAt
}
    `, {"fragmentName":"Hook"}) as unknown as TypedDocumentString<HookFragment, unknown>;
export const DeliveryFragmentDoc = new TypedDocumentString(`
    fragment Delivery on WebhookDelivery {
  id
  event
  subjectId
  status
  payload
  attempts {
    at
    milliseconds
    httpStatus
    responseBody
    error
  }
  createdAt
  nextAttemptAt
}
    `, {"fragmentName":"Delivery"}) as unknown as TypedDocumentString<DeliveryFragment, unknown>;
export const ErpFragmentDoc = new TypedDocumentString(`
    fragment Erp on ErpSet {
  id
  version
  name
  connector
  baseUrl
  hasCredentials
  active
  lastCheck {
    at
    ok
    detail
  }
}
    `, {"fragmentName":"Erp"}) as unknown as TypedDocumentString<ErpFragment, unknown>;
export const SyncFragmentDoc = new TypedDocumentString(`
    fragment Sync on ErpSync {
  id
  subject {
    __typename
    ... on Firm {
      id
      name
    }
    ... on Product {
      id
      name
    }
  }
  erpSet {
    id
    name
  }
  direction
  status
  causedBy {
    id
    displayName
  }
  attempts
  detail
  createdAt
  nextAttemptAt
  endedAt
}
    `, {"fragmentName":"Sync"}) as unknown as TypedDocumentString<SyncFragment, unknown>;
export const OwnTelephoneFragmentDoc = new TypedDocumentString(`
    fragment OwnTelephone on User {
  id
  canTakeCalls
  integrations {
    pbxId
    extension
    onIncomingCall
    version
  }
}
    `, {"fragmentName":"OwnTelephone"}) as unknown as TypedDocumentString<OwnTelephoneFragment, unknown>;
export const OwnErpFragmentDoc = new TypedDocumentString(`
    fragment OwnErp on User {
  id
  integrations {
    erpSet {
      id
      name
    }
    erpUserName
    hasErpPassword
    onFirmSaved
    onProductSaved
    version
  }
}
    `, {"fragmentName":"OwnErp"}) as unknown as TypedDocumentString<OwnErpFragment, unknown>;
export const ApiTokensDocument = new TypedDocumentString(`
    query ApiTokens {
  apiTokens {
    ...Token
  }
}
    fragment Token on ApiToken {
  id
  name
  lastFour
  grants {
    module
    level
  }
  createdBy {
    id
    displayName
  }
  createdAt
  expiresAt
  lastUsedAt
}`) as unknown as TypedDocumentString<ApiTokensQuery, ApiTokensQueryVariables>;
export const CreateApiTokenDocument = new TypedDocumentString(`
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    apiToken {
      ...Token
    }
    token
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
fragment Token on ApiToken {
  id
  name
  lastFour
  grants {
    module
    level
  }
  createdBy {
    id
    displayName
  }
  createdAt
  expiresAt
  lastUsedAt
}`) as unknown as TypedDocumentString<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = new TypedDocumentString(`
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) {
    revokedId
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
}`) as unknown as TypedDocumentString<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const WebhooksDocument = new TypedDocumentString(`
    query Webhooks {
  webhooks {
    ...Hook
  }
}
    fragment Hook on Webhook {
  id
  version
  name
  url
  events
  grants {
    module
    level
  }
  query
  status
  secretLastFour
  createdBy {
    id
    displayName
  }
  createdAt
}`) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const OneWebhookDocument = new TypedDocumentString(`
    query OneWebhook($id: ID!, $first: Int, $after: String, $status: [WebhookDeliveryStatus!]) {
  node(id: $id) {
    __typename
    id
    ... on Webhook {
      ...Hook
      deliveries(first: $first, after: $after, status: $status) {
        nodes {
          ...Delivery
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
}
    fragment Hook on Webhook {
  id
  version
  name
  url
  events
  grants {
    module
    level
  }
  query
  status
  secretLastFour
  createdBy {
    id
    displayName
  }
  createdAt
}
fragment Delivery on WebhookDelivery {
  id
  event
  subjectId
  status
  payload
  attempts {
    at
    milliseconds
    httpStatus
    responseBody
    error
  }
  createdAt
  nextAttemptAt
}`) as unknown as TypedDocumentString<OneWebhookQuery, OneWebhookQueryVariables>;
export const CreateWebhookDocument = new TypedDocumentString(`
    mutation CreateWebhook($input: CreateWebhookInput!) {
  createWebhook(input: $input) {
    webhook {
      ...Hook
    }
    secret
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
fragment Hook on Webhook {
  id
  version
  name
  url
  events
  grants {
    module
    level
  }
  query
  status
  secretLastFour
  createdBy {
    id
    displayName
  }
  createdAt
}`) as unknown as TypedDocumentString<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const UpdateWebhookDocument = new TypedDocumentString(`
    mutation UpdateWebhook($input: UpdateWebhookInput!) {
  updateWebhook(input: $input) {
    webhook {
      ...Hook
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
fragment Hook on Webhook {
  id
  version
  name
  url
  events
  grants {
    module
    level
  }
  query
  status
  secretLastFour
  createdBy {
    id
    displayName
  }
  createdAt
}`) as unknown as TypedDocumentString<UpdateWebhookMutation, UpdateWebhookMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) {
    webhook {
      ...Hook
    }
    secret
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
fragment Hook on Webhook {
  id
  version
  name
  url
  events
  grants {
    module
    level
  }
  query
  status
  secretLastFour
  createdBy {
    id
    displayName
  }
  createdAt
}`) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const DeleteWebhookDocument = new TypedDocumentString(`
    mutation DeleteWebhook($input: DeleteWebhookInput!) {
  deleteWebhook(input: $input) {
    deletedId
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
}`) as unknown as TypedDocumentString<DeleteWebhookMutation, DeleteWebhookMutationVariables>;
export const TestWebhookDocument = new TypedDocumentString(`
    mutation TestWebhook($input: TestWebhookInput!) {
  testWebhook(input: $input) {
    delivery {
      ...Delivery
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
fragment Delivery on WebhookDelivery {
  id
  event
  subjectId
  status
  payload
  attempts {
    at
    milliseconds
    httpStatus
    responseBody
    error
  }
  createdAt
  nextAttemptAt
}`) as unknown as TypedDocumentString<TestWebhookMutation, TestWebhookMutationVariables>;
export const ReplayWebhookDeliveryDocument = new TypedDocumentString(`
    mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
  replayWebhookDelivery(input: $input) {
    delivery {
      ...Delivery
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
fragment Delivery on WebhookDelivery {
  id
  event
  subjectId
  status
  payload
  attempts {
    at
    milliseconds
    httpStatus
    responseBody
    error
  }
  createdAt
  nextAttemptAt
}`) as unknown as TypedDocumentString<ReplayWebhookDeliveryMutation, ReplayWebhookDeliveryMutationVariables>;
export const ErpSetsDocument = new TypedDocumentString(`
    query ErpSets($users: Boolean!) {
  erpSets {
    ...Erp
    users @include(if: $users) {
      id
      displayName
    }
  }
}
    fragment Erp on ErpSet {
  id
  version
  name
  connector
  baseUrl
  hasCredentials
  active
  lastCheck {
    at
    ok
    detail
  }
}`) as unknown as TypedDocumentString<ErpSetsQuery, ErpSetsQueryVariables>;
export const ErpSyncsDocument = new TypedDocumentString(`
    query ErpSyncs($first: Int, $after: String, $filter: ErpSyncFilter) {
  erpSyncs(first: $first, after: $after, filter: $filter) {
    nodes {
      ...Sync
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Sync on ErpSync {
  id
  subject {
    __typename
    ... on Firm {
      id
      name
    }
    ... on Product {
      id
      name
    }
  }
  erpSet {
    id
    name
  }
  direction
  status
  causedBy {
    id
    displayName
  }
  attempts
  detail
  createdAt
  nextAttemptAt
  endedAt
}`) as unknown as TypedDocumentString<ErpSyncsQuery, ErpSyncsQueryVariables>;
export const CreateErpSetDocument = new TypedDocumentString(`
    mutation CreateErpSet($input: CreateErpSetInput!) {
  createErpSet(input: $input) {
    erpSet {
      ...Erp
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
fragment Erp on ErpSet {
  id
  version
  name
  connector
  baseUrl
  hasCredentials
  active
  lastCheck {
    at
    ok
    detail
  }
}`) as unknown as TypedDocumentString<CreateErpSetMutation, CreateErpSetMutationVariables>;
export const UpdateErpSetDocument = new TypedDocumentString(`
    mutation UpdateErpSet($input: UpdateErpSetInput!) {
  updateErpSet(input: $input) {
    erpSet {
      ...Erp
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
fragment Erp on ErpSet {
  id
  version
  name
  connector
  baseUrl
  hasCredentials
  active
  lastCheck {
    at
    ok
    detail
  }
}`) as unknown as TypedDocumentString<UpdateErpSetMutation, UpdateErpSetMutationVariables>;
export const DeleteErpSetDocument = new TypedDocumentString(`
    mutation DeleteErpSet($input: DeleteErpSetInput!) {
  deleteErpSet(input: $input) {
    deletedId
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
}`) as unknown as TypedDocumentString<DeleteErpSetMutation, DeleteErpSetMutationVariables>;
export const CheckErpSetDocument = new TypedDocumentString(`
    mutation CheckErpSet($input: CheckErpSetInput!) {
  checkErpSet(input: $input) {
    erpSet {
      ...Erp
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
fragment Erp on ErpSet {
  id
  version
  name
  connector
  baseUrl
  hasCredentials
  active
  lastCheck {
    at
    ok
    detail
  }
}`) as unknown as TypedDocumentString<CheckErpSetMutation, CheckErpSetMutationVariables>;
export const SettleErpSyncDocument = new TypedDocumentString(`
    mutation SettleErpSync($input: SettleErpSyncInput!) {
  settleErpSync(input: $input) {
    sync {
      ...Sync
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
fragment Sync on ErpSync {
  id
  subject {
    __typename
    ... on Firm {
      id
      name
    }
    ... on Product {
      id
      name
    }
  }
  erpSet {
    id
    name
  }
  direction
  status
  causedBy {
    id
    displayName
  }
  attempts
  detail
  createdAt
  nextAttemptAt
  endedAt
}`) as unknown as TypedDocumentString<SettleErpSyncMutation, SettleErpSyncMutationVariables>;
export const RetryErpSyncDocument = new TypedDocumentString(`
    mutation RetryErpSync($input: RetryErpSyncInput!) {
  retryErpSync(input: $input) {
    sync {
      ...Sync
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
fragment Sync on ErpSync {
  id
  subject {
    __typename
    ... on Firm {
      id
      name
    }
    ... on Product {
      id
      name
    }
  }
  erpSet {
    id
    name
  }
  direction
  status
  causedBy {
    id
    displayName
  }
  attempts
  detail
  createdAt
  nextAttemptAt
  endedAt
}`) as unknown as TypedDocumentString<RetryErpSyncMutation, RetryErpSyncMutationVariables>;
export const MyTelephoneDocument = new TypedDocumentString(`
    query MyTelephone {
  viewer {
    user {
      ...OwnTelephone
    }
  }
}
    fragment OwnTelephone on User {
  id
  canTakeCalls
  integrations {
    pbxId
    extension
    onIncomingCall
    version
  }
}`) as unknown as TypedDocumentString<MyTelephoneQuery, MyTelephoneQueryVariables>;
export const RingableUsersDocument = new TypedDocumentString(`
    query RingableUsers {
  ringableUsers {
    id
    displayName
    presence
    activeConversationCount
  }
}
    `) as unknown as TypedDocumentString<RingableUsersQuery, RingableUsersQueryVariables>;
export const CallsDocument = new TypedDocumentString(`
    query Calls($first: Int, $after: String, $filter: CallFilter) {
  calls(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      user {
        id
        displayName
      }
      extension
      fromNumber
      status
      ringingAt
      answeredAt
      endedAt
      record {
        __typename
        ... on Conversation {
          id
          about: subject
          contactName
        }
        ... on Task {
          id
          title
        }
        ... on Activity {
          id
          subject
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CallsQuery, CallsQueryVariables>;
export const UpdateMyTelephoneDocument = new TypedDocumentString(`
    mutation UpdateMyTelephone($input: UpdateUserIntegrationsInput!) {
  updateUserIntegrations(input: $input) {
    user {
      ...OwnTelephone
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
fragment OwnTelephone on User {
  id
  canTakeCalls
  integrations {
    pbxId
    extension
    onIncomingCall
    version
  }
}`) as unknown as TypedDocumentString<UpdateMyTelephoneMutation, UpdateMyTelephoneMutationVariables>;
export const MyErpDocument = new TypedDocumentString(`
    query MyErp {
  viewer {
    user {
      ...OwnErp
    }
  }
}
    fragment OwnErp on User {
  id
  integrations {
    erpSet {
      id
      name
    }
    erpUserName
    hasErpPassword
    onFirmSaved
    onProductSaved
    version
  }
}`) as unknown as TypedDocumentString<MyErpQuery, MyErpQueryVariables>;
export const UpdateMyErpDocument = new TypedDocumentString(`
    mutation UpdateMyErp($input: UpdateUserIntegrationsInput!) {
  updateUserIntegrations(input: $input) {
    user {
      ...OwnErp
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
fragment OwnErp on User {
  id
  integrations {
    erpSet {
      id
      name
    }
    erpUserName
    hasErpPassword
    onFirmSaved
    onProductSaved
    version
  }
}`) as unknown as TypedDocumentString<UpdateMyErpMutation, UpdateMyErpMutationVariables>;