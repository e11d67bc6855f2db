import { IdempotencyKey } from '../runtime/idempotency';
import { Job } from '../runtime/jobs';
import { Account, AccountLock, SignInThrottle } from './account/entity';
import { ApiToken } from './api-token/entity';
import { ConversationAssignment } from './assignment/entity';
import { AuditEntry } from './audit/entity';
import { Company, CompanyLock } from './company/entity';
import { Conversation } from './conversation/entity';
import { CustomRole, CustomRoleUser } from './custom-role/entity';
import { Inbox, InboxMember } from './inbox/entity';
import { EndedInvitationLink, Invitation } from './invitation/entity';
import { OutboxMail } from './mail/entity';
import { EmailQuota } from './mail/quota-entity';
import { PictureTicket } from './picture/entity';
import { UnusedPicture } from './picture-file/entity';
import { Questionnaire, QuestionnaireUser } from './questionnaire/entity';
import { AccountToken, Session, SignInChallenge } from './session/entity';
import { RecoveryCode, TwoFactor } from './two-factor/entity';
import { User, UserLoad } from './user/entity';
import { WorkingHours } from './working-hours/entity';

/** Every table that a migration makes. */
export const ENTITIES = [
  Account,
  AccountLock,
  AccountToken,
  ApiToken,
  AuditEntry,
  Company,
  CompanyLock,
  Conversation,
  ConversationAssignment,
  CustomRole,
  CustomRoleUser,
  EmailQuota,
  EndedInvitationLink,
  IdempotencyKey,
  Inbox,
  InboxMember,
  Invitation,
  Job,
  OutboxMail,
  PictureTicket,
  Questionnaire,
  QuestionnaireUser,
  RecoveryCode,
  Session,
  SignInChallenge,
  SignInThrottle,
  TwoFactor,
  UnusedPicture,
  User,
  UserLoad,
  WorkingHours,
];

/** Every column whose text is sealed with a key of SECRET_KEY: what a rotation of keys has to seal anew. */
export const SEALED_COLUMNS = [
  { entity: OutboxMail, column: 'payload' },
  { entity: TwoFactor, column: 'secret' },
  { entity: TwoFactor, column: 'pendingSecret' },
] as const;
