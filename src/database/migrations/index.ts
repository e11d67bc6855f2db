import { People1790000000001 } from './1-people';
import { UserLife1790000000002 } from './2-user-life';
import { Identity1790000000003 } from './3-identity';
import { WorkingHours1790000000004 } from './4-working-hours';
import { Pictures1790000000005 } from './5-pictures';
import { ApiTokens1790000000006 } from './6-api-tokens';
import { Support1790000000007 } from './7-support';
import { UserStatus1790000000008 } from './8-user-status';
import { EmailQuota1790000000009 } from './9-email-quota';
import { LastCompany1790000000010 } from './10-last-company';
import { Turns1790000000011 } from './11-turns';
import { NamesAsMeant1790000000012 } from './12-names-as-meant';
import { SignIns1790000000013 } from './13-sign-ins';
import { Names1790000000014 } from './14-names';
import { Codes1790000000015 } from './15-codes';
import { AuditTokens1790000000016 } from './16-audit-tokens';
import { InvitationsByAddress1790000000017 } from './17-invitations-by-address';
import { EventNumbers1790000000018 } from './18-event-numbers';
import { Outbox1790000000019 } from './19-outbox';
import { PlainWords1790000000020 } from './20-plain-words';
import { Conversations1790000000021 } from './21-conversations';
import { Inboxes1790000000022 } from './22-inboxes';
import { TransferOffers1790000000023 } from './23-transfer-offers';
import { Firms1790000000024 } from './24-firms';
import { Tasks1790000000025 } from './25-tasks';
import { Webhooks1790000000026 } from './26-webhooks';
import { Integrations1790000000028 } from './28-integrations';
import { ErpSyncs1790000000030 } from './30-erp-syncs';
import { Calls1790000000031 } from './31-calls';
import { UserImports1790000000032 } from './32-user-imports';

/** In the order in which they run. */
export const MIGRATIONS = [
  People1790000000001,
  UserLife1790000000002,
  Identity1790000000003,
  WorkingHours1790000000004,
  Pictures1790000000005,
  ApiTokens1790000000006,
  Support1790000000007,
  UserStatus1790000000008,
  EmailQuota1790000000009,
  LastCompany1790000000010,
  Turns1790000000011,
  NamesAsMeant1790000000012,
  SignIns1790000000013,
  Names1790000000014,
  Codes1790000000015,
  AuditTokens1790000000016,
  InvitationsByAddress1790000000017,
  EventNumbers1790000000018,
  Outbox1790000000019,
  PlainWords1790000000020,
  Conversations1790000000021,
  Inboxes1790000000022,
  TransferOffers1790000000023,
  Firms1790000000024,
  Tasks1790000000025,
  Webhooks1790000000026,
  Integrations1790000000028,
  ErpSyncs1790000000030,
  Calls1790000000031,
  UserImports1790000000032,
];
