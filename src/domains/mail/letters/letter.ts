import type { CompanyId, InvitationId } from '../../../core/ids';
import type { Language } from '../../../core/language';

type NoValues = Readonly<Record<string, never>>;

/** What each kind of letter has to be told. */
export interface LetterValues {
  /** `name`: how the person is greeted, empty where nobody said. */
  INVITATION: { company: string; inviter: string; link: string; hours: number; name: string };
  VERIFY_EMAIL: { link: string };
  VERIFY_CREATED_USER: { company: string; inviter: string; link: string; hours: number; name: string };
  PASSWORD_RESET: { link: string; minutes: number };
  PASSWORD_CHANGED: NoValues;
  ADDRESS_HAS_ACCOUNT: NoValues;
  TWO_FACTOR_ENABLED: NoValues;
  TWO_FACTOR_DISABLED: NoValues;
  TWO_FACTOR_RESET: { company: string; actor: string };
  RECOVERY_CODES_REPLACED: NoValues;
  API_TOKEN_CREATED: { company: string; token: string };
  ARCHIVED: { company: string; days: number };
  OWNERSHIP_TRANSFERRED: { company: string; from: string; to: string };
  NEW_ADDRESS: { link: string };
  NEW_ADDRESS_TAKEN: NoValues;
  EMAIL_CHANGE_REQUESTED: { email: string };
  EMAIL_CHANGED: { email: string };
}

export type LetterKind = keyof LetterValues;

/** A letter to be written and sent. */
export type Letter = {
  [K in LetterKind]: {
    readonly kind: K;
    readonly to: string;
    readonly language: Language;
    readonly values: LetterValues[K];
    readonly companyId?: CompanyId;
    /** The invitation that the letter is about, whose deliveries it is among. */
    readonly aboutId?: InvitationId;
  };
}[LetterKind];
