import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, problem, Refusal, refuse, type Problem } from '../../core/errors';
import { idBytes, parseId, type CompanyId, type UserId } from '../../core/ids';
import { toGrants } from '../../core/module-set';
import { countRows } from '../../database/rows';
import type { UpdateUserInput, UserAction } from '../../generated/graphql';
import { ROLE_RANKS } from '../../permissions/roles';
import { revokeTokensOf } from '../api-token/revoke';
import { changesBetween, recordAudit } from '../audit/service';
import { lockPeople } from '../company/repository';
import { replaceCustomRolesOfUser } from '../custom-role/repository';
import { replaceInboxesOfUser } from '../inbox/repository';
import { replaceQuestionnairesOfUser } from '../questionnaire/repository';
import { endSessions } from '../session/open-session';
import { STATUS_CODES } from '../user/entity';
import { messages } from '../user/messages';
import { displayNameOf } from '../user/name';
import { boundToViewer, viewerForAudit } from '../user/actor';
import { obstacleTo } from '../user/policy';
import type { UserRecord } from '../user/record';
import { updateUserRow, usersById, usersOf } from '../user/repository';
import { statusOf } from '../user/status';
import { fieldsOf, USER_FIELDS, wantedFields, type UserFields } from './user-changes';

/** Two people of one company as they are now, nobody of the company changing until the transaction ends. */
export interface Pair {
  readonly companyId: CompanyId;
  readonly actor: UserRecord;
  readonly target: UserRecord;
}

/** Locks the company's people, then reads the viewer and the person acted on; NOT_FOUND at `path` when there is no such person. */
export async function lockPair(tx: Ctx, id: string, path: readonly string[]): Promise<Pair> {
  const { companyId, userId } = requireMember(tx);
  await lockPeople(tx, companyId);
  const targetId = parseId('usr', id);
  const found = await usersOf(tx, companyId, targetId === null ? [userId] : [userId, targetId]);
  const actor = found.find((user) => user.id === userId);
  const target = found.find((user) => user.id === targetId);
  if (actor === undefined || target === undefined || target.status === 'DELETED') {
    refuse('NOT_FOUND', path, commonMessages.notFound);
  }
  return { companyId, actor: boundToViewer(tx, actor), target };
}

/**
 * Changes a person. Refuses, writing nothing: a version that is no longer the current one (STALE), somebody above (law 2), more than one
 * has oneself (law 1), leaving the company without an active admin (law 3).
 */
export async function updateUser(ctx: Ctx, input: UpdateUserInput) {
  const id = await ctx.transaction(async (tx) => {
    const pair = await lockPair(tx, input.id, ['id']);
    refuseWhatIsNotAllowed(pair, input);
    if (pair.target.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
    const problems: Problem[] = [];
    const before = await fieldsOf(tx, pair.target);
    const after = await wantedFields(tx, pair.actor, pair.target, before, input, problems);
    if (problems.length > 0) throw new Refusal(problems);
    await write(tx, pair, before, after);
    return pair.target.id;
  });
  return { user: await usersById(ctx).clear(id).load(id), errors: [] };
}

/** Which verbs an update amounts to, by the fields that it names. */
const FIELD_ACTIONS: Partial<Record<keyof UpdateUserInput, UserAction>> = {
  role: 'CHANGE_ROLE',
  grants: 'CHANGE_ROLE',
  customRoleIds: 'CHANGE_ROLE',
  active: 'DEACTIVATE',
  loginBlocked: 'BLOCK',
};

function refuseWhatIsNotAllowed({ actor, target }: Pair, input: UpdateUserInput): void {
  const whole = obstacleTo('EDIT', actor, target);
  if (whole !== null) refuse(whole.code, ['id'], whole.message);
  const problems = Object.entries(FIELD_ACTIONS).flatMap(([field, action]) => {
    if (input[field as keyof UpdateUserInput] === undefined) return [];
    const obstacle = obstacleTo(action, actor, target);
    return obstacle === null ? [] : [problem(obstacle.code, [field], obstacle.message)];
  });
  if (problems.length > 0) throw new Refusal(problems);
}

async function write(tx: Ctx, pair: Pair, before: UserFields, after: UserFields): Promise<void> {
  const { companyId, actor, target } = pair;
  const changes = changesBetween(readable(before), readable(after), USER_FIELDS);
  if (changes.length === 0) return;
  const changed = new Set(changes.map(({ field }) => field));
  const status = statusOf({ ...target, active: after.active, loginBlocked: after.loginBlocked });
  if (isWorkingAdmin(target.role, target.status) && !isWorkingAdmin(after.role, status)) await keepAnAdmin(tx, target);
  const setsMembership = ['role', 'grants', 'customRoleIds'].some((field) => changed.has(field));
  await updateUserRow(
    tx,
    { companyId, id: target.id, version: target.version },
    {
      ...columnsOf(after),
      status,
      version: target.version + 1,
      ...(setsMembership && { membershipSetById: actor.id }),
    },
  );
  await writePlaces(tx, pair, after, changed);
  if (status === 'INACTIVE' || status === 'BLOCKED') {
    await endSessions(tx, { companyId, userId: target.id });
    await revokeTokensOf(tx, companyId, target.id);
  }
  await recordAudit(tx, viewerForAudit(tx), [{ action: 'user.update', targetId: target.id, changes }]);
}

function columnsOf({ grants, inboxIds: _i, questionnaireIds: _q, customRoleIds: _c, ...columns }: UserFields) {
  const modules = { usesModules: grants?.uses ?? null, managesModules: grants?.manages ?? null };
  return { ...columns, ...modules, displayName: displayNameOf(columns) };
}

async function writePlaces(
  tx: Ctx,
  { companyId, target: { id } }: Pair,
  after: UserFields,
  changed: ReadonlySet<string>,
): Promise<void> {
  if (changed.has('inboxIds')) await replaceInboxesOfUser(tx, companyId, id, after.inboxIds);
  if (changed.has('questionnaireIds')) await replaceQuestionnairesOfUser(tx, companyId, id, after.questionnaireIds);
  if (changed.has('customRoleIds')) await replaceCustomRolesOfUser(tx, companyId, id, after.customRoleIds);
}

/** Grants in words, as the audit shows them. */
function readable(fields: UserFields) {
  return {
    ...fields,
    grants: fields.grants && toGrants(fields.grants).map(({ module, level }) => `${module} ${level}`),
  };
}

function isWorkingAdmin(role: UserRecord['role'], status: UserRecord['status']): boolean {
  return role === 'ADMIN' && status === 'ACTIVE';
}

/** Law 3: somebody else remains who is an active admin. The company's people are locked, so the count holds. */
export async function keepAnAdmin(
  tx: Ctx,
  leaving: { readonly companyId: CompanyId; readonly id: UserId },
): Promise<void> {
  const others = await countRows(
    tx,
    'SELECT COUNT(*) AS total FROM `user` WHERE companyId = ? AND role = ? AND status = ? AND id <> ?',
    [idBytes(leaving.companyId), ROLE_RANKS.ADMIN, STATUS_CODES.ACTIVE, idBytes(leaving.id)],
  );
  if (others === 0) refuse('LAST_ADMIN', ['id'], messages.lastAdmin);
}
