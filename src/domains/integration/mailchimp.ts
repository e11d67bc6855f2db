import { requireActor, type Ctx } from '../../core/ctx';
import { commonMessages, refuse, refuseFor } from '../../core/errors';
import { parseId, type UserId } from '../../core/ids';
import { OutgoingFailure } from '../../core/outgoing';
import type { CheckMailchimpInput } from '../../generated/schema-types';
import { asActor } from '../user/actor';
import { obstacleTo } from '../user/policy';
import { existingUsersById } from '../user/repository';
import { askElsewhere } from './ask-elsewhere';
import { dataCentreOf } from './mailchimp-key';
import { messages } from './messages';
import { integrationsByUser } from './repository';
import { messageOf, UpstreamFailure } from './upstream';

/** Asks Mailchimp whose account a key is of: one's own key, or a colleague's. */
export async function checkMailchimp(ctx: Ctx, input: CheckMailchimpInput) {
  const { mailchimpKey } = await integrationsByUser(ctx).load(await whoseKey(ctx, input.userId));
  if (mailchimpKey === null) refuse('INVALID', ['userId'], messages.noMailchimpKey);
  const key = ctx.app.secrets.open(mailchimpKey);
  try {
    return { accountName: await askElsewhere(ctx, () => accountNameOf(ctx, key)), errors: [] };
  } catch (error) {
    if (error instanceof UpstreamFailure && error.code === 'CREDENTIALS') {
      refuse('WRONG_CREDENTIALS', ['userId'], messages.keyRefused);
    }
    if (!(error instanceof UpstreamFailure || error instanceof OutgoingFailure)) throw error;
    return refuseFor([], { code: 'UPSTREAM_FAILED', ...messageOf(error) });
  }
}

async function whoseKey(ctx: Ctx, text: string): Promise<UserId> {
  const actor = asActor(requireActor(ctx));
  const id = parseId('usr', text);
  const target = id === null ? null : await existingUsersById(ctx).load(id);
  if (target === null) refuse('NOT_FOUND', ['userId'], commonMessages.notFound);
  if (target.id === actor.id && actor.isToken !== true) return target.id;
  const obstacle = obstacleTo('EDIT', actor, { ...target, alsoElsewhere: false }, ctx.now);
  if (obstacle !== null) refuseFor(['userId'], obstacle);
  return target.id;
}

/** Its documented `ping` says only that the key is good; the root of the API says whose it is, and refuses a key as `ping` does. */
async function accountNameOf({ app }: Ctx, key: string): Promise<string> {
  const answer = await app.outgoing.send({
    method: 'GET',
    url: `${app.mailchimpUrl.replace('{dc}', dataCentreOf(key))}/?fields=account_name`,
    headers: { accept: 'application/json', authorization: `Basic ${Buffer.from(`muster:${key}`).toString('base64')}` },
  });
  if (answer.status === 401 || answer.status === 403) throw new UpstreamFailure('CREDENTIALS');
  if (answer.status !== 200) throw new UpstreamFailure('STATUS', { status: answer.status });
  const name = nameIn(answer.body);
  if (name === null) throw new UpstreamFailure('SHAPE', { field: 'account_name' });
  return name;
}

const MAX_NAME = 200;

function nameIn(body: string): string | null {
  try {
    const read = JSON.parse(body) as { account_name?: unknown } | null;
    return typeof read?.account_name === 'string' ? read.account_name.slice(0, MAX_NAME) : null;
  } catch {
    return null;
  }
}
