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

/** Which way a list runs. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet comes first. */
  | 'ASC'
  /** The other way round. */
  | 'DESC';

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

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  orderBy?: UserOrder | null | undefined;
}>;

export type PeopleQuery = {
  users: {
    totalCount: number;
    nodes: Array<{ id: string; displayName: string }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } | null;
};

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

export const PeopleDocument = new TypedDocumentString(`
    query People($first: Int, $after: String, $filter: UserFilter, $orderBy: UserOrder) {
  users(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      displayName
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
