import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, refuse, type Problem } from '../../core/errors';
import type { WebhookId } from '../../core/ids';
import { readNeededName } from '../../core/link-free';
import { MAX_NAME_CHARACTERS } from '../../core/text';
import type { ActingMember } from '../../core/viewer';
import type {
  DeleteWebhookInput,
  RotateWebhookSecretInput,
  UpdateWebhookInput,
  WebhookEvent,
} from '../../generated/schema-types';
import { withdraw } from '../../runtime/outbox';
import { lastEventOf } from '../audit/events-after';
import { record } from '../audit/record-event';
import { Webhook, WebhookFollower } from './entity';
import { lockWebhook, problemsOfUrl, readEvents, refuseBeyondOwn, throwIfAny } from './input';
import { WEBHOOK_KIND } from './kind';
import { webhooksById } from './repository';
import { readSelection } from './selection';
import { newSecret, rotated } from './signing';
import { grantsOf } from './voucher';

/** Changes a webhook, pauses or resumes it. A version that is no longer the current one is STALE. */
export async function updateWebhook(ctx: Ctx, input: UpdateWebhookInput) {
  const ofUrl = await problemsOfUrl(ctx, input.url);
  const id = await ctx.transaction(async (tx) => {
    const { actor, webhook } = await lockWebhook(tx, input.id);
    if (webhook.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
    refuseBeyondOwn(actor, webhook);
    const problems: Problem[] = [...ofUrl];
    const told = readTold(tx, webhook, input, problems);
    throwIfAny(problems);
    await write(tx, webhook, { ...told, ...(await pausedOrNot(tx, actor, webhook, input)) });
    return webhook.id;
  });
  return { webhook: await webhooksById(ctx).clear(id).load(id), errors: [] };
}

type Told = Pick<Webhook, 'name' | 'url' | 'query'> & { readonly events: WebhookEvent[] };

function readTold(tx: Ctx, webhook: Webhook, input: UpdateWebhookInput, problems: Problem[]): Told {
  for (const field of ['name', 'url', 'events', 'paused'] as const)
    if (input[field] === null) problems.push(problem('INVALID', [field], commonMessages.neverEmpty));
  const { name = webhook.name, url, query, events } = input;
  const chosen = events ? readEvents(events, grantsOf(webhook), ['events'], problems) : webhook.events;
  return {
    name: readNeededName(name ?? '-', MAX_NAME_CHARACTERS, ['name'], problems),
    url: url ?? webhook.url,
    events: [...chosen],
    query: readSelection(tx.app, query === undefined ? webhook.query : query, chosen, problems),
  };
}

/** Whoever resumes it vouches for it, and it is told of what happens from now on: nobody may have looked yet at what happened while it was paused. */
async function pausedOrNot(
  tx: Ctx,
  { userId, companyId }: ActingMember,
  { status }: Webhook,
  { paused }: UpdateWebhookInput,
): Promise<Partial<Webhook>> {
  if (paused === true) return { status: 'PAUSED', failingSince: null };
  if (paused !== false) return {};
  if (status !== 'PAUSED') return { vouchedById: userId };
  return { status: 'ACTIVE', vouchedById: userId, afterSequence: await lastEventOf(tx, companyId) };
}

async function write(tx: Ctx, webhook: Webhook, change: Partial<Webhook>): Promise<void> {
  const { companyId, id, version } = webhook;
  const changes = (['name', 'url', 'query', 'status', 'vouchedById', 'events'] as const)
    .map((field) => ({ field, before: wordsOf(webhook[field]), after: wordsOf(change[field] ?? webhook[field]) }))
    .map((each) => (each.field === 'query' ? { ...each, after: wordsOf(change.query) } : each))
    .filter(({ before, after }) => before !== after);
  if (changes.length === 0) return;
  await tx.db.update(Webhook, { companyId, id }, { ...change, version: version + 1 });
  record(tx, { action: 'webhook.update', targetId: id, changes });
}

function wordsOf(value: string | readonly string[] | null | undefined): string | null {
  return typeof value === 'object' && value !== null ? value.join(', ') : (value ?? null);
}

/** Puts a new secret in place of the one there is, which signs beside it for a day. */
export async function rotateWebhookSecret(ctx: Ctx, input: RotateWebhookSecretInput) {
  const secret = newSecret();
  const id = await ctx.transaction(async (tx) => {
    const { actor, webhook } = await lockWebhook(tx, input.id);
    refuseBeyondOwn(actor, webhook);
    const { companyId } = webhook;
    await tx.db.update(Webhook, { companyId, id: webhook.id }, rotated(tx, webhook, secret));
    record(tx, { action: 'webhook.rotateSecret', targetId: webhook.id });
    return webhook.id;
  });
  return { webhook: await webhooksById(ctx).clear(id).load(id), secret, errors: [] };
}

/** Deletes a webhook. Its deliveries are nobody's from then on, and go with the next purge. */
export async function deleteWebhook(
  ctx: Ctx,
  input: DeleteWebhookInput,
): Promise<{ deletedId: WebhookId; errors: [] }> {
  const deletedId = await ctx.transaction(async (tx) => {
    const { webhook } = await lockWebhook(tx, input.id);
    const { companyId, id } = webhook;
    await tx.db.delete(Webhook, { companyId, id });
    await withdraw(tx, WEBHOOK_KIND, companyId, id);
    if ((await tx.db.countBy(Webhook, { companyId })) === 0) await tx.db.delete(WebhookFollower, { companyId });
    record(tx, {
      ...{ action: 'webhook.delete', targetId: id },
      changes: [{ field: 'name', before: webhook.name, after: null }],
    });
    return id;
  });
  return { deletedId, errors: [] };
}
