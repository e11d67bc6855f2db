import { defineDomain } from '../../runtime/domain';
import { purgeOldQuotas } from './quota';
import { EmailQuota } from './quota-entity';

export const mail = defineDomain({
  name: 'mail',
  entities: [EmailQuota],
  jobs: [purgeOldQuotas],
});
