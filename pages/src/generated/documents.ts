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

/** The token of a verification email. */
export type VerifyEmailInput = {
  /** From the link, after `token=`. */
  token: string;
};

/** Whose verification email to send again. */
export type ResendVerificationEmailInput = {
  /** The address. */
  email: string;
};

/** How somebody joins. */
export type AcceptInvitationInput = {
  /** From the link, after `token=`. */
  token: string;
  /** Given name, or the only one. Needed without an account, unless the invitation suggests one. */
  firstName?: string | null | undefined;
  /** Middle name. Left out: the one that the invitation suggests. */
  middleName?: string | null | undefined;
  /** Family name. Left out: the one that the invitation suggests, if any. Empty for people who have one name. */
  lastName?: string | null | undefined;
  /** The person's number. */
  phone?: string | null | undefined;
  /** Without an account: the one to have from now on. With an account, signed out: its password. */
  password?: string | null | undefined;
};

/** Who opens an account, and which company. */
export type SignUpInput = {
  /** The address for signing in. */
  email: string;
  /**
   * 10 to 128 characters of any script unless the service asks for more. INVALID are common ones, and those made of little but the words of the
   * account, the company or the product.
   */
  password: string;
  /** Given name, or the only one. At most 100 characters. */
  firstName: string;
  /** Family name. Left out by people who have one name. At most 100 characters. */
  lastName?: string | null | undefined;
  /** The company's name. At most 200 characters. */
  companyName: string;
  /**
   * The person's language. Left out: that of the request. The company speaks it too where Muster writes in it (en, tr, nl, fr), otherwise that of
   * the request, otherwise English.
   */
  language?: string | null | undefined;
  /** The company's zone. Left out: UTC. */
  timeZone?: string | null | undefined;
  /** The person's number. */
  phone?: string | null | undefined;
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

/** Which company to enter. */
export type EnterCompanyInput = {
  /** `Membership.companyId`. */
  companyId: string;
};

/** Whose password to reset. */
export type RequestPasswordResetInput = {
  /** The account's address. */
  email: string;
};

/** A new password, with the token of a reset email. */
export type ResetPasswordInput = {
  /** From the link, after `token=`. */
  token: string;
  /** The new password: 10 to 128 characters of any script unless the service asks for more, none of the common ones. */
  password: string;
  /**
   * Whether the API tokens that the person made end, too, in every company. Someone who lost a password to somebody else has to suppose that they made
   * tokens; someone who only forgot it may say false, and their scripts go on.
   */
  revokeApiTokens?: boolean;
};

/** The old and the new password. */
export type ChangePasswordInput = {
  /** The password until now. */
  currentPassword: string;
  /** The new password: 10 to 128 characters of any script unless the service asks for more, none of the common ones. */
  newPassword: string;
};

/** What confirms a second factor. */
export type ConfirmTwoFactorEnrolmentInput = {
  /** The six digits that the app shows, in the digits of any script, grouped or not. */
  code: string;
};

/** What turning the second factor off needs. */
export type DisableTwoFactorInput = {
  /** The account's password. */
  password: string;
  /** Six digits, or a recovery code. */
  code: string;
};

/** What new recovery codes need. */
export type RegenerateRecoveryCodesInput = {
  /** The account's password. */
  password: string;
  /** Six digits, or one of the recovery codes until now. */
  code: string;
};

/** The second step of signing in. */
export type VerifyTwoFactorInput = {
  /** From `TwoFactorRequired`. */
  challenge: string;
  /** Six digits in the digits of any script, or a recovery code in either case; spaces and dashes do not count. */
  code: string;
};

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

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null };

export type PersonFragment = { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> };

type Entry_SignedIn_Fragment = { token: string, viewer: { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> } };

type Entry_TwoFactorRequired_Fragment = { challenge: string };

export type EntryFragment =
  | Entry_SignedIn_Fragment
  | Entry_TwoFactorRequired_Fragment
;

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> } };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { viewer: { sessions: Array<{ id: string, device: string | null, lastSeenAt: string, current: boolean }> } };

export type InvitationPreviewQueryVariables = Exact<{
  token: string;
}>;


