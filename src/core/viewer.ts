import type { Role, SessionRestriction } from '../generated/schema-types';
import type { AccountId, ApiTokenId, CompanyId, InboxId, QuestionnaireId, SessionId, UserId } from './ids';
import type { ModuleSet } from './module-set';

/** Whoever is making this request. Loaded once a request, with one query; rules look at nothing else. */
export interface Viewer {
  /** Null when nobody is signed in. */
  readonly account: ViewerAccount | null;
  readonly session: ViewerSession | null;
  /** Null until a company is entered, and while the session is restricted. */
  readonly member: ViewerMember | null;
}

export interface ViewerAccount {
  readonly id: AccountId;
  readonly language: string | null;
  /** Of the platform's support staff: made so on the server, never through the API. */
  readonly isSupportStaff: boolean;
}

export interface ViewerSession {
  readonly id: SessionId;
  /** Of the token that was presented: a verb that puts another in its place does so once. */
  readonly tokenHash: Buffer;
  readonly restrictions: readonly SessionRestriction[];
  readonly companyId: CompanyId | null;
  /** A visit of support staff to a company of which they need not be. */
  readonly isVisit: boolean;
}

/**
 * Who acts inside a company: a person who belongs to it; an API token, which is neither its maker nor an owner and has no role of its own; or
 * one of the platform's support staff, who belong to no company.
 */
export type MemberKind = 'PERSON' | 'API_TOKEN' | 'SUPPORT';

/** What acts inside the company: the membership that the session has entered, an API token of the company, or a visit of support staff. */
export interface ViewerMember {
  readonly kind: MemberKind;
  /** Of the API token; null for everybody else. */
  readonly tokenId: ApiTokenId | null;
  readonly companyId: CompanyId;
  /** The person; for an API token whoever made it, whose rights bound its own. Null for support staff. */
  readonly userId: UserId | null;
  /** Of whoever made an API token; left out for everybody else. */
  readonly makersAccountId?: AccountId | null;
  /** What the person, the token or the visitor is called now, for emails and the audit; empty for somebody without a name. */
  readonly name: string;
  /** Null for support staff. */
  readonly role: Role | null;
  readonly isOwner: boolean;
  /** Effective: of the role, the person's own grants and their custom roles; for a token its own grants as far as its maker holds them. */
  readonly permissions: ModuleSet;
  readonly companyLanguage: string;
  readonly defaultInboxId: InboxId;
  /** The inboxes that the person serves, for a token whoever made it. Empty for those who see all conversations: moderators, admins, support staff. */
  readonly inboxIds: ReadonlySet<InboxId>;
  /** The questionnaires that were given to them; likewise. */
  readonly questionnaireIds: ReadonlySet<QuestionnaireId>;
}

/** A member behind whom stands a person of the company. */
export interface ActingMember extends ViewerMember {
  readonly userId: UserId;
  readonly role: Role;
}

export const NOBODY: Viewer = { account: null, session: null, member: null };
