import { IsNull, Not } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, problemAt, refuse, UserErrors, type Obstacle, type Problem } from '../../core/errors';
import { newId, parseId, type CompanyId, type ErpSetId } from '../../core/ids';
import { MAX_NAME_CHARACTERS, readLine, readNeededLine } from '../../core/text';
import { insertRows } from '../../database/rows';
import type { CreateErpSetInput, DeleteErpSetInput, UpdateErpSetInput } from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { lockActor } from '../member/actor';
import { CONNECTORS } from './connectors';
import { ErpSet, UserIntegration } from './entity';
import { messages } from './messages';
import { erpSetsById } from './repository';
import { readSecret, secretChanges } from './secrets';

const MAX_SETS = 50;
const MAX_USER_NAME_CHARACTERS = 200;
const PLAIN = ['name', 'connector', 'baseUrl', 'active'] as const;
const SECRETS = ['userName', 'password'] as const;

type Content = Pick<ErpSet, (typeof PLAIN)[number] | (typeof SECRETS)[number]>;

/** Makes an ERP set. The password is no part of what is kept of the call for its repetition. */
export async function createErpSet(ctx: Ctx, input: CreateErpSetInput) {
  const { password, ...remembered } = input;
  const obstacle = await ctx.app.outgoing.check(input.baseUrl);
  const id = await withIdempotencyKey(ctx, 'createErpSet', remembered, async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'ERP' });
    if ((await tx.db.countBy(ErpSet, { companyId })) >= MAX_SETS) {
      refuse('LIMIT_REACHED', [], messages.tooManySets, { most: MAX_SETS });
    }
    const problems: Problem[] = [];
    const content: Content = {
      name: readNeededLine(input.name, MAX_NAME_CHARACTERS, ['name'], problems),
      connector: readConnector(input.connector, problems),
      baseUrl: readAddress(input.baseUrl, obstacle, problems),
      userName: readLine(input.userName, MAX_USER_NAME_CHARACTERS, ['userName'], problems),
      password: readSecret(tx, password, null, ['password'], problems),
      active: true,
    };
    if (problems.length > 0) throw new UserErrors(problems);
    const row = { companyId, id: newId('ers'), ...content, version: 1, createdAt: tx.now };
    await insertRows(tx, ErpSet, [{ ...row, lastCheckAt: null, lastCheckFailure: null }]);
    recordSet(tx, 'erpSet.create', row.id, null, content);
    return row.id;
  });
  return { erpSet: await erpSetsById(ctx).load(id), errors: [] };
}

/** Changes an ERP set. A version that is no longer the current one is STALE. */
export async function updateErpSet(ctx: Ctx, input: UpdateErpSetInput) {
  const obstacle = input.baseUrl == null ? null : await ctx.app.outgoing.check(input.baseUrl);
  const id = await ctx.transaction(async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'ERP' });
    const set = await setAt(tx, companyId, input.id, ['id']);
    if (set.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
    const problems: Problem[] = [];
    const content = readChanges(tx, { ...input, obstacle }, set, problems);
    const isElsewhere = originOf(content.baseUrl) !== originOf(set.baseUrl);
    if (isElsewhere && set.password !== null && input.password === undefined) {
      problems.push(problem('INVALID', ['password'], messages.passwordAgain));
    }
    if (problems.length > 0) throw new UserErrors(problems);
    if (!recordSet(tx, 'erpSet.update', set.id, set, content)) return set.id;
    await tx.db.update(ErpSet, { companyId, id: set.id }, { ...content, version: set.version + 1 });
    if (isElsewhere) await forgetPasswords(tx, companyId, set.id);
    return set.id;
  });
  return { erpSet: await erpSetsById(ctx).clear(id).load(id), errors: [] };
}

function readChanges(
  tx: Ctx,
  { name, baseUrl, obstacle, userName, password, active }: UpdateErpSetInput & { readonly obstacle: Obstacle | null },
  set: ErpSet,
  problems: Problem[],
): Content {
  for (const [field, value] of Object.entries({ name, baseUrl, active }))
    if (value === null) problems.push(problem('INVALID', [field], commonMessages.neverEmpty));
  return {
    name: name == null ? set.name : readNeededLine(name, MAX_NAME_CHARACTERS, ['name'], problems),
    connector: set.connector,
    baseUrl: baseUrl == null ? set.baseUrl : readAddress(baseUrl, obstacle, problems),
    userName:
      userName === undefined ? set.userName : readLine(userName, MAX_USER_NAME_CHARACTERS, ['userName'], problems),
    password: readSecret(tx, password, set.password, ['password'], problems),
    active: active ?? set.active,
  };
}

