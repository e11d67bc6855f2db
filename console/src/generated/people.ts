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

/** A module to be granted. */
export type ModuleGrantInput = {
  /** The module. Each at most once in a list. */
  module: Module;
  /** How far it is granted. */
  level?: AccessLevel;
};

/** Which way a list runs. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet comes first. */
  | 'ASC'
  /** The other way round. */
  | 'DESC';

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

/** A column of the exported user list. Its heading is the name of the field of `User` that it shows, such as `displayName`; what is a list is joined by "; ". */
export type UserExportColumn =
  /** The id. */
  | 'ID'
  /** What colleagues and visitors see. */
  | 'NAME'
  /** Given name. */
  | 'FIRST_NAME'
  /** Middle name. */
  | 'MIDDLE_NAME'
  /** Family name. */
  | 'LAST_NAME'
  /** The name that visitors see, where it differs from the real one. */
  | 'SCREEN_NAME'
  /** The e-mail address. */
  | 'EMAIL'
  /** The account's name for signing in. */
  | 'USERNAME'
  /** The person's number. */
  | 'PHONE'
  /** Date of birth. */
  | 'BIRTH_DATE'
  /** Self-described. */
  | 'GENDER'
  /** The language of the person. */
  | 'LANGUAGE'
  /** The role. */
  | 'ROLE'
  /** Whether the person owns the company. */
  | 'OWNER'
  /** Where the person stands. */
  | 'STATUS'
  /** Whether the address is proved. */
  | 'VERIFIED'
  /** Whether incoming calls may ring at the person. */
  | 'CALLS'
  /** How many open conversations the person may have at once. Empty: unlimited. */
  | 'CONVERSATION_LIMIT'
  /** How many open conversations are on the person. */
  | 'ACTIVE_CONVERSATIONS'
  /** The languages of the conversations that may be handed to the person. */
  | 'LANGUAGES'
  /** The inboxes that the person serves, by name. */
  | 'INBOXES'
  /** The departments that the person works in, by name. */
  | 'DEPARTMENTS'
  /** The person's custom roles, by name. */
  | 'CUSTOM_ROLES'
  /** What the person may do: each module with its level, such as `USERS:MANAGE`. */
  | 'PERMISSIONS'
  /** The sales representatives that the person is, by name. Needs CONTACTS. */
  | 'SALES_REPRESENTATIVES'
  /** Whether the account has a second factor. Needs SECURITY, or USERS at MANAGE. */
  | 'TWO_FACTOR'
  /** When the person was invited or created. */
  | 'CREATED_AT'
  /** When the person last used the product. */
  | 'LAST_SEEN'
  /** When the person was archived. */
  | 'ARCHIVED_AT';

/** Which people are exported, in which order, and what of them. */
export type ExportUsersInput = {
  /** Which people, as `users` takes it. */
  filter?: UserFilter | null | undefined;
  /** In which order. By name unless said. */
  orderBy?: UserOrder | null | undefined;
  /**
   * Which columns, in their order; one that is named twice is there once; at least one (otherwise INVALID). One that the viewer may not see is FORBIDDEN at its place. Left out: all but
   * SALES_REPRESENTATIVES and TWO_FACTOR.
   */
  columns?: Array<UserExportColumn> | null | undefined;
};

/** Where an invitation stands. */
export type InvitationStatus =
  /** The link works and was not followed yet. */
  | 'PENDING'
  /** The person joined. */
  | 'ACCEPTED'
  /** Taken back. */
  | 'REVOKED'
  /** The link has ended; it can be sent again. */
  | 'EXPIRED';

/** What may be given to a person, whether invited or created. */
export type MembershipInput = {
  /** The role. */
  role?: Role;
  /** Modules granted by themselves, in place of the role's defaults. Left out: the defaults. Empty: none. */
  grants?: Array<ModuleGrantInput> | null | undefined;
  /** How many open conversations at once, 0 to 10,000. Left out or null: unlimited. */
  conversationLimit?: number | null | undefined;
  /** Languages of conversations, at least one. Left out: the company's own. */
  languages?: Array<string> | null | undefined;
  /** The inboxes to serve. Left out: the company's default, "Chat & Tasks" from the start. */
  inboxIds?: Array<string> | null | undefined;
  /** The questionnaires whose waiting requests the person handles. */
  questionnaireIds?: Array<string> | null | undefined;
  /** Custom roles. */
  customRoleIds?: Array<string> | null | undefined;
  /** Whether incoming calls may ring at the person. Left out: no. */
  canTakeCalls?: boolean | null | undefined;
};

/** Whom to invite: exactly one of `invitations` and `emails`, at most 500 rows in all. */
export type InviteUsersInput = {
  /** Each person with a membership of their own. */
  invitations?: Array<InvitationInput> | null | undefined;
  /** Many addresses, one membership for all of them. */
  emails?: Array<string> | null | undefined;
  /** The membership for `emails`. Left out: a USER with the role's defaults. */
  membership?: MembershipInput | null | undefined;
  /**
   * At most 100 characters. The same call with the same key within 24 hours invites nobody twice and gets the first answer again; only rows that were
   * refused for a while (their error has `retryAfterSeconds`) are tried once more.
   */
  idempotencyKey?: string | null | undefined;
};

/** One person to invite. */
export type InvitationInput = {
  /** The address, as `EmailAddress` says. A plain string: a bad address is one bad row, never a refused call. */
  email: string;
  /** What the person is to be. */
  membership: MembershipInput;
  /** Given name, as far as it is known: the email greets the person by it, the lists show it, and joining suggests it. */
  firstName?: string | null | undefined;
  /** Middle name. */
  middleName?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
};

