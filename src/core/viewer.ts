import type { Role, SessionRestriction } from '../generated/graphql';
import type { AccountId, ApiTokenId, CompanyId, InboxId, SessionId, UserId } from './ids';
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
}

export interface ViewerSession {
  readonly id: SessionId;
  readonly restrictions: readonly SessionRestriction[];
  readonly companyId: CompanyId | null;
}

/**
 * Who acts inside a company: a person of it, or an API token, which is nobody's self: neither the person who made it nor an owner, and has
 * no role by itself.
 */
export type MemberKind = 'PERSON' | 'API_TOKEN';

/** What acts inside the company: the membership that the session has entered, or an API token of the company. */
export interface ViewerMember {
  readonly kind: MemberKind;
  /** Of the API token; null for a person. */
  readonly tokenId: ApiTokenId | null;
  readonly companyId: CompanyId;
  /** The person; for an API token whoever made it, whose rights bound its own. */
  readonly userId: UserId;
  /** What the person, or the token, is called now, for letters and the audit; empty for somebody without a name. */
  readonly name: string;
  readonly role: Role;
  readonly isOwner: boolean;
  /** Effective: of the role, the person's own grants and their custom roles; for a token its own grants as far as its maker holds them. */
  readonly permissions: ModuleSet;
  readonly companyLanguage: string;
  readonly defaultInboxId: InboxId;
}

export const NOBODY: Viewer = { account: null, session: null, member: null };
