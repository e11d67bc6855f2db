/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Whether the platform's support staff may enter a company. */
export type SupportAccess =
  /** They may, visibly. */
  | 'ALLOWED'
  /** Support staff cannot enter. */
  | 'DENIED';

/** What to change of the company's profile. What is left out stays as it is; so does what is null, but for the address and the number. */
export type UpdateCompanyInput = {
  /** The `Company.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: number;
  /** The name that colleagues and mails use. Not empty, at most 200 characters. */
  name?: string | null | undefined;
  /** The company's own address, for customers. Null: it has none. */
  email?: string | null | undefined;
  /** The company's own number. Null: it has none. */
  phone?: string | null | undefined;
  /**
   * The language of mails and messages, from now on, to people who have none of their own: en, tr, nl or fr. Others are INVALID, because Muster
   * does not write in them.
   */
  language?: string | null | undefined;
  /** The zone of the working hours. The hours stay as they are on the clock, and so happen at other instants. */
  timeZone?: string | null | undefined;
  /** Whether the platform's support staff may enter the company. */
  supportAccess?: SupportAccess | null | undefined;
};

/** A new department. */
export type CreateDepartmentInput = {
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name: string;
  /** Who works in it, at most 500; active people alone (NOT_ELIGIBLE). Left out: nobody yet. */
  userIds?: Array<string> | null | undefined;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: string | null | undefined;
};

/** What to change of a department. What is left out stays as it is. */
export type UpdateDepartmentInput = {
  /** The department. */
  id: string;
  /** The `Department.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: number;
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name?: string | null | undefined;
  /**
   * Who works in it, in place of those until now, at most 500; active people alone (NOT_ELIGIBLE). Those who are not active at present stay without being
   * named.
   */
  userIds?: Array<string> | null | undefined;
};

/** Which department to delete. */
export type DeleteDepartmentInput = {
  /** The department. */
  id: string;
};

/** How the new conversations of an inbox find somebody. */
export type AssignmentPolicy =
  /** By hand. */
  | 'MANUAL'
  /** To the person with the fewest open ones. */
  | 'LEAST_BUSY'
  /** To each in turn. */
  | 'ROUND_ROBIN';

/** A new inbox. */
export type CreateInboxInput = {
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name: string;
  /** How new conversations find somebody. Left out: by hand. */
  assignment?: AssignmentPolicy | null | undefined;
  /** Who serves it, at most 500; people who are invited or active. Left out: nobody yet. */
  memberIds?: Array<string> | null | undefined;
  /** How much one of its open conversations counts towards the conversation limit of the person who has it, from 1 to 100. Left out: 1. */
  conversationCost?: number | null | undefined;
  /** How many open conversations of this inbox members may have, at most 500 entries. Left out: none has a limit here. */
  memberLimits?: Array<InboxMemberLimitInput> | null | undefined;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: string | null | undefined;
};

/** How many open conversations of one inbox a member may have, beside the limit that they have in all. */
export type InboxMemberLimitInput = {
  /** The member. Each at most once. */
  userId: string;
  /** How many, from 0 to 10,000. Null or left out: no limit here, only the one that they have in all. */
  limit?: number | null | undefined;
};

/** What to change of an inbox. What is left out stays as it is. */
export type UpdateInboxInput = {
  /** The inbox. */
  id: string;
  /** The `Inbox.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: number;
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name?: string | null | undefined;
  /** How new conversations find somebody. */
  assignment?: AssignmentPolicy | null | undefined;
  /** Who serves it, in place of those until now, at most 500; people who are invited or active. Members who are neither are not listed, and stay without being named. */
  memberIds?: Array<string> | null | undefined;
  /** How much one of its open conversations counts towards the conversation limit of the person who has it, from 1 to 100. */
  conversationCost?: number | null | undefined;
  /** How many open conversations of this inbox members may have, in place of the limits until now, at most 500 entries. Whoever is left out has no limit here. */
  memberLimits?: Array<InboxMemberLimitInput> | null | undefined;
};

/** Which inbox to delete. */
export type DeleteInboxInput = {
  /** The inbox. */
  id: string;
  /** The inbox that its conversations, open or closed, and its questionnaires move to. Needed unless it has neither. */
  moveConversationsToId?: string | null | undefined;
};

