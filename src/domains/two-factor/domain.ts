import { defineDomain } from '../../runtime/domain';
import { RecoveryCode, TwoFactor } from './entity';
import { resolvers } from './resolvers';

export const twoFactor = defineDomain({
  name: 'two-factor',
  resolvers,
  entities: [RecoveryCode, TwoFactor],
  sealed: [
    { entity: TwoFactor, column: 'secret' },
    { entity: TwoFactor, column: 'pendingSecret' },
  ],
  belongings: [RecoveryCode, TwoFactor],
});
