import type { Role, SessionRestriction } from '../generated/graphql';
import type { AccountId, CompanyId, InboxId, SessionId, UserId } from './ids';
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

/** The viewer's membership of the company that the session has entered. */
export interface ViewerMember {
  readonly companyId: CompanyId;
  readonly userId: UserId;
  /** What the person is called now, for letters and the audit; empty for somebody without a name. */
  readonly name: string;
  readonly role: Role;
  readonly isOwner: boolean;
  /** Effective: of the role, the person's own grants and their custom roles. */
  readonly permissions: ModuleSet;
  readonly companyLanguage: string;
  readonly defaultInboxId: InboxId;
}

export const NOBODY: Viewer = { account: null, session: null, member: null };
