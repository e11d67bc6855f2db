export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in RFC 3339, answered in UTC with milliseconds: `2031-05-04T09:30:00.000Z`. In UTC it lies in the years 1900 to 9999. */
  DateTime: { input: Date; output: Date; }
  /** A calendar date, `YYYY-MM-DD`, without a time or a zone, in the years 1900 to 9999. */
  Date: { input: string; output: string; }
  /**
   * A time on the clock on the wall, `HH:MM`, 00:00 to 23:59, without a date or a zone. 24:00 is the midnight at the end of the day, and only an
   * end.
   */
  LocalTime: { input: string; output: string; }
  /** An IANA time zone: `Europe/Istanbul`. */
  TimeZone: { input: string; output: string; }
  /**
   * An e-mail address. One mailbox is one address: case, full-width letters and spaces around it do not count, and before the @ the letters I, İ, ı
   * and i are the same. A domain of other scripts is taken in its own letters or as `xn--…` and answered in its own letters, where these cannot be
   * mistaken for others. A link (`mailto:ada@example.com`) and angle brackets (`<ada@example.com>`) are taken for the address in them. What would be
   * another address once it is read, such as one with a path, a query or a tabulator, is refused, and so is an address with a name
   * (`Ada <ada@example.com>`), since the name would be lost.
   */
  EmailAddress: { input: string; output: string; }
  /**
   * A telephone number in E.164: a plus sign, the country code and the rest, at most 15 digits, `+902121234567`. Taken as people write it, with spaces,
   * brackets, dashes or 00 for the plus, or as a link (`tel:`), and kept in E.164; a 0 for dialling inside of the country is left out, `+31 (0)20 1234567` is
   * `+31201234567`. What cannot be dialled is refused, and so is a number with an extension, since the extension would be lost.
   */
  PhoneNumber: { input: string; output: string; }
  /**
   * A BCP 47 primary language in lower case: `tr`, `en`. Former codes and those of three letters become the present one of two where there is one: `iw` is
   * `he`, `eng` is `en`. A language with its country or script (`nl-NL`, `nl_NL`, `zh-Hant`) is refused, since these would be lost; the error names the
   * language to send, `nl` or `zh`. In `Accept-Language` all of them are understood.
   */
  LanguageCode: { input: string; output: string; }
  /** An absolute URL that begins with https:// or http://, of at most 2,048 characters. */
  URL: { input: string; output: string; }
  /**
   * A country: its two letters in ISO 3166-1 (alpha-2), `TR`. Small letters are taken, too, and answered as capitals; what is no country's code at present
   * is refused.
   */
  CountryCode: { input: string; output: string; }
  /**
   * A decimal number as text, so that no digit is lost on the way: `"12.50"`, with at most 15 digits before the point and 4 after it. A number outside of
   * quotation marks is refused. Answered with two digits after the point, and with a third and a fourth where they say something: `"12"` and `"12.5000"`
   * are answered as `"12.00"` and `"12.50"`, `"0.0125"` as it is.
   */
  Decimal: { input: string; output: string; }
  /** A currency: its three letters in ISO 4217, `TRY`. Small letters are taken, too, and answered as capitals. */
  CurrencyCode: { input: string; output: string; }
};

/** Why a person may, or may not, use a field. */
export type AccessExplanation = {
  __typename?: 'AccessExplanation';
  /** Whether they may, now. */
  allowed: Scalars['Boolean']['output'];
  /** Everything that was looked at. One alternative that allows is enough, unless the session or the record stands in the way. */
  because: Array<AccessReason>;
};

/** One thing that was looked at. */
export type AccessReason = {
  __typename?: 'AccessReason';
  /** Of what kind it is. */
  source: AccessSource;
  /** What it is: the role, the module, the custom role's name, the audience, what stands in the session's way or the record's. */
  name: Scalars['String']['output'];
  /** Whether it allows. */
  allowed: Scalars['Boolean']['output'];
};

/** What decides about access. */
export type AccessSource =
  /** What the role gives by itself. */
  | 'ROLE'
  /** What was granted to the person. */
  | 'GRANT'
  /** What a custom role gives. */
  | 'CUSTOM_ROLE'
  /** Whom the field is open to, whatever their role. One's own record is answered as `one's own record only`. */
  | 'AUDIENCE'
  /** Whether the person owns the company. */
  | 'OWNER'
  /**
   * What keeps the person from a session, or keeps their session from being whole; and PERSON or OWN_SESSION where the field asks how somebody
   * comes, which a person does who signs in themselves. It outweighs everything else.
   */
  | 'SESSION'
  /**
   * The rule about the record that was named: the sentence of the refusal, or the action of `viewerMay` where nothing stands in the way. It outweighs everything
   * else as well.
   */
  | 'RECORD';

/** What a role is, and what it gives by itself. */
export type RoleAccess = {
  __typename?: 'RoleAccess';
  /** The role. */
  role: Role;
  /** 1 for LIMITED_USER to 4 for ADMIN. Nobody gives a role above their own, or acts on somebody of a higher rank. */
  rank: Scalars['Int']['output'];
  /**
   * What it gives a person to whom nothing was granted by itself, that is, while `User.grants` is null. Each module once, at its highest level:
   * MANAGE includes USE. The person who gives the role has to have all of it, or name other `grants`.
   */
  grants: Array<ModuleGrant>;
  /**
   * What everybody of the role has at least, whatever is granted. ADMIN and MODERATOR keep all of `grants`, and grants of a person's own add to
   * it. Of a USER or LIMITED_USER it is empty: their own grants stand in place of `grants`.
   */
  minimumGrants: Array<ModuleGrant>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * Every role with what it gives by itself, the lowest first. An editor of permissions begins with `User.grants`, or with the `grants` of the
   * person's role where that is null.
   */
  roles: Maybe<Array<RoleAccess>>;
  /** Why a person may or may not use a field that has a rule, such as `Mutation.inviteUsers` or `User.email`. */
  explainAccess: Maybe<AccessExplanation>;
  /** The activities that the viewer may see, the earliest first. */
  activities: Maybe<ActivityConnection>;
  /** The company's API tokens that were not revoked, the latest first. */
  apiTokens: Maybe<Array<ApiToken>>;
  /** Everybody who works in the company, by name, with what stands between them and the conversation. Invited, inactive, blocked and archived people are left out. */
  assignableUsers: Maybe<Array<AssignableUser>>;
  /**
   * The actions that the record knows, by name. Entering the company by signing in is one of them, `session.enter`; a failed sign-in is not, since it
   * concerns an account and no company.
   */
  auditActions: Maybe<Array<Scalars['String']['output']>>;
  /** Who did what in the company, the latest first. `exportAuditLog` makes a file of it. */
  auditLog: Maybe<AuditEntryConnection>;
  /** What the automatic assignment would do with a conversation at this moment, without doing it. */
  simulateAssignment: Maybe<AssignmentTrace>;
  /**
   * Anything by its id. An id of another company and one that never was answer null alike: with NOT_FOUND, or with FORBIDDEN where the viewer
   * may read nothing of the kind. One of no kind is NOT_FOUND. Fields of the object that the viewer may not read are null with FORBIDDEN.
   */
  node: Maybe<Node>;
  /** The calls that the viewer may see, the latest first: one's own with TELEPHONY at USE, all at MANAGE. */
  calls: Maybe<CallConnection>;
  /**
   * Who may be rung for an incoming call this instant, those with the fewest open conversations first, at most 100: active, online, allowed to take calls (`canTakeCalls`), with an
   * extension, and not on a call. Somebody who answered more than four hours ago, and was not reported to have ended, counts as off the telephone. Empty outside of the company's
   * working hours; a company that never set any is always at work.
   */
  ringableUsers: Maybe<Array<User>>;
  /** The company that the session has entered. */
  company: Maybe<Company>;
  /** One conversation. NOT_FOUND for one that the viewer may not see. */
  conversation: Maybe<Conversation>;
  /** The conversations that the viewer may see, the one with the latest activity first. */
  conversations: Maybe<ConversationConnection>;
  /** Numbers about the conversations that the viewer may see, and the people at work. */
  dashboard: Maybe<Dashboard>;
  /** All custom roles of the company, by name. */
  customRoles: Maybe<Array<CustomRole>>;
  /** All departments of the company, by name. */
  departments: Maybe<Array<Department>>;
  /** The syncs with the ERP, the latest first: those that one's own saves caused with ERP at USE, all at MANAGE. */
  erpSyncs: Maybe<ErpSyncConnection>;
  /** One firm. An id of another company and one that never was answer null alike, with NOT_FOUND. */
  firm: Maybe<Firm>;
  /** The firms of the company; by name unless another order is asked for. */
  firms: Maybe<FirmConnection>;
  /** All inboxes of the company, by name. */
  inboxes: Maybe<Array<Inbox>>;
  /** The company's ERP sets, by name: all with ERP at MANAGE, one's own default set alone at USE. */
  erpSets: Maybe<Array<ErpSet>>;
  /** One invitation. NOT_FOUND when there is none with this id in the company. */
  invitation: Maybe<Invitation>;
  /**
   * What the link of an invitation leads to, before anybody has signed in. Reading it uses nothing up. A link that cannot be followed is refused
   * as `acceptInvitation` refuses it: NOT_FOUND, ALREADY_USED, EXPIRED (also when taken back, or when a newer email took its place), BLOCKED, or
   * NOT_ELIGIBLE. Counts as a sign-in attempt of the network address (RATE_LIMITED).
   */
  invitationPreview: Maybe<InvitationPreview>;
  /** The invitations of the company, the latest first. */
  invitations: Maybe<InvitationConnection>;
  /** One product. An id of another company and one that never was answer null alike, with NOT_FOUND. */
  product: Maybe<Product>;
  /** The products of the company; by name unless another order is asked for. */
  products: Maybe<ProductConnection>;
  /** All questionnaires of the company, by name. */
  questionnaires: Maybe<Array<Questionnaire>>;
  /** What removing this person would affect: look at it before archiving or deleting them. */
  removalPreview: Maybe<RemovalPreview>;
  /** All sales representatives of the company, by name, those who are not active too. */
  salesRepresentatives: Maybe<Array<SalesRepresentative>>;
  /** Who is making this request. Answers also when nobody is signed in. */
  viewer: Viewer;
  /** The tasks that the viewer may see; those that are due first come first, those without a date last. */
  tasks: Maybe<TaskConnection>;
  /** The open offers that wait for the viewer's answer, the oldest first; at most 50. */
  receivedTransferOffers: Maybe<Array<TransferOffer>>;
  /** One import of people. NOT_FOUND when there is none with this id that the viewer may see. */
  userImport: Maybe<UserImport>;
  /** The imports of people that the viewer may see, the latest first. */
  userImports: Maybe<UserImportConnection>;
  /** One person. Oneself may always be asked for; others need USERS. */
  user: Maybe<User>;
  /** The people of the company, a page at a time, by name unless said otherwise. The archived are left out until they are asked for. */
  users: Maybe<UserConnection>;
  /** The company's webhooks, the latest first. */
  webhooks: Maybe<Array<Webhook>>;
  /**
   * What has happened in the company after the event with this number, in order and without gaps, for those who would rather ask than be told, or who were away.
   * It is what webhooks are told of: whoever asks needs the module of each event, as a webhook does, and is shown conversations that they may see. Ask
   * again with `after: last` until `hasMore` is false.
   */
  events: Maybe<EventPage>;
};


export type QueryExplainAccessArgs = {
  userId: Scalars['ID']['input'];
  field: Scalars['String']['input'];
  recordId: InputMaybe<Scalars['ID']['input']>;
};


export type QueryActivitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ActivityFilter>;
};


export type QueryAssignableUsersArgs = {
  conversationId: Scalars['ID']['input'];
};


export type QueryAuditLogArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AuditFilter>;
};


export type QuerySimulateAssignmentArgs = {
  conversationId: Scalars['ID']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCallsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CallFilter>;
};


export type QueryRingableUsersArgs = {
  inboxId: InputMaybe<Scalars['ID']['input']>;
};


export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConversationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ConversationFilter>;
};


export type QueryErpSyncsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ErpSyncFilter>;
};


export type QueryFirmArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFirmsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<FirmFilter>;
  orderBy: InputMaybe<FirmOrder>;
};


export type QueryInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInvitationPreviewArgs = {
  token: Scalars['String']['input'];
};


export type QueryInvitationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  status: InputMaybe<Array<InvitationStatus>>;
  email: InputMaybe<Scalars['EmailAddress']['input']>;
  ids: InputMaybe<Array<Scalars['ID']['input']>>;
  search: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ProductFilter>;
  orderBy: InputMaybe<ProductOrder>;
};


export type QueryRemovalPreviewArgs = {
  userId: Scalars['ID']['input'];
};


export type QueryTasksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TaskFilter>;
};


export type QueryUserImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserImportsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<UserFilter>;
  orderBy: InputMaybe<UserOrder>;
};


export type QueryEventsArgs = {
  after: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
  types: InputMaybe<Array<WebhookEvent>>;
};

/** A person's login: e-mail, password, second factor. One person has one account, however many companies they belong to. */
export type Account = Node & {
  __typename?: 'Account';
  /** Unique, begins with `acc_`. */
  id: Scalars['ID']['output'];
  /** Where emails go, and one of the two names for signing in. */
  email: Scalars['EmailAddress']['output'];
  /** Whether the address was proved to be the person's, by following an email. */
  emailVerified: Scalars['Boolean']['output'];
  /** The other name for signing in, unique across the service without regard to case and accents. Null while none was chosen. */
  username: Maybe<Scalars['String']['output']>;
  /** Given name. */
  firstName: Maybe<Scalars['String']['output']>;
  /** Middle name. */
  middleName: Maybe<Scalars['String']['output']>;
  /** Family name. Null for people who have one name. */
  lastName: Maybe<Scalars['String']['output']>;
  /** Date of birth. */
  birthDate: Maybe<Scalars['Date']['output']>;
  /** Self-described. */
  gender: Maybe<Gender>;
  /** The language in which Muster speaks to the person. */
  language: Maybe<Scalars['LanguageCode']['output']>;
  /** The person's own number. */
  phone: Maybe<Scalars['PhoneNumber']['output']>;
  /** Whether the next thing to do here is to choose a new password, be it for the account or for the company that was entered. */
  mustChangePassword: Scalars['Boolean']['output'];
  /** One's own picture in the company that was entered. Null while there is none, and outside of a company. */
  avatarUrl: Maybe<Scalars['URL']['output']>;
  /** Whether signing in needs a code beside the password. */
  twoFactorEnabled: Scalars['Boolean']['output'];
};


/** A person's login: e-mail, password, second factor. One person has one account, however many companies they belong to. */
export type AccountAvatarUrlArgs = {
  size?: PictureSize;
};

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
 * Something that takes place or took place, such as a meeting or a call. At level USE one sees and changes the activities that one takes part in or has made, at
 * MANAGE all; what one may not see does not exist for one. An API token sees at USE those that it made itself; support staff on a visit see all and change none.
 */
export type Activity = Node & {
  __typename?: 'Activity';
  /** Unique, begins with `act_`. */
  id: Scalars['ID']['output'];
  /** Goes up with every change, of who takes part too; an update names the one it is based on. */
  version: Scalars['Int']['output'];
  /** What it is. */
  kind: ActivityKind;
  /** What it is about, in one line. */
  subject: Scalars['String']['output'];
  /** What there is to know about it. */
  note: Maybe<Scalars['String']['output']>;
  /** When it begins. */
  startsAt: Scalars['DateTime']['output'];
  /** When it ends. Null: nobody has said. */
  endsAt: Maybe<Scalars['DateTime']['output']>;
  /** Who takes part, by name. Those who have left stay, as history. */
  participants: Array<User>;
  /** Who entered it. Null where an API token did. */
  createdBy: Maybe<User>;
  /** The firm that it is about. Null where there is none, and for whoever may not see firms. */
  firm: Maybe<Firm>;
  /** The conversation that it is about. Null where there is none, and for whoever may not see it. */
  conversation: Maybe<Conversation>;
  /** The call that made it. Null where none did, and for whoever may not see it. */
  call: Maybe<Call>;
};

/** What an activity is. */
export type ActivityKind =
  /** People meet. */
  | 'MEETING'
  /** A telephone call. */
  | 'CALL'
  /** An e-mail. */
  | 'EMAIL'
  /** A note of something. */
  | 'NOTE'
  /** Anything else. */
  | 'OTHER';

/** Which activities to list: those that meet all that is said. */
export type ActivityFilter = {
  /** Those in which this person takes part. */
  participantId?: InputMaybe<Scalars['ID']['input']>;
  /** Those about this firm. Finds nothing for whoever may not see firms. */
  firmId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that begin at this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those that begin before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of activities. */
export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  /** The activities with their cursors. */
  edges: Array<ActivityEdge>;
  /** The activities. */
  nodes: Array<Activity>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all pages, of those that the viewer may see; 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** An activity in a list. */
export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  /** To be given as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** The activity. */
  node: Activity;
};

/** A person in a company: their role, their grants, and what colleagues see of them. */
export type User = Node & {
  __typename?: 'User';
  /** The activities in which the person takes part, of those that the viewer may see, the earliest first. */
  activities: Maybe<ActivityConnection>;
  /** The person's calls, of those that the viewer may see, the latest first. */
  calls: Maybe<CallConnection>;
  /** The person's custom roles, by name. */
  customRoles: Maybe<Array<CustomRole>>;
  /** The departments that the person works in, by name. */
  departments: Array<Department>;
  /** The inboxes that the person serves, by name. */
  inboxes: Array<Inbox>;
  /** How the person works with the ERP, the telephone system and Mailchimp. */
  integrations: Maybe<UserIntegrations>;
  /**
   * The person's picture. Null while there is none. Anyone who knows the address can load it, without signing in, until it is replaced; then the
   * new one has a new address.
   */
  avatarUrl: Maybe<Scalars['URL']['output']>;
  /** The questionnaires whose waiting requests the person was given, by name. */
  questionnaires: Array<Questionnaire>;
  /** The sales representatives that the person is, by name. */
  salesRepresentatives: Maybe<Array<SalesRepresentative>>;
  /** The tasks that are assigned to the person, of those that the viewer may see; those that are due first come first, those without a date last. */
  tasks: Maybe<TaskConnection>;
  /** Whether the account has a second factor. False until the invitation is accepted. */
  twoFactorEnabled: Maybe<Scalars['Boolean']['output']>;
  /** Unique, begins with `usr_`. The same before and after an invitation is accepted. */
  id: Scalars['ID']['output'];
  /** The company. */
  company: Company;
  /** The account's address; until the invitation is accepted, the one invited. */
  email: Maybe<Scalars['EmailAddress']['output']>;
  /**
   * What colleagues and visitors see: the screen name, or the real one where none is set. Of somebody invited without a name the address, for
   * those who may see `email`; for everybody else words in the reader's language.
   */
  displayName: Scalars['String']['output'];
  /** The name that visitors see, where it differs from the real one. */
  screenName: Maybe<Scalars['String']['output']>;
  /** Given name, as the company keeps it. */
  firstName: Maybe<Scalars['String']['output']>;
  /** Family name, as the company keeps it. */
  lastName: Maybe<Scalars['String']['output']>;
  /** Middle name, as the company keeps it. */
  middleName: Maybe<Scalars['String']['output']>;
  /** The account's name for signing in. Null until the invitation is accepted. */
  username: Maybe<Scalars['String']['output']>;
  /** Date of birth, as the company keeps it. */
  birthDate: Maybe<Scalars['Date']['output']>;
  /** Self-described. */
  gender: Maybe<Gender>;
  /** The person's number, as the company keeps it. */
  phone: Maybe<Scalars['PhoneNumber']['output']>;
  /** The language of the person; `languages` are those of conversations. */
  language: Maybe<Scalars['LanguageCode']['output']>;
  /** Whether the person may act. The inactive do not appear in pickers. */
  active: Maybe<Scalars['Boolean']['output']>;
  /** Whether signing in to this company is blocked. */
  loginBlocked: Maybe<Scalars['Boolean']['output']>;
  /** Whether the person has to change their password before entering this company. */
  mustChangePassword: Maybe<Scalars['Boolean']['output']>;
  /** When the person was invited or created. */
  createdAt: Scalars['DateTime']['output'];
  /** When the person was archived. Null for everybody else. */
  archivedAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when an archived person can be brought back, 30 days; then their personal data is erased. Null for everybody else. */
  reactivationDeadline: Maybe<Scalars['DateTime']['output']>;
  /**
   * The text that `deleteUser` wants typed, exactly as it stands here: in the reader's language, as messages are. The text of each of the other
   * languages is taken as well.
   */
  deletionConfirmation: Maybe<Scalars['String']['output']>;
  /** The columns of the user list that the person chose, in their order; the usual ones until they choose. */
  listColumns: Maybe<Array<UserListColumn>>;
  /** When the person last used the product in this company. Null: not yet. */
  lastSeenAt: Maybe<Scalars['DateTime']['output']>;
  /** What the person is. */
  role: Role;
  /** Whether the person owns the company. */
  isOwner: Scalars['Boolean']['output'];
  /** Where the person stands: the first that holds of DELETED, ARCHIVED, BLOCKED, INACTIVE, INVITED, ACTIVE. */
  status: UserStatus;
  /** Whether the account's address is proved. False until the invitation is accepted. */
  emailVerified: Maybe<Scalars['Boolean']['output']>;
  /** Whether incoming calls may ring at the person. */
  canTakeCalls: Maybe<Scalars['Boolean']['output']>;
  /** Whether the person is at work right now. */
  presence: Presence;
  /** How many open conversations the person may have at once. Null: unlimited. */
  conversationLimit: Maybe<Scalars['Int']['output']>;
  /** How many open conversations are on the person right now. */
  activeConversationCount: Scalars['Int']['output'];
  /** The languages of the conversations that may be handed to the person. At least one. */
  languages: Array<Scalars['LanguageCode']['output']>;
  /**
   * What was granted to the person by itself. Null: nothing was ever said, and the role's defaults hold (`roles`). What the person may do
   * after all is `permissions`.
   */
  grants: Maybe<Array<ModuleGrant>>;
  /** What the person may do: by role, own grants and custom roles together. Each module once, at its highest level. */
  permissions: Maybe<Array<ModuleGrant>>;
  /** What the viewer may do to this person, by the same policy that guards the mutations. Empty on oneself. */
  viewerMay: Array<UserAction>;
  /** Goes up with every change of the fields of `UpdateUserInput`; an update names the one it is based on. */
  version: Scalars['Int']['output'];
};


