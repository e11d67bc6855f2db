import * as apiToken from './api-token/emails';
import * as email from './email/emails';
import * as invitation from './invitation/emails';
import type { EmailDefinition } from './mail/define-email';
import * as membership from './membership/emails';
import * as removal from './removal/emails';
import * as session from './session/emails';
import * as twoFactor from './two-factor/emails';

/** Every email that Muster sends: whatever the `emails.ts` of a domain exports. */
export const EMAILS: readonly EmailDefinition[] = [
  ...[session, twoFactor, email, invitation, apiToken, membership, removal],
].flatMap((ofDomain) => Object.values<EmailDefinition>(ofDomain));
