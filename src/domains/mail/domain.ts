import { defineDomain } from '../../runtime/domain';
import { OutboxMail } from './entity';
import { forgetOldQuotas } from './quota';
import { EmailQuota } from './quota-entity';

export const mail = defineDomain({
  name: 'mail',
  entities: [OutboxMail, EmailQuota],
  sealed: [{ entity: OutboxMail, column: 'payload' }],
  jobs: [forgetOldQuotas],
});
