/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A person's gender, as they say it. */
export type Gender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Neither of the two words. */
  | 'OTHER'
  /** The person prefers not to say. */
  | 'UNDISCLOSED';

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

/** Which address to have from now on, and the proof that it is the person who asks. */
export type RequestEmailChangeInput = {
  /** The new address. */
  email: string;
  /** The account's password. */
  password: string;
  /** Six digits or a recovery code. Needed where the account has a second factor. */
  code?: string | null | undefined;
};

/** What to change of oneself. What is left out stays as it is, null clears. */
export type UpdateProfileInput = {
  /** The name that visitors see. Null: the real one. */
  screenName?: string | null | undefined;
  /** Given name. At most 100 characters. */
  firstName?: string | null | undefined;
  /** Middle name. At most 100 characters. */
  middleName?: string | null | undefined;
  /** Family name. At most 100 characters. */
  lastName?: string | null | undefined;
  /**
   * The account's name for signing in: 3 to 32 letters, digits, dots, dashes and underscores of any script. Unique without regard to case, accents
   * and the dots of Turkish: IŞIK, ışık and isik are one name.
   */
  username?: string | null | undefined;
  /** Date of birth. */
  birthDate?: string | null | undefined;
  /** Self-described. */
  gender?: Gender | null | undefined;
  /** One's language, here and in messages and emails to the account. */
  language?: string | null | undefined;
  /** One's number. */
  phone?: string | null | undefined;
};

/** Which sessions to end. One of the two. */
export type RevokeSessionInput = {
  /** One session of the account. */
  id?: string | null | undefined;
  /** True: all but the one of this request. */
  allOthers?: boolean | null | undefined;
};

export type MeAccountFragment = { id: string, email: string, emailVerified: boolean, username: string | null, language: string | null, twoFactorEnabled: boolean };

export type MeUserFragment = { id: string, displayName: string, screenName: string | null, firstName: string | null, middleName: string | null, lastName: string | null, username: string | null, birthDate: string | null, gender: Gender | null, phone: string | null, language: string | null, avatarUrl: string | null, version: number, medium: string | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer: { account: { id: string, email: string, emailVerified: boolean, username: string | null, language: string | null, twoFactorEnabled: boolean } | null, user: { id: string, displayName: string, screenName: string | null, firstName: string | null, middleName: string | null, lastName: string | null, username: string | null, birthDate: string | null, gender: Gender | null, phone: string | null, language: string | null, avatarUrl: string | null, version: number, medium: string | null } | null } };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { viewer: { sessions: Array<{ id: string, device: string | null, createdAt: string, lastSeenAt: string, expiresAt: string, current: boolean }> } };

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null };

export type UpdateMyProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateMyProfileMutation = { updateProfile: { user: { id: string, displayName: string, screenName: string | null, firstName: string | null, middleName: string | null, lastName: string | null, username: string | null, birthDate: string | null, gender: Gender | null, phone: string | null, language: string | null, avatarUrl: string | null, version: number, medium: string | null } | null, account: { id: string, email: string, emailVerified: boolean, username: string | null, language: string | null, twoFactorEnabled: boolean } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type RequestMyEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestMyEmailChangeMutation = { requestEmailChange: { account: { id: string, email: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type RevokeMySessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeMySessionMutation = { revokeSession: { revokedIds: Array<string>, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

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
export const MeAccountFragmentDoc = new TypedDocumentString(`
    fragment MeAccount on Account {
  id
  email
  emailVerified
  username
  language
  twoFactorEnabled
}
    `, {"fragmentName":"MeAccount"}) as unknown as TypedDocumentString<MeAccountFragment, unknown>;
export const MeUserFragmentDoc = new TypedDocumentString(`
    fragment MeUser on User {
  id
  displayName
  screenName
  firstName
  middleName
  lastName
  username
  birthDate
  gender
  phone
  language
  avatarUrl(size: SMALL)
  medium: avatarUrl(size: MEDIUM)
  version
}
    `, {"fragmentName":"MeUser"}) as unknown as TypedDocumentString<MeUserFragment, unknown>;
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  viewer {
    account {
      ...MeAccount
    }
    user {
      ...MeUser
    }
  }
}
    fragment MeAccount on Account {
  id
  email
  emailVerified
  username
  language
  twoFactorEnabled
}
fragment MeUser on User {
  id
  displayName
  screenName
  firstName
  middleName
  lastName
  username
  birthDate
  gender
  phone
  language
  avatarUrl(size: SMALL)
  medium: avatarUrl(size: MEDIUM)
  version
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const MySessionsDocument = new TypedDocumentString(`
    query MySessions {
  viewer {
    sessions {
      id
      device
      createdAt
      lastSeenAt
      expiresAt
      current
    }
  }
}
    `) as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const UpdateMyProfileDocument = new TypedDocumentString(`
    mutation UpdateMyProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    user {
      ...MeUser
    }
    account {
      ...MeAccount
    }
    errors {
      ...Refusal
    }
  }
}
    fragment MeAccount on Account {
  id
  email
  emailVerified
  username
  language
  twoFactorEnabled
}
fragment MeUser on User {
  id
  displayName
  screenName
  firstName
  middleName
  lastName
  username
  birthDate
  gender
  phone
  language
  avatarUrl(size: SMALL)
  medium: avatarUrl(size: MEDIUM)
  version
}
fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}`) as unknown as TypedDocumentString<UpdateMyProfileMutation, UpdateMyProfileMutationVariables>;
export const RequestMyEmailChangeDocument = new TypedDocumentString(`
    mutation RequestMyEmailChange($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) {
    account {
      id
      email
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
}`) as unknown as TypedDocumentString<RequestMyEmailChangeMutation, RequestMyEmailChangeMutationVariables>;
export const RevokeMySessionDocument = new TypedDocumentString(`
    mutation RevokeMySession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    revokedIds
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
}`) as unknown as TypedDocumentString<RevokeMySessionMutation, RevokeMySessionMutationVariables>;