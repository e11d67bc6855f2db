/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which entries a page shows. All conditions hold together; what is left out does not narrow. */
export type AuditFilter = {
  /** What this person did. */
  actorId?: string | null | undefined;
  /** What this API token did. */
  apiTokenId?: string | null | undefined;
  /** What was done to this thing. */
  targetId?: string | null | undefined;
  /** Any of these actions, as `auditActions` names them; an unknown one is INVALID. At most 100. */
  action?: Array<string> | null | undefined;
  /** Done at this instant or later. */
  from?: string | null | undefined;
  /** Done before this instant. */
  to?: string | null | undefined;
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

/** Which entries are exported. */
export type ExportAuditLogInput = {
  /** Which entries, as `auditLog` takes it. */
  filter?: AuditFilter | null | undefined;
};

export type AuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { totalCount: number, nodes: Array<{ id: string, at: string, action: string, actorLabel: string, targetId: string | null, ip: string | null, actor: { id: string, displayName: string } | null, apiToken: { id: string, name: string } | null, changes: Array<{ field: string, before: string | null, after: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AuditActionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditActionsQuery = { auditActions: Array<string> | null };

export type AuditPersonQueryVariables = Exact<{
  id: string;
}>;


export type AuditPersonQuery = { user: { id: string, displayName: string } | null };

export type AuditPeopleQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type AuditPeopleQuery = { users: { nodes: Array<{ id: string, displayName: string }> } | null };

export type AuditTargetQueryVariables = Exact<{
  id: string;
}>;


export type AuditTargetQuery = { node:
    | { __typename: 'Account', id: string }
    | { __typename: 'Activity', id: string, label: string }
    | { __typename: 'User', displayName: string, id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'ConversationAssignment', id: string }
    | { __typename: 'Conversation', contactName: string | null, id: string, title: string | null }
    | { __typename: 'Call', id: string }
    | { __typename: 'Task', id: string, label: string }
    | { __typename: 'Company', id: string }
    | { __typename: 'Inbox', name: string, id: string }
    | { __typename: 'CustomRole', name: string, id: string }
    | { __typename: 'Department', name: string, id: string }
    | { __typename: 'ErpSync', id: string }
    | { __typename: 'Firm', name: string, id: string }
    | { __typename: 'ErpSet', name: string, id: string }
    | { __typename: 'Invitation', email: string, id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Product', name: string, id: string }
    | { __typename: 'Questionnaire', name: string, id: string }
    | { __typename: 'SalesRepresentative', name: string, id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'TransferOffer', id: string }
    | { __typename: 'UserImport', id: string }
    | { __typename: 'Webhook', name: string, id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null };

export type ExportAuditMutationVariables = Exact<{
  input: ExportAuditLogInput;
}>;


export type ExportAuditMutation = { exportAuditLog: { url: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

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
export const AuditLogDocument = new TypedDocumentString(`
    query AuditLog($first: Int, $after: String, $filter: AuditFilter) {
  auditLog(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      at
      action
      actorLabel
      actor {
        id
        displayName
      }
      apiToken {
        id
        name
      }
      targetId
      ip
      changes {
        field
        before
        after
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const AuditActionsDocument = new TypedDocumentString(`
    query AuditActions {
  auditActions
}
    `) as unknown as TypedDocumentString<AuditActionsQuery, AuditActionsQueryVariables>;
export const AuditPersonDocument = new TypedDocumentString(`
    query AuditPerson($id: ID!) {
  user(id: $id) {
    id
    displayName
  }
}
    `) as unknown as TypedDocumentString<AuditPersonQuery, AuditPersonQueryVariables>;
export const AuditPeopleDocument = new TypedDocumentString(`
    query AuditPeople($search: String) {
  users(first: 8, filter: {search: $search}) {
    nodes {
      id
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<AuditPeopleQuery, AuditPeopleQueryVariables>;
export const AuditTargetDocument = new TypedDocumentString(`
    query AuditTarget($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on User {
      displayName
    }
    ... on Conversation {
      title: subject
      contactName
    }
    ... on CustomRole {
      name
    }
    ... on Inbox {
      name
    }
    ... on Department {
      name
    }
    ... on Questionnaire {
      name
    }
    ... on Firm {
      name
    }
    ... on Product {
      name
    }
    ... on SalesRepresentative {
      name
    }
    ... on Webhook {
      name
    }
    ... on ErpSet {
      name
    }
    ... on Task {
      label: title
    }
    ... on Activity {
      label: subject
    }
    ... on Invitation {
      email
    }
  }
}
    `) as unknown as TypedDocumentString<AuditTargetQuery, AuditTargetQueryVariables>;
export const ExportAuditDocument = new TypedDocumentString(`
    mutation ExportAudit($input: ExportAuditLogInput!) {
  exportAuditLog(input: $input) {
    url
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
}`) as unknown as TypedDocumentString<ExportAuditMutation, ExportAuditMutationVariables>;