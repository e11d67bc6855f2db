/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a person is in a company. Each role includes what those below it give. */
export type Role =
  /** Everything, as the account owner: people, company, security and every module. */
  | 'ADMIN'
  /** Every module and every conversation; no say over people or the company. */
  | 'MODERATOR'
  /** The chat page and the dashboard, with all conversations of the person's own inboxes. */
  | 'USER'
  /** The chat page and the dashboard, with only what is assigned to the person. */
  | 'LIMITED_USER';

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

/** What still stands between a signed-in session and the product. */
export type SessionRestriction =
  /** The password has to be changed first. */
  | 'PASSWORD_CHANGE_REQUIRED'
  /** The company requires a second factor, and the person has none yet. */
  | 'TWO_FACTOR_ENROLMENT_REQUIRED'
  /** No company has been entered: the account belongs to several, or to none any more. */
  | 'COMPANY_NOT_CHOSEN';

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

/** Whose picture is to be uploaded: one's own where nothing else is said. */
export type RequestPictureUploadInput = {
  /** A colleague's. */
  userId?: string | null | undefined;
  /** The company's. */
  company?: boolean | null | undefined;
};

/** Whose picture is to go: one's own where nothing else is said. */
export type DeletePictureInput = {
  /** A colleague's. */
  userId?: string | null | undefined;
  /** The company's. */
  company?: boolean | null | undefined;
};

/** Whether one is at work. */
export type SetPresenceInput = {
  /** How one is from now on. */
  presence: Presence;
};

/** Which company to enter. */
export type EnterCompanyInput = {
  /** `Membership.companyId`. */
  companyId: string;
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

/** Whether somebody is at work. */
export type Presence =
  /** At work: new conversations may come. */
  | 'ONLINE'
  /** Away for a while. */
  | 'AWAY'
  /** Not at work. */
  | 'OFFLINE';

/** Where a person stands in the company. */
export type UserStatus =
  /** Asked to join, and has not followed the email yet. */
  | 'INVITED'
  /** Works here. */
  | 'ACTIVE'
  /** May not act for now. */
  | 'INACTIVE'
  /** May not sign in to this company. */
  | 'BLOCKED'
  /** Left; can come back within 30 days. */
  | 'ARCHIVED'
  /** Gone: only what history still shows. */
  | 'DELETED';

/** Which people a list shows. All conditions hold together; what is left out does not narrow. */
export type UserFilter = {
  /** Any of these. Left out: all but the archived, or the archived alone where `viewerMay` has REACTIVATE. */
  status?: Array<UserStatus> | null | undefined;
  /** Any of these roles. */
  role?: Array<Role> | null | undefined;
  /** Those who serve this inbox. */
  inboxId?: string | null | undefined;
  /** Those who have this module, at whatever level, by role, grant or custom role. */
  module?: Module | null | undefined;
  /** Those whose address is, or is not, proved. */
  emailVerified?: boolean | null | undefined;
  /**
   * Those to whom the viewer may do all of these, as their own `viewerMay` says: whom one may archive, for a picker. Empty does not narrow. Of few people,
   * as with RESET_TWO_FACTOR, the whole company may be gone through.
   */
  viewerMay?: Array<UserAction> | null | undefined;
  /**
   * Words, in any order, each part of a name (displayed, first, middle or last), of the e-mail address or of the name for signing in; or a telephone
   * number, in whatever writing. Without regard to case and accents: `soren` finds Søren, `strasser` Straßer, `lukasz` Łukasz. At most 200 characters,
   * of which the first eight words count. The whole company may be gone through.
   */
  search?: string | null | undefined;
};

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null };

