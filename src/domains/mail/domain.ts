import { defineDomain } from '../../runtime/domain';
import { forgetOldQuotas } from './quota';
import { EmailQuota } from './quota-entity';

export const mail = defineDomain({
  name: 'mail',
  entities: [EmailQuota],
  jobs: [forgetOldQuotas],
});