/** Which invitation to send again. */
export type ResendInvitationInput = {
  /** The invitation. */
  id: string;
};

/** Which invitation to take back. */
export type RevokeInvitationInput = {
  /** The invitation. */
  id: string;
};

/** What to change of a person. What is left out stays as it is. */
export type UpdateUserInput = {
  /** The person. */
  id: string;
  /** The `User.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: number;
  /** The role. */
  role?: Role | null | undefined;
  /**
   * Modules granted by themselves, in place of all grants until now: name also those that are to stay. For a USER or LIMITED_USER they stand in
   * place of what the role gives by default, CONVERSATIONS and DASHBOARD too; ADMIN and MODERATOR keep what their role gives. Empty: none. Null:
   * as if nothing had ever been said, the role's defaults. `roles` answers what each role gives.
   */
  grants?: Array<ModuleGrantInput> | null | undefined;
  /** How many open conversations at once, 0 to 10,000. Null: unlimited. */
  conversationLimit?: number | null | undefined;
  /** Languages of conversations, at least one. */
  languages?: Array<string> | null | undefined;
  /** The inboxes to serve, in place of those until now. */
  inboxIds?: Array<string> | null | undefined;
  /** The questionnaires to handle, in place of those until now. */
  questionnaireIds?: Array<string> | null | undefined;
  /** The custom roles, in place of those until now. */
  customRoleIds?: Array<string> | null | undefined;
  /** Whether incoming calls may ring at the person. */
  canTakeCalls?: boolean | null | undefined;
  /** The name that visitors see. Null: the real one. */
  screenName?: string | null | undefined;
  /** Given name. At most 100 characters. */
  firstName?: string | null | undefined;
  /** Middle name. At most 100 characters. */
  middleName?: string | null | undefined;
  /** Family name. At most 100 characters. */
  lastName?: string | null | undefined;
  /** Date of birth. */
  birthDate?: string | null | undefined;
  /** Self-described. */
  gender?: Gender | null | undefined;
  /** The language of the person. */
  language?: string | null | undefined;
  /** The person's number. */
  phone?: string | null | undefined;
  /** False: the person may not act, and every session in this company ends. */
  active?: boolean | null | undefined;
  /** True: the person may not sign in to this company, and every session in it ends. */
  loginBlocked?: boolean | null | undefined;
  /** True: the person has to change their password before entering this company. */
  mustChangePassword?: boolean | null | undefined;
};

/** Which columns to show. */
export type SetUserListColumnsInput = {
  /** The columns in their order, each at most once. Those left out are hidden. */
  columns: Array<UserListColumn>;
};

/** Whom to archive. */
export type ArchiveUserInput = {
  /** The person. */
  id: string;
  /** An active colleague who takes over the open tasks, and the open conversations that they can have. Left out: tasks go to nobody, conversations back to the pool. */
  successorId?: string | null | undefined;
};

/** Whom to bring back. */
export type ReactivateUserInput = {
  /** The archived person. */
  id: string;
};

/** Whom to delete. */
export type DeleteUserInput = {
  /** The person. */
  id: string;
  /** `User.deletionConfirmation` of that person, typed exactly. */
  confirmation: string;
  /** An active colleague who takes over the open tasks, and the open conversations that they can have. Left out: tasks go to nobody, conversations back to the pool. */
  successorId?: string | null | undefined;
};

/** Whose second factor to take away. */
export type ResetTwoFactorInput = {
  /** The colleague. */
  userId: string;
};

/** Where an import stands. */
export type UserImportStatus =
  /** It waits for its file. */
  | 'AWAITING_FILE'
  /** The file has come and every row was judged; nobody was invited yet. */
  | 'READY'
  /** Its rows are being invited, or wait for a limit (`detail`, `resumesAt`). */
  | 'RUNNING'
  /** Whoever started it may no longer invite people. `importUsers` goes on, as whoever calls it. */
  | 'PAUSED'
  /** Somebody stopped it (`cancelUserImport`). `importUsers` goes on. */
  | 'CANCELLED'
  /** Every row is done. `importUsers` goes on only where rows were refused since whoever started it may not give what they say: FORBIDDEN, when they were to be invited. */
  | 'DONE';

/** What a column can mean. An empty cell is like a column that is not there: what `defaults` says holds. */
export type UserImportField =
  /** The address. Needed. */
  | 'EMAIL'
  /** Given name. */
  | 'FIRST_NAME'
  /** Middle name. */
  | 'MIDDLE_NAME'
  /** Family name. */
  | 'LAST_NAME'
  /** The role, as `Role` names it; capitals, spaces and hyphens do not matter. */
  | 'ROLE'
  /** Languages of conversations, as `LanguageCode`, with semicolons between them. */
  | 'LANGUAGES'
  /** How many open conversations at once. */
  | 'CONVERSATION_LIMIT'
  /** Whether calls may ring at the person: yes or no, true or false, 1 or 0. */
  | 'CAN_TAKE_CALLS'
  /** Inboxes by name or id, with semicolons between them. */
  | 'INBOXES'
  /** Questionnaires by name or id, with semicolons between them. */
  | 'QUESTIONNAIRES'
  /** Custom roles by name or id, with semicolons between them. */
  | 'CUSTOM_ROLES';

/** What has become of a row. */
export type UserImportRowStatus =
  /** It can be invited. */
  | 'VALID'
  /** It can be invited once a limit lets it, and is tried again by itself. */
  | 'WAITING'
  /** It was invited. */
  | 'INVITED'
  /** Nothing was to be done: in the company already, invited already, or named twice in the file. */
  | 'SKIPPED'
  /** It cannot be invited as it is written. Where whoever started the import may not give what it says (FORBIDDEN), the next start tries it again. */
  | 'REFUSED';

