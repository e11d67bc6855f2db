import { byLoader, defineDomain } from '../../runtime/domain';
import { Account, AccountLock, SignInThrottle } from './entity';
import { accountsById } from './repository';
import { resolvers } from './resolvers';

export const account = defineDomain({
  name: 'account',
  resolvers,
  entities: [Account, AccountLock, SignInThrottle],
  ids: { Account: { prefix: 'acc', read: byLoader(accountsById) } },
  belongings: [AccountLock],
});
