import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, problemAt, refuse, refuseFor, UserErrors, type Problem } from '../../core/errors';
import { parseId, type ErpSetId } from '../../core/ids';
import { holds } from '../../core/module-set';
import { INTEGRATION_DETAILS } from '../../core/personal-data';
import { readLine } from '../../core/text';
import { insertRows } from '../../database/rows';
import type { Module, UpdateUserIntegrationsInput } from '../../generated/schema-types';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { lockActorAndTarget, refuseUnlessMay, type ActorAndTarget } from '../colleague/actor-and-target';
import { lacksModule } from '../member/missing';
import { usersById } from '../user/repository';
import { UserIntegration } from './entity';
import { freeExtension, refuseTakenExtension } from './extension';
import { isMailchimpKey } from './mailchimp-key';
import { messages } from './messages';
import { erpSetsById, integrationsByUser, nothingSaid } from './repository';
import { readSecret, secretChanges } from './secrets';
import { readTelephoneCode } from './telephone-code';

const MAX_USER_NAME_CHARACTERS = 200;

/** What of one's own takes a module at MANAGE: it says for what one works in the company, rather than how. */
const OWN_NEEDS = { erpSetId: 'ERP', pbxId: 'TELEPHONY', extension: 'TELEPHONY' } as const satisfies Partial<
  Record<keyof UpdateUserIntegrationsInput, Module>
>;
const PLAIN = ['erpSetId', 'onFirmSaved', 'onProductSaved', 'onIncomingCall', ...INTEGRATION_DETAILS] as const;
const SECRETS = ['erpPassword', 'mailchimpKey'] as const;

/** Changes how somebody works with the systems around. An extension is one person's within a telephone system. */
export async function updateUserIntegrations(ctx: Ctx, input: UpdateUserIntegrationsInput) {
  const id = await ctx.transaction(async (tx) => {
    const pair = await lockActorAndTarget(tx, input.userId, ['userId']);
    refuseWhatIsNotAllowed(tx, pair, input);
    const { companyId, target } = pair;
    const found = await tx.db.findOneBy(UserIntegration, { companyId, userId: target.id });
    const before = found ?? nothingSaid(companyId, target.id);
    if (before.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
    const problems: Problem[] = [];
    const after = await readSettings(tx, input, before, problems);
    if (problems.length > 0) throw new UserErrors(problems);
    await write(tx, before, after, found === null);
    return target.id;
  });
  integrationsByUser(ctx).clear(id);
  return { user: await usersById(ctx).load(id), errors: [] };
}

function refuseWhatIsNotAllowed(tx: Ctx, pair: ActorAndTarget, input: UpdateUserIntegrationsInput): void {
  const { actor, target } = pair;
  if (actor.id !== target.id || actor.isToken) {
    refuseUnlessMay(tx, 'EDIT', pair, ['userId']);
    return;
  }
  if (actor.status !== 'ACTIVE') refuseFor(['userId'], lacksModule('USERS'));
  const problems = Object.entries(OWN_NEEDS).flatMap(([field, module]) => {
    const isSaid = input[field as keyof UpdateUserIntegrationsInput] !== undefined;
    return isSaid && !holds(actor.effective, module, 'MANAGE') ? [problemAt([field], lacksModule(module))] : [];
  });
  if (problems.length > 0) throw new UserErrors(problems);
}

async function readSettings(
  tx: Ctx,
  input: UpdateUserIntegrationsInput,
  before: UserIntegration,
  problems: Problem[],
): Promise<UserIntegration> {
  const erpSetId = await readSet(tx, input.erpSetId, before.erpSetId, problems);
  // A user name and a password are of their set: the next one gets neither, unless they are given for it.
  const known = erpSetId === before.erpSetId ? before : { ...before, erpUserName: null, erpPassword: null };
  const after = {
    ...known,
    erpSetId,
    erpUserName: readUserName(input.erpUserName, known.erpUserName, problems),
    erpPassword: readSecret(tx, input.erpPassword, known.erpPassword, ['erpPassword'], problems),
    onFirmSaved: readChoice(input.onFirmSaved, before.onFirmSaved, 'ASK'),
    onProductSaved: readChoice(input.onProductSaved, before.onProductSaved, 'ASK'),
    onIncomingCall: readChoice(input.onIncomingCall, before.onIncomingCall, 'NONE'),
    pbxId: readCode(input.pbxId, before.pbxId, 'pbxId', problems) ?? '',
    extension: readCode(input.extension, before.extension, 'extension', problems),
    mailchimpKey: readMailchimpKey(tx, input.mailchimpKey, before.mailchimpKey, problems),
  };
  await refuseTakenExtension(tx, after, problems);
  return after;
}

/** Null is what holds until somebody says otherwise. */
function readChoice<T>(said: T | null | undefined, before: T, unsaid: T): T {
  return said === undefined ? before : (said ?? unsaid);
}

async function readSet(
  tx: Ctx,
  text: string | null | undefined,
  before: ErpSetId | null,
  problems: Problem[],
): Promise<ErpSetId | null> {
  if (text === undefined) return before;
  if (text === null) return null;
  const id = parseId('ers', text);
  const set = id === null ? null : await erpSetsById(tx).load(id);
  if (set === null) {
    problems.push(problem('NOT_FOUND', ['erpSetId'], commonMessages.notFound));
    return before;
  }
  if (!set.active && set.id !== before) problems.push(problem('NOT_ELIGIBLE', ['erpSetId'], messages.setInactive));
  return set.id;
}

function readUserName(text: string | null | undefined, before: string | null, problems: Problem[]): string | null {
  return text === undefined ? before : readLine(text, MAX_USER_NAME_CHARACTERS, ['erpUserName'], problems);
}

function readCode(
  text: string | null | undefined,
  before: string | null,
  field: 'pbxId' | 'extension',
  problems: Problem[],
): string | null {
  return text === undefined ? before : readTelephoneCode(text, field, problems, before);
}

function readMailchimpKey(
  tx: Ctx,
  text: string | null | undefined,
  before: string | null,
  problems: Problem[],
): string | null {
  if (text && !isMailchimpKey(text)) {
    problems.push(problem('INVALID', ['mailchimpKey'], messages.mailchimpKey));
    return before;
  }
  return readSecret(tx, text, before, ['mailchimpKey'], problems);
}

async function write(tx: Ctx, before: UserIntegration, after: UserIntegration, isNew: boolean): Promise<void> {
  const changes = [...changesBetween(before, after, PLAIN), ...secretChanges(before, after, SECRETS)];
  if (changes.length === 0) return;
  await freeExtension(tx, after);
  const { companyId, userId, ...columns } = { ...after, version: before.version + 1 };
  if (isNew) await insertRows(tx, UserIntegration, [{ companyId, userId, ...columns }]);
  else await tx.db.update(UserIntegration, { companyId, userId }, columns);
  record(tx, { action: 'user.updateIntegrations', targetId: userId, changes });
}
