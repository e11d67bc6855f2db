/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { Webhook, WebhookAttempt, WebhookDelivery } from './entity';
export type { ToldEvent as PulledEvent } from './hearing';
export type { EventPage } from './pull';
export type { DeliveryPage as WebhookDeliveryConnection } from './repository';
