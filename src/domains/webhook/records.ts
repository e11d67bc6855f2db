/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { Webhook, WebhookAttempt, WebhookDelivery } from './entity';
export type { EventPage, PulledEvent } from './pull';
export type { DeliveryPage as WebhookDeliveryConnection } from './repository';