export type HereFragment = { signedIn: boolean, accessVersion: string, isSupportSession: boolean, account: { id: string, email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { id: string, displayName: string, avatarUrl: string | null, presence: Presence, company: { id: string, name: string, logoUrl: string | null, timeZone: string } } | null, session: { id: string, restrictions: Array<SessionRestriction> } | null, memberships: Array<{ id: string, companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }>, permissions: Array<{ module: Module, level: AccessLevel }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { signedIn: boolean, accessVersion: string, isSupportSession: boolean, account: { id: string, email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { id: string, displayName: string, avatarUrl: string | null, presence: Presence, company: { id: string, name: string, logoUrl: string | null, timeZone: string } } | null, session: { id: string, restrictions: Array<SessionRestriction> } | null, memberships: Array<{ id: string, companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }>, permissions: Array<{ module: Module, level: AccessLevel }> } };

export type CompanyHereQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyHereQuery = { company: { id: string, name: string, logoUrl: string | null } | null };

export type ViewerChangedSubscriptionVariables = Exact<{
  since?: string | null | undefined;
}>;


export type ViewerChangedSubscription = { viewerChanged: { signedIn: boolean, accessVersion: string, isSupportSession: boolean, account: { id: string, email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { id: string, displayName: string, avatarUrl: string | null, presence: Presence, company: { id: string, name: string, logoUrl: string | null, timeZone: string } } | null, session: { id: string, restrictions: Array<SessionRestriction> } | null, memberships: Array<{ id: string, companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }>, permissions: Array<{ module: Module, level: AccessLevel }> } | null };

export type EnterCompanyMutationVariables = Exact<{
  input: EnterCompanyInput;
}>;


export type EnterCompanyMutation = { enterCompany: { result:
      | { __typename: 'SignedIn', token: string }
      | { __typename: 'TwoFactorRequired' }
     | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type SetPresenceMutationVariables = Exact<{
  input: SetPresenceInput;
}>;


export type SetPresenceMutation = { setPresence: { user: { id: string, presence: Presence } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type RequestPictureUploadMutationVariables = Exact<{
  input: RequestPictureUploadInput;
}>;


export type RequestPictureUploadMutation = { requestPictureUpload: { uploadUrl: string | null, maxBytes: number | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type PersonPicturesFragment = { id: string, version: number, avatarUrl: string | null, medium: string | null, large: string | null };

export type CompanyPicturesFragment = { id: string, version: number, logoUrl: string | null, medium: string | null, large: string | null };

export type PicturesNowQueryVariables = Exact<{
  id: string;
}>;


export type PicturesNowQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string, version: number, avatarUrl: string | null, medium: string | null, large: string | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, version: number, logoUrl: string | null, medium: string | null, large: string | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type DeletePictureMutationVariables = Exact<{
  input: DeletePictureInput;
}>;


export type DeletePictureMutation = { deletePicture: { user: { id: string, version: number, avatarUrl: string | null, medium: string | null, large: string | null } | null, company: { id: string, version: number, logoUrl: string | null, medium: string | null, large: string | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type PickedPersonFragment = { id: string, displayName: string, avatarUrl: string | null };

export type PeopleToPickQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
}>;


export type PeopleToPickQuery = { users: { nodes: Array<{ id: string, displayName: string, avatarUrl: string | null }> } | null };

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
export const HereFragmentDoc = new TypedDocumentString(`
    fragment Here on Viewer {
  signedIn
  account {
    id
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    id
    displayName
    avatarUrl(size: SMALL)
    presence
    company {
      id
      name
      logoUrl(size: SMALL)
      timeZone
    }
  }
  session {
    id
    restrictions
  }
  memberships {
    id
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
  permissions {
    module
    level
  }
  accessVersion
  isSupportSession
}
    `, {"fragmentName":"Here"}) as unknown as TypedDocumentString<HereFragment, unknown>;
export const PersonPicturesFragmentDoc = new TypedDocumentString(`
    fragment PersonPictures on User {
  id
  version
  avatarUrl(size: SMALL)
  medium: avatarUrl(size: MEDIUM)
  large: avatarUrl(size: LARGE)
}
    `, {"fragmentName":"PersonPictures"}) as unknown as TypedDocumentString<PersonPicturesFragment, unknown>;
export const CompanyPicturesFragmentDoc = new TypedDocumentString(`
    fragment CompanyPictures on Company {
  id
  version
  logoUrl(size: SMALL)
  medium: logoUrl(size: MEDIUM)
  large: logoUrl(size: LARGE)
}
    `, {"fragmentName":"CompanyPictures"}) as unknown as TypedDocumentString<CompanyPicturesFragment, unknown>;
export const PickedPersonFragmentDoc = new TypedDocumentString(`
    fragment PickedPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}
    `, {"fragmentName":"PickedPerson"}) as unknown as TypedDocumentString<PickedPersonFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    ...Here
  }
}
    fragment Here on Viewer {
  signedIn
  account {
    id
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    id
    displayName
    avatarUrl(size: SMALL)
    presence
    company {
      id
      name
      logoUrl(size: SMALL)
      timeZone
    }
  }
  session {
    id
    restrictions
  }
  memberships {
    id
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
  permissions {
    module
    level
  }
  accessVersion
  isSupportSession
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const CompanyHereDocument = new TypedDocumentString(`
    query CompanyHere {
  company {
    id
    name
    logoUrl(size: SMALL)
  }
}
    `) as unknown as TypedDocumentString<CompanyHereQuery, CompanyHereQueryVariables>;
export const ViewerChangedDocument = new TypedDocumentString(`
    subscription ViewerChanged($since: String) {
  viewerChanged(since: $since) {
    ...Here
  }
}
    fragment Here on Viewer {
  signedIn
  account {
    id
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    id
    displayName
    avatarUrl(size: SMALL)
    presence
    company {
      id
      name
      logoUrl(size: SMALL)
      timeZone
    }
  }
  session {
    id
    restrictions
  }
  memberships {
    id
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
  permissions {
    module
    level
  }
  accessVersion
  isSupportSession
}`) as unknown as TypedDocumentString<ViewerChangedSubscription, ViewerChangedSubscriptionVariables>;
export const EnterCompanyDocument = new TypedDocumentString(`
    mutation EnterCompany($input: EnterCompanyInput!) {
  enterCompany(input: $input) {
    result {
      __typename
      ... on SignedIn {
        token
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
}`) as unknown as TypedDocumentString<EnterCompanyMutation, EnterCompanyMutationVariables>;
export const SetPresenceDocument = new TypedDocumentString(`
    mutation SetPresence($input: SetPresenceInput!) {
  setPresence(input: $input) {
    user {
      id
      presence
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
}`) as unknown as TypedDocumentString<SetPresenceMutation, SetPresenceMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
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
}`) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const RequestPictureUploadDocument = new TypedDocumentString(`
    mutation RequestPictureUpload($input: RequestPictureUploadInput!) {
  requestPictureUpload(input: $input) {
    uploadUrl
    maxBytes
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
}`) as unknown as TypedDocumentString<RequestPictureUploadMutation, RequestPictureUploadMutationVariables>;
export const PicturesNowDocument = new TypedDocumentString(`
    query PicturesNow($id: ID!) {
  node(id: $id) {
    id
    ...PersonPictures
    ...CompanyPictures
  }
}
    fragment PersonPictures on User {
  id
  version
  avatarUrl(size: SMALL)
  medium: avatarUrl(size: MEDIUM)
  large: avatarUrl(size: LARGE)
}
fragment CompanyPictures on Company {
  id
  version
  logoUrl(size: SMALL)
  medium: logoUrl(size: MEDIUM)
  large: logoUrl(size: LARGE)
}`) as unknown as TypedDocumentString<PicturesNowQuery, PicturesNowQueryVariables>;
export const DeletePictureDocument = new TypedDocumentString(`
    mutation DeletePicture($input: DeletePictureInput!) {
  deletePicture(input: $input) {
    user {
      ...PersonPictures
    }
    company {
      ...CompanyPictures
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
fragment PersonPictures on User {
  id
  version
  avatarUrl(size: SMALL)
  medium: avatarUrl(size: MEDIUM)
  large: avatarUrl(size: LARGE)
}
fragment CompanyPictures on Company {
  id
  version
  logoUrl(size: SMALL)
  medium: logoUrl(size: MEDIUM)
  large: logoUrl(size: LARGE)
}`) as unknown as TypedDocumentString<DeletePictureMutation, DeletePictureMutationVariables>;
export const PeopleToPickDocument = new TypedDocumentString(`
    query PeopleToPick($filter: UserFilter) {
  users(first: 8, filter: $filter) {
    nodes {
      ...PickedPerson
    }
  }
}
    fragment PickedPerson on User {
  id
  displayName
  avatarUrl(size: SMALL)
}`) as unknown as TypedDocumentString<PeopleToPickQuery, PeopleToPickQueryVariables>;