/** A person in a company: their role, their grants, and what colleagues see of them. */
export type UserActivitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ActivityFilter>;
};


/** A person in a company: their role, their grants, and what colleagues see of them. */
export type UserCallsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CallFilter>;
};


/** A person in a company: their role, their grants, and what colleagues see of them. */
export type UserAvatarUrlArgs = {
  size?: PictureSize;
};


/** A person in a company: their role, their grants, and what colleagues see of them. */
export type UserTasksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TaskFilter>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Enters an activity. */
  createActivity: Maybe<SaveActivityPayload>;
  /** Changes an activity. What is left out stays as it is, and null clears what may be empty. */
  updateActivity: Maybe<SaveActivityPayload>;
  /** Deletes an activity for good. What was done with it stays in the audit. */
  deleteActivity: Maybe<DeleteActivityPayload>;
  /**
   * Makes an API token, to be sent as `Authorization: Bearer …` in place of a session's. Needs the password again, and a code where the
   * account has a second factor. Nobody gives a token what they do not have. An email tells its maker. A company has at most 100 that work
   * (LIMIT_REACHED).
   */
  createApiToken: Maybe<CreateApiTokenPayload>;
  /** Ends an API token at once. */
  revokeApiToken: Maybe<RevokeApiTokenPayload>;
  /** Takes a conversation from the pool. STALE, with the conversation as it is, where somebody has it already. */
  takeConversation: Maybe<TakeConversationPayload>;
  /**
   * Hands a conversation to somebody: from the pool, or from whoever has it. NOT_ELIGIBLE or LIMIT_REACHED for whoever cannot have it. Handing it to the
   * person who has it changes nothing.
   */
  assignConversation: Maybe<AssignConversationPayload>;
  /** Returns a conversation to the pool of its inbox. Nothing changes where it is there already. */
  unassignConversation: Maybe<UnassignConversationPayload>;
  /** Closes a conversation. The person who had it last goes on seeing it. */
  closeConversation: Maybe<CloseConversationPayload>;
  /** Opens a closed conversation again. It goes back to whoever had it last while they can have it, otherwise to the pool. */
  reopenConversation: Maybe<ReopenConversationPayload>;
  /**
   * Says what happens to a call, by the extension that it rings at. The first report makes the `Call` and, for the person whose extension it is, the record that they have chosen
   * (`onIncomingCall`): once a call, whatever follows. Repeating a report changes nothing and answers the same; reports may arrive late and in any order.
   */
  reportCall: Maybe<ReportCallPayload>;
  /**
   * Changes the company's profile. A change raises `Company.version` by one; values that are there already change nothing. Everything that is
   * wrong is said at once, each at its path, and then nothing is changed.
   */
  updateCompany: Maybe<UpdateCompanyPayload>;
  /**
   * Asks for the people of the company as a file for spreadsheets: CSV in UTF-8 with a byte order mark, lines ending in CR LF, the first of them the names of
   * the columns. The file is loaded from `url` by GET without signing in, and holds what `users` answers page after page to whoever asked, as they are
   * then; words such as the name of somebody deleted are in the language of the request that asked. A cell that a spreadsheet could take for a formula begins
   * with an apostrophe: also a telephone number, which begins with "+".
   *
   * At most 100,000 people are exported, otherwise LIMIT_REACHED. Two exports of one company or account are loaded at once, each for ten minutes at most. Where
   * the right to it ends meanwhile, or something fails, the connection breaks off: a file whose loading ended without an error is whole. That it was asked for
   * is an entry of the audit, of support staff on a visit as well.
   */
  exportUsers: Maybe<ExportUsersPayload>;
  /**
   * Asks for the audit as a file, the latest entry first, on the terms of `exportUsers`: what `auditLog` answers page after page. The columns are `id`, `at`,
   * `action`, `actorLabel`, `actor` and `apiToken` (ids), `targetId`, `ip`, and `changes` as JSON.
   */
  exportAuditLog: Maybe<ExportAuditLogPayload>;
  /** Makes a custom role and gives it to people. Nobody gives a module or a level that they do not have. */
  createCustomRole: Maybe<CreateCustomRolePayload>;
  /** Changes what a custom role is called, gives, and who has it. What is left out stays as it is. */
  updateCustomRole: Maybe<UpdateCustomRolePayload>;
  /** Deletes a custom role that nobody has, or gives those who have it another one instead. */
  deleteCustomRole: Maybe<DeleteCustomRolePayload>;
  /** Makes a department and puts people into it. LIMIT_REACHED for a company that has 500. */
  createDepartment: Maybe<SaveDepartmentPayload>;
  /** Changes what a department is called, and who works in it. What is left out stays as it is. */
  updateDepartment: Maybe<SaveDepartmentPayload>;
  /** Deletes a department. Its people stay. */
  deleteDepartment: Maybe<DeleteDepartmentPayload>;
  /**
   * Proves an e-mail address with the token of a verification email, and joins the companies that created the person outright. With the
   * token of an email about a changed address (`requestEmailChange`), the account has that address from now on and its other sessions end.
   */
  verifyEmail: VerifyEmailPayload;
  /** Sends the verification email again, which ends the link of the one before. Answers the same for an address that nobody has. */
  resendVerificationEmail: ResendVerificationEmailPayload;
  /**
   * Asks for another address: an email with a link goes to the new one, to be followed within 24 hours with `verifyEmail`, and a notice to
   * the old. Nothing changes until then. Answers the same for an address that somebody has.
   */
  requestEmailChange: Maybe<RequestEmailChangePayload>;
  /**
   * Answers the question of a sync that asks. Only whoever saved the record answers, once: ALREADY_USED when it was answered, EXPIRED when it was not in time or a later save asked
   * anew.
   */
  settleErpSync: Maybe<SettleErpSyncPayload>;
  /** Runs a sync that failed, or waits to run again, at once and for another day. By whoever caused it, and by ERP at MANAGE. */
  retryErpSync: Maybe<RetryErpSyncPayload>;
  /** Enters a firm. */
  createFirm: Maybe<SaveFirmPayload>;
  /** Changes a firm. What is left out stays as it is, and null clears what may be empty. */
  updateFirm: Maybe<SaveFirmPayload>;
  /** Deletes a firm for good. What was done with it stays in the audit. */
  deleteFirm: Maybe<DeleteFirmPayload>;
  /**
   * Changes how a person works with the systems around the company: one's own settings, or a colleague's with USERS at MANAGE. One's own default set takes ERP at MANAGE, one's
   * own extension TELEPHONY at MANAGE. Only what is named changes; null clears.
   */
  updateUserIntegrations: Maybe<UpdateUserIntegrationsPayload>;
  /** Makes an ERP set. A company can have at most 50. */
  createErpSet: Maybe<SaveErpSetPayload>;
  /** Changes an ERP set. What is left out stays as it is. */
  updateErpSet: Maybe<SaveErpSetPayload>;
  /** Deletes an ERP set that is nobody's default, or gives those whose default it is another one instead. Their own user names and passwords for it are cleared. */
  deleteErpSet: Maybe<DeleteErpSetPayload>;
  /**
   * Tests the connection of an ERP set, with one's own user name and password where it is one's own set, otherwise with the set's. The payload shows how it ended in
   * `erpSet.lastCheck`. LIMIT_REACHED while the company has several tests under way.
   */
  checkErpSet: Maybe<CheckErpSetPayload>;
  /**
   * Asks Mailchimp whether it accepts a person's API key: one's own, or a colleague's with USERS at MANAGE. WRONG_CREDENTIALS for a key that it refuses, UPSTREAM_FAILED where
   * it does not answer.
   */
  checkMailchimp: Maybe<CheckMailchimpPayload>;
  /**
   * Invites one or many people by mail. Every row answers for itself: one bad address never loses the others. Nobody can give a role or a
   * module that they do not have themselves.
   */
  inviteUsers: Maybe<InviteUsersPayload>;
  /** Sends the email again with a new link, valid for 72 hours. The link of the one before ends. */
  resendInvitation: Maybe<ResendInvitationPayload>;
  /** Takes an invitation back: its link ends, and the person is no longer in the company. */
  revokeInvitation: Maybe<RevokeInvitationPayload>;
  /**
   * Joins the company with the token of an invitation. Signed in: the token alone, the account's address being the one invited. Without an
   * account: names and a new password. With an account, signed out or on a support visit: its password, as in `signIn`; where it has a second factor the join happens
   * with `verifyTwoFactor`.
   */
  acceptInvitation: AcceptInvitationPayload;
  /**
   * Opens an account and a company of which it is the owner, with the inbox "Chat & Tasks". The address has to be proved by following the
   * email before signing in. An address that has an account gets the same answer, and an email that says so.
   */
  signUp: SignUpPayload;
  /** Opens another company for an account that is signed in, and makes its person the owner. */
  createCompany: Maybe<CreateCompanyPayload>;
  /**
   * Creates a person outright. Without a password they get an invitation; with one, an email that verifies their address, after which they
   * have to choose their own. An address that has an account keeps its password and gets an invitation.
   */
  createUser: Maybe<CreateUserPayload>;
  /** Changes what a person is, may do and serves. What is left out stays as it is. */
  updateUser: Maybe<UpdateUserPayload>;
  /**
   * Changes one's own details as this company keeps them; other companies keep their own. The name for signing in and the language of
   * messages are the account's and change everywhere.
   */
  updateProfile: Maybe<UpdateProfilePayload>;
  /** Chooses the columns that one's own user list shows in this company, on whatever device. */
  setUserListColumns: Maybe<SetUserListColumnsPayload>;
  /** Gives the company to another active admin. The former owner stays an admin. Needs the password once more. */
  transferOwnership: Maybe<TransferOwnershipPayload>;
  /** Opens a conversation. It waits in the pool of its inbox, or goes at once to whoever the inbox's automatic assignment chooses. */
  createConversation: Maybe<CreateConversationPayload>;
  /** Writes to the customer. */
  replyToConversation: Maybe<ReplyToConversationPayload>;
  /** Hands in what the customer wrote, for the channel through which they did. A closed conversation is reopened by it. */
  receiveMessage: Maybe<ReceiveMessagePayload>;
  /**
   * Asks for a place to send a picture to: one's own, a colleague's (module USERS at level MANAGE, and nobody above oneself) or the company's
   * (module COMPANY at level MANAGE). An API token has no picture of its own: it names a person or the company (otherwise FORBIDDEN at `userId`).
   *
   * The picture is then sent to `uploadUrl` without signing in, by PUT as the body or by POST as the one file of a form
   * (multipart/form-data). JPEG, PNG, WebP, GIF and HEIC are taken, whatever the request calls them, up to 51 megapixels (HEIC 26) and 12,000
   * pixels a side; of an animation the first frame. It is turned upright, cut to a square (a company's is fitted into one) and kept as WebP, without what the camera wrote beside it.
   * The answer is `{ "url", "urls": { "SMALL", "MEDIUM", "LARGE" }, "owner": { "__typename", "id", "version" } }`, the owner being the User or
   * the Company whose picture it is, so that a cache can be brought up to date, or `{ "errors": [{ "message", "extensions": { "code" } }] }` with a
   * status of 400 or above.
   */
  requestPictureUpload: Maybe<RequestPictureUploadPayload>;
  /**
   * Takes a picture away, of somebody or something that the viewer may give one (`requestPictureUpload`); its files are gone within a minute. Where
   * there is none, nothing happens.
   */
  deletePicture: Maybe<DeletePicturePayload>;
  /**
   * Says whether one is at work. Being online or away lasts for three minutes after the last sign of life: saying so again, or any request in one's
   * session. The automatic assignment gives conversations to those who are online alone.
   */
  setPresence: Maybe<SetPresencePayload>;
  /** Enters a product. */
  createProduct: Maybe<SaveProductPayload>;
  /** Changes a product. What is left out stays as it is, and null clears what may be empty. */
  updateProduct: Maybe<SaveProductPayload>;
  /** Deletes a product for good. What was done with it stays in the audit. */
  deleteProduct: Maybe<DeleteProductPayload>;
  /**
   * Archives a person who leaves: their sessions in the company end, their open conversations go to the successor or back to the pool, and an
   * email tells them. They can be brought back for 30 days; then their personal data is erased.
   */
  archiveUser: Maybe<ArchiveUserPayload>;
  /** Brings an archived person back within 30 days, with the role, inboxes, grants, languages and limit they had. */
  reactivateUser: Maybe<ReactivateUserPayload>;
  /**
   * Deletes a person for good: their personal data is erased at once, every session and token ends, their open conversations go to the
   * successor or back to the pool. History shows a deleted user. Deleting somebody who was only invited takes the invitation back.
   */
  deleteUser: Maybe<DeleteUserPayload>;
  /** Makes an inbox. A company has at most 200. */
  createInbox: Maybe<CreateInboxPayload>;
  /**
   * Changes an inbox. What is left out stays as it is. Whoever no longer serves it loses the open conversations that they can no longer have; these go
   * back to the pool.
   */
  updateInbox: Maybe<UpdateInboxPayload>;
  /**
   * Deletes an inbox, though never the last one of the company. Its conversations and questionnaires move to another inbox; whoever cannot have a
   * conversation there loses it to the pool. People may be left without an inbox. Where it was the one that new people get, the inbox that takes over
   * its conversations becomes that, otherwise the oldest.
   */
  deleteInbox: Maybe<DeleteInboxPayload>;
  /** Makes a questionnaire. A company has at most 500. */
  createQuestionnaire: Maybe<CreateQuestionnairePayload>;
  /**
   * Changes a questionnaire. What is left out stays as it is. Whoever no longer has access loses the open conversations that they can no longer have;
   * these go back to the pool.
   */
  updateQuestionnaire: Maybe<UpdateQuestionnairePayload>;
  /**
   * Deletes a questionnaire. Conversations that came through it stay, without a questionnaire: from then on their inbox decides who may have them, and
   * whoever may not loses them to the pool.
   */
  deleteQuestionnaire: Maybe<DeleteQuestionnairePayload>;
  /** Makes a sales representative. LIMIT_REACHED for a company that has 1,000. */
  createSalesRepresentative: Maybe<SaveSalesRepresentativePayload>;
  /** Changes a sales representative. What is left out stays as it is. */
  updateSalesRepresentative: Maybe<SaveSalesRepresentativePayload>;
  /** Deletes a sales representative. Their firms stay, without one, each with a new version. */
  deleteSalesRepresentative: Maybe<DeleteSalesRepresentativePayload>;
  /**
   * Signs in with e-mail or username and password. An account of one company enters it at once; one of several enters the company named with
   * `companyId`, otherwise the one it entered last, if it still may. Where there is none the session has yet to choose one. Wrong names and wrong passwords get the same answer.
   */
  signIn: SignInPayload;
  /** Signs out: ends this session, and those that `enterCompany` opened beside it in other companies. */
  signOut: Maybe<SignOutPayload>;
  /**
   * Enters one of the account's companies and answers a token for it. A session that has yet to choose a company goes on under the new token, and
   * its old one ends. A session that is in a company stays in it: its token, in another tab, goes on working there until the person signs out. A
   * session in a cookie, which all tabs share, moves to the new company. The next sign-in that names no company enters this one.
   */
  enterCompany: Maybe<SignInPayload>;
  /** Ends one session of the account with those that `enterCompany` opened beside it, or all but this one. */
  revokeSession: Maybe<RevokeSessionPayload>;
  /** Sends a link for choosing a new password, valid for 30 minutes. Answers the same for an address that nobody has. */
  requestPasswordReset: RequestPasswordResetPayload;
  /**
   * Chooses a new password with the token of a reset email. Ends every session of the account and, unless told otherwise, the API tokens that the
   * person made; signs nobody in, and leaves the second factor on.
   */
  resetPassword: ResetPasswordPayload;
  /** Changes one's own password. Ends all other sessions of the account. */
  changePassword: Maybe<ChangePasswordPayload>;
  /**
   * Enters a company that allows support to connect, as the platform's support staff: with USE on every module, nothing to manage, and nobody
   * of the company. Needs a second factor of one's own (FORBIDDEN without). It opens a session beside the present one, which ends after 60
   * minutes however much it is used, and at once when the company denies support; the company's record keeps who entered and why. A company
   * that denies support and one that never was are NOT_FOUND alike.
   */
  enterCompanyAsSupport: Maybe<SignInPayload>;
  /** Makes a task. */
  createTask: Maybe<SaveTaskPayload>;
  /** Changes a task. What is left out stays as it is, and null clears what may be empty. */
  updateTask: Maybe<SaveTaskPayload>;
  /** Deletes a task for good. What was done with it stays in the audit. */
  deleteTask: Maybe<DeleteTaskPayload>;
  /**
   * Asks somebody whether they take a conversation over. NOT_ELIGIBLE or LIMIT_REACHED for whoever could not have it; STALE, with the offer, where one is
   * open already.
   */
  offerTransfer: Maybe<OfferTransferPayload>;
  /**
   * Takes the conversation over that one was offered. What it needs is asked again. STALE, with the offer, where that has ended; accepting what one has
   * accepted changes nothing.
   */
  acceptTransferOffer: Maybe<AcceptTransferOfferPayload>;
  /** Refuses an offer. STALE, with the offer, where it has ended. */
  declineTransferOffer: Maybe<DeclineTransferOfferPayload>;
  /** Takes an offer back: for whoever made it, and whoever may assign the conversation. STALE, with the offer, where it has ended. */
  withdrawTransferOffer: Maybe<WithdrawTransferOfferPayload>;
  /**
   * Begins to set up a second factor: answers a secret for an authenticator app, which `confirmTwoFactorEnrolment` turns on within ten
   * minutes. Until then nothing has changed. Beginning again makes a new secret; the one before is worth nothing.
   */
  beginTwoFactorEnrolment: Maybe<BeginTwoFactorEnrolmentPayload>;
  /**
   * Turns the second factor on with a code of the app. From then on signing in needs the password and a code. All other sessions of the
   * account end, and an email says so.
   */
  confirmTwoFactorEnrolment: Maybe<ConfirmTwoFactorEnrolmentPayload>;
  /**
   * Turns one's second factor off and forgets its secret. Refused while a company of the account requires one. All other sessions of the
   * account end, and an email says so.
   */
  disableTwoFactor: Maybe<DisableTwoFactorPayload>;
  /** Makes ten new recovery codes; all earlier ones end. */
  regenerateRecoveryCodes: Maybe<RegenerateRecoveryCodesPayload>;
  /**
   * The second step of signing in, or of joining with an account: the code. A challenge takes five codes at most, an account ten before
   * it is closed for fifteen minutes. What has the shape of no code is WRONG_CREDENTIALS and not counted.
   */
  verifyTwoFactor: SignInPayload;
  /**
   * Takes a second factor away that a colleague has lost; they are told by mail, and all their sessions end. Only where they belong to no
   * other company: otherwise they help themselves, with a recovery code.
   */
  resetTwoFactor: Maybe<ResetTwoFactorPayload>;
  /**
   * Says whether everybody in the company needs a second factor. Anyone without one can then do nothing but set one up, at once and also in
   * sessions that are open; the API tokens that they made are refused until then. Repeating it answers who is still without.
   */
  setTwoFactorRequired: Maybe<SetTwoFactorRequiredPayload>;
  /**
   * Begins an import of people from a file, and answers where the file is to be sent. It is sent to `upload.url` without signing in, by PUT as the body or by POST as the one file of a form: CSV in UTF-8,
   * its first line naming the columns, at most 5 MB, 10,000 rows, 50 columns and 2,000 characters a cell. The answer is the import as `{ "id", "status", "counts" }`, or
   * `{ "errors": [{ "message", "extensions": { "code" } }] }` with a status of 400 or above; a file that was refused can be mended and sent again to the same address. A company keeps at most ten imports at a
   * time.
   */
  prepareUserImport: Maybe<PrepareUserImportPayload>;
  /**
   * Starts an import whose file has come, or goes on with one that was stopped or paused, or is done but for rows that its starter was not allowed to invite: from here on in the name of whoever calls it. The rows that can be invited are invited in the order of the file, a
   * hundred at a time, by the rules of `inviteUsers` as they hold at that moment; where a limit stands in the way, they wait for it. Of one that is running nothing changes. A company has one import under way at a time.
   */
  importUsers: Maybe<ImportUsersPayload>;
  /** Stops an import: whoever is invited stays so, nobody else is. `importUsers` goes on with it. */
  cancelUserImport: Maybe<CancelUserImportPayload>;
  /** Deletes an import that is not running, with all that its file said of people. Whoever was invited stays so. */
  deleteUserImport: Maybe<DeleteUserImportPayload>;
  /**
   * Makes a webhook and answers the secret that signs its deliveries, this once. Nobody grants it what they do not have. A company has at most 20
   * (LIMIT_REACHED).
   */
  createWebhook: Maybe<CreateWebhookPayload>;
  /** Changes a webhook, pauses or resumes it. Needs all that it was granted. Whoever resumes it vouches for it from then on: it is bound by what they may do. */
  updateWebhook: Maybe<UpdateWebhookPayload>;
  /**
   * Makes a new secret and answers it, this once. For 24 hours the old one signs beside it, so that receivers can be changed one after the other. Needs all
   * that the webhook was granted.
   */
  rotateWebhookSecret: Maybe<RotateWebhookSecretPayload>;
  /** Deletes a webhook with all its deliveries. What waits is not sent any more. Needs none of what it was granted: whoever may make webhooks ends one. */
  deleteWebhook: Maybe<DeleteWebhookPayload>;
  /**
   * Delivers a sample of an event now, with `test: true` in its data, and tries it once. It is sent to a paused webhook, too. At most 20 tests and replays of
   * a webhook wait at a time (LIMIT_REACHED). Needs all that the webhook was granted.
   */
  testWebhook: Maybe<TestWebhookPayload>;
  /**
   * Delivers something once more, as a new delivery under the same `webhook-id`: a receiver that had it already knows it by that. The query is run anew. Needs all that the webhook
   * was granted.
   */
  replayWebhookDelivery: Maybe<ReplayWebhookDeliveryPayload>;
  /**
   * Sets the hours of the week and, where they are given, the exceptions. Hours other than before raise `Company.version` by one; the same hours
   * change nothing. Everything that is wrong is said at once, each at its path, and then nothing is changed.
   */
  setWorkingHours: Maybe<SetWorkingHoursPayload>;
};


export type MutationCreateActivityArgs = {
  input: CreateActivityInput;
};


export type MutationUpdateActivityArgs = {
  input: UpdateActivityInput;
};


export type MutationDeleteActivityArgs = {
  input: DeleteActivityInput;
};


