/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** What signing in needs. */
export type SignInInput = {
  /** E-mail address or username, in capitals or small letters of whatever keyboard. */
  identifier: string;
  /** The password. Taken in Unicode NFKC: letters put together with their marks or apart, and of any width, are the same. */
  password: string;
  /** The company to enter. Left out: the only one of the account, or of several the one that it entered last. */
  companyId?: string | null | undefined;
  /** A name for this device, shown in the list of sessions. At most 100 characters. */
  device?: string | null | undefined;
};

/** What one person may do to another. */
export type UserAction =
  /** Edit what is known of the person, their languages, inboxes and limit. */
  | 'EDIT'
  /** Give another role or other grants. */
  | 'CHANGE_ROLE'
  /** Take away, or give back, that the person may act. */
  | 'DEACTIVATE'
  /** Archive: the person leaves, and can come back within 30 days. */
  | 'ARCHIVE'
  /** Bring the archived person back. */
  | 'REACTIVATE'
  /** Delete the person and their personal data. */
  | 'DELETE'
  /** Take away a second factor that the person has lost. Absent where they have none, and where they belong to another company as well. */
  | 'RESET_TWO_FACTOR'
  /** Block, or allow again, signing in to this company. */
  | 'BLOCK';

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { result:
      | { token: string }
      | { challenge: string }
     | null, errors: Array<{ code: ErrorCode, message: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { accessVersion: string, user: { displayName: string, company: { name: string } } | null, permissions: Array<{ module: Module, level: AccessLevel }> } };

export type PeopleQueryVariables = Exact<{
  first: number;
}>;


export type PeopleQuery = { users: { totalCount: number, nodes: Array<{ id: string, displayName: string, viewerMay: Array<UserAction> }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { errors: Array<{ code: ErrorCode }> } | null };


export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TwoFactorRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"challenge"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessVersion"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"module"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const PeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"viewerMay"}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;