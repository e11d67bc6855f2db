import { requireActor, type Ctx } from '../../core/ctx';
import { problemAt, refuse, type Problem } from '../../core/errors';
import { newId, type WebhookId } from '../../core/ids';
import { readNeededName } from '../../core/link-free';
import { MAX_NAME_CHARACTERS } from '../../core/text';
import type { ModuleSet } from '../../core/module-set';
import { insertRows } from '../../database/rows';
import type { CreateWebhookInput } from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { lastEventOf } from '../audit/events-after';
import { record } from '../audit/record-event';
import { lockActor } from '../member/actor';
import { asActor } from '../user/actor';
import { grantsInWords, readGrants } from '../user/grants';
import { moduleGrantObstacle } from '../user/granting';
import { Webhook } from './entity';
import { beginToFollow } from './follow';
import { problemsOfUrl, readEvents, throwIfAny } from './input';
import { messages } from './messages';
import { webhooksById } from './repository';
import { readSelection } from './selection';
import { keptSecret, newSecret } from './signing';

/** So many webhooks a company may have. */
const MAX_WEBHOOKS = 20;

type Told = Pick<Webhook, 'name' | 'url' | 'query' | 'events'> & { readonly grants: ModuleSet };

/** Makes a webhook that is told of what happens from now on. Its secret is answered this once. */
export async function createWebhook(ctx: Ctx, input: CreateWebhookInput) {
  const problems: Problem[] = [];
  const name = readNeededName(input.name, MAX_NAME_CHARACTERS, ['name'], problems);
  problems.push(...(await problemsOfUrl(ctx, input.url)));
  const grants = readGrants(input.grants, ['grants'], problems);
  const events = readEvents(input.events, grants, ['events'], problems);
  const query = readSelection(ctx.app, input.query, events, problems);
  const known: { secret: string | null; id: WebhookId | null } = { secret: null, id: null };
  const id = await withIdempotencyKey(ctx, 'createWebhook', input, async (tx) => {
    const actor = asActor(await lockActor(tx, { manage: 'API' }));
    const obstacle = moduleGrantObstacle(actor, grants);
    throwIfAny([...problems, ...(obstacle === null ? [] : [problemAt(['grants'], obstacle)])]);
    await refuseOneTooMany(tx);
    // Here, and known to nobody else: what is kept of the call for its repetition is the id alone.
    const secret = newSecret();
    const made = await keep(tx, secret, { name, url: input.url, events: [...events], query, grants });
    Object.assign(known, { secret, id: made });
    return made;
  });
  const webhook = await webhooksById(ctx).clear(id).load(id);
  return { webhook, secret: known.id === id ? known.secret : null, errors: [] };
}

/** The company is locked: of many made at once none is one too many. */
async function refuseOneTooMany(tx: Ctx): Promise<void> {
  const { companyId } = requireActor(tx);
  if ((await tx.db.countBy(Webhook, { companyId })) >= MAX_WEBHOOKS)
    refuse('LIMIT_REACHED', [], messages.tooMany, { most: MAX_WEBHOOKS });
}

async function keep(tx: Ctx, secret: string, { grants, ...told }: Told): Promise<WebhookId> {
  const { companyId, userId } = requireActor(tx);
  const id = newId('whk');
  const afterSequence = await lastEventOf(tx, companyId);
  await beginToFollow(tx, companyId, afterSequence);
  await insertRows(tx, Webhook, [
    {
      ...{ companyId, id, ...told, usesModules: grants.uses, managesModules: grants.manages, status: 'ACTIVE' },
      ...{ ...keptSecret(tx.app, secret), previousSecret: null, previousUntil: null },
      ...{ createdById: userId, vouchedById: userId, createdAt: tx.now, afterSequence, failingSince: null, version: 1 },
    },
  ]);
  const changes = [
    ...Object.entries({ name: told.name, url: told.url, query: told.query, events: told.events.join(', ') }),
    ['grants', JSON.stringify(grantsInWords(grants))] as const,
  ].map(([field, after]) => ({ field, before: null, after }));
  record(tx, { action: 'webhook.create', targetId: id, changes });
  return id;
}