/** What a file of people looks like. */
export type PrepareUserImportInput = {
  /** The columns that mean something, at most 11: one of them is EMAIL. Other columns of the file are not read. */
  columns: Array<UserImportColumnInput>;
  /** What everybody gets whose row says nothing else. Left out: a USER with the role's defaults. */
  defaults?: MembershipInput | null | undefined;
  /** What stands between two cells. Left out: found out from the first line. */
  delimiter?: UserImportDelimiter | null | undefined;
  /** At most 100 characters. The same call with the same key within 24 hours prepares nothing twice: it answers the import, and another address while its file has not come; NOT_FOUND once the import was deleted. */
  idempotencyKey?: string | null | undefined;
};

/** A column of the file and what it means. */
export type UserImportColumnInput = {
  /** What the first line of the file calls it, at most 200 characters; capitals do not matter. */
  header: string;
  /** What it means. Each once. */
  field: UserImportField;
};

/** What stands between two cells. */
export type UserImportDelimiter =
  /** `,` */
  | 'COMMA'
  /** `;` */
  | 'SEMICOLON'
  /** The tabulator. */
  | 'TAB';

/** Which import to start. */
export type ImportUsersInput = {
  /** The import. */
  id: string;
};

/** Which import to stop. */
export type CancelUserImportInput = {
  /** The import. */
  id: string;
};

/** Which import to delete. */
export type DeleteUserImportInput = {
  /** The import. */
  id: string;
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

/** A column of the user list that a person can show or hide. */
export type UserListColumn =
  /** The displayed name. */
  | 'NAME'
  /** The e-mail address. */
  | 'EMAIL'
  /** The role. */
  | 'ROLE'
  /** Whether the address is proved. */
  | 'VERIFIED'
  /** Whether incoming calls may ring at the person. */
  | 'CALLS'
  /** How many open conversations the person may have at once. */
  | 'CONVERSATION_LIMIT'
  /** How many open conversations are on the person right now. */
  | 'ACTIVE_CONVERSATIONS'
  /** Where the person stands. */
  | 'STATUS'
  /** The inboxes that the person serves. */
  | 'INBOXES'
  /** The languages of the conversations that may be handed to the person. */
  | 'LANGUAGES'
  /** When the person last used the product. */
  | 'LAST_SEEN';

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

/** How a list of people is sorted. Equals stand in the order of their ids, which runs the same way. */
export type UserOrder = {
  /** By what. */
  field: UserOrderField;
  /** Which way. */
  direction?: OrderDirection;
};

/** By what people are sorted: every column of the user list but INBOXES and LANGUAGES, of which a person has many and which have no order. */
export type UserOrderField =
  /**
   * The displayed name, in the alphabet of the company's language: in Turkish ç stands between c and d, elsewhere with c. People without a name stand where
   * their address does.
   */
  | 'NAME'
  /** The e-mail address. */
  | 'EMAIL'
  /** The rank of the role; ascending begins with LIMITED_USER. */
  | 'ROLE'
  /** Where they stand, in the order of `UserStatus`; ascending begins with INVITED. */
  | 'STATUS'
  /** Whether the address is proved; ascending begins with those whose is not. */
  | 'VERIFIED'
  /** Whether incoming calls may ring at them; ascending begins with those at whom they may not. */
  | 'CALLS'
  /** How many open conversations they may have at once; unlimited is more than any number. */
  | 'CONVERSATION_LIMIT'
  /** When they last used the product; never comes before any instant. */
  | 'LAST_SEEN'
  /** When they were invited or created. */
  | 'CREATED_AT'
  /** How many open conversations are on them. */
  | 'ACTIVE_CONVERSATIONS';

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null };

export type PeopleColumnsQueryVariables = Exact<{
  viewer: string;
}>;


export type PeopleColumnsQuery = { user: { id: string, listColumns: Array<UserListColumn> | null } | null };

export type PeopleChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleChoicesQuery = { roles: Array<{ role: Role, grants: Array<{ module: Module, level: AccessLevel }>, minimumGrants: Array<{ module: Module, level: AccessLevel }> }> | null, inboxes: Array<{ id: string, name: string }> | null, customRoles: Array<{ id: string, name: string }> | null, questionnaires: Array<{ id: string, name: string }> | null };

export type PeopleRowFragment = { id: string, displayName: string, avatarUrl: string | null, presence: Presence, email?: string | null, role?: Role, emailVerified?: boolean | null, canTakeCalls?: boolean | null, conversationLimit?: number | null, activeConversationCount?: number, status: UserStatus, active: boolean | null, loginBlocked: boolean | null, languages?: Array<string>, lastSeenAt?: string | null, viewerMay: Array<UserAction>, inboxes?: Array<{ id: string, name: string }> };

export type PeopleQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  orderBy?: UserOrder | null | undefined;
  email: boolean;
  role: boolean;
  verified: boolean;
  calls: boolean;
  conversationLimit: boolean;
  activeConversations: boolean;
  inboxes: boolean;
  languages: boolean;
  lastSeen: boolean;
}>;