/** Deletes an ERP set. Whose default it is get another one, which neither their user names nor their passwords are for. */
export async function deleteErpSet(ctx: Ctx, input: DeleteErpSetInput) {
  const deletedId = await ctx.transaction(async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'ERP' });
    const set = await setAt(tx, companyId, input.id, ['id']);
    const replacement = await replacementOf(tx, set, input.replacementId);
    const count = await tx.db.countBy(UserIntegration, { companyId, erpSetId: set.id });
    if (count > 0 && replacement === null) refuse('INVALID', ['replacementId'], messages.setInUse, { count });
    await tx.db.update(
      UserIntegration,
      { companyId, erpSetId: set.id },
      { erpSetId: replacement, erpUserName: null, erpPassword: null, version: () => 'version + 1' },
    );
    await tx.db.delete(ErpSet, { companyId, id: set.id });
    recordSet(tx, 'erpSet.delete', set.id, set, null);
    return set.id;
  });
  erpSetsById(ctx).clear(deletedId);
  return { deletedId, errors: [] };
}

async function replacementOf(tx: Ctx, set: ErpSet, text: string | null | undefined): Promise<ErpSetId | null> {
  if (text == null) return null;
  const replacement = await setAt(tx, set.companyId, text, ['replacementId']);
  if (replacement.id === set.id) refuse('INVALID', ['replacementId'], messages.replacesItself);
  if (!replacement.active) refuse('NOT_ELIGIBLE', ['replacementId'], messages.setInactive);
  return replacement.id;
}

async function setAt(tx: Ctx, companyId: CompanyId, text: string, path: readonly string[]): Promise<ErpSet> {
  const id = parseId('ers', text);
  const set = id === null ? null : await tx.db.findOneBy(ErpSet, { companyId, id });
  if (set === null) refuse('NOT_FOUND', path, commonMessages.notFound);
  return set;
}

function readConnector(name: string, problems: Problem[]): string {
  if (!CONNECTORS.has(name)) {
    const names = [...CONNECTORS.keys()].join(', ');
    problems.push(problem('INVALID', ['connector'], messages.connector, { names }));
  }
  return name;
}

/** `obstacle` is what the client has against it, which asked the network before the transaction began. */
function readAddress(text: string, obstacle: Obstacle | null, problems: Problem[]): string {
  if (obstacle !== null) problems.push(problemAt(['baseUrl'], obstacle));
  else if (/[?#]/.test(text)) problems.push(problem('INVALID', ['baseUrl'], messages.plainAddress));
  return text;
}

/** The scheme is part of it: over http a password would be read on its way. */
function originOf(url: string): string {
  return new URL(url).origin;
}

/** What people keep for a set was not meant for the place where it is now. */
async function forgetPasswords(tx: Ctx, companyId: CompanyId, erpSetId: ErpSetId): Promise<void> {
  await tx.db.update(
    UserIntegration,
    { companyId, erpSetId, erpPassword: Not(IsNull()) },
    { erpPassword: null, version: () => 'version + 1' },
  );
}

/** Writes down what changed, secrets as far as there are any; answers whether anything did. */
function recordSet(
  tx: Ctx,
  action: 'erpSet.create' | 'erpSet.update' | 'erpSet.delete',
  targetId: ErpSetId,
  before: Content | null,
  after: Content | null,
): boolean {
  const [from, to] = [before ?? NO_SET, after ?? NO_SET];
  const changes = [...changesBetween(from, to, PLAIN), ...secretChanges(from, to, SECRETS)];
  if (changes.length === 0) return false;
  record(tx, { action, targetId, changes });
  return true;
}

type Nothing = { readonly [K in keyof Content]: null };
const NO_SET: Nothing = { name: null, connector: null, baseUrl: null, active: null, userName: null, password: null };
