import { byLoader, defineDomain } from '../../runtime/domain';
import { deliverWebhooks } from './deliver';
import * as emails from './emails';
import { Webhook, WebhookAttempt, WebhookDelivery, WebhookFollower } from './entity';
import { eraseFromDeliveries } from './erase';
import { followWorker } from './follow';
import { findFailingWebhooks, purgeDeliveries } from './jobs';
import { deliveriesById, webhooksById } from './repository';
import { resolvers } from './resolvers';

export const webhook = defineDomain({
  name: 'webhook',
  resolvers,
  entities: [Webhook, WebhookDelivery, WebhookAttempt, WebhookFollower],
  sealed: [
    { entity: Webhook, column: 'secret' },
    { entity: Webhook, column: 'previousSecret' },
  ],
  ids: {
    Webhook: { prefix: 'whk', read: byLoader(webhooksById) },
    WebhookDelivery: { prefix: 'whd', read: byLoader(deliveriesById) },
  },
  jobs: [findFailingWebhooks, purgeDeliveries],
  workers: [followWorker],
  emails: Object.values(emails),
  outbox: [deliverWebhooks],
  erasePerson: eraseFromDeliveries,
});
