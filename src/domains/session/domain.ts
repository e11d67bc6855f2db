import { defineDomain } from '../../runtime/domain';
import * as emails from './emails';
import { AccountToken, Session, SignInChallenge } from './entity';
import { clearLastCompany } from './last-company';
import { sessionsOfViewer } from './list';
import { endSessions } from './open-session';
import { resolvers } from './resolvers';

export const session = defineDomain({
  name: 'session',
  resolvers,
  emails: Object.values(emails),
  entities: [AccountToken, Session, SignInChallenge],
  ids: {
    Session: {
      prefix: 'ses',
      read: async (ctx, id) => (await sessionsOfViewer(ctx)).find((session) => session.id === id) ?? null,
    },
    Membership: { prefix: 'mbr' },
  },
  erasePerson: async (tx, { companyId, id, accountId }) => {
    await endSessions(tx, { companyId, userId: id });
    if (accountId !== null) await clearLastCompany(tx, accountId, companyId);
  },
  belongings: [AccountToken, SignInChallenge, Session],
});