/** Whether a company requires second factors. */
export type SetTwoFactorRequiredInput = {
  /** True: everybody in the company needs one. INVALID while the viewer has none themselves. */
  required: boolean;
};

/** A day of the week. */
export type Weekday =
  /** Monday, the first of the week. */
  | 'MONDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Friday. */
  | 'FRIDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY';

/** From a time to another, the end not included. */
export type WorkingIntervalInput = {
  /** When it begins, 00:00 to 23:59. */
  start: string;
  /**
   * When it ends. Before the start: past midnight, on the next day. 24:00 is the end of the day, and 00:00 to 24:00 the whole of it. The same
   * as the start is INVALID: it says neither nothing nor all day.
   */
  end: string;
};

/** The hours of one day of the week. */
export type WorkingDayInput = {
  /** Which day. */
  day: Weekday;
  /** Whether it is a working day. One that is has at least one interval; one that is not has none. */
  working: boolean;
  /** At most 24, in any order. Overlaps are INVALID at the later one; a night that overlaps the next day's hours is INVALID at the night. */
  intervals: Array<WorkingIntervalInput>;
};

/** A date on which other hours hold. */
export type WorkingHoursExceptionInput = {
  /** The date, at most ten years from now. Each at most once. */
  date: string;
  /** What it is called. At most 100 characters. */
  name?: string | null | undefined;
  /**
   * The hours that start on it, at most 24, in any order. None: closed. Overlaps within the date, and with the exception of the next date, are
   * INVALID; a night that overlaps hours of the week is not, and is open once.
   */
  intervals: Array<WorkingIntervalInput>;
};

/** The hours from now on. */
export type SetWorkingHoursInput = {
  /**
   * The `Company.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). Left out: the change
   * is made whatever happened meanwhile.
   */
  version?: number | null | undefined;
  /** Each of the seven days once, in any order. */
  days: Array<WorkingDayInput>;
  /** All exceptions from now on, at most 500, in any order. Left out: those that there are stay. Empty: there are none. */
  exceptions?: Array<WorkingHoursExceptionInput> | null | undefined;
};

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null };

export type CompanyFactsFragment = { id: string, version: number, name: string, email: string | null, phone: string | null, language: string, timeZone: string };

export type CompanyProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyProfileQuery = { company: { id: string, version: number, name: string, email: string | null, phone: string | null, language: string, timeZone: string, owner: { id: string, displayName: string } } | null };

export type CompanyPictureQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyPictureQuery = { company: { id: string, version: number, name: string, large: string | null } | null };

export type UpdateCompanyMutationVariables = Exact<{
  input: UpdateCompanyInput;
}>;


