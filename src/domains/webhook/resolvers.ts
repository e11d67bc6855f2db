import { languageOf, requireMember, type Ctx } from '../../core/ctx';
import { translate } from '../../core/messages';
import { covers, toGrants } from '../../core/module-set';
import { isOutgoingFailureKind, OutgoingFailure } from '../../core/outgoing';
import type { Resolvers } from '../../generated/resolvers';
import { usersById } from '../user/repository';
import { replayWebhookDelivery, testWebhook } from './asked';
import { createWebhook } from './create';
import type { Webhook, WebhookDelivery } from './entity';
import { failures } from './messages';
import { eventsOfCompany } from './pull';
import { bodyOf } from './payload';
import { attemptsOf, listDeliveries, webhooksById, webhooksOfCompany } from './repository';
import { deleteWebhook, rotateWebhookSecret, updateWebhook } from './update';
import { canVouchFor, grantsOf } from './voucher';

export const resolvers: Resolvers = {
  Query: {
    webhooks: (_, __, ctx) => webhooksOfCompany(ctx),
    events: (_, args, ctx) => eventsOfCompany(ctx, args),
  },
  Webhook: {
    grants: (webhook) => toGrants(grantsOf(webhook)),
    status: (webhook, _, ctx) => statusOf(ctx, webhook),
    createdBy: ({ createdById }, _, ctx) => usersById(ctx).load(createdById),
    deliveries: (webhook, args, ctx) => listDeliveries(ctx, webhook, args),
  },
  WebhookDelivery: {
    payload: async (delivery, _, ctx) =>
      bodyOf((await seesAllOf(ctx, delivery)) ? delivery : { ...delivery, selected: null }),
    attempts: async (delivery, _, ctx) => {
      const attempts = await attemptsOf(ctx).load(delivery.id);
      if (await seesAllOf(ctx, delivery)) return attempts;
      return attempts.map((attempt) => ({ ...attempt, responseBody: null }));
    },
  },
  WebhookAttempt: { error: ({ error }, _, ctx) => sentenceOf(ctx, error) },
  Mutation: {
    createWebhook: (_, { input }, ctx) => createWebhook(ctx, input),
    updateWebhook: (_, { input }, ctx) => updateWebhook(ctx, input),
    rotateWebhookSecret: (_, { input }, ctx) => rotateWebhookSecret(ctx, input),
    deleteWebhook: (_, { input }, ctx) => deleteWebhook(ctx, input),
    testWebhook: (_, { input }, ctx) => testWebhook(ctx, input),
    replayWebhookDelivery: (_, { input }, ctx) => replayWebhookDelivery(ctx, input),
  },
};

/** Paused from the moment on at which nobody vouches for it any more, whether an event has come since or not. */
async function statusOf(ctx: Ctx, webhook: Webhook): Promise<Webhook['status']> {
  const voucher = await usersById(ctx).load(webhook.vouchedById);
  return voucher !== null && canVouchFor(voucher, webhook) ? webhook.status : 'PAUSED';
}

/** What a query answered, and what was said of it, is for those who could have asked it with the grants of the webhook. */
async function seesAllOf(ctx: Ctx, { webhookId }: Pick<WebhookDelivery, 'webhookId'>): Promise<boolean> {
  const webhook = await webhooksById(ctx).load(webhookId);
  return webhook !== null && covers(requireMember(ctx).permissions, grantsOf(webhook));
}

function sentenceOf(ctx: Ctx, error: string | null): string | null {
  if (error === null) return null;
  if (isOutgoingFailureKind(error)) return translate(new OutgoingFailure(error).sentence, languageOf(ctx));
  return translate(failures[error as keyof typeof failures], languageOf(ctx));
}