export type PeopleQuery = { users: { totalCount: number, nodes: Array<{ id: string, displayName: string, avatarUrl: string | null, presence: Presence, email?: string | null, role?: Role, emailVerified?: boolean | null, canTakeCalls?: boolean | null, conversationLimit?: number | null, activeConversationCount?: number, status: UserStatus, active: boolean | null, loginBlocked: boolean | null, languages?: Array<string>, lastSeenAt?: string | null, viewerMay: Array<UserAction>, inboxes?: Array<{ id: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PeoplePresenceSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PeoplePresenceSubscription = { presenceChanged: { id: string, presence: Presence, activeConversationCount: number } | null };

export type SetUserListColumnsMutationVariables = Exact<{
  input: SetUserListColumnsInput;
}>;


export type SetUserListColumnsMutation = { setUserListColumns: { user: { id: string, listColumns: Array<UserListColumn> | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type ExportPeopleMutationVariables = Exact<{
  input: ExportUsersInput;
}>;


export type ExportPeopleMutation = { exportUsers: { url: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type PersonFactsFragment = { id: string, version: number, displayName: string, avatarUrl: string | null, presence: Presence, email: string | null, screenName: string | null, firstName: string | null, middleName: string | null, lastName: string | null, username: string | null, birthDate: string | null, gender: Gender | null, phone: string | null, language: string | null, active: boolean | null, loginBlocked: boolean | null, mustChangePassword: boolean | null, createdAt: string, archivedAt: string | null, reactivationDeadline: string | null, lastSeenAt: string | null, role: Role, isOwner: boolean, status: UserStatus, emailVerified: boolean | null, canTakeCalls: boolean | null, conversationLimit: number | null, activeConversationCount: number, languages: Array<string>, viewerMay: Array<UserAction>, grants: Array<{ module: Module, level: AccessLevel }> | null, permissions: Array<{ module: Module, level: AccessLevel }> | null, customRoles: Array<{ id: string, name: string }> | null, inboxes: Array<{ id: string, name: string }>, questionnaires: Array<{ id: string, name: string }> };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { user: { id: string, version: number, displayName: string, avatarUrl: string | null, presence: Presence, email: string | null, screenName: string | null, firstName: string | null, middleName: string | null, lastName: string | null, username: string | null, birthDate: string | null, gender: Gender | null, phone: string | null, language: string | null, active: boolean | null, loginBlocked: boolean | null, mustChangePassword: boolean | null, createdAt: string, archivedAt: string | null, reactivationDeadline: string | null, lastSeenAt: string | null, role: Role, isOwner: boolean, status: UserStatus, emailVerified: boolean | null, canTakeCalls: boolean | null, conversationLimit: number | null, activeConversationCount: number, languages: Array<string>, viewerMay: Array<UserAction>, grants: Array<{ module: Module, level: AccessLevel }> | null, permissions: Array<{ module: Module, level: AccessLevel }> | null, customRoles: Array<{ id: string, name: string }> | null, inboxes: Array<{ id: string, name: string }>, questionnaires: Array<{ id: string, name: string }> } | null };

export type PersonToActQueryVariables = Exact<{
  id: string;
}>;


export type PersonToActQuery = { user: { id: string, version: number, displayName: string, active: boolean | null, loginBlocked: boolean | null } | null };

export type PersonToRemoveQueryVariables = Exact<{
  id: string;
  delete: boolean;
}>;


export type PersonToRemoveQuery = { user: { id: string, displayName: string, deletionConfirmation?: string | null } | null, removalPreview: { openConversations: number, openTaskCount: number, apiTokens: number, isLastAdmin: boolean, inboxesLeftEmpty: Array<{ id: string, name: string }> } | null };

export type PeopleToSucceedQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type PeopleToSucceedQuery = { users: { nodes: Array<{ id: string, displayName: string, email: string | null }> } | null };

export type UpdatePersonMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdatePersonMutation = { updateUser: { user: { id: string, version: number, displayName: string, avatarUrl: string | null, presence: Presence, email: string | null, screenName: string | null, firstName: string | null, middleName: string | null, lastName: string | null, username: string | null, birthDate: string | null, gender: Gender | null, phone: string | null, language: string | null, active: boolean | null, loginBlocked: boolean | null, mustChangePassword: boolean | null, createdAt: string, archivedAt: string | null, reactivationDeadline: string | null, lastSeenAt: string | null, role: Role, isOwner: boolean, status: UserStatus, emailVerified: boolean | null, canTakeCalls: boolean | null, conversationLimit: number | null, activeConversationCount: number, languages: Array<string>, viewerMay: Array<UserAction>, grants: Array<{ module: Module, level: AccessLevel }> | null, permissions: Array<{ module: Module, level: AccessLevel }> | null, customRoles: Array<{ id: string, name: string }> | null, inboxes: Array<{ id: string, name: string }>, questionnaires: Array<{ id: string, name: string }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type ArchivePersonMutationVariables = Exact<{
  input: ArchiveUserInput;
}>;


export type ArchivePersonMutation = { archiveUser: { returnedConversationIds: Array<string>, user: { id: string, version: number, displayName: string, avatarUrl: string | null, presence: Presence, email: string | null, screenName: string | null, firstName: string | null, middleName: string | null, lastName: string | null, username: string | null, birthDate: string | null, gender: Gender | null, phone: string | null, language: string | null, active: boolean | null, loginBlocked: boolean | null, mustChangePassword: boolean | null, createdAt: string, archivedAt: string | null, reactivationDeadline: string | null, lastSeenAt: string | null, role: Role, isOwner: boolean, status: UserStatus, emailVerified: boolean | null, canTakeCalls: boolean | null, conversationLimit: number | null, activeConversationCount: number, languages: Array<string>, viewerMay: Array<UserAction>, grants: Array<{ module: Module, level: AccessLevel }> | null, permissions: Array<{ module: Module, level: AccessLevel }> | null, customRoles: Array<{ id: string, name: string }> | null, inboxes: Array<{ id: string, name: string }>, questionnaires: Array<{ id: string, name: string }> } | null, successor: { id: string, displayName: string, activeConversationCount: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type ReactivatePersonMutationVariables = Exact<{
  input: ReactivateUserInput;
}>;


export type ReactivatePersonMutation = { reactivateUser: { user: { id: string, version: number, displayName: string, avatarUrl: string | null, presence: Presence, email: string | null, screenName: string | null, firstName: string | null, middleName: string | null, lastName: string | null, username: string | null, birthDate: string | null, gender: Gender | null, phone: string | null, language: string | null, active: boolean | null, loginBlocked: boolean | null, mustChangePassword: boolean | null, createdAt: string, archivedAt: string | null, reactivationDeadline: string | null, lastSeenAt: string | null, role: Role, isOwner: boolean, status: UserStatus, emailVerified: boolean | null, canTakeCalls: boolean | null, conversationLimit: number | null, activeConversationCount: number, languages: Array<string>, viewerMay: Array<UserAction>, grants: Array<{ module: Module, level: AccessLevel }> | null, permissions: Array<{ module: Module, level: AccessLevel }> | null, customRoles: Array<{ id: string, name: string }> | null, inboxes: Array<{ id: string, name: string }>, questionnaires: Array<{ id: string, name: string }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type DeletePersonMutationVariables = Exact<{
  input: DeleteUserInput;
}>;


export type DeletePersonMutation = { deleteUser: { deletedId: string | null, returnedConversationIds: Array<string>, successor: { id: string, displayName: string, activeConversationCount: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type ResetSecondFactorMutationVariables = Exact<{
  input: ResetTwoFactorInput;
}>;


export type ResetSecondFactorMutation = { resetTwoFactor: { user: { id: string, viewerMay: Array<UserAction> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type InvitePeopleMutationVariables = Exact<{
  input: InviteUsersInput;
}>;


export type InvitePeopleMutation = { inviteUsers: { results: Array<{ email: string, invitation: { id: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> }>, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type PeopleInvitationFragment = { id: string, email: string, role: Role, status: InvitationStatus, createdAt: string, expiresAt: string, invitedBy: { id: string, displayName: string } | null, user: { id: string, displayName: string } | null };

export type InvitationsQueryVariables = Exact<{
  after?: string | null | undefined;
  status?: Array<InvitationStatus> | InvitationStatus | null | undefined;
  search?: string | null | undefined;
}>;


export type InvitationsQuery = { invitations: { totalCount: number, nodes: Array<{ id: string, email: string, role: Role, status: InvitationStatus, createdAt: string, expiresAt: string, invitedBy: { id: string, displayName: string } | null, user: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ResendInvitationMutationVariables = Exact<{
  input: ResendInvitationInput;
}>;


export type ResendInvitationMutation = { resendInvitation: { invitation: { id: string, email: string, role: Role, status: InvitationStatus, createdAt: string, expiresAt: string, invitedBy: { id: string, displayName: string } | null, user: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { deletedUserId: string | null, invitation: { id: string, email: string, role: Role, status: InvitationStatus, createdAt: string, expiresAt: string, invitedBy: { id: string, displayName: string } | null, user: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type PeopleImportFragment = { id: string, status: UserImportStatus, detail: string | null, resumesAt: string | null, createdAt: string, finishedAt: string | null, counts: { total: number, valid: number, waiting: number, invited: number, skipped: number, refused: number }, madeBy: { id: string, displayName: string } | null };

export type PeopleImportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PeopleImportsQuery = { userImports: { totalCount: number, nodes: Array<{ id: string, status: UserImportStatus, detail: string | null, resumesAt: string | null, createdAt: string, finishedAt: string | null, counts: { total: number, valid: number, waiting: number, invited: number, skipped: number, refused: number }, madeBy: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PeopleImportQueryVariables = Exact<{
  id: string;
}>;


export type PeopleImportQuery = { userImport: { id: string, status: UserImportStatus, detail: string | null, resumesAt: string | null, createdAt: string, finishedAt: string | null, counts: { total: number, valid: number, waiting: number, invited: number, skipped: number, refused: number }, madeBy: { id: string, displayName: string } | null } | null };

export type PeopleImportRowsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  status?: Array<UserImportRowStatus> | UserImportRowStatus | null | undefined;
}>;


export type PeopleImportRowsQuery = { userImport: { id: string, rows: { totalCount: number, nodes: Array<{ line: number, email: string | null, status: UserImportRowStatus, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type PeopleImportChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type PeopleImportChangedSubscription = { userImportChanged: { id: string, status: UserImportStatus, detail: string | null, resumesAt: string | null, createdAt: string, finishedAt: string | null, counts: { total: number, valid: number, waiting: number, invited: number, skipped: number, refused: number }, madeBy: { id: string, displayName: string } | null } | null };

export type PreparePeopleImportMutationVariables = Exact<{
  input: PrepareUserImportInput;
}>;


export type PreparePeopleImportMutation = { prepareUserImport: { userImport: { id: string, status: UserImportStatus, detail: string | null, resumesAt: string | null, createdAt: string, finishedAt: string | null, counts: { total: number, valid: number, waiting: number, invited: number, skipped: number, refused: number }, madeBy: { id: string, displayName: string } | null } | null, upload: { url: string, maxBytes: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type StartPeopleImportMutationVariables = Exact<{
  input: ImportUsersInput;
}>;


export type StartPeopleImportMutation = { importUsers: { userImport: { id: string, status: UserImportStatus, detail: string | null, resumesAt: string | null, createdAt: string, finishedAt: string | null, counts: { total: number, valid: number, waiting: number, invited: number, skipped: number, refused: number }, madeBy: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type CancelPeopleImportMutationVariables = Exact<{
  input: CancelUserImportInput;
}>;


export type CancelPeopleImportMutation = { cancelUserImport: { userImport: { id: string, status: UserImportStatus, detail: string | null, resumesAt: string | null, createdAt: string, finishedAt: string | null, counts: { total: number, valid: number, waiting: number, invited: number, skipped: number, refused: number }, madeBy: { id: string, displayName: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type DeletePeopleImportMutationVariables = Exact<{
  input: DeleteUserImportInput;
}>;


export type DeletePeopleImportMutation = { deleteUserImport: { deletedId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

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
export const PeopleRowFragmentDoc = new TypedDocumentString(`
    fragment PeopleRow on User {
  id
  displayName
  avatarUrl(size: SMALL)
  presence
  email @include(if: $email)
  role @include(if: $role)
  emailVerified @include(if: $verified)
  canTakeCalls @include(if: $calls)
  conversationLimit @include(if: $conversationLimit)
  activeConversationCount @include(if: $activeConversations)
  status
  active
  loginBlocked
  inboxes @include(if: $inboxes) {
    id
    name
  }
  languages @include(if: $languages)
  lastSeenAt @include(if: $lastSeen)
  viewerMay
}
    `, {"fragmentName":"PeopleRow"}) as unknown as TypedDocumentString<PeopleRowFragment, unknown>;
export const PersonFactsFragmentDoc = new TypedDocumentString(`
    fragment PersonFacts on User {
  id
  version
  displayName
  avatarUrl(size: SMALL)
  presence
  email
  screenName
  firstName
  middleName
  lastName
  username
  birthDate
  gender
  phone
  language
  active
  loginBlocked
  mustChangePassword
  createdAt
  archivedAt
  reactivationDeadline
  lastSeenAt
  role
  isOwner
  status
  emailVerified
  canTakeCalls
  conversationLimit
  activeConversationCount
  languages
  grants {
    module
    level
  }
  permissions {
    module
    level
  }
  customRoles {
    id
    name
  }
  inboxes {
    id
    name
  }
  questionnaires {
    id
    name
  }
  viewerMay
}
    `, {"fragmentName":"PersonFacts"}) as unknown as TypedDocumentString<PersonFactsFragment, unknown>;
export const PeopleInvitationFragmentDoc = new TypedDocumentString(`
    fragment PeopleInvitation on Invitation {
  id
  email
  role
  status
  createdAt
  expiresAt
  invitedBy {
    id
    displayName
  }
  user {
    id
    displayName
  }
}
    `, {"fragmentName":"PeopleInvitation"}) as unknown as TypedDocumentString<PeopleInvitationFragment, unknown>;
export const PeopleImportFragmentDoc = new TypedDocumentString(`
    fragment PeopleImport on UserImport {
  id
  status
  detail
  resumesAt
  counts {
    total
    valid
    waiting
    invited
    skipped
    refused
  }
  madeBy {
    id
    displayName
  }
  createdAt
  finishedAt
}
    `, {"fragmentName":"PeopleImport"}) as unknown as TypedDocumentString<PeopleImportFragment, unknown>;
export const PeopleColumnsDocument = new TypedDocumentString(`
    query PeopleColumns($viewer: ID!) {
  user(id: $viewer) {
    id
    listColumns
  }
}
    `) as unknown as TypedDocumentString<PeopleColumnsQuery, PeopleColumnsQueryVariables>;
export const PeopleChoicesDocument = new TypedDocumentString(`
    query PeopleChoices {
  roles {
    role
    grants {
      module
      level
    }
    minimumGrants {
      module
      level
    }
  }
  inboxes {
    id
    name
  }
  customRoles {
    id
    name
  }
  questionnaires {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<PeopleChoicesQuery, PeopleChoicesQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($after: String, $filter: UserFilter, $orderBy: UserOrder, $email: Boolean!, $role: Boolean!, $verified: Boolean!, $calls: Boolean!, $conversationLimit: Boolean!, $activeConversations: Boolean!, $inboxes: Boolean!, $languages: Boolean!, $lastSeen: Boolean!) {
  users(first: 25, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      ...PeopleRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PeopleRow on User {
  id
  displayName
  avatarUrl(size: SMALL)
  presence
  email @include(if: $email)
  role @include(if: $role)
  emailVerified @include(if: $verified)
  canTakeCalls @include(if: $calls)
  conversationLimit @include(if: $conversationLimit)
  activeConversationCount @include(if: $activeConversations)
  status
  active
  loginBlocked
  inboxes @include(if: $inboxes) {
    id
    name
  }
  languages @include(if: $languages)
  lastSeenAt @include(if: $lastSeen)
  viewerMay
}`) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const PeoplePresenceDocument = new TypedDocumentString(`
    subscription PeoplePresence {
  presenceChanged {
    id
    presence
    activeConversationCount
  }
}
    `) as unknown as TypedDocumentString<PeoplePresenceSubscription, PeoplePresenceSubscriptionVariables>;
export const SetUserListColumnsDocument = new TypedDocumentString(`
    mutation SetUserListColumns($input: SetUserListColumnsInput!) {
  setUserListColumns(input: $input) {
    user {
      id
      listColumns
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
}`) as unknown as TypedDocumentString<SetUserListColumnsMutation, SetUserListColumnsMutationVariables>;
export const ExportPeopleDocument = new TypedDocumentString(`
    mutation ExportPeople($input: ExportUsersInput!) {
  exportUsers(input: $input) {
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
}`) as unknown as TypedDocumentString<ExportPeopleMutation, ExportPeopleMutationVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($id: ID!) {
  user(id: $id) {
    ...PersonFacts
  }
}
    fragment PersonFacts on User {
  id
  version
  displayName
  avatarUrl(size: SMALL)
  presence
  email
  screenName
  firstName
  middleName
  lastName
  username
  birthDate
  gender
  phone
  language
  active
  loginBlocked
  mustChangePassword
  createdAt
  archivedAt
  reactivationDeadline
  lastSeenAt
  role
  isOwner
  status
  emailVerified
  canTakeCalls
  conversationLimit
  activeConversationCount
  languages
  grants {
    module
    level
  }
  permissions {
    module
    level
  }
  customRoles {
    id
    name
  }
  inboxes {
    id
    name
  }
  questionnaires {
    id
    name
  }
  viewerMay
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const PersonToActDocument = new TypedDocumentString(`
    query PersonToAct($id: ID!) {
  user(id: $id) {
    id
    version
    displayName
    active
    loginBlocked
  }
}
    `) as unknown as TypedDocumentString<PersonToActQuery, PersonToActQueryVariables>;
export const PersonToRemoveDocument = new TypedDocumentString(`
    query PersonToRemove($id: ID!, $delete: Boolean!) {
  user(id: $id) {
    id
    displayName
    deletionConfirmation @include(if: $delete)
  }
  removalPreview(userId: $id) {
    openConversations
    openTaskCount
    inboxesLeftEmpty {
      id
      name
    }
    apiTokens
    isLastAdmin
  }
}
    `) as unknown as TypedDocumentString<PersonToRemoveQuery, PersonToRemoveQueryVariables>;
export const PeopleToSucceedDocument = new TypedDocumentString(`
    query PeopleToSucceed($search: String) {
  users(first: 25, filter: {status: [ACTIVE], search: $search}) {
    nodes {
      id
      displayName
      email
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleToSucceedQuery, PeopleToSucceedQueryVariables>;
export const UpdatePersonDocument = new TypedDocumentString(`
    mutation UpdatePerson($input: UpdateUserInput!) {
  updateUser(input: $input) {
    user {
      ...PersonFacts
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
fragment PersonFacts on User {
  id
  version
  displayName
  avatarUrl(size: SMALL)
  presence
  email
  screenName
  firstName
  middleName
  lastName
  username
  birthDate
  gender
  phone
  language
  active
  loginBlocked
  mustChangePassword
  createdAt
  archivedAt
  reactivationDeadline
  lastSeenAt
  role
  isOwner
  status
  emailVerified
  canTakeCalls
  conversationLimit
  activeConversationCount
  languages
  grants {
    module
    level
  }
  permissions {
    module
    level
  }
  customRoles {
    id
    name
  }
  inboxes {
    id
    name
  }
  questionnaires {
    id
    name
  }
  viewerMay
}`) as unknown as TypedDocumentString<UpdatePersonMutation, UpdatePersonMutationVariables>;
export const ArchivePersonDocument = new TypedDocumentString(`
    mutation ArchivePerson($input: ArchiveUserInput!) {
  archiveUser(input: $input) {
    user {
      ...PersonFacts
    }
    returnedConversationIds
    successor {
      id
      displayName
      activeConversationCount
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
fragment PersonFacts on User {
  id
  version
  displayName
  avatarUrl(size: SMALL)
  presence
  email
  screenName
  firstName
  middleName
  lastName
  username
  birthDate
  gender
  phone
  language
  active
  loginBlocked
  mustChangePassword
  createdAt
  archivedAt
  reactivationDeadline
  lastSeenAt
  role
  isOwner
  status
  emailVerified
  canTakeCalls
  conversationLimit
  activeConversationCount
  languages
  grants {
    module
    level
  }
  permissions {
    module
    level
  }
  customRoles {
    id
    name
  }
  inboxes {
    id
    name
  }
  questionnaires {
    id
    name
  }
  viewerMay
}`) as unknown as TypedDocumentString<ArchivePersonMutation, ArchivePersonMutationVariables>;
export const ReactivatePersonDocument = new TypedDocumentString(`
    mutation ReactivatePerson($input: ReactivateUserInput!) {
  reactivateUser(input: $input) {
    user {
      ...PersonFacts
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
fragment PersonFacts on User {
  id
  version
  displayName
  avatarUrl(size: SMALL)
  presence
  email
  screenName
  firstName
  middleName
  lastName
  username
  birthDate
  gender
  phone
  language
  active
  loginBlocked
  mustChangePassword
  createdAt
  archivedAt
  reactivationDeadline
  lastSeenAt
  role
  isOwner
  status
  emailVerified
  canTakeCalls
  conversationLimit
  activeConversationCount
  languages
  grants {
    module
    level
  }
  permissions {
    module
    level
  }
  customRoles {
    id
    name
  }
  inboxes {
    id
    name
  }
  questionnaires {
    id
    name
  }
  viewerMay
}`) as unknown as TypedDocumentString<ReactivatePersonMutation, ReactivatePersonMutationVariables>;
export const DeletePersonDocument = new TypedDocumentString(`
    mutation DeletePerson($input: DeleteUserInput!) {
  deleteUser(input: $input) {
    deletedId
    returnedConversationIds
    successor {
      id
      displayName
      activeConversationCount
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
}`) as unknown as TypedDocumentString<DeletePersonMutation, DeletePersonMutationVariables>;
export const ResetSecondFactorDocument = new TypedDocumentString(`
    mutation ResetSecondFactor($input: ResetTwoFactorInput!) {
  resetTwoFactor(input: $input) {
    user {
      id
      viewerMay
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
}`) as unknown as TypedDocumentString<ResetSecondFactorMutation, ResetSecondFactorMutationVariables>;
export const InvitePeopleDocument = new TypedDocumentString(`
    mutation InvitePeople($input: InviteUsersInput!) {
  inviteUsers(input: $input) {
    results {
      email
      invitation {
        id
      }
      errors {
        ...Refusal
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
}`) as unknown as TypedDocumentString<InvitePeopleMutation, InvitePeopleMutationVariables>;
export const InvitationsDocument = new TypedDocumentString(`
    query Invitations($after: String, $status: [InvitationStatus!], $search: String) {
  invitations(first: 25, after: $after, status: $status, search: $search) {
    nodes {
      ...PeopleInvitation
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PeopleInvitation on Invitation {
  id
  email
  role
  status
  createdAt
  expiresAt
  invitedBy {
    id
    displayName
  }
  user {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<InvitationsQuery, InvitationsQueryVariables>;
export const ResendInvitationDocument = new TypedDocumentString(`
    mutation ResendInvitation($input: ResendInvitationInput!) {
  resendInvitation(input: $input) {
    invitation {
      ...PeopleInvitation
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
fragment PeopleInvitation on Invitation {
  id
  email
  role
  status
  createdAt
  expiresAt
  invitedBy {
    id
    displayName
  }
  user {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<ResendInvitationMutation, ResendInvitationMutationVariables>;
export const RevokeInvitationDocument = new TypedDocumentString(`
    mutation RevokeInvitation($input: RevokeInvitationInput!) {
  revokeInvitation(input: $input) {
    invitation {
      ...PeopleInvitation
    }
    deletedUserId
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
fragment PeopleInvitation on Invitation {
  id
  email
  role
  status
  createdAt
  expiresAt
  invitedBy {
    id
    displayName
  }
  user {
    id
    displayName
  }
}`) as unknown as TypedDocumentString<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const PeopleImportsDocument = new TypedDocumentString(`
    query PeopleImports($after: String) {
  userImports(first: 25, after: $after) {
    nodes {
      ...PeopleImport
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PeopleImport on UserImport {
  id
  status
  detail
  resumesAt
  counts {
    total
    valid
    waiting
    invited
    skipped
    refused
  }
  madeBy {
    id
    displayName
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<PeopleImportsQuery, PeopleImportsQueryVariables>;
export const PeopleImportDocument = new TypedDocumentString(`
    query PeopleImport($id: ID!) {
  userImport(id: $id) {
    ...PeopleImport
  }
}
    fragment PeopleImport on UserImport {
  id
  status
  detail
  resumesAt
  counts {
    total
    valid
    waiting
    invited
    skipped
    refused
  }
  madeBy {
    id
    displayName
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<PeopleImportQuery, PeopleImportQueryVariables>;
export const PeopleImportRowsDocument = new TypedDocumentString(`
    query PeopleImportRows($id: ID!, $after: String, $status: [UserImportRowStatus!]) {
  userImport(id: $id) {
    id
    rows(first: 25, after: $after, status: $status) {
      nodes {
        line
        email
        status
        errors {
          ...Refusal
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}`) as unknown as TypedDocumentString<PeopleImportRowsQuery, PeopleImportRowsQueryVariables>;
export const PeopleImportChangedDocument = new TypedDocumentString(`
    subscription PeopleImportChanged($id: ID!) {
  userImportChanged(id: $id) {
    ...PeopleImport
  }
}
    fragment PeopleImport on UserImport {
  id
  status
  detail
  resumesAt
  counts {
    total
    valid
    waiting
    invited
    skipped
    refused
  }
  madeBy {
    id
    displayName
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<PeopleImportChangedSubscription, PeopleImportChangedSubscriptionVariables>;
export const PreparePeopleImportDocument = new TypedDocumentString(`
    mutation PreparePeopleImport($input: PrepareUserImportInput!) {
  prepareUserImport(input: $input) {
    userImport {
      ...PeopleImport
    }
    upload {
      url
      maxBytes
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
fragment PeopleImport on UserImport {
  id
  status
  detail
  resumesAt
  counts {
    total
    valid
    waiting
    invited
    skipped
    refused
  }
  madeBy {
    id
    displayName
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<PreparePeopleImportMutation, PreparePeopleImportMutationVariables>;
export const StartPeopleImportDocument = new TypedDocumentString(`
    mutation StartPeopleImport($input: ImportUsersInput!) {
  importUsers(input: $input) {
    userImport {
      ...PeopleImport
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
fragment PeopleImport on UserImport {
  id
  status
  detail
  resumesAt
  counts {
    total
    valid
    waiting
    invited
    skipped
    refused
  }
  madeBy {
    id
    displayName
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<StartPeopleImportMutation, StartPeopleImportMutationVariables>;
export const CancelPeopleImportDocument = new TypedDocumentString(`
    mutation CancelPeopleImport($input: CancelUserImportInput!) {
  cancelUserImport(input: $input) {
    userImport {
      ...PeopleImport
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
fragment PeopleImport on UserImport {
  id
  status
  detail
  resumesAt
  counts {
    total
    valid
    waiting
    invited
    skipped
    refused
  }
  madeBy {
    id
    displayName
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<CancelPeopleImportMutation, CancelPeopleImportMutationVariables>;
export const DeletePeopleImportDocument = new TypedDocumentString(`
    mutation DeletePeopleImport($input: DeleteUserImportInput!) {
  deleteUserImport(input: $input) {
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
}`) as unknown as TypedDocumentString<DeletePeopleImportMutation, DeletePeopleImportMutationVariables>;