export type UpdateCompanyMutation = { updateCompany: { company: { id: string, version: number, name: string, email: string | null, phone: string | null, language: string, timeZone: string } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type CompanyHoursFragment = { id: string, version: number, timeZone: string, workingHours: { timeZone: string, isOpen: boolean, nextOpening: string | null, nextClosing: string | null, days: Array<{ day: Weekday, intervals: Array<{ start: string, end: string }> }>, exceptions: Array<{ date: string, name: string | null, intervals: Array<{ start: string, end: string }> }> } };

export type CompanyWorkingHoursQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyWorkingHoursQuery = { company: { id: string, version: number, timeZone: string, workingHours: { timeZone: string, isOpen: boolean, nextOpening: string | null, nextClosing: string | null, days: Array<{ day: Weekday, intervals: Array<{ start: string, end: string }> }>, exceptions: Array<{ date: string, name: string | null, intervals: Array<{ start: string, end: string }> }> } } | null };

export type SetWorkingHoursMutationVariables = Exact<{
  input: SetWorkingHoursInput;
}>;


export type SetWorkingHoursMutation = { setWorkingHours: { company: { id: string, version: number, timeZone: string, workingHours: { timeZone: string, isOpen: boolean, nextOpening: string | null, nextClosing: string | null, days: Array<{ day: Weekday, intervals: Array<{ start: string, end: string }> }>, exceptions: Array<{ date: string, name: string | null, intervals: Array<{ start: string, end: string }> }> } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type CompanyTwoFactorQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyTwoFactorQuery = { company: { id: string, twoFactorRequired: boolean } | null };

export type PeopleByFactorQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PeopleByFactorQuery = { users: { nodes: Array<{ id: string, displayName: string, twoFactorEnabled: boolean | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SetTwoFactorRequiredMutationVariables = Exact<{
  input: SetTwoFactorRequiredInput;
}>;


export type SetTwoFactorRequiredMutation = { setTwoFactorRequired: { company: { id: string, twoFactorRequired: boolean } | null, usersWithoutTwoFactor: Array<{ id: string, displayName: string }> | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type CompanySupportQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanySupportQuery = { company: { id: string, version: number, supportAccess: SupportAccess | null } | null, viewer: { supportVisits: Array<{ visitor: string, reason: string, since: string, until: string }> } };

export type SetSupportAccessMutationVariables = Exact<{
  input: UpdateCompanyInput;
}>;


export type SetSupportAccessMutation = { updateCompany: { company: { id: string, version: number, supportAccess: SupportAccess | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type InboxSettingsFragment = { id: string, version: number, name: string, assignment: AssignmentPolicy, conversationCost: number, members: Array<{ id: string, displayName: string, avatarUrl: string | null }>, memberLimits: Array<{ limit: number, user: { id: string } }> };

export type CompanyInboxesQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyInboxesQuery = { inboxes: Array<{ openCount: number, unassignedCount: number, id: string, version: number, name: string, assignment: AssignmentPolicy, conversationCost: number, members: Array<{ id: string, displayName: string, avatarUrl: string | null }>, memberLimits: Array<{ limit: number, user: { id: string } }> }> | null };

export type CreateInboxMutationVariables = Exact<{
  input: CreateInboxInput;
}>;


export type CreateInboxMutation = { createInbox: { inbox: { id: string, version: number, name: string, assignment: AssignmentPolicy, conversationCost: number, members: Array<{ id: string, displayName: string, avatarUrl: string | null }>, memberLimits: Array<{ limit: number, user: { id: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type UpdateInboxMutationVariables = Exact<{
  input: UpdateInboxInput;
}>;


export type UpdateInboxMutation = { updateInbox: { inbox: { openCount: number, unassignedCount: number, id: string, version: number, name: string, assignment: AssignmentPolicy, conversationCost: number, members: Array<{ id: string, displayName: string, avatarUrl: string | null }>, memberLimits: Array<{ limit: number, user: { id: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type DeleteInboxMutationVariables = Exact<{
  input: DeleteInboxInput;
}>;


export type DeleteInboxMutation = { deleteInbox: { deletedId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type CompanyDepartmentFragment = { id: string, version: number, name: string, users: Array<{ id: string, displayName: string, avatarUrl: string | null }> };

export type CompanyDepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyDepartmentsQuery = { departments: Array<{ id: string, version: number, name: string, users: Array<{ id: string, displayName: string, avatarUrl: string | null }> }> | null };

export type CreateDepartmentMutationVariables = Exact<{
  input: CreateDepartmentInput;
}>;


export type CreateDepartmentMutation = { createDepartment: { department: { id: string, version: number, name: string, users: Array<{ id: string, displayName: string, avatarUrl: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type UpdateDepartmentMutationVariables = Exact<{
  input: UpdateDepartmentInput;
}>;


export type UpdateDepartmentMutation = { updateDepartment: { department: { id: string, version: number, name: string, users: Array<{ id: string, displayName: string, avatarUrl: string | null }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type DeleteDepartmentMutationVariables = Exact<{
  input: DeleteDepartmentInput;
}>;


export type DeleteDepartmentMutation = { deleteDepartment: { deletedId: string | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

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
export const CompanyFactsFragmentDoc = new TypedDocumentString(`
    fragment CompanyFacts on Company {
  id
  version
  name
  email
  phone
  language
  timeZone
}
    `, {"fragmentName":"CompanyFacts"}) as unknown as TypedDocumentString<CompanyFactsFragment, unknown>;
export const CompanyHoursFragmentDoc = new TypedDocumentString(`
    fragment CompanyHours on Company {
  id
  version
  timeZone
  workingHours {
    timeZone
    isOpen
    nextOpening
    nextClosing
    days {
      day
      intervals {
        start
        end
      }
    }
    exceptions {
      date
      name
      intervals {
        start
        end
      }
    }
  }
}
    `, {"fragmentName":"CompanyHours"}) as unknown as TypedDocumentString<CompanyHoursFragment, unknown>;
export const InboxSettingsFragmentDoc = new TypedDocumentString(`
    fragment InboxSettings on Inbox {
  id
  version
  name
  assignment
  conversationCost
  members {
    id
    displayName
    avatarUrl(size: SMALL)
  }
  memberLimits {
    user {
      id
    }
    limit
  }
}
    `, {"fragmentName":"InboxSettings"}) as unknown as TypedDocumentString<InboxSettingsFragment, unknown>;
export const CompanyDepartmentFragmentDoc = new TypedDocumentString(`
    fragment CompanyDepartment on Department {
  id
  version
  name
  users {
    id
    displayName
    avatarUrl(size: SMALL)
  }
}
    `, {"fragmentName":"CompanyDepartment"}) as unknown as TypedDocumentString<CompanyDepartmentFragment, unknown>;
export const CompanyProfileDocument = new TypedDocumentString(`
    query CompanyProfile {
  company {
    ...CompanyFacts
    owner {
      id
      displayName
    }
  }
}
    fragment CompanyFacts on Company {
  id
  version
  name
  email
  phone
  language
  timeZone
}`) as unknown as TypedDocumentString<CompanyProfileQuery, CompanyProfileQueryVariables>;
export const CompanyPictureDocument = new TypedDocumentString(`
    query CompanyPicture {
  company {
    id
    version
    name
    large: logoUrl(size: LARGE)
  }
}
    `) as unknown as TypedDocumentString<CompanyPictureQuery, CompanyPictureQueryVariables>;
export const UpdateCompanyDocument = new TypedDocumentString(`
    mutation UpdateCompany($input: UpdateCompanyInput!) {
  updateCompany(input: $input) {
    company {
      ...CompanyFacts
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
fragment CompanyFacts on Company {
  id
  version
  name
  email
  phone
  language
  timeZone
}`) as unknown as TypedDocumentString<UpdateCompanyMutation, UpdateCompanyMutationVariables>;
export const CompanyWorkingHoursDocument = new TypedDocumentString(`
    query CompanyWorkingHours {
  company {
    ...CompanyHours
  }
}
    fragment CompanyHours on Company {
  id
  version
  timeZone
  workingHours {
    timeZone
    isOpen
    nextOpening
    nextClosing
    days {
      day
      intervals {
        start
        end
      }
    }
    exceptions {
      date
      name
      intervals {
        start
        end
      }
    }
  }
}`) as unknown as TypedDocumentString<CompanyWorkingHoursQuery, CompanyWorkingHoursQueryVariables>;
export const SetWorkingHoursDocument = new TypedDocumentString(`
    mutation SetWorkingHours($input: SetWorkingHoursInput!) {
  setWorkingHours(input: $input) {
    company {
      ...CompanyHours
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
fragment CompanyHours on Company {
  id
  version
  timeZone
  workingHours {
    timeZone
    isOpen
    nextOpening
    nextClosing
    days {
      day
      intervals {
        start
        end
      }
    }
    exceptions {
      date
      name
      intervals {
        start
        end
      }
    }
  }
}`) as unknown as TypedDocumentString<SetWorkingHoursMutation, SetWorkingHoursMutationVariables>;
export const CompanyTwoFactorDocument = new TypedDocumentString(`
    query CompanyTwoFactor {
  company {
    id
    twoFactorRequired
  }
}
    `) as unknown as TypedDocumentString<CompanyTwoFactorQuery, CompanyTwoFactorQueryVariables>;
export const PeopleByFactorDocument = new TypedDocumentString(`
    query PeopleByFactor($after: String) {
  users(first: 100, after: $after, filter: {status: [ACTIVE, INACTIVE, BLOCKED]}) {
    nodes {
      id
      displayName
      twoFactorEnabled
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleByFactorQuery, PeopleByFactorQueryVariables>;
export const SetTwoFactorRequiredDocument = new TypedDocumentString(`
    mutation SetTwoFactorRequired($input: SetTwoFactorRequiredInput!) {
  setTwoFactorRequired(input: $input) {
    company {
      id
      twoFactorRequired
    }
    usersWithoutTwoFactor {
      id
      displayName
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
}`) as unknown as TypedDocumentString<SetTwoFactorRequiredMutation, SetTwoFactorRequiredMutationVariables>;
export const CompanySupportDocument = new TypedDocumentString(`
    query CompanySupport {
  company {
    id
    version
    supportAccess
  }
  viewer {
    supportVisits {
      visitor
      reason
      since
      until
    }
  }
}
    `) as unknown as TypedDocumentString<CompanySupportQuery, CompanySupportQueryVariables>;
export const SetSupportAccessDocument = new TypedDocumentString(`
    mutation SetSupportAccess($input: UpdateCompanyInput!) {
  updateCompany(input: $input) {
    company {
      id
      version
      supportAccess
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
}`) as unknown as TypedDocumentString<SetSupportAccessMutation, SetSupportAccessMutationVariables>;
export const CompanyInboxesDocument = new TypedDocumentString(`
    query CompanyInboxes {
  inboxes {
    ...InboxSettings
    openCount
    unassignedCount
  }
}
    fragment InboxSettings on Inbox {
  id
  version
  name
  assignment
  conversationCost
  members {
    id
    displayName
    avatarUrl(size: SMALL)
  }
  memberLimits {
    user {
      id
    }
    limit
  }
}`) as unknown as TypedDocumentString<CompanyInboxesQuery, CompanyInboxesQueryVariables>;
export const CreateInboxDocument = new TypedDocumentString(`
    mutation CreateInbox($input: CreateInboxInput!) {
  createInbox(input: $input) {
    inbox {
      ...InboxSettings
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
fragment InboxSettings on Inbox {
  id
  version
  name
  assignment
  conversationCost
  members {
    id
    displayName
    avatarUrl(size: SMALL)
  }
  memberLimits {
    user {
      id
    }
    limit
  }
}`) as unknown as TypedDocumentString<CreateInboxMutation, CreateInboxMutationVariables>;
export const UpdateInboxDocument = new TypedDocumentString(`
    mutation UpdateInbox($input: UpdateInboxInput!) {
  updateInbox(input: $input) {
    inbox {
      ...InboxSettings
      openCount
      unassignedCount
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
fragment InboxSettings on Inbox {
  id
  version
  name
  assignment
  conversationCost
  members {
    id
    displayName
    avatarUrl(size: SMALL)
  }
  memberLimits {
    user {
      id
    }
    limit
  }
}`) as unknown as TypedDocumentString<UpdateInboxMutation, UpdateInboxMutationVariables>;
export const DeleteInboxDocument = new TypedDocumentString(`
    mutation DeleteInbox($input: DeleteInboxInput!) {
  deleteInbox(input: $input) {
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
}`) as unknown as TypedDocumentString<DeleteInboxMutation, DeleteInboxMutationVariables>;
export const CompanyDepartmentsDocument = new TypedDocumentString(`
    query CompanyDepartments {
  departments {
    ...CompanyDepartment
  }
}
    fragment CompanyDepartment on Department {
  id
  version
  name
  users {
    id
    displayName
    avatarUrl(size: SMALL)
  }
}`) as unknown as TypedDocumentString<CompanyDepartmentsQuery, CompanyDepartmentsQueryVariables>;
export const CreateDepartmentDocument = new TypedDocumentString(`
    mutation CreateDepartment($input: CreateDepartmentInput!) {
  createDepartment(input: $input) {
    department {
      ...CompanyDepartment
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
fragment CompanyDepartment on Department {
  id
  version
  name
  users {
    id
    displayName
    avatarUrl(size: SMALL)
  }
}`) as unknown as TypedDocumentString<CreateDepartmentMutation, CreateDepartmentMutationVariables>;
export const UpdateDepartmentDocument = new TypedDocumentString(`
    mutation UpdateDepartment($input: UpdateDepartmentInput!) {
  updateDepartment(input: $input) {
    department {
      ...CompanyDepartment
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
fragment CompanyDepartment on Department {
  id
  version
  name
  users {
    id
    displayName
    avatarUrl(size: SMALL)
  }
}`) as unknown as TypedDocumentString<UpdateDepartmentMutation, UpdateDepartmentMutationVariables>;
export const DeleteDepartmentDocument = new TypedDocumentString(`
    mutation DeleteDepartment($input: DeleteDepartmentInput!) {
  deleteDepartment(input: $input) {
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
}`) as unknown as TypedDocumentString<DeleteDepartmentMutation, DeleteDepartmentMutationVariables>;