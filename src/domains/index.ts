import type { Domain } from '../runtime/domain';
import { access } from './access/domain';
import { account } from './account/domain';
import { activity } from './activity/domain';
import { apiToken } from './api-token/domain';
import { assignment } from './assignment/domain';
import { audit } from './audit/domain';
import { autoAssignment } from './auto-assignment/domain';
import { call } from './call/domain';
import { colleague } from './colleague/domain';
import { company } from './company/domain';
import { conversation } from './conversation/domain';
import { csvExport } from './csv-export/domain';
import { customRole } from './custom-role/domain';
import { department } from './department/domain';
import { email } from './email/domain';
import { erpSync } from './erp-sync/domain';
import { firm } from './firm/domain';
import { inbox } from './inbox/domain';
import { integration } from './integration/domain';
import { invitation } from './invitation/domain';
import { live } from './live/domain';
import { mail } from './mail/domain';
import { member } from './member/domain';
import { membership } from './membership/domain';
import { message } from './message/domain';
import { picture } from './picture/domain';
import { pictureFile } from './picture-file/domain';
import { presence } from './presence/domain';
import { product } from './product/domain';
import { questionnaire } from './questionnaire/domain';
import { removal } from './removal/domain';
import { routing } from './routing/domain';
import { salesRepresentative } from './sales-representative/domain';
import { session } from './session/domain';
import { support } from './support/domain';
import { task } from './task/domain';
import { transferOffer } from './transfer-offer/domain';
import { twoFactor } from './two-factor/domain';
import { user } from './user/domain';
import { userImport } from './user-import/domain';
import { webhook } from './webhook/domain';
import { workingHours } from './working-hours/domain';

/**
 * Every domain, lowest first: each may import those before it. The schema, `node(id)`, the tables, the jobs, the import rules and the erasure of
 * people follow this list.
 */
export const DOMAINS: readonly Domain[] = [
  mail,
  audit,
  pictureFile,
  account,
  member,
  company,
  workingHours,
  user,
  session,
  presence,
  twoFactor,
  email,
  inbox,
  questionnaire,
  conversation,
  assignment,
  message,
  autoAssignment,
  department,
  salesRepresentative,
  firm,
  product,
  task,
  activity,
  customRole,
  invitation,
  support,
  apiToken,
  colleague,
  live,
  transferOffer,
  integration,
  erpSync,
  call,
  membership,
  routing,
  picture,
  removal,
  access,
  webhook,
  csvExport,
  userImport,
];
