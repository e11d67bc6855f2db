import { defineDomain } from '../../runtime/domain';
import * as emails from './emails';
import { RecoveryCode, TwoFactor } from './entity';
import { resolvers } from './resolvers';

export const twoFactor = defineDomain({
  name: 'two-factor',
  resolvers,
  emails: Object.values(emails),
  entities: [RecoveryCode, TwoFactor],
  sealed: [
    { entity: TwoFactor, column: 'secret' },
    { entity: TwoFactor, column: 'pendingSecret' },
  ],
  belongings: [RecoveryCode, TwoFactor],
});