export type MutationCreateApiTokenArgs = {
  input: CreateApiTokenInput;
};


export type MutationRevokeApiTokenArgs = {
  input: RevokeApiTokenInput;
};


export type MutationTakeConversationArgs = {
  input: TakeConversationInput;
};


export type MutationAssignConversationArgs = {
  input: AssignConversationInput;
};


export type MutationUnassignConversationArgs = {
  input: UnassignConversationInput;
};


export type MutationCloseConversationArgs = {
  input: CloseConversationInput;
};


export type MutationReopenConversationArgs = {
  input: ReopenConversationInput;
};


export type MutationReportCallArgs = {
  input: ReportCallInput;
};


export type MutationUpdateCompanyArgs = {
  input: UpdateCompanyInput;
};


export type MutationExportUsersArgs = {
  input: ExportUsersInput;
};


export type MutationExportAuditLogArgs = {
  input: ExportAuditLogInput;
};


export type MutationCreateCustomRoleArgs = {
  input: CreateCustomRoleInput;
};


export type MutationUpdateCustomRoleArgs = {
  input: UpdateCustomRoleInput;
};


export type MutationDeleteCustomRoleArgs = {
  input: DeleteCustomRoleInput;
};


export type MutationCreateDepartmentArgs = {
  input: CreateDepartmentInput;
};


export type MutationUpdateDepartmentArgs = {
  input: UpdateDepartmentInput;
};


export type MutationDeleteDepartmentArgs = {
  input: DeleteDepartmentInput;
};


export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};


export type MutationResendVerificationEmailArgs = {
  input: ResendVerificationEmailInput;
};


export type MutationRequestEmailChangeArgs = {
  input: RequestEmailChangeInput;
};


export type MutationSettleErpSyncArgs = {
  input: SettleErpSyncInput;
};


export type MutationRetryErpSyncArgs = {
  input: RetryErpSyncInput;
};


export type MutationCreateFirmArgs = {
  input: CreateFirmInput;
};


export type MutationUpdateFirmArgs = {
  input: UpdateFirmInput;
};


export type MutationDeleteFirmArgs = {
  input: DeleteFirmInput;
};


export type MutationUpdateUserIntegrationsArgs = {
  input: UpdateUserIntegrationsInput;
};


export type MutationCreateErpSetArgs = {
  input: CreateErpSetInput;
};


export type MutationUpdateErpSetArgs = {
  input: UpdateErpSetInput;
};


export type MutationDeleteErpSetArgs = {
  input: DeleteErpSetInput;
};


export type MutationCheckErpSetArgs = {
  input: CheckErpSetInput;
};


export type MutationCheckMailchimpArgs = {
  input: CheckMailchimpInput;
};


export type MutationInviteUsersArgs = {
  input: InviteUsersInput;
};


export type MutationResendInvitationArgs = {
  input: ResendInvitationInput;
};


export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationCreateCompanyArgs = {
  input: CreateCompanyInput;
};


export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationSetUserListColumnsArgs = {
  input: SetUserListColumnsInput;
};


export type MutationTransferOwnershipArgs = {
  input: TransferOwnershipInput;
};


export type MutationCreateConversationArgs = {
  input: CreateConversationInput;
};


export type MutationReplyToConversationArgs = {
  input: ReplyToConversationInput;
};


export type MutationReceiveMessageArgs = {
  input: ReceiveMessageInput;
};


export type MutationRequestPictureUploadArgs = {
  input: RequestPictureUploadInput;
};


export type MutationDeletePictureArgs = {
  input: DeletePictureInput;
};


