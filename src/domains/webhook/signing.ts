import { randomBytes } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';
import type { Ctx } from '../../core/ctx';
import type { SecretBox } from '../../core/secret-box';
import type { Webhook, WebhookDelivery } from './entity';

/** Between 24 and 64 says Standard Webhooks; a multiple of 3 is written in base64 without padding. */
const SECRET_BYTES = 33;
const BOTH_SIGN_MS = 24 * 60 * 60 * 1000;

export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** A secret as it is kept. */
export function keptSecret({ secrets }: Pick<Ctx['app'], 'secrets'>, secret: string) {
  return { secret: secrets.seal(secret), secretLastFour: secret.slice(-4) };
}

/** The columns of a webhook whose secret is replaced: the one before goes on signing for a day, and one before that no longer. */
export function rotated(tx: Ctx, webhook: Webhook, secret: string) {
  const previousUntil = new Date(tx.now.getTime() + BOTH_SIGN_MS);
  return { ...keptSecret(tx.app, secret), previousSecret: webhook.secret, previousUntil };
}

/** The headers of Standard Webhooks, with a signature for each secret that is good at this moment. */
export function signedHeaders(
  ctx: Ctx,
  webhook: Webhook,
  { messageId }: Pick<WebhookDelivery, 'messageId'>,
  body: string,
): Record<string, string> {
  const signatures = secretsOf(ctx.app.secrets, webhook, ctx.now).map((secret) =>
    new Signer(secret).sign(messageId, ctx.now, body),
  );
  return {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(ctx.now.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}

function secretsOf(box: SecretBox, { secret, previousSecret, previousUntil }: Webhook, now: Date): string[] {
  const isGood = previousSecret !== null && previousUntil !== null && previousUntil > now;
  return [secret, ...(isGood ? [previousSecret] : [])].map((sealed) => box.open(sealed));
}