export type InvitationPreviewQuery = { invitationPreview: { companyName: string, inviterName: string | null, email: string, firstName: string | null, lastName: string | null, logoUrl: string | null } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { result:
      | { token: string, viewer: { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> } }
      | { challenge: string }
     | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { result:
      | { token: string, viewer: { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> } }
      | { challenge: string }
     | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } };

export type VerifyTwoFactorMutationVariables = Exact<{
  input: VerifyTwoFactorInput;
}>;


export type VerifyTwoFactorMutation = { verifyTwoFactor: { result:
      | { token: string, viewer: { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> } }
      | { challenge: string }
     | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } };

export type EnterCompanyMutationVariables = Exact<{
  input: EnterCompanyInput;
}>;


export type EnterCompanyMutation = { enterCompany: { result:
      | { token: string, viewer: { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> } }
      | { challenge: string }
     | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type SignOutOthersMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutOthersMutation = { revokeSession: { revokedIds: Array<string>, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { email: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } };

export type VerifyEmailMutationVariables = Exact<{
  input: VerifyEmailInput;
}>;


export type VerifyEmailMutation = { verifyEmail: { errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } };

export type ResendVerificationEmailMutationVariables = Exact<{
  input: ResendVerificationEmailInput;
}>;


export type ResendVerificationEmailMutation = { resendVerificationEmail: { email: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: { email: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { viewer: { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type BeginTwoFactorEnrolmentMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginTwoFactorEnrolmentMutation = { beginTwoFactorEnrolment: { secret: string | null, qrCodeSvg: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type ConfirmTwoFactorEnrolmentMutationVariables = Exact<{
  input: ConfirmTwoFactorEnrolmentInput;
}>;


export type ConfirmTwoFactorEnrolmentMutation = { confirmTwoFactorEnrolment: { recoveryCodes: Array<string> | null, viewer: { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type RegenerateRecoveryCodesMutationVariables = Exact<{
  input: RegenerateRecoveryCodesInput;
}>;


export type RegenerateRecoveryCodesMutation = { regenerateRecoveryCodes: { recoveryCodes: Array<string> | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type DisableTwoFactorMutationVariables = Exact<{
  input: DisableTwoFactorInput;
}>;


export type DisableTwoFactorMutation = { disableTwoFactor: { viewer: { signedIn: boolean, account: { email: string, language: string | null, twoFactorEnabled: boolean, avatarUrl: string | null } | null, user: { displayName: string, company: { id: string, name: string, logoUrl: string | null, twoFactorRequired: boolean } } | null, session: { restrictions: Array<SessionRestriction> } | null, memberships: Array<{ companyId: string, companyName: string, status: UserStatus, logoUrl: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type UpdateLanguageMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateLanguageMutation = { updateProfile: { errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

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
export const PersonFragmentDoc = new TypedDocumentString(`
    fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}
    `, {"fragmentName":"Person"}) as unknown as TypedDocumentString<PersonFragment, unknown>;
export const EntryFragmentDoc = new TypedDocumentString(`
    fragment Entry on SignInResult {
  ... on SignedIn {
    token
    viewer {
      ...Person
    }
  }
  ... on TwoFactorRequired {
    challenge
  }
}
    fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}`, {"fragmentName":"Entry"}) as unknown as TypedDocumentString<EntryFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    ...Person
  }
}
    fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions {
  viewer {
    sessions {
      id
      device
      lastSeenAt
      current
    }
  }
}
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const InvitationPreviewDocument = new TypedDocumentString(`
    query InvitationPreview($token: String!) {
  invitationPreview(token: $token) {
    companyName
    inviterName
    email
    firstName
    lastName
    logoUrl(size: MEDIUM)
  }
}
    `) as unknown as TypedDocumentString<InvitationPreviewQuery, InvitationPreviewQueryVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    result {
      ...Entry
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
fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}
fragment Entry on SignInResult {
  ... on SignedIn {
    token
    viewer {
      ...Person
    }
  }
  ... on TwoFactorRequired {
    challenge
  }
}`) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    result {
      ...Entry
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
fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}
fragment Entry on SignInResult {
  ... on SignedIn {
    token
    viewer {
      ...Person
    }
  }
  ... on TwoFactorRequired {
    challenge
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const VerifyTwoFactorDocument = new TypedDocumentString(`
    mutation VerifyTwoFactor($input: VerifyTwoFactorInput!) {
  verifyTwoFactor(input: $input) {
    result {
      ...Entry
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
fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}
fragment Entry on SignInResult {
  ... on SignedIn {
    token
    viewer {
      ...Person
    }
  }
  ... on TwoFactorRequired {
    challenge
  }
}`) as unknown as TypedDocumentString<VerifyTwoFactorMutation, VerifyTwoFactorMutationVariables>;
export const EnterCompanyDocument = new TypedDocumentString(`
    mutation EnterCompany($input: EnterCompanyInput!) {
  enterCompany(input: $input) {
    result {
      ...Entry
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
fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}
fragment Entry on SignInResult {
  ... on SignedIn {
    token
    viewer {
      ...Person
    }
  }
  ... on TwoFactorRequired {
    challenge
  }
}`) as unknown as TypedDocumentString<EnterCompanyMutation, EnterCompanyMutationVariables>;
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
export const SignOutOthersDocument = new TypedDocumentString(`
    mutation SignOutOthers {
  revokeSession(input: {allOthers: true}) {
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
}`) as unknown as TypedDocumentString<SignOutOthersMutation, SignOutOthersMutationVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    email
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
}`) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const VerifyEmailDocument = new TypedDocumentString(`
    mutation VerifyEmail($input: VerifyEmailInput!) {
  verifyEmail(input: $input) {
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
}`) as unknown as TypedDocumentString<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const ResendVerificationEmailDocument = new TypedDocumentString(`
    mutation ResendVerificationEmail($input: ResendVerificationEmailInput!) {
  resendVerificationEmail(input: $input) {
    email
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
}`) as unknown as TypedDocumentString<ResendVerificationEmailMutation, ResendVerificationEmailMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    email
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
}`) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
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
}`) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    viewer {
      ...Person
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
fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const BeginTwoFactorEnrolmentDocument = new TypedDocumentString(`
    mutation BeginTwoFactorEnrolment {
  beginTwoFactorEnrolment {
    secret
    qrCodeSvg
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
}`) as unknown as TypedDocumentString<BeginTwoFactorEnrolmentMutation, BeginTwoFactorEnrolmentMutationVariables>;
export const ConfirmTwoFactorEnrolmentDocument = new TypedDocumentString(`
    mutation ConfirmTwoFactorEnrolment($input: ConfirmTwoFactorEnrolmentInput!) {
  confirmTwoFactorEnrolment(input: $input) {
    recoveryCodes
    viewer {
      ...Person
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
fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}`) as unknown as TypedDocumentString<ConfirmTwoFactorEnrolmentMutation, ConfirmTwoFactorEnrolmentMutationVariables>;
export const RegenerateRecoveryCodesDocument = new TypedDocumentString(`
    mutation RegenerateRecoveryCodes($input: RegenerateRecoveryCodesInput!) {
  regenerateRecoveryCodes(input: $input) {
    recoveryCodes
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
}`) as unknown as TypedDocumentString<RegenerateRecoveryCodesMutation, RegenerateRecoveryCodesMutationVariables>;
export const DisableTwoFactorDocument = new TypedDocumentString(`
    mutation DisableTwoFactor($input: DisableTwoFactorInput!) {
  disableTwoFactor(input: $input) {
    viewer {
      ...Person
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
fragment Person on Viewer {
  signedIn
  account {
    email
    language
    twoFactorEnabled
    avatarUrl(size: SMALL)
  }
  user {
    displayName
    company {
      id
      name
      logoUrl(size: SMALL)
      twoFactorRequired
    }
  }
  session {
    restrictions
  }
  memberships {
    companyId
    companyName
    status
    logoUrl(size: SMALL)
  }
}`) as unknown as TypedDocumentString<DisableTwoFactorMutation, DisableTwoFactorMutationVariables>;
export const UpdateLanguageDocument = new TypedDocumentString(`
    mutation UpdateLanguage($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
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
}`) as unknown as TypedDocumentString<UpdateLanguageMutation, UpdateLanguageMutationVariables>;