export type MutationSetPresenceArgs = {
  input: SetPresenceInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


export type MutationDeleteProductArgs = {
  input: DeleteProductInput;
};


export type MutationArchiveUserArgs = {
  input: ArchiveUserInput;
};


export type MutationReactivateUserArgs = {
  input: ReactivateUserInput;
};


export type MutationDeleteUserArgs = {
  input: DeleteUserInput;
};


export type MutationCreateInboxArgs = {
  input: CreateInboxInput;
};


export type MutationUpdateInboxArgs = {
  input: UpdateInboxInput;
};


export type MutationDeleteInboxArgs = {
  input: DeleteInboxInput;
};


export type MutationCreateQuestionnaireArgs = {
  input: CreateQuestionnaireInput;
};


export type MutationUpdateQuestionnaireArgs = {
  input: UpdateQuestionnaireInput;
};


export type MutationDeleteQuestionnaireArgs = {
  input: DeleteQuestionnaireInput;
};


export type MutationCreateSalesRepresentativeArgs = {
  input: CreateSalesRepresentativeInput;
};


export type MutationUpdateSalesRepresentativeArgs = {
  input: UpdateSalesRepresentativeInput;
};


export type MutationDeleteSalesRepresentativeArgs = {
  input: DeleteSalesRepresentativeInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationEnterCompanyArgs = {
  input: EnterCompanyInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationEnterCompanyAsSupportArgs = {
  input: EnterCompanyAsSupportInput;
};


export type MutationCreateTaskArgs = {
  input: CreateTaskInput;
};


export type MutationUpdateTaskArgs = {
  input: UpdateTaskInput;
};


export type MutationDeleteTaskArgs = {
  input: DeleteTaskInput;
};


export type MutationOfferTransferArgs = {
  input: OfferTransferInput;
};


export type MutationAcceptTransferOfferArgs = {
  input: AcceptTransferOfferInput;
};


export type MutationDeclineTransferOfferArgs = {
  input: DeclineTransferOfferInput;
};


export type MutationWithdrawTransferOfferArgs = {
  input: WithdrawTransferOfferInput;
};


export type MutationConfirmTwoFactorEnrolmentArgs = {
  input: ConfirmTwoFactorEnrolmentInput;
};


export type MutationDisableTwoFactorArgs = {
  input: DisableTwoFactorInput;
};


export type MutationRegenerateRecoveryCodesArgs = {
  input: RegenerateRecoveryCodesInput;
};


export type MutationVerifyTwoFactorArgs = {
  input: VerifyTwoFactorInput;
};


export type MutationResetTwoFactorArgs = {
  input: ResetTwoFactorInput;
};


export type MutationSetTwoFactorRequiredArgs = {
  input: SetTwoFactorRequiredInput;
};


export type MutationPrepareUserImportArgs = {
  input: PrepareUserImportInput;
};


export type MutationImportUsersArgs = {
  input: ImportUsersInput;
};


export type MutationCancelUserImportArgs = {
  input: CancelUserImportInput;
};


export type MutationDeleteUserImportArgs = {
  input: DeleteUserImportInput;
};


export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


export type MutationUpdateWebhookArgs = {
  input: UpdateWebhookInput;
};


export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


export type MutationDeleteWebhookArgs = {
  input: DeleteWebhookInput;
};


export type MutationTestWebhookArgs = {
  input: TestWebhookInput;
};


export type MutationReplayWebhookDeliveryArgs = {
  input: ReplayWebhookDeliveryInput;
};


export type MutationSetWorkingHoursArgs = {
  input: SetWorkingHoursInput;
};

/** A new activity. */
export type CreateActivityInput = {
  /** What it is. */
  kind: ActivityKind;
  /** What it is about, at most 200 characters. */
  subject: Scalars['String']['input'];
  /** What there is to know about it, in several lines where it needs them, at most 5,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** When it begins. */
  startsAt: Scalars['DateTime']['input'];
  /** When it ends, after it has begun. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who takes part, at most 100; people who are active (NOT_ELIGIBLE). Left out: nobody. */
  participantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The firm that it is about, which the viewer may see. */
  firmId?: InputMaybe<Scalars['ID']['input']>;
  /** The conversation that it is about, which the viewer may see. */
  conversationId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of an activity. What is left out stays as it is. */
export type UpdateActivityInput = {
  /** The activity. */
  id: Scalars['ID']['input'];
  /** The `Activity.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** What it is. */
  kind?: InputMaybe<ActivityKind>;
  /** What it is about, at most 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** What there is to know about it, at most 5,000 characters; null: nothing. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** When it begins. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends, after it has begun; null: nobody has said. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who takes part, in place of those until now, at most 100; people who are active (NOT_ELIGIBLE), or take part already. */
  participantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The firm that it is about, which the viewer may see; null: none. */
  firmId?: InputMaybe<Scalars['ID']['input']>;
  /** The conversation that it is about, which the viewer may see; null: none. */
  conversationId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to entering or changing an activity. */
export type SaveActivityPayload = {
  __typename?: 'SaveActivityPayload';
  /** The activity. Null when it was refused, and when the viewer may not see it any more as it is now. */
  activity: Maybe<Activity>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which activity to delete. */
export type DeleteActivityInput = {
  /** The activity. */
  id: Scalars['ID']['input'];
};

/** The answer to deleting an activity. */
export type DeleteActivityPayload = {
  __typename?: 'DeleteActivityPayload';
  /** The id that was the activity's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/**
 * A key for a script. It acts inside the company with grants of its own, and is nobody: it reads nobody's private fields as its own. What binds
 * its maker binds it: it ends with their access to the company, and is refused while they have to change their password or lack the second factor
 * that the company requires.
 */
export type ApiToken = {
  __typename?: 'ApiToken';
  /** Unique, begins with `tok_`. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  name: Scalars['String']['output'];
  /** The last four characters, by which to tell tokens apart. */
  lastFour: Scalars['String']['output'];
  /** What it was given. It may do so as far as the person who made it may do so themselves. */
  grants: Array<ModuleGrant>;
  /** Who made it. It ends with their access to the company. */
  createdBy: Maybe<User>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends. Null: not by itself. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was last used, to about a minute. Null: not yet. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Who is making this request, and what they may do. There is one in an answer, and so it has no id: a normalised cache keeps it as a singleton. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The API token of this request: whose it is, what it was given, and until when. Null for everybody else. */
  apiToken: Maybe<ApiToken>;
  /** Whether somebody is signed in, or an API token asks. */
  signedIn: Scalars['Boolean']['output'];
  /** The person's login. Null when nobody is signed in, and for an API token. */
  account: Maybe<Account>;
  /**
   * The person in the company they have entered. Null until one is entered, while the session is restricted, and for support staff, who are
   * nobody of the company.
   */
  user: Maybe<User>;
  /** This sign-in. Null when nobody is signed in. */
  session: Maybe<Session>;
  /** The companies that the account belongs to or is invited to, whichever is entered. */
  memberships: Array<Membership>;
  /** All sign-ins of the account that have not ended, the latest first. */
  sessions: Array<Session>;
  /** What the viewer may do here, by role, own grants and custom roles together. Each module once, at its highest level. */
  permissions: Array<ModuleGrant>;
  /**
   * Changes whenever the role, the permissions, the company or the restrictions of the viewer do, or nobody is signed in any more: compare it
   * with the one before, and load again what depends on them when it differs. Opaque, and cheap to ask for with any query.
   */
  accessVersion: Scalars['String']['output'];
  /** Whether this is the platform's support staff inside somebody's company. */
  isSupportSession: Scalars['Boolean']['output'];
  /**
   * Support staff of the platform who are inside the viewer's company right now, for a banner that every member can see. Empty while nobody
   * is, and outside a company.
   */
  supportVisits: Array<SupportVisit>;
};

/** One line of the record of who did what. It is only ever added to; erasing a person takes their personal data out of it. */
export type AuditEntry = Node & {
  __typename?: 'AuditEntry';
  /** The API token that did it; then no person is the actor. Null where a person or the service itself did it. */
  apiToken: Maybe<ApiToken>;
  /** Unique, begins with `aud_`. */
  id: Scalars['ID']['output'];
  /** When it was done. */
  at: Scalars['DateTime']['output'];
  /** What was done, as domain and verb: `user.archive`, `customRole.update`. `auditActions` names all of them. */
  action: Scalars['String']['output'];
  /** The name, at that time, of the person who did it, or of what acted by itself. */
  actorLabel: Scalars['String']['output'];
  /** The public id of the thing acted on. Null where there is no single one. */
  targetId: Maybe<Scalars['ID']['output']>;
  /** From which address. Null for what the service did by itself. */
  ip: Maybe<Scalars['String']['output']>;
  /** What changed. Secrets are never among the values. */
  changes: Array<AuditChange>;
  /** Who did it. Null when it was not a person. */
  actor: Maybe<User>;
};

/** What a new API token may do, and the proof that it is the person who makes it. */
export type CreateApiTokenInput = {
  /** What it is for. At most 100 characters. */
  name: Scalars['String']['input'];
  /**
   * What it may do: nothing that the person who makes it may not. It cannot be changed afterwards. A token that is to invite people needs USERS at
   * MANAGE and, because nobody gives what they do not have, also what those people get: for a USER to whom no grants are named CONVERSATIONS and
   * DASHBOARD.
   */
  grants: Array<ModuleGrantInput>;
  /** When it ends. Left out: not by itself. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The account's password. */
  password: Scalars['String']['input'];
  /** Six digits or a recovery code. Needed where the account has a second factor. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The same key with the same name, grants and end makes nothing twice within 24 hours; the token itself is not shown again. At most 100 characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to making an API token. */
export type CreateApiTokenPayload = {
  __typename?: 'CreateApiTokenPayload';
  /** The token's record. Null when it was refused. */
  apiToken: Maybe<ApiToken>;
  /** The token itself. Shown this once. Null when it was refused, and when an idempotency key answers again. */
  token: Maybe<Scalars['String']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which API token to end. */
export type RevokeApiTokenInput = {
  /** The token's id. */
  id: Scalars['ID']['input'];
};

/** The answer to ending an API token. */
export type RevokeApiTokenPayload = {
  __typename?: 'RevokeApiTokenPayload';
  /** The token that was ended. Null when it was refused. */
  revokedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Who had a conversation, from when to when, by whom and why. The history of a conversation has no gaps but the times in the pool. */
export type ConversationAssignment = Node & {
  __typename?: 'ConversationAssignment';
  /** Unique, begins with `asg_`. */
  id: Scalars['ID']['output'];
  /** Which conversation. */
  conversation: Conversation;
  /** Who had it. */
  assignee: User;
  /** Who handed it to them. Null: the automatic assignment did. */
  assignedBy: Maybe<User>;
  /** How it came to them. */
  reason: AssignmentReason;
  /** What was said to them with it. */
  note: Maybe<Scalars['String']['output']>;
  /** From when on. */
  startedAt: Scalars['DateTime']['output'];
  /** Until when. Null: they have it. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** How it ended. Null: they have it. */
  endReason: Maybe<AssignmentEndReason>;
  /** What was said when it went back to the pool. */
  endNote: Maybe<Scalars['String']['output']>;
  /** How the automatic assignment chose. Null where a person did. */
  trace: Maybe<AssignmentTrace>;
};

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

/** Somebody to whom a conversation could be handed, and what stands in the way. */
export type AssignableUser = {
  __typename?: 'AssignableUser';
  /** The person. */
  user: User;
  /** Whether handing it to them would work at this moment. */
  eligible: Scalars['Boolean']['output'];
  /** What stands in the way; empty for those who are eligible. */
  obstacles: Array<AssignmentObstacle>;
};

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

/** A customer's talk with the company, in one inbox and one language. What the viewer may not see does not exist for them. */
export type Conversation = Node & {
  __typename?: 'Conversation';
  /** Who had it, the first of them first. */
  assignments: Array<ConversationAssignment>;
  /** Why it waits, and what would change that; the nearest first, at most five. Empty for one that somebody has or that is closed. */
  waitingBecause: Maybe<Array<WaitingReason>>;
  /** Unique, begins with `cnv_`. */
  id: Scalars['ID']['output'];
  /** What it is about, as whoever opened it wrote it. */
  subject: Maybe<Scalars['String']['output']>;
  /** The customer's name. */
  contactName: Maybe<Scalars['String']['output']>;
  /** The language that the customer speaks. Null: any of ours. */
  language: Maybe<Scalars['LanguageCode']['output']>;
  /** Whether it goes on. */
  status: ConversationStatus;
  /** Where it waits, and whose members serve it. */
  inbox: Inbox;
  /** The entry form through which it came, if any. */
  questionnaire: Maybe<Questionnaire>;
  /** Who has it. Null: it waits in the pool of its inbox. Of a closed one: who had it last. */
  assignee: Maybe<User>;
  /** When it was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** When the last message came or was sent. */
  lastMessageAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed. Null while it is open. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** What this viewer may do to it, by the same rules that guard the mutations. Whether somebody has room for it is answered by `assignableUsers`. */
  viewerMay: Array<ConversationAction>;
  /** What was written. */
  messages: MessageConnection;
  /** The offer that is open, if one is. */
  transferOffer: Maybe<TransferOffer>;
  /** All its offers, the first of them first. */
  transferOffers: Array<TransferOffer>;
};


/** A customer's talk with the company, in one inbox and one language. What the viewer may not see does not exist for them. */
export type ConversationMessagesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  direction?: OrderDirection;
};

/** Which conversation to take. */
export type TakeConversationInput = {
  /** The conversation. */
  conversationId: Scalars['ID']['input'];
};

/** A conversation that was taken. */
export type TakeConversationPayload = {
  __typename?: 'TakeConversationPayload';
  /** The conversation as it is now. */
  conversation: Maybe<Conversation>;
  /** The viewer's time with it, which begins. */
  assignment: Maybe<ConversationAssignment>;
  /** Why not. */
  errors: Array<UserError>;
};

/** Whom to hand a conversation to. */
export type AssignConversationInput = {
  /** The conversation. */
  conversationId: Scalars['ID']['input'];
  /** The person. */
  assigneeId: Scalars['ID']['input'];
  /** What they should know; at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Given: only while this person still has it (null: only while nobody has it), otherwise STALE. */
  expectedAssigneeId?: InputMaybe<Scalars['ID']['input']>;
};

/** A conversation that was handed to somebody. */
export type AssignConversationPayload = {
  __typename?: 'AssignConversationPayload';
  /** The conversation as it is now. */
  conversation: Maybe<Conversation>;
  /** The person's time with it. */
  assignment: Maybe<ConversationAssignment>;
  /** Why not. */
  errors: Array<UserError>;
};

/** Which conversation to return to the pool. */
export type UnassignConversationInput = {
  /** The conversation. */
  conversationId: Scalars['ID']['input'];
  /** What the next one should know; at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A conversation that was returned to the pool. */
export type UnassignConversationPayload = {
  __typename?: 'UnassignConversationPayload';
  /** The conversation as it is now. */
  conversation: Maybe<Conversation>;
  /** Why not. */
  errors: Array<UserError>;
};

/** Which conversation to close. */
export type CloseConversationInput = {
  /** The conversation. */
  conversationId: Scalars['ID']['input'];
};

/** A conversation that was closed. */
export type CloseConversationPayload = {
  __typename?: 'CloseConversationPayload';
  /** The conversation as it is now. */
  conversation: Maybe<Conversation>;
  /** Why not. */
  errors: Array<UserError>;
};

/** Which conversation to reopen. */
export type ReopenConversationInput = {
  /** The conversation. */
  conversationId: Scalars['ID']['input'];
};

/** A conversation that was reopened. */
export type ReopenConversationPayload = {
  __typename?: 'ReopenConversationPayload';
  /** The conversation as it is now. */
  conversation: Maybe<Conversation>;
  /** Why not. */
  errors: Array<UserError>;
};

/** One field before and after. */
export type AuditChange = {
  __typename?: 'AuditChange';
  /** The field. */
  field: Scalars['String']['output'];
  /** Its value before, as text; lists as JSON. Null: there was none. */
  before: Maybe<Scalars['String']['output']>;
  /** Its value after. Null: there is none. */
  after: Maybe<Scalars['String']['output']>;
};

/** Which entries a page shows. All conditions hold together; what is left out does not narrow. */
export type AuditFilter = {
  /** What this person did. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** What this API token did. */
  apiTokenId?: InputMaybe<Scalars['ID']['input']>;
  /** What was done to this thing. */
  targetId?: InputMaybe<Scalars['ID']['input']>;
  /** Any of these actions, as `auditActions` names them; an unknown one is INVALID. At most 100. */
  action?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Done at this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Done before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One page of the record. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The entries, each with its cursor. */
  edges: Array<AuditEntryEdge>;
  /** The entries. */
  nodes: Array<AuditEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** An entry on a page. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** To be given as `after` to continue from here. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** How the automatic assignment looked for somebody: who was considered, what stood in whose way, and which rule chose. */
export type AssignmentTrace = {
  __typename?: 'AssignmentTrace';
  /** The rule of the inbox. */
  rule: AssignmentPolicy;
  /** Whether the company was at work. While it is not, nothing is assigned automatically. A company that never set its hours always is. */
  companyOpen: Scalars['Boolean']['output'];
  /** Whom the rule chose. Null: nobody could have it. */
  chosen: Maybe<User>;
  /** Those who serve the inbox or were given the questionnaire, in the order in which the rule prefers them; at most 50. */
  considered: Array<ConsideredUser>;
  /** How many were considered in all. */
  consideredCount: Scalars['Int']['output'];
};

/** Somebody whom the automatic assignment considered. */
export type ConsideredUser = {
  __typename?: 'ConsideredUser';
  /** The person. */
  user: User;
  /** How many open conversations they had. */
  openConversations: Scalars['Int']['output'];
  /** What stood in the way; empty for those who could have had it. */
  obstacles: Array<RoutingObstacle>;
};

/** What keeps the automatic assignment from giving somebody a conversation. */
export type RoutingObstacle =
  /** It would take them beyond what they may have, in all or in this inbox: what it counts is `Inbox.conversationCost`, and open offers to them count as well. */
  | 'LIMIT_REACHED'
  /** They do not accept conversations in its language. */
  | 'LANGUAGE'
  /** They do not serve its inbox. */
  | 'INBOX'
  /** It came through a questionnaire that they were not given. */
  | 'QUESTIONNAIRE'
  /** They lack the module CONVERSATIONS. */
  | 'MODULE'
  /** They are away or offline. */
  | 'ABSENT'
  /** They came online a moment ago and were given enough for the beginning: more follows every two seconds. */
  | 'WARMING_UP';

/** What would let a conversation that waits find somebody. */
export type WaitingReason = {
  __typename?: 'WaitingReason';
  /** Who could have it then, or has been asked to take it over. Null: it depends on no person. */
  user: Maybe<User>;
  /** What stands in the way of that person; empty where it depends on no person. */
  obstacles: Array<RoutingObstacle>;
  /** When it will happen by itself, where that is known; of an offer, when it lapses. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** The same as a sentence. */
  sentence: Scalars['String']['output'];
};

/** Groups of callers that are not roles or modules. */
export type Audience =
  /** Everybody, also without signing in. */
  | 'ANYONE'
  /** Anyone who has signed in, in a company or not, support staff on a visit included. Not an API token. */
  | 'SIGNED_IN'
  /** The same in a session of one's own: not support staff on a visit to a company. */
  | 'OWN_SESSION'
  /** Anyone inside a company: a person of it, an API token of it, or support staff on a visit. */
  | 'MEMBER'
  /** A person of the company who has signed in as themselves: not an API token, not support staff on a visit. */
  | 'PERSON'
  /** The person whom the record is about. */
  | 'SELF'
  /** The owner of the company. */
  | 'OWNER'
  /** The platform's own support staff. */
  | 'SUPPORT_STAFF';

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

/** A module at a level. */
export type ModuleGrant = {
  __typename?: 'ModuleGrant';
  /** The module. */
  module: Module;
  /** How far it is granted. */
  level: AccessLevel;
};

/** A module to be granted. */
export type ModuleGrantInput = {
  /** The module. Each at most once in a list. */
  module: Module;
  /** How far it is granted. */
  level: AccessLevel;
};

/** Something with an id of its own. Ids carry their kind in their first three letters: `usr_…` is a user. */
export type Node = {
  /** Unique across all kinds and companies. */
  id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether there is more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something stands before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row, null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
  /** The cursor of the last row, to be given as `after` for the next page. Null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
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

/** Something that kept a mutation from being done. Nothing was written. */
export type UserError = {
  __typename?: 'UserError';
  /** For machines. */
  code: ErrorCode;
  /** For people, in their language (Accept-Language, then the account's, then the company's). */
  message: Scalars['String']['output'];
  /** The field at fault, from below `input`; in the result of one row, from that row. Empty when no single field is. */
  path: Array<Scalars['String']['output']>;
  /**
   * With FORBIDDEN: the access that the viewer lacks, all of it needed. Null where it is not access that stands in the way. (In the `extensions`
   * of a top-level FORBIDDEN, `missing` lists alternatives instead: any one is enough.)
   */
  missing: Maybe<Array<MissingAccess>>;
  /** In how many seconds the same can be tried again with success. Null where waiting alone does not help, or nobody knows for how long. */
  retryAfterSeconds: Maybe<Scalars['Int']['output']>;
};

/** Access that somebody lacks: a module at a level, a role, or an audience. What is not meant is null. */
export type MissingAccess = {
  __typename?: 'MissingAccess';
  /** The module. */
  module: Maybe<Module>;
  /** The level of the module. */
  level: Maybe<AccessLevel>;
  /** The role, or one above it. */
  role: Maybe<Role>;
  /** The audience, which nobody can be granted. */
  audience: Maybe<Audience>;
};

/**
 * A telephone call for somebody of the company, as a telephone system (PBX) has reported it. With TELEPHONY at USE one sees one's own, at MANAGE all, as do support staff on a
 * visit; an API token at USE has none of its own.
 */
export type Call = Node & {
  __typename?: 'Call';
  /** Unique, begins with `cal_`. */
  id: Scalars['ID']['output'];
  /** What the telephone system calls it. */
  externalId: Scalars['String']['output'];
  /** Whose call it is: who answered it, and until somebody does whose extension rang first. Null once the person's data is erased. */
  user: Maybe<User>;
  /** The extension of that person. Empty once the person's data is erased. */
  extension: Scalars['String']['output'];
  /** Who calls, as the telephone system said. Null where it did not. */
  fromNumber: Maybe<Scalars['String']['output']>;
  /** How far it is. It only moves forward, in whatever order the reports arrive. */
  status: CallStatus;
  /** When it began: the earliest instant that was reported of it. */
  ringingAt: Scalars['DateTime']['output'];
  /** When it was answered. Null while it is not. */
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** When it ended. Null while that was not reported. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it has made for whoever it rang for first, as they had chosen (`onIncomingCall`). Null where that was nothing or is deleted, and for a reader who may not see it. */
  record: Maybe<CallRecord>;
};

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

/** What a call has made. */
export type CallRecord = Activity | Task | Conversation;

/** Which calls to list: those that meet all that is said. */
export type CallFilter = {
  /** Those of this person. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that are in one of these states. An empty list finds none. */
  status?: InputMaybe<Array<CallStatus>>;
  /** Those that began to ring at this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those that began to ring before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of calls. */
export type CallConnection = {
  __typename?: 'CallConnection';
  /** The calls with their cursors. */
  edges: Array<CallEdge>;
  /** The calls. */
  nodes: Array<Call>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all pages, of those that the viewer may see; 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** A call in a list. */
export type CallEdge = {
  __typename?: 'CallEdge';
  /** To be given as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** The call. */
  node: Call;
};

/**
 * Something to be done. At level USE one sees and changes the tasks that one is assigned to or has made, at MANAGE all; what one may not see does not exist for
 * one. An API token sees at USE those that it made itself; support staff on a visit see all and change none.
 */
export type Task = Node & {
  __typename?: 'Task';
  /** The call that made it. Null where none did, and for whoever may not see it. */
  call: Maybe<Call>;
  /** Unique, begins with `tsk_`. */
  id: Scalars['ID']['output'];
  /** Goes up with every change; an update names the one it is based on. */
  version: Scalars['Int']['output'];
  /** What is to be done, in one line. */
  title: Scalars['String']['output'];
  /** What there is to know about it. */
  description: Maybe<Scalars['String']['output']>;
  /** Whether it is still to be done. */
  status: TaskStatus;
  /** By when it is to be done. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Who is to do it, or did. Null: nobody yet. An open task of somebody who leaves goes to their successor or to nobody. */
  assignee: Maybe<User>;
  /** Who made it. Null where an API token did. */
  createdBy: Maybe<User>;
  /** The firm that it is about. Null where there is none, and for whoever may not see firms. */
  firm: Maybe<Firm>;
  /** The conversation that it is about. Null where there is none, and for whoever may not see it. */
  conversation: Maybe<Conversation>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was done. Null while it is not. */
  doneAt: Maybe<Scalars['DateTime']['output']>;
};

/** What happens to a call. */
export type CallEvent =
  /** It rings. One that arrives late says when, and changes nothing else. */
  | 'RINGING'
  /** Somebody has answered. At another extension than the one that rang first, the call is theirs from then on. */
  | 'ANSWERED'
  /** Nobody at the extension has answered, which is final for that extension; another may still answer. Of an extension that rang beside the first it changes nothing. */
  | 'MISSED'
  /** It is over. */
  | 'ENDED';

/** What a telephone system reports of a call. */
export type ReportCallInput = {
  /** What the telephone system calls it: at most 200 visible characters of ASCII. A call that is passed on under another id is another call. */
  externalId: Scalars['String']['input'];
  /** What happened. */
  event: CallEvent;
  /**
   * Where it rings. NOT_FOUND where nobody has this extension, NOT_ELIGIBLE where whoever has it may not take calls or is not active: then nothing is kept and nothing is made. What
   * follows of a call that is kept is taken in, whoever may take calls by then.
   */
  extension: Scalars['String']['input'];
  /**
   * Which telephone system reports, as the settings of its people name it. Empty: the one that has no name there. Left out it is found by the extension; INVALID where several have
   * that.
   */
  pbxId?: InputMaybe<Scalars['String']['input']>;
  /** Who calls, at most 64 characters: a number, or a word such as `anonymous`. */
  fromNumber?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. Left out: now. More than five minutes ahead of our clock it is INVALID. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The answer to a report. */
export type ReportCallPayload = {
  __typename?: 'ReportCallPayload';
  /** The call as it is now. Null when the report was refused. */
  call: Maybe<Call>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** A tenant: everything else belongs to one company, and nothing of one is ever visible to another. */
export type Company = Node & {
  __typename?: 'Company';
  /** Unique, begins with `cmp_`. */
  id: Scalars['ID']['output'];
  /** The name that colleagues and mails use. */
  name: Scalars['String']['output'];
  /** The company's own address, for customers. */
  email: Maybe<Scalars['EmailAddress']['output']>;
  /** The company's own number. */
  phone: Maybe<Scalars['PhoneNumber']['output']>;
  /** The language of mails and messages to people who have none of their own: one of those in which Muster writes, en, tr, nl or fr. */
  language: Scalars['LanguageCode']['output'];
  /** The zone of the company's working hours. */
  timeZone: Scalars['TimeZone']['output'];
  /** Whether the platform's support staff may enter the company. */
  supportAccess: Maybe<SupportAccess>;
  /** Whether everybody in the company needs a second factor. */
  twoFactorRequired: Scalars['Boolean']['output'];
  /** Goes up with every change of the fields of `UpdateCompanyInput` and of the working hours; an update names the one it is based on. */
  version: Scalars['Int']['output'];
  /** The company's picture, whole, with nothing beside it where it is not square. Null while it has none. */
  logoUrl: Maybe<Scalars['URL']['output']>;
  /** Who owns it. Ownership is transferred by the owner alone. */
  owner: User;
  /** When the company is at work. Until it says so itself: Monday to Friday, 09:00 to 18:00. */
  workingHours: WorkingHours;
};


/** A tenant: everything else belongs to one company, and nothing of one is ever visible to another. */
export type CompanyLogoUrlArgs = {
  size?: PictureSize;
};

/** Whether the platform's support staff may enter a company. */
export type SupportAccess =
  /** They may, visibly. */
  | 'ALLOWED'
  /** Support staff cannot enter. */
  | 'DENIED';

/** What to change of the company's profile. What is left out stays as it is; so does what is null, but for the address and the number. */
export type UpdateCompanyInput = {
  /** The `Company.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** The name that colleagues and mails use. Not empty, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The company's own address, for customers. Null: it has none. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The company's own number. Null: it has none. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /**
   * The language of mails and messages, from now on, to people who have none of their own: en, tr, nl or fr. Others are INVALID, because Muster
   * does not write in them.
   */
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** The zone of the working hours. The hours stay as they are on the clock, and so happen at other instants. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** Whether the platform's support staff may enter the company. */
  supportAccess?: InputMaybe<SupportAccess>;
};

/** The answer to changing the company's profile. */
export type UpdateCompanyPayload = {
  __typename?: 'UpdateCompanyPayload';
  /** The company as it is now. Null when it was refused. */
  company: Maybe<Company>;
  /** Empty on success. */
  errors: Array<UserError>;
};

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
  status?: InputMaybe<Array<ConversationStatus>>;
  /** In this inbox. An id that is not the company's finds nothing. */
  inboxId?: InputMaybe<Scalars['ID']['input']>;
  /** On this person. An id that is not the company's finds nothing. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** True: those that nobody has. False: those that somebody has. */
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this language. */
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** Somewhere in the subject or the customer's name, whatever the case and the accents; at most 200 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of conversations. */
export type ConversationConnection = {
  __typename?: 'ConversationConnection';
  /** The conversations with their cursors. */
  edges: Array<ConversationEdge>;
  /** The conversations. */
  nodes: Array<Conversation>;
  /** Whether there is more. */
  pageInfo: PageInfo;
  /** How many there are in all; 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** A conversation in a list. */
export type ConversationEdge = {
  __typename?: 'ConversationEdge';
  /** Where it stands in the list: `after` this, the next page begins. */
  cursor: Scalars['String']['output'];
  /** The conversation. */
  node: Conversation;
};

/** What the viewer may see of the work of the company at this moment. */
export type Dashboard = {
  __typename?: 'Dashboard';
  /** Open conversations. */
  openConversations: Scalars['Int']['output'];
  /** Those of them that nobody has. */
  unassignedConversations: Scalars['Int']['output'];
  /** Closed since midnight, in the time zone of the company. */
  closedToday: Scalars['Int']['output'];
  /** People who are online. */
  peopleOnline: Scalars['Int']['output'];
};

/** A team inbox: a queue of conversations and the people who serve it. */
export type Inbox = Node & {
  __typename?: 'Inbox';
  /** How many open conversations the viewer may see in it. */
  openCount: Scalars['Int']['output'];
  /** How many of those nobody has. */
  unassignedCount: Scalars['Int']['output'];
  /** Unique, begins with `ibx_`. */
  id: Scalars['ID']['output'];
  /** Goes up with every change, of who serves it too; an update names the one it is based on. */
  version: Scalars['Int']['output'];
  /** The name, unique in the company without regard to case. */
  name: Scalars['String']['output'];
  /** Who serves it, by name. Only people who are invited or active. */
  members: Array<User>;
  /** How new conversations find somebody. */
  assignment: AssignmentPolicy;
  /** How much one of its open conversations counts towards the conversation limit of the person who has it, from 1 to 100. */
  conversationCost: Scalars['Int']['output'];
  /** How many open conversations of this inbox its members may have, by name of the member. Members without a limit of their own here are left out, and so are people who are neither invited nor active. */
  memberLimits: Array<InboxMemberLimit>;
};

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
  filter?: InputMaybe<UserFilter>;
  /** In which order. By name unless said. */
  orderBy?: InputMaybe<UserOrder>;
  /**
   * Which columns, in their order; one that is named twice is there once; at least one (otherwise INVALID). One that the viewer may not see is FORBIDDEN at its place. Left out: all but
   * SALES_REPRESENTATIVES and TWO_FACTOR.
   */
  columns?: InputMaybe<Array<UserExportColumn>>;
};

/** Which entries are exported. */
export type ExportAuditLogInput = {
  /** Which entries, as `auditLog` takes it. */
  filter?: InputMaybe<AuditFilter>;
};

/** Where an export of people is loaded from. */
export type ExportUsersPayload = {
  __typename?: 'ExportUsersPayload';
  /** The address of the file, for whoever knows it. Null when it was refused. */
  url: Maybe<Scalars['URL']['output']>;
  /** Until when loading may begin: five minutes. It ends earlier with the session or the API token that asked for it. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Why there is none. Empty when there is. */
  errors: Array<UserError>;
};

/** Where an export of the audit is loaded from. */
export type ExportAuditLogPayload = {
  __typename?: 'ExportAuditLogPayload';
  /** The address of the file, for whoever knows it. Null when it was refused. */
  url: Maybe<Scalars['URL']['output']>;
  /** Until when loading may begin: five minutes. It ends earlier with the session or the API token that asked for it. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Why there is none. Empty when there is. */
  errors: Array<UserError>;
};

/** A named set of module grants. Everyone who has the role has them, in addition to their role and own grants. */
export type CustomRole = Node & {
  __typename?: 'CustomRole';
  /** Unique, begins with `rol_`. */
  id: Scalars['ID']['output'];
  /** The name, unique in the company without regard to case. */
  name: Scalars['String']['output'];
  /** What it gives. */
  grants: Array<ModuleGrant>;
  /** Who has it, by name. The archived are left out. */
  users: Maybe<UserConnection>;
  /** Goes up with every change, of who has it too; an update names the one it is based on. */
  version: Scalars['Int']['output'];
};


/** A named set of module grants. Everyone who has the role has them, in addition to their role and own grants. */
export type CustomRoleUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A new custom role. */
export type CreateCustomRoleInput = {
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name: Scalars['String']['input'];
  /** What it gives. Each module at most once. */
  grants: Array<ModuleGrantInput>;
  /** Who gets it, at most 500. Left out: nobody yet. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to making a custom role. */
export type CreateCustomRolePayload = {
  __typename?: 'CreateCustomRolePayload';
  /** The custom role. Null when it was refused. */
  customRole: Maybe<CustomRole>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What to change of a custom role. What is left out stays as it is. */
export type UpdateCustomRoleInput = {
  /** The custom role. */
  id: Scalars['ID']['input'];
  /** The `CustomRole.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it gives, in place of what it gave until now. */
  grants?: InputMaybe<Array<ModuleGrantInput>>;
  /** Who has it, in place of those until now, at most 500. The archived keep it without being named. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The answer to changing a custom role. */
export type UpdateCustomRolePayload = {
  __typename?: 'UpdateCustomRolePayload';
  /** The custom role. Null when it was refused. */
  customRole: Maybe<CustomRole>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which custom role to delete. */
export type DeleteCustomRoleInput = {
  /** The custom role. */
  id: Scalars['ID']['input'];
  /** The custom role that those who have it get instead. Needed unless nobody has it. */
  replacementId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to deleting a custom role. */
export type DeleteCustomRolePayload = {
  __typename?: 'DeleteCustomRolePayload';
  /** The id that was the custom role's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** The custom role that took its place, with its new version. Null when there is none, and when it was refused. */
  replacement: Maybe<CustomRole>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** A part of the company, such as sales or support, and the people who work in it. */
export type Department = Node & {
  __typename?: 'Department';
  /** Unique, begins with `dep_`. */
  id: Scalars['ID']['output'];
  /** Goes up with every change, of who works in it too; an update names the one it is based on. */
  version: Scalars['Int']['output'];
  /** The name, unique in the company without regard to case. */
  name: Scalars['String']['output'];
  /** Who works in it, by name. Only people who are active. */
  users: Array<User>;
};

/** A new department. */
export type CreateDepartmentInput = {
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name: Scalars['String']['input'];
  /** Who works in it, at most 500; active people alone (NOT_ELIGIBLE). Left out: nobody yet. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a department. What is left out stays as it is. */
export type UpdateDepartmentInput = {
  /** The department. */
  id: Scalars['ID']['input'];
  /** The `Department.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who works in it, in place of those until now, at most 500; active people alone (NOT_ELIGIBLE). Those who are not active at present stay without being
   * named.
   */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The answer to making or changing a department. */
export type SaveDepartmentPayload = {
  __typename?: 'SaveDepartmentPayload';
  /** The department. Null when it was refused. */
  department: Maybe<Department>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which department to delete. */
export type DeleteDepartmentInput = {
  /** The department. */
  id: Scalars['ID']['input'];
};

/** The answer to deleting a department. */
export type DeleteDepartmentPayload = {
  __typename?: 'DeleteDepartmentPayload';
  /** The id that was the department's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** The token of a verification email. */
export type VerifyEmailInput = {
  /** From the link, after `token=`. */
  token: Scalars['String']['input'];
};

/** The answer to proving an address. */
export type VerifyEmailPayload = {
  __typename?: 'VerifyEmailPayload';
  /** The account whose address is proved. Null when it was refused. */
  account: Maybe<Account>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Whose verification email to send again. */
export type ResendVerificationEmailInput = {
  /** The address. */
  email: Scalars['EmailAddress']['input'];
};

/** The answer to asking for the verification email again. */
export type ResendVerificationEmailPayload = {
  __typename?: 'ResendVerificationEmailPayload';
  /** The address as it was read; an email goes to it where there is something to verify. Null when it was refused. */
  email: Maybe<Scalars['EmailAddress']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which address to have from now on, and the proof that it is the person who asks. */
export type RequestEmailChangeInput = {
  /** The new address. */
  email: Scalars['EmailAddress']['input'];
  /** The account's password. */
  password: Scalars['String']['input'];
  /** Six digits or a recovery code. Needed where the account has a second factor. */
  code?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to asking for another address. */
export type RequestEmailChangePayload = {
  __typename?: 'RequestEmailChangePayload';
  /** The account, with the address it keeps until the link is followed. Null when it was refused. */
  account: Maybe<Account>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/**
 * One attempt to keep a firm or a product the same here and in the ERP: what came of a save. With ERP at USE one sees those that one's own saves caused, at MANAGE all. Kept for 90
 * days after its end.
 */
export type ErpSync = Node & {
  __typename?: 'ErpSync';
  /** Unique, begins with `esy_`. */
  id: Scalars['ID']['output'];
  /** What was saved. Null once it is deleted, and for a reader who may not see it. */
  subject: Maybe<ErpSyncSubject>;
  /** The ERP set of whoever saved it. Null once it is deleted, and for a reader who may not see it. */
  erpSet: Maybe<ErpSet>;
  /** Which way the data goes. Null while it asks, and where the answer was neither. */
  direction: Maybe<ErpDirection>;
  /** Where it stands. */
  status: ErpSyncStatus;
  /** Who saved it, and with whose credentials it runs. */
  causedBy: Maybe<User>;
  /** How often the system was asked. */
  attempts: Scalars['Int']['output'];
  /** What went wrong last, or why nothing was to be done, as a sentence for the reader. Null where there is nothing to say. */
  detail: Maybe<Scalars['String']['output']>;
  /** When the record was saved. */
  createdAt: Scalars['DateTime']['output'];
  /** When the system is asked next. Null where it is not. */
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** When it ended. Null while it goes on. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What is kept the same here and in the ERP. */
export type ErpSyncSubject = Firm | Product;

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
  status?: InputMaybe<Array<ErpSyncStatus>>;
  /** Of this firm or product. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Caused by this person. */
  causedById?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of syncs. */
export type ErpSyncConnection = {
  __typename?: 'ErpSyncConnection';
  /** The syncs with their cursors. */
  edges: Array<ErpSyncEdge>;
  /** The syncs alone. */
  nodes: Array<ErpSync>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all; 10,000 means that many or more. */
  totalCount: Scalars['Int']['output'];
};

/** A sync in a list. */
export type ErpSyncEdge = {
  __typename?: 'ErpSyncEdge';
  /** Where to go on from. */
  cursor: Scalars['String']['output'];
  /** The sync. */
  node: ErpSync;
};

/** The answer to entering or changing a firm. */
export type SaveFirmPayload = {
  __typename?: 'SaveFirmPayload';
  /** What the saver's `onFirmSaved` did or asks. Null for whoever works with no ERP set, or lacks ERP at USE. */
  sync: Maybe<ErpSync>;
  /** The firm. Null when it was refused. */
  firm: Maybe<Firm>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** The answer to entering or changing a product. */
export type SaveProductPayload = {
  __typename?: 'SaveProductPayload';
  /** What the saver's `onProductSaved` did or asks. Null for whoever works with no ERP set, or lacks ERP at USE. */
  sync: Maybe<ErpSync>;
  /** The product. Null when it was refused. */
  product: Maybe<Product>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** The answer to a sync that asks. */
export type SettleErpSyncInput = {
  /** The sync. */
  id: Scalars['ID']['input'];
  /** Which way the data goes. It has to be said: null means neither. */
  direction?: InputMaybe<ErpDirection>;
};

/** What came of an answer. */
export type SettleErpSyncPayload = {
  __typename?: 'SettleErpSyncPayload';
  /** The sync. Null when the answer was refused. */
  sync: Maybe<ErpSync>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which sync to run again. */
export type RetryErpSyncInput = {
  /** The sync. */
  id: Scalars['ID']['input'];
};

/** What came of running a sync again. */
export type RetryErpSyncPayload = {
  __typename?: 'RetryErpSyncPayload';
  /** The sync. Null when it was refused. */
  sync: Maybe<ErpSync>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** A firm that the company deals with: a customer, a supplier, a prospect. Firms belong to the company, whoever looks after them. */
export type Firm = Node & {
  __typename?: 'Firm';
  /** Unique, begins with `frm_`. */
  id: Scalars['ID']['output'];
  /** Goes up with every change; an update and a deletion name the one they are based on. */
  version: Scalars['Int']['output'];
  /** The code by which other systems know the firm, unique in the company, capitals and small letters being different. Null where it has none. */
  code: Maybe<Scalars['String']['output']>;
  /** The name. */
  name: Scalars['String']['output'];
  /** The e-mail address. */
  email: Maybe<Scalars['EmailAddress']['output']>;
  /** The telephone number. */
  phone: Maybe<Scalars['PhoneNumber']['output']>;
  /** The tax number. */
  taxNumber: Maybe<Scalars['String']['output']>;
  /** Street and number, in several lines where it needs them. */
  address: Maybe<Scalars['String']['output']>;
  /** The town. */
  city: Maybe<Scalars['String']['output']>;
  /** The country. */
  country: Maybe<Scalars['CountryCode']['output']>;
  /** Who looks after the firm. */
  salesRepresentative: Maybe<SalesRepresentative>;
  /** When the firm was last the same here and in an ERP system. Null: never. */
  erpSyncedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was entered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which firms to list: those that meet all that is said. */
export type FirmFilter = {
  /** Words, each of which stands somewhere in the name, the code, the town, the tax number, the e-mail address or the telephone number. Accents and case do not count. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Those that this sales representative looks after. */
  salesRepresentativeId?: InputMaybe<Scalars['ID']['input']>;
};

/** How to sort firms. */
export type FirmOrder = {
  /** By what. */
  field: FirmOrderField;
  /** Which way. */
  direction: OrderDirection;
};

/** What firms can be sorted by. */
export type FirmOrderField =
  /** By name, in the alphabet of the company's language. */
  | 'NAME'
  /** By code, digits before capitals before small letters. Firms without one come last, with DESC first. */
  | 'CODE'
  /** By when they were last changed. */
  | 'UPDATED_AT';

/** A page of firms. */
export type FirmConnection = {
  __typename?: 'FirmConnection';
  /** The firms with their cursors. */
  edges: Array<FirmEdge>;
  /** The firms. */
  nodes: Array<Firm>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all pages; 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** A firm in a list. */
export type FirmEdge = {
  __typename?: 'FirmEdge';
  /** To be given as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** The firm. */
  node: Firm;
};

/** A new firm. */
export type CreateFirmInput = {
  /** The code by which other systems know it, at most 50 characters. A code that another firm of the company has is refused (ALREADY_EXISTS). */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The e-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The telephone number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** The tax number, at most 50 characters. */
  taxNumber?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, in several lines where it needs them, at most 500 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The town, at most 100 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The country. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Who looks after it; one who is active (NOT_ELIGIBLE). */
  salesRepresentativeId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a firm. What is left out stays as it is. */
export type UpdateFirmInput = {
  /** The firm. */
  id: Scalars['ID']['input'];
  /** The `Firm.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** The code by which other systems know it, at most 50 characters; null: none. A code that another firm of the company has is refused (ALREADY_EXISTS). */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The name, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address; null: none. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The telephone number; null: none. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** The tax number, at most 50 characters. */
  taxNumber?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, in several lines where it needs them, at most 500 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The town, at most 100 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The country. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Who looks after it; one who is active, unless it is theirs already (NOT_ELIGIBLE). Null: nobody. */
  salesRepresentativeId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which firm to delete. */
export type DeleteFirmInput = {
  /** The firm. */
  id: Scalars['ID']['input'];
  /** The `Firm.version` that was looked at; where it is no longer the current one, nothing is deleted (STALE). */
  version: Scalars['Int']['input'];
};

/** The answer to deleting a firm. */
export type DeleteFirmPayload = {
  __typename?: 'DeleteFirmPayload';
  /** The id that was the firm's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** How many open conversations of one inbox a member may have, beside the limit that they have in all. */
export type InboxMemberLimit = {
  __typename?: 'InboxMemberLimit';
  /** The member. */
  user: User;
  /** How many, from 0 to 10,000. */
  limit: Scalars['Int']['output'];
};

/** How the new conversations of an inbox find somebody. */
export type AssignmentPolicy =
  /** By hand. */
  | 'MANUAL'
  /** To the person with the fewest open ones. */
  | 'LEAST_BUSY'
  /** To each in turn. */
  | 'ROUND_ROBIN';

/**
 * A connection to the company's ERP: which system, where, and with what credentials. With ERP at USE one sees the set that is one's own default alone, at MANAGE all of them.
 * Its password is kept encrypted, can be replaced, and is never read back.
 */
export type ErpSet = Node & {
  __typename?: 'ErpSet';
  /** Unique, begins with `ers_`. */
  id: Scalars['ID']['output'];
  /** Goes up with every change; an update names the one it is based on. */
  version: Scalars['Int']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which connector speaks to the system. `rest` speaks the documented REST contract (docs/erp.md). */
  connector: Scalars['String']['output'];
  /** Where the system is reached. */
  baseUrl: Scalars['URL']['output'];
  /** Whether a user name and a password of the set itself are kept: they are used for everybody who has none of their own. */
  hasCredentials: Scalars['Boolean']['output'];
  /** Nothing is synced with a set that is not active. */
  active: Scalars['Boolean']['output'];
  /** How the latest connection test ended. Null before the first. */
  lastCheck: Maybe<ErpCheck>;
  /** The people whose default set it is, by name. The archived are left out. */
  users: Maybe<Array<User>>;
};

/** How a connection test ended. */
export type ErpCheck = {
  __typename?: 'ErpCheck';
  /** When it ended. */
  at: Scalars['DateTime']['output'];
  /** Whether the system answered and took the credentials. */
  ok: Scalars['Boolean']['output'];
  /** What went wrong, as a sentence for the reader. Null where nothing did. */
  detail: Maybe<Scalars['String']['output']>;
};

/** How one person works with the systems around the company. */
export type UserIntegrations = {
  __typename?: 'UserIntegrations';
  /** The person's default ERP set. Null where they have none, and for a reader who may not see it. */
  erpSet: Maybe<ErpSet>;
  /** The person's own user name in the ERP. Null: the set's is used. */
  erpUserName: Maybe<Scalars['String']['output']>;
  /** Whether a password of the person's own is kept for the ERP. It is never read back. */
  hasErpPassword: Scalars['Boolean']['output'];
  /** What happens when the person has saved a firm. `ASK` until somebody says otherwise. */
  onFirmSaved: ErpAction;
  /** What happens when the person has saved a product. `ASK` until somebody says otherwise. */
  onProductSaved: ErpAction;
  /** Which telephone system (PBX) the extension is of. Null where the company has only one. */
  pbxId: Maybe<Scalars['String']['output']>;
  /** The person's extension. Calls that the telephone system reports for it are theirs. */
  extension: Maybe<Scalars['String']['output']>;
  /** Which record an incoming call makes. `NONE` until somebody says otherwise. */
  onIncomingCall: CallRecordKind;
  /** The person's Mailchimp API key, masked: the last four characters and the data centre, such as `…a1b2-us6`. Null where there is none. */
  mailchimpKey: Maybe<Scalars['String']['output']>;
  /** Goes up with every change; an update names the one it is based on. 1 before the first. */
  version: Scalars['Int']['output'];
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
  id: Scalars['ID']['input'];
};

/** The answer to testing an ERP set. */
export type CheckErpSetPayload = {
  __typename?: 'CheckErpSetPayload';
  /** The set, whose `lastCheck` says how it ended. Null when the call was refused. */
  erpSet: Maybe<ErpSet>;
  /** Empty on success. A test that ended badly was made, and is no error of the call. */
  errors: Array<UserError>;
};

/** Whose Mailchimp API key to ask about. */
export type CheckMailchimpInput = {
  /** The person. */
  userId: Scalars['ID']['input'];
};

/** The answer to asking Mailchimp about a key. */
export type CheckMailchimpPayload = {
  __typename?: 'CheckMailchimpPayload';
  /** The name of the account that the key is of. Null when it was refused. */
  accountName: Maybe<Scalars['String']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What to change of how a person works with the systems around. What is left out stays as it is; null clears. */
export type UpdateUserIntegrationsInput = {
  /** The person. */
  userId: Scalars['ID']['input'];
  /** The version that the change is based on. */
  version: Scalars['Int']['input'];
  /** The default ERP set. NOT_ELIGIBLE for one that is not active. The person's user name and password are of their set: with another set they are cleared, unless they are given again. */
  erpSetId?: InputMaybe<Scalars['ID']['input']>;
  /** The person's own user name in the ERP, at most 200 characters. */
  erpUserName?: InputMaybe<Scalars['String']['input']>;
  /** The person's own password in the ERP, at most 200 characters. It can be replaced or cleared, and is never read back. */
  erpPassword?: InputMaybe<Scalars['String']['input']>;
  /** What happens when the person has saved a firm. */
  onFirmSaved?: InputMaybe<ErpAction>;
  /** What happens when the person has saved a product. */
  onProductSaved?: InputMaybe<ErpAction>;
  /** Which telephone system the extension is of: at most 64 letters, digits and `.`, `:`, `@`, `_`, `-`. */
  pbxId?: InputMaybe<Scalars['String']['input']>;
  /** The extension: at most 32 letters, digits and `*`, `#`, `+`, `.`, `_`, `-`. ALREADY_EXISTS where somebody has it in this telephone system; from an archived person it is taken. */
  extension?: InputMaybe<Scalars['String']['input']>;
  /** Which record an incoming call makes. */
  onIncomingCall?: InputMaybe<CallRecordKind>;
  /** An API key of Mailchimp, with its data centre at the end. It is never read back whole. */
  mailchimpKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to changing how a person works with the systems around. */
export type UpdateUserIntegrationsPayload = {
  __typename?: 'UpdateUserIntegrationsPayload';
  /** The person. Null when it was refused. */
  user: Maybe<User>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** A new ERP set. */
export type CreateErpSetInput = {
  /** What people call it, at most 100 characters. */
  name: Scalars['String']['input'];
  /** Which connector speaks to the system. */
  connector: Scalars['String']['input'];
  /** Where the system is reached: a public https address, unless the operator allows others. */
  baseUrl: Scalars['URL']['input'];
  /** The user name for everybody who has none of their own, at most 200 characters. */
  userName?: InputMaybe<Scalars['String']['input']>;
  /** The password for everybody who has none of their own, at most 200 characters. It is never read back. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of an ERP set. What is left out stays as it is. */
export type UpdateErpSetInput = {
  /** The set. */
  id: Scalars['ID']['input'];
  /** The version that the change is based on. */
  version: Scalars['Int']['input'];
  /** What people call it, at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /**
   * Where the system is reached. Passwords are not sent to a place that they were not meant for: with another host the set's has to be given again, and those that people keep
   * for it are cleared.
   */
  baseUrl?: InputMaybe<Scalars['URL']['input']>;
  /** The user name of the set itself; null clears it. */
  userName?: InputMaybe<Scalars['String']['input']>;
  /** The password of the set itself; null clears it. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Whether anything is synced with it. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to making or changing an ERP set. */
export type SaveErpSetPayload = {
  __typename?: 'SaveErpSetPayload';
  /** The set. Null when it was refused. */
  erpSet: Maybe<ErpSet>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which ERP set to delete. */
export type DeleteErpSetInput = {
  /** The set. */
  id: Scalars['ID']['input'];
  /** The set that takes its place for everybody whose default it is. INVALID when it is needed and left out. */
  replacementId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to deleting an ERP set. */
export type DeleteErpSetPayload = {
  __typename?: 'DeleteErpSetPayload';
  /** The set that is gone. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/**
 * The email that asks somebody to join: its link, its deliveries, its end. The person is a User of status INVITED from the moment they are
 * invited; accepting keeps that User, revoking removes it.
 */
export type Invitation = Node & {
  __typename?: 'Invitation';
  /** Unique, begins with `inv_`. */
  id: Scalars['ID']['output'];
  /** The address invited. */
  email: Scalars['EmailAddress']['output'];
  /** What the person is to be, or has become. */
  role: Role;
  /** Where it stands. */
  status: InvitationStatus;
  /** Who invited. Null when that was not a person. */
  invitedBy: Maybe<User>;
  /** When the person was invited. */
  createdAt: Scalars['DateTime']['output'];
  /** When the link ends, or ended: 72 hours after the last email. */
  expiresAt: Scalars['DateTime']['output'];
  /** The person: INVITED until accepted, the same id afterwards. Null once revoked. */
  user: Maybe<User>;
  /** The emails, oldest first. */
  deliveries: Array<MailDelivery>;
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

/** One page of invitations. */
export type InvitationConnection = {
  __typename?: 'InvitationConnection';
  /** The invitations, each with its cursor. */
  edges: Array<InvitationEdge>;
  /** The invitations. */
  nodes: Array<Invitation>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** An invitation on a page. */
export type InvitationEdge = {
  __typename?: 'InvitationEdge';
  /** To be given as `after` to continue from here. */
  cursor: Scalars['String']['output'];
  /** The invitation. */
  node: Invitation;
};

/**
 * An invitation as its link shows it, for a page on which somebody decides to join. Whether the address has an account is not said: that is
 * for `acceptInvitation` to find out.
 */
export type InvitationPreview = {
  __typename?: 'InvitationPreview';
  /** The company that invites. */
  companyName: Scalars['String']['output'];
  /** Who invited. Null when nobody with a name did, or they have left since. */
  inviterName: Maybe<Scalars['String']['output']>;
  /** The address invited: that of the mailbox to which the link was sent. */
  email: Scalars['EmailAddress']['output'];
  /** What the person is to be. */
  role: Role;
  /** In which the email was written: the company's. */
  language: Scalars['LanguageCode']['output'];
  /** Given name, as the inviter wrote it: what a form suggests. */
  firstName: Maybe<Scalars['String']['output']>;
  /** Middle name, likewise. */
  middleName: Maybe<Scalars['String']['output']>;
  /** Family name, likewise. */
  lastName: Maybe<Scalars['String']['output']>;
  /** When the link ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** The company's picture. Null while it has none. */
  logoUrl: Maybe<Scalars['URL']['output']>;
};


/**
 * An invitation as its link shows it, for a page on which somebody decides to join. Whether the address has an account is not said: that is
 * for `acceptInvitation` to find out.
 */
export type InvitationPreviewLogoUrlArgs = {
  size?: PictureSize;
};

/** What may be given to a person, whether invited or created. */
export type MembershipInput = {
  /** The role. */
  role: Role;
  /** Modules granted by themselves, in place of the role's defaults. Left out: the defaults. Empty: none. */
  grants?: InputMaybe<Array<ModuleGrantInput>>;
  /** How many open conversations at once, 0 to 10,000. Left out or null: unlimited. */
  conversationLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Languages of conversations, at least one. Left out: the company's own. */
  languages?: InputMaybe<Array<Scalars['LanguageCode']['input']>>;
  /** The inboxes to serve. Left out: the company's default, "Chat & Tasks" from the start. */
  inboxIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The questionnaires whose waiting requests the person handles. */
  questionnaireIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Custom roles. */
  customRoleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether incoming calls may ring at the person. Left out: no. */
  canTakeCalls?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whom to invite: exactly one of `invitations` and `emails`, at most 500 rows in all. */
export type InviteUsersInput = {
  /** Each person with a membership of their own. */
  invitations?: InputMaybe<Array<InvitationInput>>;
  /** Many addresses, one membership for all of them. */
  emails?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The membership for `emails`. Left out: a USER with the role's defaults. */
  membership?: InputMaybe<MembershipInput>;
  /**
   * At most 100 characters. The same call with the same key within 24 hours invites nobody twice and gets the first answer again; only rows that were
   * refused for a while (their error has `retryAfterSeconds`) are tried once more.
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** One person to invite. */
export type InvitationInput = {
  /** The address, as `EmailAddress` says. A plain string: a bad address is one bad row, never a refused call. */
  email: Scalars['String']['input'];
  /** What the person is to be. */
  membership: MembershipInput;
  /** Given name, as far as it is known: the email greets the person by it, the lists show it, and joining suggests it. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Middle name. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Family name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to inviting. */
export type InviteUsersPayload = {
  __typename?: 'InviteUsersPayload';
  /** One a row, in the order of the input. Empty when the call as a whole was refused. */
  results: Array<InvitationResult>;
  /** What is wrong with the call as a whole. Empty when the rows answer for themselves. */
  errors: Array<UserError>;
};

/** What became of one row. */
export type InvitationResult = {
  __typename?: 'InvitationResult';
  /** The address as it was given. */
  email: Scalars['String']['output'];
  /** The invitation; where the address was invited already, the pending one. Null when there is none. */
  invitation: Maybe<Invitation>;
  /** What is wrong with this row, paths beginning at the row. Empty on success. */
  errors: Array<UserError>;
};

/** Which invitation to send again. */
export type ResendInvitationInput = {
  /** The invitation. */
  id: Scalars['ID']['input'];
};

/** The answer to sending an invitation again. */
export type ResendInvitationPayload = {
  __typename?: 'ResendInvitationPayload';
  /** The invitation. Null when it was refused. */
  invitation: Maybe<Invitation>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which invitation to take back. */
export type RevokeInvitationInput = {
  /** The invitation. */
  id: Scalars['ID']['input'];
};

/** The answer to taking an invitation back. */
export type RevokeInvitationPayload = {
  __typename?: 'RevokeInvitationPayload';
  /** The invitation. Null when it was refused. */
  invitation: Maybe<Invitation>;
  /** The id that was the person's, who is no longer in the company. Null when it was refused. */
  deletedUserId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** How somebody joins. */
export type AcceptInvitationInput = {
  /** From the link, after `token=`. */
  token: Scalars['String']['input'];
  /** Given name, or the only one. Needed without an account, unless the invitation suggests one. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Middle name. Left out: the one that the invitation suggests. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Family name. Left out: the one that the invitation suggests, if any. Empty for people who have one name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The person's number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Without an account: the one to have from now on. With an account, signed out: its password. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to joining. */
export type AcceptInvitationPayload = {
  __typename?: 'AcceptInvitationPayload';
  /** A session in the company. Null when it was refused. */
  result: Maybe<SignInResult>;
  /** The person in the company. Null when it was refused. */
  user: Maybe<User>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/**
 * What is told as it happens, over a WebSocket at `/graphql` (the protocol `graphql-transport-ws`) or as server-sent events from `/graphql/stream`. Who
 * may is asked when it begins and again at each event. It completes when the session or the API token ends.
 */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The viewer, each time their role, permissions, company or restrictions have changed: whenever `Viewer.accessVersion` is another than before. Query
   * `viewer` after it has begun, or say in `since` what you know, and no change is missed.
   */
  viewerChanged: Maybe<Viewer>;
  /**
   * What happens to conversations that the viewer may see at that moment, in order, and nothing left out; of one that was on the viewer, also that it is
   * so no longer. Whoever loses sight of conversations by another change, such as of their role or inboxes, is told by `viewerChanged`, and reads their
   * lists anew. After a broken connection, say in `after` the last `sequence` that you know, and nothing is missed.
   */
  conversationEvents: Maybe<ConversationEvent>;
  /** A conversation that the viewer may see, each time something happens to it. */
  conversationChanged: Maybe<Conversation>;
  /** Each message that is written in a conversation. NOT_FOUND for one that the viewer may not see. */
  messageAdded: Maybe<Message>;
  /** An inbox, each time it was changed, or the numbers of its conversations that the viewer may see have: the length of its queue. */
  inboxChanged: Maybe<Inbox>;
  /** A colleague, each time they say whether they are at work, or have gone offline. */
  presenceChanged: Maybe<User>;
  /** Each offer that the viewer may see, when it is made and when it ends. */
  transferOfferChanged: Maybe<TransferOffer>;
  /**
   * An import each time something has become of it: its file has come, it was started, a batch of rows is done, it waits, was stopped or is done. Query `userImport` after it has begun, and no change is
   * missed.
   */
  userImportChanged: Maybe<UserImport>;
};


/**
 * What is told as it happens, over a WebSocket at `/graphql` (the protocol `graphql-transport-ws`) or as server-sent events from `/graphql/stream`. Who
 * may is asked when it begins and again at each event. It completes when the session or the API token ends.
 */
export type SubscriptionViewerChangedArgs = {
  since: InputMaybe<Scalars['String']['input']>;
};


/**
 * What is told as it happens, over a WebSocket at `/graphql` (the protocol `graphql-transport-ws`) or as server-sent events from `/graphql/stream`. Who
 * may is asked when it begins and again at each event. It completes when the session or the API token ends.
 */
export type SubscriptionConversationEventsArgs = {
  inboxId: InputMaybe<Scalars['ID']['input']>;
  conversationId: InputMaybe<Scalars['ID']['input']>;
  after: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What is told as it happens, over a WebSocket at `/graphql` (the protocol `graphql-transport-ws`) or as server-sent events from `/graphql/stream`. Who
 * may is asked when it begins and again at each event. It completes when the session or the API token ends.
 */
export type SubscriptionConversationChangedArgs = {
  inboxId: InputMaybe<Scalars['ID']['input']>;
  conversationId: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What is told as it happens, over a WebSocket at `/graphql` (the protocol `graphql-transport-ws`) or as server-sent events from `/graphql/stream`. Who
 * may is asked when it begins and again at each event. It completes when the session or the API token ends.
 */
export type SubscriptionMessageAddedArgs = {
  conversationId: Scalars['ID']['input'];
};


/**
 * What is told as it happens, over a WebSocket at `/graphql` (the protocol `graphql-transport-ws`) or as server-sent events from `/graphql/stream`. Who
 * may is asked when it begins and again at each event. It completes when the session or the API token ends.
 */
export type SubscriptionInboxChangedArgs = {
  inboxId: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What is told as it happens, over a WebSocket at `/graphql` (the protocol `graphql-transport-ws`) or as server-sent events from `/graphql/stream`. Who
 * may is asked when it begins and again at each event. It completes when the session or the API token ends.
 */
export type SubscriptionUserImportChangedArgs = {
  id: Scalars['ID']['input'];
};

/** Something that happened to a conversation. */
export type ConversationEvent = {
  __typename?: 'ConversationEvent';
  /** Its number among the events of the company: higher ones happened later. Numbers in between are of events about something else. */
  sequence: Scalars['Int']['output'];
  /** What happened, as the audit calls it, such as `conversation.assign`. */
  action: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Which conversation it happened to. */
  conversationId: Scalars['ID']['output'];
  /** The conversation as it is now. Null for one that the viewer may not see any more. */
  conversation: Maybe<Conversation>;
  /** The message that was written, where one was. */
  message: Maybe<Message>;
};

/** One email to one recipient. */
export type MailDelivery = {
  __typename?: 'MailDelivery';
  /** When it was queued, sent, or given up. */
  at: Scalars['DateTime']['output'];
  /** How far it came. */
  status: MailDeliveryStatus;
  /**
   * What went wrong: the reply of the mail server where it refused this email ("550 5.1.1 …"), words of ours where the email could not be handed
   * over or was taken back. Null when nothing did.
   */
  detail: Maybe<Scalars['String']['output']>;
};

/** How far an email came. */
export type MailDeliveryStatus =
  /** Waiting to be sent, or to be tried again. */
  | 'QUEUED'
  /** Taken over by the mail server. */
  | 'SENT'
  /** Given up: the address was refused, or it was not accepted for three days. */
  | 'FAILED';

/** Who opens an account, and which company. */
export type SignUpInput = {
  /** The address for signing in. */
  email: Scalars['EmailAddress']['input'];
  /**
   * 10 to 128 characters of any script unless the service asks for more. INVALID are common ones, and those made of little but the words of the
   * account, the company or the product.
   */
  password: Scalars['String']['input'];
  /** Given name, or the only one. At most 100 characters. */
  firstName: Scalars['String']['input'];
  /** Family name. Left out by people who have one name. At most 100 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The company's name. At most 200 characters. */
  companyName: Scalars['String']['input'];
  /**
   * The person's language. Left out: that of the request. The company speaks it too where Muster writes in it (en, tr, nl, fr), otherwise that of
   * the request, otherwise English.
   */
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** The company's zone. Left out: UTC. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** The person's number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
};

/** The answer to opening an account; the same for an address that has one. */
export type SignUpPayload = {
  __typename?: 'SignUpPayload';
  /** The address to which the email goes. Null when it was refused. */
  email: Maybe<Scalars['EmailAddress']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which company to open. */
export type CreateCompanyInput = {
  /** The name. At most 200 characters. */
  name: Scalars['String']['input'];
  /** In which mails are written: en, tr, nl or fr, others are INVALID. Left out: the account's or the request's, otherwise English. */
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** Left out: UTC. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** The answer to opening a company. */
export type CreateCompanyPayload = {
  __typename?: 'CreateCompanyPayload';
  /** The company; `enterCompany` enters it. Null when it was refused. */
  company: Maybe<Company>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Who is created, and as what. */
export type CreateUserInput = {
  /** The address. */
  email: Scalars['EmailAddress']['input'];
  /** The account's name for signing in. Only for an address without an account. */
  username?: InputMaybe<Scalars['String']['input']>;
  /** A first password, which the person has to change. Left out: the person chooses their own. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Whether the person has to change their password before entering the company. A password given here always has to be changed. */
  mustChangePassword?: InputMaybe<Scalars['Boolean']['input']>;
  /** Given name. At most 100 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Family name. At most 100 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The name that visitors see. At most 100 characters. */
  screenName?: InputMaybe<Scalars['String']['input']>;
  /** The person's number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** What the person is to be. */
  membership: MembershipInput;
  /** At most 100 characters. The same call with the same key within 24 hours creates nobody twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to creating a person. */
export type CreateUserPayload = {
  __typename?: 'CreateUserPayload';
  /** The person, INVITED until they follow the email. Null when it was refused. */
  user: Maybe<User>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What to change of a person. What is left out stays as it is. */
export type UpdateUserInput = {
  /** The person. */
  id: Scalars['ID']['input'];
  /** The `User.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** The role. */
  role?: InputMaybe<Role>;
  /**
   * Modules granted by themselves, in place of all grants until now: name also those that are to stay. For a USER or LIMITED_USER they stand in
   * place of what the role gives by default, CONVERSATIONS and DASHBOARD too; ADMIN and MODERATOR keep what their role gives. Empty: none. Null:
   * as if nothing had ever been said, the role's defaults. `roles` answers what each role gives.
   */
  grants?: InputMaybe<Array<ModuleGrantInput>>;
  /** How many open conversations at once, 0 to 10,000. Null: unlimited. */
  conversationLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Languages of conversations, at least one. */
  languages?: InputMaybe<Array<Scalars['LanguageCode']['input']>>;
  /** The inboxes to serve, in place of those until now. */
  inboxIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The questionnaires to handle, in place of those until now. */
  questionnaireIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The custom roles, in place of those until now. */
  customRoleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether incoming calls may ring at the person. */
  canTakeCalls?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name that visitors see. Null: the real one. */
  screenName?: InputMaybe<Scalars['String']['input']>;
  /** Given name. At most 100 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Middle name. At most 100 characters. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Family name. At most 100 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Date of birth. */
  birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** Self-described. */
  gender?: InputMaybe<Gender>;
  /** The language of the person. */
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** The person's number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** False: the person may not act, and every session in this company ends. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: the person may not sign in to this company, and every session in it ends. */
  loginBlocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: the person has to change their password before entering this company. */
  mustChangePassword?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to changing a person. */
export type UpdateUserPayload = {
  __typename?: 'UpdateUserPayload';
  /** The person. Null when it was refused. */
  user: Maybe<User>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What to change of oneself. What is left out stays as it is, null clears. */
export type UpdateProfileInput = {
  /** The name that visitors see. Null: the real one. */
  screenName?: InputMaybe<Scalars['String']['input']>;
  /** Given name. At most 100 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Middle name. At most 100 characters. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** Family name. At most 100 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /**
   * The account's name for signing in: 3 to 32 letters, digits, dots, dashes and underscores of any script. Unique without regard to case, accents
   * and the dots of Turkish: IŞIK, ışık and isik are one name.
   */
  username?: InputMaybe<Scalars['String']['input']>;
  /** Date of birth. */
  birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** Self-described. */
  gender?: InputMaybe<Gender>;
  /** One's language, here and in messages and emails to the account. */
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** One's number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
};

/** The answer to changing one's own details. */
export type UpdateProfilePayload = {
  __typename?: 'UpdateProfilePayload';
  /** Oneself in this company. Null when it was refused. */
  user: Maybe<User>;
  /** One's login. Null when it was refused. */
  account: Maybe<Account>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which columns to show. */
export type SetUserListColumnsInput = {
  /** The columns in their order, each at most once. Those left out are hidden. */
  columns: Array<UserListColumn>;
};

/** The answer to choosing columns. */
export type SetUserListColumnsPayload = {
  __typename?: 'SetUserListColumnsPayload';
  /** Oneself, with the columns. Null when it was refused. */
  user: Maybe<User>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** To whom the company goes. */
export type TransferOwnershipInput = {
  /** An active admin. */
  userId: Scalars['ID']['input'];
  /** One's own password, once more. */
  password: Scalars['String']['input'];
  /** Six digits of one's second factor, or a recovery code. Needed where one has a second factor. */
  code?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to transferring the ownership. */
export type TransferOwnershipPayload = {
  __typename?: 'TransferOwnershipPayload';
  /** The company, with its new owner. Null when it was refused. */
  company: Maybe<Company>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Something that was written in a conversation. */
export type Message = Node & {
  __typename?: 'Message';
  /** Unique, begins with `msg_`. */
  id: Scalars['ID']['output'];
  /** Who wrote it. */
  sender: MessageSender;
  /** The colleague who wrote it. Null unless `sender` is USER. */
  author: Maybe<User>;
  /** The text. */
  body: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
};

/** Who writes in a conversation. */
export type MessageSender =
  /** The customer. */
  | 'CUSTOMER'
  /** Somebody of the company. */
  | 'USER'
  /** Muster itself. */
  | 'SYSTEM';

/** A page of messages. */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** The messages with their cursors. */
  edges: Array<MessageEdge>;
  /** The messages. */
  nodes: Array<Message>;
  /** Whether there is more. */
  pageInfo: PageInfo;
  /** How many there are in all; 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** A message in a list. */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** Where it stands in the list: `after` this, the next page begins. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: Message;
};

/** What is known of a new conversation. */
export type CreateConversationInput = {
  /** The inbox in which it waits. */
  inboxId: Scalars['ID']['input'];
  /** The entry form through which it came: one of that inbox. */
  questionnaireId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about; at most 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The customer's name; at most 200 characters. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** The language that the customer speaks. */
  language?: InputMaybe<Scalars['LanguageCode']['input']>;
  /** What the customer wrote first; at most 10,000 characters. */
  firstMessage?: InputMaybe<Scalars['String']['input']>;
  /** The same key within 24 hours makes no second conversation. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A conversation that was opened. */
export type CreateConversationPayload = {
  __typename?: 'CreateConversationPayload';
  /** The conversation. */
  conversation: Maybe<Conversation>;
  /** Why not. */
  errors: Array<UserError>;
};

/** What to write to a customer. */
export type ReplyToConversationInput = {
  /** The conversation. */
  conversationId: Scalars['ID']['input'];
  /** The text; at most 10,000 characters. */
  body: Scalars['String']['input'];
  /** The same key within 24 hours sends nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What was written. */
export type ReplyToConversationPayload = {
  __typename?: 'ReplyToConversationPayload';
  /** The message. */
  message: Maybe<Message>;
  /** Why not. */
  errors: Array<UserError>;
};

/** What a customer wrote. */
export type ReceiveMessageInput = {
  /** The conversation. */
  conversationId: Scalars['ID']['input'];
  /** The text; at most 10,000 characters. */
  body: Scalars['String']['input'];
  /** The same key within 24 hours adds nothing twice. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What was handed in. */
export type ReceiveMessagePayload = {
  __typename?: 'ReceiveMessagePayload';
  /** The message. */
  message: Maybe<Message>;
  /** Why not. */
  errors: Array<UserError>;
};

/** How large a picture is wanted. All are square, and WebP. */
export type PictureSize =
  /** 64 × 64 pixels. */
  | 'SMALL'
  /** 256 × 256 pixels. */
  | 'MEDIUM'
  /** 512 × 512 pixels. */
  | 'LARGE';

/** An account's place in one company. */
export type Membership = {
  __typename?: 'Membership';
  /** The company's picture. Null while it has none. */
  logoUrl: Maybe<Scalars['URL']['output']>;
  /** Unique, begins with `mbr_`. */
  id: Scalars['ID']['output'];
  /** The `User.id` of the person in that company. */
  userId: Scalars['ID']['output'];
  /** What `enterCompany` takes. */
  companyId: Scalars['ID']['output'];
  /** The company's name. */
  companyName: Scalars['String']['output'];
  /** The person's role there. */
  role: Role;
  /** Whether it can be entered: only ACTIVE can. */
  status: UserStatus;
};


/** An account's place in one company. */
export type MembershipLogoUrlArgs = {
  size?: PictureSize;
};

/** Whose picture is to be uploaded: one's own where nothing else is said. */
export type RequestPictureUploadInput = {
  /** A colleague's. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** The company's. */
  company?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where to send a picture. */
export type RequestPictureUploadPayload = {
  __typename?: 'RequestPictureUploadPayload';
  /** The address for one upload, whether or not it succeeds. Null when it was refused. */
  uploadUrl: Maybe<Scalars['URL']['output']>;
  /** Until when it can be begun: ten minutes. It ends earlier with the session or the API token that asked for it. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** How large the file may be, in bytes. */
  maxBytes: Maybe<Scalars['Int']['output']>;
  /** The person whose picture it will be, as they are now. Null for the company's, and when it was refused. */
  user: Maybe<User>;
  /** The company whose picture it will be, as it is now. Null for a person's, and when it was refused. */
  company: Maybe<Company>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Whose picture is to go: one's own where nothing else is said. */
export type DeletePictureInput = {
  /** A colleague's. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** The company's. */
  company?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to taking a picture away. */
export type DeletePicturePayload = {
  __typename?: 'DeletePicturePayload';
  /** The person whose picture it was. Null for the company's, and when it was refused. */
  user: Maybe<User>;
  /** The company whose picture it was. Null for a person's, and when it was refused. */
  company: Maybe<Company>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Whether one is at work. */
export type SetPresenceInput = {
  /** How one is from now on. */
  presence: Presence;
};

/** Somebody whose presence was set. */
export type SetPresencePayload = {
  __typename?: 'SetPresencePayload';
  /** The person. */
  user: Maybe<User>;
  /** Why not. */
  errors: Array<UserError>;
};

/** Something that the company sells. Products belong to the company. */
export type Product = Node & {
  __typename?: 'Product';
  /** Unique, begins with `prd_`. */
  id: Scalars['ID']['output'];
  /** Goes up with every change; an update and a deletion name the one they are based on. */
  version: Scalars['Int']['output'];
  /** The code, unique in the company, capitals and small letters being different. */
  code: Scalars['String']['output'];
  /** The name. */
  name: Scalars['String']['output'];
  /** What it is counted in, such as piece, kg or hour. */
  unit: Maybe<Scalars['String']['output']>;
  /** What one unit costs. Null where no price is known; then the currency is null, too. */
  price: Maybe<Scalars['Decimal']['output']>;
  /** The currency of the price. */
  currency: Maybe<Scalars['CurrencyCode']['output']>;
  /** Whether it is sold at present. */
  active: Scalars['Boolean']['output'];
  /** When the product was last the same here and in an ERP system. Null: never. */
  erpSyncedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was entered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which products to list: those that meet all that is said. */
export type ProductFilter = {
  /** Words, each of which stands somewhere in the name or the code. Accents and case do not count. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Those that are sold at present, or those that are not. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How to sort products. */
export type ProductOrder = {
  /** By what. */
  field: ProductOrderField;
  /** Which way. */
  direction: OrderDirection;
};

/** What products can be sorted by. */
export type ProductOrderField =
  /** By name, in the alphabet of the company's language. */
  | 'NAME'
  /** By code, digits before capitals before small letters. */
  | 'CODE'
  /** By when they were last changed. */
  | 'UPDATED_AT';

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The products with their cursors. */
  edges: Array<ProductEdge>;
  /** The products. */
  nodes: Array<Product>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all pages; 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** A product in a list. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** To be given as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** A new product. */
export type CreateProductInput = {
  /** The code, at most 50 characters. One that another product of the company has is refused (ALREADY_EXISTS). */
  code: Scalars['String']['input'];
  /** The name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** What it is counted in, at most 30 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** What one unit costs, not below zero. Price and currency come together, or neither. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** The currency of the price. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Whether it is sold at present. */
  active: Scalars['Boolean']['input'];
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a product. What is left out stays as it is. */
export type UpdateProductInput = {
  /** The product. */
  id: Scalars['ID']['input'];
  /** The `Product.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** The code, at most 50 characters. One that another product of the company has is refused (ALREADY_EXISTS). */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The name, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is counted in, at most 30 characters; null: nothing. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** What one unit costs, not below zero; null: no price is known. After the change there are both a price and a currency, or neither. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** The currency of the price; null: none. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Whether it is sold at present. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which product to delete. */
export type DeleteProductInput = {
  /** The product. */
  id: Scalars['ID']['input'];
  /** The `Product.version` that was looked at; where it is no longer the current one, nothing is deleted (STALE). */
  version: Scalars['Int']['input'];
};

/** The answer to deleting a product. */
export type DeleteProductPayload = {
  __typename?: 'DeleteProductPayload';
  /** The id that was the product's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** An entry form through which visitors ask for advice. Its waiting requests go to the people given access to it. */
export type Questionnaire = Node & {
  __typename?: 'Questionnaire';
  /** Unique, begins with `qst_`. */
  id: Scalars['ID']['output'];
  /** Goes up with every change, of who was given access too; an update names the one it is based on. */
  version: Scalars['Int']['output'];
  /** The name, unique in the company without regard to case. */
  name: Scalars['String']['output'];
  /** The inbox in which its requests wait. */
  inbox: Inbox;
  /** Who was given access, by name. Moderators and admins handle all questionnaires and are not listed for that. */
  users: Array<User>;
};

/** What removing a person would affect, to be looked at before archiving or deleting them. */
export type RemovalPreview = {
  __typename?: 'RemovalPreview';
  /** Open conversations that would go to the successor or back to the pool. */
  openConversations: Scalars['Int']['output'];
  /** Open tasks that would go to the successor or to nobody. */
  openTaskCount: Scalars['Int']['output'];
  /** Inboxes that nobody else serves. */
  inboxesLeftEmpty: Array<Inbox>;
  /** API tokens that the person made; they stop working. */
  apiTokens: Scalars['Int']['output'];
  /** Whether the person is the company's only active admin, and therefore cannot be taken out of work. */
  isLastAdmin: Scalars['Boolean']['output'];
};

/** Whom to archive. */
export type ArchiveUserInput = {
  /** The person. */
  id: Scalars['ID']['input'];
  /** An active colleague who takes over the open tasks, and the open conversations that they can have. Left out: tasks go to nobody, conversations back to the pool. */
  successorId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to archiving a person. */
export type ArchiveUserPayload = {
  __typename?: 'ArchiveUserPayload';
  /** The person, ARCHIVED. Null when it was refused. */
  user: Maybe<User>;
  /** The open conversations that went back to the pool. */
  returnedConversationIds: Array<Scalars['ID']['output']>;
  /** The successor, with what is on them now. Null when none was named, and when it was refused. */
  successor: Maybe<User>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Whom to bring back. */
export type ReactivateUserInput = {
  /** The archived person. */
  id: Scalars['ID']['input'];
};

/** The answer to bringing a person back. */
export type ReactivateUserPayload = {
  __typename?: 'ReactivateUserPayload';
  /** The person. Null when it was refused. */
  user: Maybe<User>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Whom to delete. */
export type DeleteUserInput = {
  /** The person. */
  id: Scalars['ID']['input'];
  /** `User.deletionConfirmation` of that person, typed exactly. */
  confirmation: Scalars['String']['input'];
  /** An active colleague who takes over the open tasks, and the open conversations that they can have. Left out: tasks go to nobody, conversations back to the pool. */
  successorId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to deleting a person. */
export type DeleteUserPayload = {
  __typename?: 'DeleteUserPayload';
  /** The id that was the person's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** The open conversations that went back to the pool. */
  returnedConversationIds: Array<Scalars['ID']['output']>;
  /** The successor, with what is on them now. Null when none was named, and when it was refused. */
  successor: Maybe<User>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** A new inbox. */
export type CreateInboxInput = {
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name: Scalars['String']['input'];
  /** How new conversations find somebody. Left out: by hand. */
  assignment?: InputMaybe<AssignmentPolicy>;
  /** Who serves it, at most 500; people who are invited or active. Left out: nobody yet. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How much one of its open conversations counts towards the conversation limit of the person who has it, from 1 to 100. Left out: 1. */
  conversationCost?: InputMaybe<Scalars['Int']['input']>;
  /** How many open conversations of this inbox members may have, at most 500 entries. Left out: none has a limit here. */
  memberLimits?: InputMaybe<Array<InboxMemberLimitInput>>;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** How many open conversations of one inbox a member may have, beside the limit that they have in all. */
export type InboxMemberLimitInput = {
  /** The member. Each at most once. */
  userId: Scalars['ID']['input'];
  /** How many, from 0 to 10,000. Null or left out: no limit here, only the one that they have in all. */
  limit?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer to making an inbox. */
export type CreateInboxPayload = {
  __typename?: 'CreateInboxPayload';
  /** The inbox. Null when it was refused. */
  inbox: Maybe<Inbox>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What to change of an inbox. What is left out stays as it is. */
export type UpdateInboxInput = {
  /** The inbox. */
  id: Scalars['ID']['input'];
  /** The `Inbox.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How new conversations find somebody. */
  assignment?: InputMaybe<AssignmentPolicy>;
  /** Who serves it, in place of those until now, at most 500; people who are invited or active. Members who are neither are not listed, and stay without being named. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How much one of its open conversations counts towards the conversation limit of the person who has it, from 1 to 100. */
  conversationCost?: InputMaybe<Scalars['Int']['input']>;
  /** How many open conversations of this inbox members may have, in place of the limits until now, at most 500 entries. Whoever is left out has no limit here. */
  memberLimits?: InputMaybe<Array<InboxMemberLimitInput>>;
};

/** The answer to changing an inbox. */
export type UpdateInboxPayload = {
  __typename?: 'UpdateInboxPayload';
  /** The inbox. Null when it was refused. */
  inbox: Maybe<Inbox>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which inbox to delete. */
export type DeleteInboxInput = {
  /** The inbox. */
  id: Scalars['ID']['input'];
  /** The inbox that its conversations, open or closed, and its questionnaires move to. Needed unless it has neither. */
  moveConversationsToId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to deleting an inbox. */
export type DeleteInboxPayload = {
  __typename?: 'DeleteInboxPayload';
  /** The id that was the inbox's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** A new questionnaire. */
export type CreateQuestionnaireInput = {
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name: Scalars['String']['input'];
  /** The inbox in which its requests wait. */
  inboxId: Scalars['ID']['input'];
  /** Who is given access to its waiting requests, at most 500; people who are invited or active. Left out: nobody yet. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to making a questionnaire. */
export type CreateQuestionnairePayload = {
  __typename?: 'CreateQuestionnairePayload';
  /** The questionnaire. Null when it was refused. */
  questionnaire: Maybe<Questionnaire>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What to change of a questionnaire. What is left out stays as it is. */
export type UpdateQuestionnaireInput = {
  /** The questionnaire. */
  id: Scalars['ID']['input'];
  /** The `Questionnaire.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The inbox in which its new requests wait. Those that are there already stay in the inbox that they are in. */
  inboxId?: InputMaybe<Scalars['ID']['input']>;
  /** Who has access, in place of those until now, at most 500; people who are invited or active. People with access who are neither are not listed, and keep it without being named. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The answer to changing a questionnaire. */
export type UpdateQuestionnairePayload = {
  __typename?: 'UpdateQuestionnairePayload';
  /** The questionnaire. Null when it was refused. */
  questionnaire: Maybe<Questionnaire>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which questionnaire to delete. */
export type DeleteQuestionnaireInput = {
  /** The questionnaire. */
  id: Scalars['ID']['input'];
};

/** The answer to deleting a questionnaire. */
export type DeleteQuestionnairePayload = {
  __typename?: 'DeleteQuestionnairePayload';
  /** The id that was the questionnaire's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Somebody who looks after customers: a person of the company, or only a name that the ERP system knows by a code. */
export type SalesRepresentative = Node & {
  __typename?: 'SalesRepresentative';
  /** Unique, begins with `rep_`. */
  id: Scalars['ID']['output'];
  /** Goes up with every change; an update names the one it is based on. */
  version: Scalars['Int']['output'];
  /** The name. Where the personal data of the person has been erased, words that say so. */
  name: Scalars['String']['output'];
  /** How the ERP system calls the representative. */
  erpCode: Maybe<Scalars['String']['output']>;
  /** The person of the company, if it is one. Stays when they leave, as history. */
  user: Maybe<User>;
  /** Whether firms can be given to the representative. Those that they have already stay. */
  active: Scalars['Boolean']['output'];
};

/** A new sales representative. */
export type CreateSalesRepresentativeInput = {
  /** The name, at most 100 characters. */
  name: Scalars['String']['input'];
  /** How the ERP system calls them, at most 50 characters. */
  erpCode?: InputMaybe<Scalars['String']['input']>;
  /** The person of the company that it is; an active one (NOT_ELIGIBLE). Left out: nobody of the company. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a sales representative. What is left out stays as it is. */
export type UpdateSalesRepresentativeInput = {
  /** The sales representative. */
  id: Scalars['ID']['input'];
  /** The `SalesRepresentative.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** The name, at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How the ERP system calls them, at most 50 characters; null: it does not. */
  erpCode?: InputMaybe<Scalars['String']['input']>;
  /** The person of the company that it is; an active one, unless it is already (NOT_ELIGIBLE). Null: nobody of the company. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether firms can be given to the representative. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to making or changing a sales representative. */
export type SaveSalesRepresentativePayload = {
  __typename?: 'SaveSalesRepresentativePayload';
  /** The sales representative. Null when it was refused. */
  salesRepresentative: Maybe<SalesRepresentative>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which sales representative to delete. */
export type DeleteSalesRepresentativeInput = {
  /** The sales representative. */
  id: Scalars['ID']['input'];
};

/** The answer to deleting a sales representative. */
export type DeleteSalesRepresentativePayload = {
  __typename?: 'DeleteSalesRepresentativePayload';
  /** The id that was the sales representative's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** One sign-in: it ends when it is signed out, ended by the person, or left unused for too long. */
export type Session = Node & {
  __typename?: 'Session';
  /** Unique, begins with `ses_`. */
  id: Scalars['ID']['output'];
  /** What the app called the device when signing in. Null when it said nothing. */
  device: Maybe<Scalars['String']['output']>;
  /** When it began. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last used, to about a minute. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** When it ends at the latest if it is not used again. */
  expiresAt: Scalars['DateTime']['output'];
  /** Whether it is the one of this request. */
  current: Scalars['Boolean']['output'];
  /** What still stands in the way. Empty: nothing. */
  restrictions: Array<SessionRestriction>;
};

/** What signing in needs. */
export type SignInInput = {
  /** E-mail address or username, in capitals or small letters of whatever keyboard. */
  identifier: Scalars['String']['input'];
  /** The password. Taken in Unicode NFKC: letters put together with their marks or apart, and of any width, are the same. */
  password: Scalars['String']['input'];
  /** The company to enter. Left out: the only one of the account, or of several the one that it entered last. */
  companyId?: InputMaybe<Scalars['ID']['input']>;
  /** A name for this device, shown in the list of sessions. At most 100 characters. */
  device?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to signing in. */
export type SignInPayload = {
  __typename?: 'SignInPayload';
  /** Null when it was refused. */
  result: Maybe<SignInResult>;
  /** Why it was refused. Empty on success. */
  errors: Array<UserError>;
};

/** What signing in leads to. */
export type SignInResult = SignedIn | TwoFactorRequired;

/** The password was right, and the account has a second factor: the code comes next. */
export type TwoFactorRequired = {
  __typename?: 'TwoFactorRequired';
  /** Names this sign-in while the code is awaited. Opens nothing by itself. */
  challenge: Scalars['String']['output'];
  /** Until when the code may come. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Signed in. */
export type SignedIn = {
  __typename?: 'SignedIn';
  /**
   * To be sent with every request as `Authorization: Bearer …`. Shown this once. Empty where the request asked for a cookie, with the header
   * `muster-session: cookie`.
   */
  token: Scalars['String']['output'];
  /** Who is signed in now. */
  viewer: Viewer;
};

/** The answer to signing out. */
export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  /** The session that was ended. Null when it was refused. */
  revokedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which company to enter. */
export type EnterCompanyInput = {
  /** `Membership.companyId`. */
  companyId: Scalars['ID']['input'];
};

/** Which sessions to end. One of the two. */
export type RevokeSessionInput = {
  /** One session of the account. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** True: all but the one of this request. */
  allOthers?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to ending sessions. */
export type RevokeSessionPayload = {
  __typename?: 'RevokeSessionPayload';
  /** The sessions that were ended. */
  revokedIds: Array<Scalars['ID']['output']>;
  /** Who is signed in now, with the sessions that are left. Null when it was refused. */
  viewer: Maybe<Viewer>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Whose password to reset. */
export type RequestPasswordResetInput = {
  /** The account's address. */
  email: Scalars['EmailAddress']['input'];
};

/** The answer to asking for a reset link. */
export type RequestPasswordResetPayload = {
  __typename?: 'RequestPasswordResetPayload';
  /** The address as it was read; an email goes to it where there is such an account. Null when it was refused. */
  email: Maybe<Scalars['EmailAddress']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** A new password, with the token of a reset email. */
export type ResetPasswordInput = {
  /** From the link, after `token=`. */
  token: Scalars['String']['input'];
  /** The new password: 10 to 128 characters of any script unless the service asks for more, none of the common ones. */
  password: Scalars['String']['input'];
  /**
   * Whether the API tokens that the person made end, too, in every company. Someone who lost a password to somebody else has to suppose that they made
   * tokens; someone who only forgot it may say false, and their scripts go on.
   */
  revokeApiTokens: Scalars['Boolean']['input'];
};

/** The answer to choosing a new password with a link. */
export type ResetPasswordPayload = {
  __typename?: 'ResetPasswordPayload';
  /** The account whose password was changed. Null when it was refused. */
  account: Maybe<Account>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** The old and the new password. */
export type ChangePasswordInput = {
  /** The password until now. */
  currentPassword: Scalars['String']['input'];
  /** The new password: 10 to 128 characters of any script unless the service asks for more, none of the common ones. */
  newPassword: Scalars['String']['input'];
};

/** The answer to changing one's password. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** Who is signed in, without the restriction that the old password had. Null when it was refused. */
  viewer: Maybe<Viewer>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Support staff of the platform who are inside the company right now. */
export type SupportVisit = {
  __typename?: 'SupportVisit';
  /** Who it is, as the record of the company names them. */
  visitor: Scalars['String']['output'];
  /** Why they entered, in their own words. */
  reason: Scalars['String']['output'];
  /** When they entered. */
  since: Scalars['DateTime']['output'];
  /** When they are out at the latest: 60 minutes after they entered. */
  until: Scalars['DateTime']['output'];
};

/** Which company support staff enter, and why. */
export type EnterCompanyAsSupportInput = {
  /** The company that asked for support. */
  companyId: Scalars['ID']['input'];
  /** Why, for the company to read. Not empty, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** How far a task is. */
export type TaskStatus =
  /** To be done. */
  | 'OPEN'
  /** Done. */
  | 'DONE'
  /** Not to be done any more. */
  | 'CANCELLED';

/** Which tasks to list: those that meet all that is said. */
export type TaskFilter = {
  /** Those that are assigned to this person. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that are in one of these states. An empty list finds none. */
  status?: InputMaybe<Array<TaskStatus>>;
  /** Those about this firm. Finds nothing for whoever may not see firms. */
  firmId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that are due before this instant. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of tasks. */
export type TaskConnection = {
  __typename?: 'TaskConnection';
  /** The tasks with their cursors. */
  edges: Array<TaskEdge>;
  /** The tasks. */
  nodes: Array<Task>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all pages, of those that the viewer may see; 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** A task in a list. */
export type TaskEdge = {
  __typename?: 'TaskEdge';
  /** To be given as `after` for what follows. */
  cursor: Scalars['String']['output'];
  /** The task. */
  node: Task;
};

/** A new task. */
export type CreateTaskInput = {
  /** What is to be done, at most 200 characters. */
  title: Scalars['String']['input'];
  /** What there is to know about it, in several lines where it needs them, at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** By when it is to be done. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who is to do it; somebody who is active (NOT_ELIGIBLE). */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** The firm that it is about, which the viewer may see. */
  firmId?: InputMaybe<Scalars['ID']['input']>;
  /** The conversation that it is about, which the viewer may see. */
  conversationId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a task. What is left out stays as it is. */
export type UpdateTaskInput = {
  /** The task. */
  id: Scalars['ID']['input'];
  /** The `Task.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: Scalars['Int']['input'];
  /** What is to be done, at most 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What there is to know about it, at most 5,000 characters; null: nothing. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is still to be done. Opened again, it goes to nobody where its assignee is not active any more. */
  status?: InputMaybe<TaskStatus>;
  /** By when it is to be done; null: at any time. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who is to do it; somebody who is active (NOT_ELIGIBLE). Null: nobody. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** The firm that it is about, which the viewer may see; null: none. */
  firmId?: InputMaybe<Scalars['ID']['input']>;
  /** The conversation that it is about, which the viewer may see; null: none. */
  conversationId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to making or changing a task. */
export type SaveTaskPayload = {
  __typename?: 'SaveTaskPayload';
  /** The task. Null when it was refused, and when the viewer may not see it any more as it is now. */
  task: Maybe<Task>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which task to delete. */
export type DeleteTaskInput = {
  /** The task. */
  id: Scalars['ID']['input'];
};

/** The answer to deleting a task. */
export type DeleteTaskPayload = {
  __typename?: 'DeleteTaskPayload';
  /** The id that was the task's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/**
 * Asks somebody whether they take a conversation over. While it is open, a place of theirs is kept free for it, and the automatic assignment leaves the
 * conversation alone. A conversation has one open offer at most. Whoever sees the conversation sees its offers, and whoever was asked sees the offer.
 */
export type TransferOffer = Node & {
  __typename?: 'TransferOffer';
  /** Unique, begins with `ofr_`. */
  id: Scalars['ID']['output'];
  /** Which conversation. Null for one that the viewer may not see: a limited user sees it once they have accepted. */
  conversation: Maybe<Conversation>;
  /** Who was asked. */
  to: User;
  /** Who asked; for an API token, who made it. */
  offeredBy: User;
  /** What they said with it. */
  note: Maybe<Scalars['String']['output']>;
  /** Whether it is still open, and how it ended. */
  status: TransferOfferStatus;
  /** What happens to the conversation when the offer is declined or lapses. */
  ifNotAccepted: OfferFallback;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Until when it can be accepted. */
  expiresAt: Scalars['DateTime']['output'];
  /** When it ended. Null while it is open. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was declined, as far as that was said. */
  reason: Maybe<Scalars['String']['output']>;
  /** What this viewer may do to it, by the same rules that guard the mutations. Whether they have room for it is asked when they accept. */
  viewerMay: Array<TransferOfferAction>;
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
  conversationId: Scalars['ID']['input'];
  /** The person who is asked. */
  assigneeId: Scalars['ID']['input'];
  /** What they should know; at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How long they have to answer: from 1 to 1,440 minutes. */
  expiresInMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** What happens when it is declined or lapses. */
  ifNotAccepted?: InputMaybe<OfferFallback>;
  /** A repetition with the same key and input within 24 hours makes no second offer; see the README. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** An offer that was made. */
export type OfferTransferPayload = {
  __typename?: 'OfferTransferPayload';
  /** The offer. */
  offer: Maybe<TransferOffer>;
  /** Why not. */
  errors: Array<UserError>;
};

/** Which offer to accept. */
export type AcceptTransferOfferInput = {
  /** The offer. */
  offerId: Scalars['ID']['input'];
};

/** An offer that was accepted. */
export type AcceptTransferOfferPayload = {
  __typename?: 'AcceptTransferOfferPayload';
  /** The offer as it is now. */
  offer: Maybe<TransferOffer>;
  /** The conversation as it is now. */
  conversation: Maybe<Conversation>;
  /** Why not. */
  errors: Array<UserError>;
};

/** Which offer to decline. */
export type DeclineTransferOfferInput = {
  /** The offer. */
  offerId: Scalars['ID']['input'];
  /** Why; at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** An offer that was declined. */
export type DeclineTransferOfferPayload = {
  __typename?: 'DeclineTransferOfferPayload';
  /** The offer as it is now. */
  offer: Maybe<TransferOffer>;
  /** Why not. */
  errors: Array<UserError>;
};

/** Which offer to take back. */
export type WithdrawTransferOfferInput = {
  /** The offer. */
  offerId: Scalars['ID']['input'];
};

/** An offer that was taken back. */
export type WithdrawTransferOfferPayload = {
  __typename?: 'WithdrawTransferOfferPayload';
  /** The offer as it is now. */
  offer: Maybe<TransferOffer>;
  /** Why not. */
  errors: Array<UserError>;
};

/** The answer to beginning to set up a second factor. Shown this once. */
export type BeginTwoFactorEnrolmentPayload = {
  __typename?: 'BeginTwoFactorEnrolmentPayload';
  /** The secret in base 32, to be typed into an app that scans nothing. Null when it was refused. */
  secret: Maybe<Scalars['String']['output']>;
  /** The same as an `otpauth://` address, with the issuer, the company's name and the account's address. */
  otpauthUri: Maybe<Scalars['String']['output']>;
  /** The address as a QR code, an SVG document that a phone can scan. */
  qrCodeSvg: Maybe<Scalars['String']['output']>;
  /** The account, whose second factor is not on yet. Null when it was refused. */
  account: Maybe<Account>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What confirms a second factor. */
export type ConfirmTwoFactorEnrolmentInput = {
  /** The six digits that the app shows, in the digits of any script, grouped or not. */
  code: Scalars['String']['input'];
};

/** The answer to turning the second factor on. */
export type ConfirmTwoFactorEnrolmentPayload = {
  __typename?: 'ConfirmTwoFactorEnrolmentPayload';
  /** Ten codes for the day the phone is lost, each of which works once in place of six digits. Shown this once. Null when it was refused. */
  recoveryCodes: Maybe<Array<Scalars['String']['output']>>;
  /** Who is signed in, without the restriction that the missing factor was. Null when it was refused. */
  viewer: Maybe<Viewer>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What turning the second factor off needs. */
export type DisableTwoFactorInput = {
  /** The account's password. */
  password: Scalars['String']['input'];
  /** Six digits, or a recovery code. */
  code: Scalars['String']['input'];
};

/** The answer to turning the second factor off. */
export type DisableTwoFactorPayload = {
  __typename?: 'DisableTwoFactorPayload';
  /** Who is signed in. Null when it was refused. */
  viewer: Maybe<Viewer>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What new recovery codes need. */
export type RegenerateRecoveryCodesInput = {
  /** The account's password. */
  password: Scalars['String']['input'];
  /** Six digits, or one of the recovery codes until now. */
  code: Scalars['String']['input'];
};

/** The answer to asking for new recovery codes. */
export type RegenerateRecoveryCodesPayload = {
  __typename?: 'RegenerateRecoveryCodesPayload';
  /** Ten codes, each of which works once. Shown this once. Null when it was refused. */
  recoveryCodes: Maybe<Array<Scalars['String']['output']>>;
  /** The account. Null when it was refused. */
  account: Maybe<Account>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** The second step of signing in. */
export type VerifyTwoFactorInput = {
  /** From `TwoFactorRequired`. */
  challenge: Scalars['String']['input'];
  /** Six digits in the digits of any script, or a recovery code in either case; spaces and dashes do not count. */
  code: Scalars['String']['input'];
};

/** Whose second factor to take away. */
export type ResetTwoFactorInput = {
  /** The colleague. */
  userId: Scalars['ID']['input'];
};

/** The answer to taking a second factor away. */
export type ResetTwoFactorPayload = {
  __typename?: 'ResetTwoFactorPayload';
  /** The colleague. Null when it was refused. */
  user: Maybe<User>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Whether a company requires second factors. */
export type SetTwoFactorRequiredInput = {
  /** True: everybody in the company needs one. INVALID while the viewer has none themselves. */
  required: Scalars['Boolean']['input'];
};

/** The answer to requiring second factors. */
export type SetTwoFactorRequiredPayload = {
  __typename?: 'SetTwoFactorRequiredPayload';
  /** The company. Null when it was refused. */
  company: Maybe<Company>;
  /** Everybody who has joined and has no second factor yet, by name. Null when it was refused. */
  usersWithoutTwoFactor: Maybe<Array<User>>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/**
 * People who are invited from a file, by the thousand. `prepareUserImport` says what the columns mean and answers where the file is to be sent; every row of it is then judged as `inviteUsers` would judge
 * it, without inviting anybody; `importUsers` invites, batch by batch, and judges each row again as whoever started it at that moment. It can be stopped at any instant, by whatever, and goes on where it
 * was. Seen by whoever has USERS at MANAGE, and with USERS at USE by whoever made it. Gone, with all its rows, seven days after the last that was done with it; one that is running stays.
 */
export type UserImport = Node & {
  __typename?: 'UserImport';
  /** Unique, begins with `imp_`. */
  id: Scalars['ID']['output'];
  /** Where it stands. */
  status: UserImportStatus;
  /** Why it is paused, or what it waits for, as a sentence for the reader. Null where there is nothing to say. */
  detail: Maybe<Scalars['String']['output']>;
  /** While it is running: when it goes on, where it waits for a limit. Null where it waits for nothing. */
  resumesAt: Maybe<Scalars['DateTime']['output']>;
  /** How many rows there are, and what has become of them. */
  counts: UserImportCounts;
  /** What the columns of the file mean. */
  columns: Array<UserImportColumn>;
  /** Who prepared it. A deleted user, as in history, once they are no longer in the company. */
  madeBy: Maybe<User>;
  /** Who started it last, and as whom its rows are judged. Null before that; a deleted user, as in history, once they are no longer in the company. */
  startedBy: Maybe<User>;
  /** When it was prepared. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was started first. Null before that. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the last row was done. Null before that, and once it was started again. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** The rows, in the order of the file. Empty until the file has come. */
  rows: UserImportRowConnection;
};


/**
 * People who are invited from a file, by the thousand. `prepareUserImport` says what the columns mean and answers where the file is to be sent; every row of it is then judged as `inviteUsers` would judge
 * it, without inviting anybody; `importUsers` invites, batch by batch, and judges each row again as whoever started it at that moment. It can be stopped at any instant, by whatever, and goes on where it
 * was. Seen by whoever has USERS at MANAGE, and with USERS at USE by whoever made it. Gone, with all its rows, seven days after the last that was done with it; one that is running stays.
 */
export type UserImportRowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  status: InputMaybe<Array<UserImportRowStatus>>;
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

/** How many rows an import has, and what has become of them. */
export type UserImportCounts = {
  __typename?: 'UserImportCounts';
  /** In the file, without its header and empty lines. */
  total: Scalars['Int']['output'];
  /** Can be invited, and are not yet. */
  valid: Scalars['Int']['output'];
  /** Can be invited once a limit lets them: tried again by themselves. */
  waiting: Scalars['Int']['output'];
  /** Were invited. */
  invited: Scalars['Int']['output'];
  /** Had nothing to be done: in the company already, invited already, or named twice in the file. */
  skipped: Scalars['Int']['output'];
  /** Cannot be invited as they are written, or not by whoever started the import. */
  refused: Scalars['Int']['output'];
};

/** A column of the file and what it means. */
export type UserImportColumn = {
  __typename?: 'UserImportColumn';
  /** What the first line of the file calls it. */
  header: Scalars['String']['output'];
  /** What it means. */
  field: UserImportField;
};

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

/** One row of the file. */
export type UserImportRow = {
  __typename?: 'UserImportRow';
  /** On which line of the file it ends: the first row after the header is on line 2. */
  line: Scalars['Int']['output'];
  /** The address as it was written, its first 320 characters. Null once the person is erased. */
  email: Maybe<Scalars['String']['output']>;
  /** What has become of it. */
  status: UserImportRowStatus;
  /** Why it is refused, skipped or waits: as `inviteUsers` would say it of this row. Empty otherwise. */
  errors: Array<UserError>;
  /** The invitation, once there is one; of somebody who was invited already, the pending one. */
  invitation: Maybe<Invitation>;
};

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

/** A page of rows. */
export type UserImportRowConnection = {
  __typename?: 'UserImportRowConnection';
  /** The rows with their cursors. */
  edges: Array<UserImportRowEdge>;
  /** The rows alone. */
  nodes: Array<UserImportRow>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A row in a list. */
export type UserImportRowEdge = {
  __typename?: 'UserImportRowEdge';
  /** Where to go on from. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: UserImportRow;
};

/** A page of imports. */
export type UserImportConnection = {
  __typename?: 'UserImportConnection';
  /** The imports with their cursors. */
  edges: Array<UserImportEdge>;
  /** The imports alone. */
  nodes: Array<UserImport>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An import in a list. */
export type UserImportEdge = {
  __typename?: 'UserImportEdge';
  /** Where to go on from. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: UserImport;
};

/** What a file of people looks like. */
export type PrepareUserImportInput = {
  /** The columns that mean something, at most 11: one of them is EMAIL. Other columns of the file are not read. */
  columns: Array<UserImportColumnInput>;
  /** What everybody gets whose row says nothing else. Left out: a USER with the role's defaults. */
  defaults?: InputMaybe<MembershipInput>;
  /** What stands between two cells. Left out: found out from the first line. */
  delimiter?: InputMaybe<UserImportDelimiter>;
  /** At most 100 characters. The same call with the same key within 24 hours prepares nothing twice: it answers the import, and another address while its file has not come; NOT_FOUND once the import was deleted. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A column of the file and what it means. */
export type UserImportColumnInput = {
  /** What the first line of the file calls it, at most 200 characters; capitals do not matter. */
  header: Scalars['String']['input'];
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

/** Where to send the file. */
export type UserImportUpload = {
  __typename?: 'UserImportUpload';
  /** The address. It takes one file that is fit to be read. */
  url: Scalars['URL']['output'];
  /** Until when: an hour. It ends earlier with the session or the API token that asked for it. */
  expiresAt: Scalars['DateTime']['output'];
  /** How large the file may be, in bytes. */
  maxBytes: Scalars['Int']['output'];
};

/** The answer to preparing an import. */
export type PrepareUserImportPayload = {
  __typename?: 'PrepareUserImportPayload';
  /** The import. Null when it was refused. */
  userImport: Maybe<UserImport>;
  /** Where to send the file. Null when it was refused, and once the file has come. */
  upload: Maybe<UserImportUpload>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which import to start. */
export type ImportUsersInput = {
  /** The import. */
  id: Scalars['ID']['input'];
};

/** The answer to starting an import. */
export type ImportUsersPayload = {
  __typename?: 'ImportUsersPayload';
  /** The import. Null when it was refused. */
  userImport: Maybe<UserImport>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which import to stop. */
export type CancelUserImportInput = {
  /** The import. */
  id: Scalars['ID']['input'];
};

/** The answer to stopping an import. */
export type CancelUserImportPayload = {
  __typename?: 'CancelUserImportPayload';
  /** The import. Null when it was refused. */
  userImport: Maybe<UserImport>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which import to delete. */
export type DeleteUserImportInput = {
  /** The import. */
  id: Scalars['ID']['input'];
};

/** The answer to deleting an import. */
export type DeleteUserImportPayload = {
  __typename?: 'DeleteUserImportPayload';
  /** The id that was the import's. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
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
  status?: InputMaybe<Array<UserStatus>>;
  /** Any of these roles. */
  role?: InputMaybe<Array<Role>>;
  /** Those who serve this inbox. */
  inboxId?: InputMaybe<Scalars['ID']['input']>;
  /** Those who have this module, at whatever level, by role, grant or custom role. */
  module?: InputMaybe<Module>;
  /** Those whose address is, or is not, proved. */
  emailVerified?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Those to whom the viewer may do all of these, as their own `viewerMay` says: whom one may archive, for a picker. Empty does not narrow. Of few people,
   * as with RESET_TWO_FACTOR, the whole company may be gone through.
   */
  viewerMay?: InputMaybe<Array<UserAction>>;
  /**
   * Words, in any order, each part of a name (displayed, first, middle or last), of the e-mail address or of the name for signing in; or a telephone
   * number, in whatever writing. Without regard to case and accents: `soren` finds Søren, `strasser` Straßer, `lukasz` Łukasz. At most 200 characters,
   * of which the first eight words count. The whole company may be gone through.
   */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** How a list of people is sorted. Equals stand in the order of their ids, which runs the same way. */
export type UserOrder = {
  /** By what. */
  field: UserOrderField;
  /** Which way. */
  direction: OrderDirection;
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

/** One page of people. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The people, each with its cursor. */
  edges: Array<UserEdge>;
  /** The people. */
  nodes: Array<User>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are in all. 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** A person on a page. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** To be given as `after` to continue from here. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: User;
};

/**
 * An address that is told, by a signed POST, of what happens in the company. What it is told it sees with grants of its own, as far as the person who
 * vouches for it still has them. Receivers verify the signature after Standard Webhooks: docs/integrating.md has one that does.
 */
export type Webhook = Node & {
  __typename?: 'Webhook';
  /** Unique, begins with `whk_`. */
  id: Scalars['ID']['output'];
  /** Rises with every change of what `updateWebhook` takes. */
  version: Scalars['Int']['output'];
  /** What it is for. */
  name: Scalars['String']['output'];
  /** Where the deliveries go. */
  url: Scalars['URL']['output'];
  /** Which events it is told of. */
  events: Array<WebhookEvent>;
  /** What its deliveries may show. They show it as far as the person who vouches for it may see it themselves. */
  grants: Array<ModuleGrant>;
  /** What is delivered of the thing that an event is about, as a selection. Null: its id and the names of the changed fields alone. */
  query: Maybe<Scalars['String']['output']>;
  /** Whether it is told of anything at the moment. */
  status: WebhookStatus;
  /** The last four characters of the secret that signs, by which to tell secrets apart. */
  secretLastFour: Scalars['String']['output'];
  /** Who made it. */
  createdBy: Maybe<User>;
  /** When it was made. It is told of what happens from then on. */
  createdAt: Scalars['DateTime']['output'];
  /** What was, or is to be, delivered in the last 30 days, the latest first. */
  deliveries: WebhookDeliveryConnection;
};


/**
 * An address that is told, by a signed POST, of what happens in the company. What it is told it sees with grants of its own, as far as the person who
 * vouches for it still has them. Receivers verify the signature after Standard Webhooks: docs/integrating.md has one that does.
 */
export type WebhookDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
  status: InputMaybe<Array<WebhookDeliveryStatus>>;
};

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

/** One event on its way to one webhook. */
export type WebhookDelivery = Node & {
  __typename?: 'WebhookDelivery';
  /** Unique, begins with `whd_`. */
  id: Scalars['ID']['output'];
  /** What happened. */
  event: WebhookEvent;
  /** The id of what it happened to. */
  subjectId: Scalars['ID']['output'];
  /** How it stands. */
  status: WebhookDeliveryStatus;
  /** The body as it was sent at the last attempt, or as far as it is known before the first. What the query answered is gone once somebody's personal data was erased in the company, and left out for a reader who lacks any of what the webhook was granted. */
  payload: Scalars['String']['output'];
  /** What was tried so far, the first attempt first. */
  attempts: Array<WebhookAttempt>;
  /** When it was written down. */
  createdAt: Scalars['DateTime']['output'];
  /** When it is tried next. Null once nothing is tried any more. */
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
};

/** How a delivery stands. */
export type WebhookDeliveryStatus =
  /** It waits for its first attempt or for another. */
  | 'PENDING'
  /** The receiver answered 2xx. */
  | 'DELIVERED'
  /** Nothing is tried any more, unless somebody asks for it with `replayWebhookDelivery`. */
  | 'FAILED';

/** One attempt at a delivery. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** When it began. */
  at: Scalars['DateTime']['output'];
  /** How long the receiver took, in milliseconds. */
  milliseconds: Scalars['Int']['output'];
  /** What the receiver answered. Null where there was no whole answer. */
  httpStatus: Maybe<Scalars['Int']['output']>;
  /** The first 1,000 characters of the answer. Null without one, once somebody's personal data was erased in the company, and for a reader who lacks any of what the webhook was granted. */
  responseBody: Maybe<Scalars['String']['output']>;
  /** Why there was no answer, in the reader's language. Null where there was one. */
  error: Maybe<Scalars['String']['output']>;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The deliveries, each with its cursor. */
  edges: Array<WebhookDeliveryEdge>;
  /** The deliveries themselves. */
  nodes: Array<WebhookDelivery>;
  /** Whether there are more, and where to go on. */
  pageInfo: PageInfo;
  /** How many there are; 10,000 means 10,000 or more. */
  totalCount: Scalars['Int']['output'];
};

/** A delivery in its list. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Where to go on after this one. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** Some of what has happened, in order. */
export type EventPage = {
  __typename?: 'EventPage';
  /** The events, lowest number first. */
  events: Array<PulledEvent>;
  /** The number to go on from: that of the last event gone through, whether it is shown or not. */
  last: Scalars['Int']['output'];
  /** Whether there may be more at this moment. */
  hasMore: Scalars['Boolean']['output'];
};

/** Something that has happened, as a webhook is told of it. */
export type PulledEvent = {
  __typename?: 'PulledEvent';
  /** Its number in the company, as deliveries of webhooks have it. */
  sequence: Scalars['Int']['output'];
  /** What happened. */
  type: WebhookEvent;
  /** The id of what it happened to. */
  subjectId: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The names of the fields that changed. */
  changedFields: Array<Scalars['String']['output']>;
};

/** What a new webhook is told of, and where. */
export type CreateWebhookInput = {
  /** What it is for. At most 100 characters. */
  name: Scalars['String']['input'];
  /** Where the deliveries go: https, to an address on the public internet, unless the operator of this server allows others. */
  url: Scalars['URL']['input'];
  /** Which events: at least one, none twice. Each needs its module among the grants. */
  events: Array<WebhookEvent>;
  /** What the deliveries may show: nothing that the person who makes the webhook may not see. It cannot be changed afterwards. */
  grants: Array<ModuleGrantInput>;
  /**
   * What is delivered of the thing, a selection on the type that the events are about, such as `{ id role inboxes { name } }`; where they are about several,
   * `{ ... on User { role } ... on Conversation { subject } }`. It is run with exactly these grants when something is delivered, under the limits of every
   * request. What it may not see is null. At most 2,000 characters.
   */
  query?: InputMaybe<Scalars['String']['input']>;
  /** The same key with the same input makes nothing twice within 24 hours; the secret is not shown again. At most 100 characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a webhook; what is left out stays. */
export type UpdateWebhookInput = {
  /** The webhook's id. */
  id: Scalars['ID']['input'];
  /** The version that was read. Another one meanwhile: STALE. */
  version: Scalars['Int']['input'];
  /** What it is for. At most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where the deliveries go, as in `createWebhook`. */
  url?: InputMaybe<Scalars['URL']['input']>;
  /** Which events, all of them, as in `createWebhook`. */
  events?: InputMaybe<Array<WebhookEvent>>;
  /** What is delivered of the thing, as in `createWebhook`. Null: nothing but ids and names of changed fields. */
  query?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is to be told of nothing. What happens meanwhile is not delivered later. */
  paused?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to making a webhook. */
export type CreateWebhookPayload = {
  __typename?: 'CreateWebhookPayload';
  /** The webhook. Null when it was refused. */
  webhook: Maybe<Webhook>;
  /** What signs its deliveries, `whsec_…`. Shown this once. Null when it was refused, and when an idempotency key answers again. */
  secret: Maybe<Scalars['String']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** The answer to changing a webhook. */
export type UpdateWebhookPayload = {
  __typename?: 'UpdateWebhookPayload';
  /** The webhook as it is now. Null when the change was refused. */
  webhook: Maybe<Webhook>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Whose secret to change. */
export type RotateWebhookSecretInput = {
  /** The webhook's id. */
  id: Scalars['ID']['input'];
};

/** The answer to changing a secret. */
export type RotateWebhookSecretPayload = {
  __typename?: 'RotateWebhookSecretPayload';
  /** The webhook. Null when it was refused. */
  webhook: Maybe<Webhook>;
  /** The new secret, `whsec_…`. Shown this once. */
  secret: Maybe<Scalars['String']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** Which webhook to delete. */
export type DeleteWebhookInput = {
  /** The webhook's id. */
  id: Scalars['ID']['input'];
};

/** The answer to deleting a webhook. */
export type DeleteWebhookPayload = {
  __typename?: 'DeleteWebhookPayload';
  /** The webhook that is gone. Null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What to deliver a sample of. */
export type TestWebhookInput = {
  /** The webhook's id. */
  id: Scalars['ID']['input'];
  /** Of which event. It need not be among the webhook's, but its module has to be among the grants. */
  event: WebhookEvent;
};

/** The answer to asking for a test. */
export type TestWebhookPayload = {
  __typename?: 'TestWebhookPayload';
  /** The delivery, which is on its way. Null when it was refused. */
  delivery: Maybe<WebhookDelivery>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/** What to deliver once more. */
export type ReplayWebhookDeliveryInput = {
  /** The delivery's id. One that still waits is not delivered twice: INVALID. */
  id: Scalars['ID']['input'];
};

/** The answer to asking for a replay. */
export type ReplayWebhookDeliveryPayload = {
  __typename?: 'ReplayWebhookDeliveryPayload';
  /** The new delivery, which is on its way. Null when it was refused. */
  delivery: Maybe<WebhookDelivery>;
  /** Empty on success. */
  errors: Array<UserError>;
};

/**
 * When the company is at work: a week of hours, and dates on which other hours hold. All of it is in wall-clock time of the company's zone,
 * so that 09:00 is 09:00 in summer and in winter.
 *
 * An instant is open when the clock on the company's wall then shows a date and a time that lie in an interval:
 *
 * - An interval holds its start and not its end: 09:00 to 17:00 is open at 09:00 and closed at 17:00. Where one ends and the next begins at
 *   the same time, midnight included, nothing closes.
 * - An interval belongs to the date on which it starts. One whose end is before its start is a night: it runs on past midnight into the next
 *   date, whatever is said of that date. Such a tail is added to the hours of the next date.
 * - An exception stands in place of the hours of the week that start on its date, and of nothing else: the night that began the evening
 *   before still runs into it, and a night of its own runs into the next date. It may overlap what the week says of its neighbours; where two
 *   say so it is open all the same, once.
 * - When the clocks go forward, the times that the clock skips do not occur: an interval within them does not happen that day, and one that
 *   reaches into them begins, or ends, when the clock moves. A date that a zone skips has no hours; the tail of its night is the next date's.
 * - When the clocks go back, the times that the clock shows twice occur twice: an interval within them is open both times, with a closing
 *   between, and one that holds all of them stays open throughout.
 *
 * They belong to their company and have no id: a normalised cache keeps them inside of it.
 */
export type WorkingHours = {
  __typename?: 'WorkingHours';
  /** The company's zone, in which all hours are meant. It is changed with `updateCompany`; the hours then hold in the new zone. */
  timeZone: Scalars['TimeZone']['output'];
  /** The week: seven days, Monday first. */
  days: Array<WorkingDay>;
  /** The dates on which other hours hold, earliest first, past ones included. */
  exceptions: Array<WorkingHoursException>;
  /** Whether the company is at work at an instant. */
  isOpen: Scalars['Boolean']['output'];
  /**
   * When the company next opens: the first instant strictly after `after` that is open while the one before is not. Null when that never
   * happens, because nothing is ever open or nothing ever closes.
   */
  nextOpening: Maybe<Scalars['DateTime']['output']>;
  /**
   * When the company next closes: the first instant strictly after `after` that is closed while the one before is open. Null when that never
   * happens, because nothing is ever open or nothing ever closes.
   */
  nextClosing: Maybe<Scalars['DateTime']['output']>;
  /**
   * For how many seconds the company is at work between two instants, as response times are counted: parts of a second are dropped. Null, with
   * INVALID at `to`, when `to` is before `from` or more than 3,660 days after it.
   */
  openDurationSeconds: Maybe<Scalars['Int']['output']>;
};


/**
 * When the company is at work: a week of hours, and dates on which other hours hold. All of it is in wall-clock time of the company's zone,
 * so that 09:00 is 09:00 in summer and in winter.
 *
 * An instant is open when the clock on the company's wall then shows a date and a time that lie in an interval:
 *
 * - An interval holds its start and not its end: 09:00 to 17:00 is open at 09:00 and closed at 17:00. Where one ends and the next begins at
 *   the same time, midnight included, nothing closes.
 * - An interval belongs to the date on which it starts. One whose end is before its start is a night: it runs on past midnight into the next
 *   date, whatever is said of that date. Such a tail is added to the hours of the next date.
 * - An exception stands in place of the hours of the week that start on its date, and of nothing else: the night that began the evening
 *   before still runs into it, and a night of its own runs into the next date. It may overlap what the week says of its neighbours; where two
 *   say so it is open all the same, once.
 * - When the clocks go forward, the times that the clock skips do not occur: an interval within them does not happen that day, and one that
 *   reaches into them begins, or ends, when the clock moves. A date that a zone skips has no hours; the tail of its night is the next date's.
 * - When the clocks go back, the times that the clock shows twice occur twice: an interval within them is open both times, with a closing
 *   between, and one that holds all of them stays open throughout.
 *
 * They belong to their company and have no id: a normalised cache keeps them inside of it.
 */
export type WorkingHoursIsOpenArgs = {
  at: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * When the company is at work: a week of hours, and dates on which other hours hold. All of it is in wall-clock time of the company's zone,
 * so that 09:00 is 09:00 in summer and in winter.
 *
 * An instant is open when the clock on the company's wall then shows a date and a time that lie in an interval:
 *
 * - An interval holds its start and not its end: 09:00 to 17:00 is open at 09:00 and closed at 17:00. Where one ends and the next begins at
 *   the same time, midnight included, nothing closes.
 * - An interval belongs to the date on which it starts. One whose end is before its start is a night: it runs on past midnight into the next
 *   date, whatever is said of that date. Such a tail is added to the hours of the next date.
 * - An exception stands in place of the hours of the week that start on its date, and of nothing else: the night that began the evening
 *   before still runs into it, and a night of its own runs into the next date. It may overlap what the week says of its neighbours; where two
 *   say so it is open all the same, once.
 * - When the clocks go forward, the times that the clock skips do not occur: an interval within them does not happen that day, and one that
 *   reaches into them begins, or ends, when the clock moves. A date that a zone skips has no hours; the tail of its night is the next date's.
 * - When the clocks go back, the times that the clock shows twice occur twice: an interval within them is open both times, with a closing
 *   between, and one that holds all of them stays open throughout.
 *
 * They belong to their company and have no id: a normalised cache keeps them inside of it.
 */
export type WorkingHoursNextOpeningArgs = {
  after: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * When the company is at work: a week of hours, and dates on which other hours hold. All of it is in wall-clock time of the company's zone,
 * so that 09:00 is 09:00 in summer and in winter.
 *
 * An instant is open when the clock on the company's wall then shows a date and a time that lie in an interval:
 *
 * - An interval holds its start and not its end: 09:00 to 17:00 is open at 09:00 and closed at 17:00. Where one ends and the next begins at
 *   the same time, midnight included, nothing closes.
 * - An interval belongs to the date on which it starts. One whose end is before its start is a night: it runs on past midnight into the next
 *   date, whatever is said of that date. Such a tail is added to the hours of the next date.
 * - An exception stands in place of the hours of the week that start on its date, and of nothing else: the night that began the evening
 *   before still runs into it, and a night of its own runs into the next date. It may overlap what the week says of its neighbours; where two
 *   say so it is open all the same, once.
 * - When the clocks go forward, the times that the clock skips do not occur: an interval within them does not happen that day, and one that
 *   reaches into them begins, or ends, when the clock moves. A date that a zone skips has no hours; the tail of its night is the next date's.
 * - When the clocks go back, the times that the clock shows twice occur twice: an interval within them is open both times, with a closing
 *   between, and one that holds all of them stays open throughout.
 *
 * They belong to their company and have no id: a normalised cache keeps them inside of it.
 */
export type WorkingHoursNextClosingArgs = {
  after: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * When the company is at work: a week of hours, and dates on which other hours hold. All of it is in wall-clock time of the company's zone,
 * so that 09:00 is 09:00 in summer and in winter.
 *
 * An instant is open when the clock on the company's wall then shows a date and a time that lie in an interval:
 *
 * - An interval holds its start and not its end: 09:00 to 17:00 is open at 09:00 and closed at 17:00. Where one ends and the next begins at
 *   the same time, midnight included, nothing closes.
 * - An interval belongs to the date on which it starts. One whose end is before its start is a night: it runs on past midnight into the next
 *   date, whatever is said of that date. Such a tail is added to the hours of the next date.
 * - An exception stands in place of the hours of the week that start on its date, and of nothing else: the night that began the evening
 *   before still runs into it, and a night of its own runs into the next date. It may overlap what the week says of its neighbours; where two
 *   say so it is open all the same, once.
 * - When the clocks go forward, the times that the clock skips do not occur: an interval within them does not happen that day, and one that
 *   reaches into them begins, or ends, when the clock moves. A date that a zone skips has no hours; the tail of its night is the next date's.
 * - When the clocks go back, the times that the clock shows twice occur twice: an interval within them is open both times, with a closing
 *   between, and one that holds all of them stays open throughout.
 *
 * They belong to their company and have no id: a normalised cache keeps them inside of it.
 */
export type WorkingHoursOpenDurationSecondsArgs = {
  from: Scalars['DateTime']['input'];
  to: InputMaybe<Scalars['DateTime']['input']>;
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

/** The hours of one day of the week. */
export type WorkingDay = {
  __typename?: 'WorkingDay';
  /** Which day. */
  day: Weekday;
  /** Whether any hours start on it. */
  working: Scalars['Boolean']['output'];
  /** The hours that start on it, earliest first. Empty when the day is not a working day. */
  intervals: Array<WorkingInterval>;
};

/** From a time to another, the end not included. */
export type WorkingInterval = {
  __typename?: 'WorkingInterval';
  /** When it begins. */
  start: Scalars['LocalTime']['output'];
  /** When it ends; before the start: on the next day. 24:00, or 00:00, is the midnight at the end of the day. */
  end: Scalars['LocalTime']['output'];
};

/** A date on which other hours hold than the week says: a holiday, or special hours. */
export type WorkingHoursException = {
  __typename?: 'WorkingHoursException';
  /** The date. */
  date: Scalars['Date']['output'];
  /** What it is called. Null: it has no name. */
  name: Maybe<Scalars['String']['output']>;
  /** The hours that start on it, earliest first. Empty: closed, but for a night that began the evening before. */
  intervals: Array<WorkingInterval>;
};

/** From a time to another, the end not included. */
export type WorkingIntervalInput = {
  /** When it begins, 00:00 to 23:59. */
  start: Scalars['LocalTime']['input'];
  /**
   * When it ends. Before the start: past midnight, on the next day. 24:00 is the end of the day, and 00:00 to 24:00 the whole of it. The same
   * as the start is INVALID: it says neither nothing nor all day.
   */
  end: Scalars['LocalTime']['input'];
};

/** The hours of one day of the week. */
export type WorkingDayInput = {
  /** Which day. */
  day: Weekday;
  /** Whether it is a working day. One that is has at least one interval; one that is not has none. */
  working: Scalars['Boolean']['input'];
  /** At most 24, in any order. Overlaps are INVALID at the later one; a night that overlaps the next day's hours is INVALID at the night. */
  intervals: Array<WorkingIntervalInput>;
};

/** A date on which other hours hold. */
export type WorkingHoursExceptionInput = {
  /** The date, at most ten years from now. Each at most once. */
  date: Scalars['Date']['input'];
  /** What it is called. At most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
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
  version?: InputMaybe<Scalars['Int']['input']>;
  /** Each of the seven days once, in any order. */
  days: Array<WorkingDayInput>;
  /** All exceptions from now on, at most 500, in any order. Left out: those that there are stay. Empty: there are none. */
  exceptions?: InputMaybe<Array<WorkingHoursExceptionInput>>;
};

/** The answer to setting the hours. */
export type SetWorkingHoursPayload = {
  __typename?: 'SetWorkingHoursPayload';
  /** The hours as they are now. Null when it was refused. */
  workingHours: Maybe<WorkingHours>;
  /** The company with its new version, on which the next change is based. Null when it was refused. */
  company: Maybe<Company>;
  /** Empty on success. */
  errors: Array<UserError>;
};
