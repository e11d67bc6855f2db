import type { Ctx } from '../../core/ctx';
import { commonMessages, problemAt, UserErrors, refuse, type Problem } from '../../core/errors';
import type { UpdateUserInput, UserAction, UserStatus } from '../../generated/schema-types';
import { releaseIneligible } from '../assignment/release';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { replaceCustomRolesOfUser } from '../custom-role/repository';
import { replaceInboxesOfUser } from '../inbox/repository';
import { replaceQuestionnairesOfUser } from '../questionnaire/repository';
import { grantsInWords } from '../user/grants';
import { canGrant } from '../user/granting';
import { obstacleTo } from '../user/policy';
import type { UserRecord } from '../user/record';
import { updateUserRow, usersById, usersInCompany } from '../user/repository';
import { statusOf } from '../user/status';
import { revokeAccess } from '../colleague/revoke-access';
import {
  isActiveAdmin,
  refuseLastAdmin,
  lockActorAndTarget,
  refuseUnlessMay,
  type ActorAndTarget,
} from '../colleague/actor-and-target';
import { fieldsOf, USER_FIELDS, wantedFields, type UserFields } from './user-changes';

/**
 * Changes a person. Refuses, writing nothing: a version that is no longer the current one (STALE), somebody above (no acting upwards), more than one
 * has oneself (no granting above oneself), leaving the company without an active admin (last admin).
 */
export async function updateUser(ctx: Ctx, input: UpdateUserInput) {
  const id = await ctx.transaction(async (tx) => {
    const pair = await lockActorAndTarget(tx, input.id, ['id']);
    refuseWhatIsNotAllowed(tx, pair, input);
    if (pair.target.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
    const problems: Problem[] = [];
    const before = await fieldsOf(tx, pair.target);
    const after = await wantedFields(tx, pair.actor, pair.target, before, input, problems);
    if (problems.length > 0) throw new UserErrors(problems);
    await write(tx, pair, before, after);
    await takeOverResponsibility(tx, pair, input);
    return pair.target.id;
  });
  return { user: await usersById(ctx).clear(id).load(id), errors: [] };
}

/** What an invitation is checked for when it is accepted. */
const MEMBERSHIP = ['role', 'grants', 'customRoleIds'] as const;

/** Which verbs an update amounts to, by the fields that it names. */
const FIELD_ACTIONS: Partial<Record<keyof UpdateUserInput, UserAction>> = {
  role: 'CHANGE_ROLE',
  grants: 'CHANGE_ROLE',
  customRoleIds: 'CHANGE_ROLE',
  active: 'DEACTIVATE',
  loginBlocked: 'BLOCK',
};

function refuseWhatIsNotAllowed(tx: Ctx, pair: ActorAndTarget, input: UpdateUserInput): void {
  refuseUnlessMay(tx, 'EDIT', pair);
  const problems = Object.entries(FIELD_ACTIONS).flatMap(([field, action]) => {
    if (input[field as keyof UpdateUserInput] === undefined) return [];
    const obstacle = obstacleTo(action, pair.actor, pair.target, tx.now);
    return obstacle === null ? [] : [problemAt([field], obstacle)];
  });
  if (problems.length > 0) throw new UserErrors(problems);
}

/**
 * Whoever states the membership of somebody invited, be it as it was, answers for it from now on, if they could give all of it: so an
 * invitation whose sender has left is taken over.
 */
async function takeOverResponsibility(
  tx: Ctx,
  { companyId, actor, target }: ActorAndTarget,
  input: UpdateUserInput,
): Promise<void> {
  const says = MEMBERSHIP.some((field) => input[field] !== undefined);
  if (target.joinedAt !== null || !says) return;
  const [now] = await usersInCompany(tx, companyId, [target.id]);
  if (now === undefined || now.membershipSetById === actor.id || !canGrant(actor, now)) return;
  await updateUserRow(tx, { companyId, id: target.id }, { membershipSetById: actor.id });
  const changes = changesBetween({ membershipSetById: now.membershipSetById }, { membershipSetById: actor.id }, [
    'membershipSetById',
  ]);
  record(tx, { action: 'user.update', targetId: target.id, changes });
}

async function write(tx: Ctx, pair: ActorAndTarget, before: UserFields, after: UserFields): Promise<void> {
  const { companyId, actor, target } = pair;
  const changes = changesBetween(readable(before), readable(after), USER_FIELDS);
  if (changes.length === 0) return;
  const changed = new Set(changes.map(({ field }) => field));
  const status = statusOf({ ...target, active: after.active, loginBlocked: after.loginBlocked });
  if (!isActiveAdmin(tx, { role: after.role, status })) await refuseLastAdmin(tx, target);
  const setsMembership = MEMBERSHIP.some((field) => changed.has(field));
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
  await releaseConversations(tx, target, status);
  record(tx, { action: 'user.update', targetId: target.id, changes });
}

/** What the change means for the conversations on the person. */
async function releaseConversations(tx: Ctx, { companyId, id }: UserRecord, status: UserStatus): Promise<void> {
  if (status === 'INACTIVE' || status === 'BLOCKED') {
    await revokeAccess(tx, { companyId, id }, null);
    return;
  }
  const [current] = await usersInCompany(tx, companyId, [id]);
  if (current !== undefined) await releaseIneligible(tx, current);
}

function columnsOf({ grants, inboxIds: _i, questionnaireIds: _q, customRoleIds: _c, ...columns }: UserFields) {
  const modules = { usesModules: grants?.uses ?? null, managesModules: grants?.manages ?? null };
  return { ...columns, ...modules };
}

async function writePlaces(
  tx: Ctx,
  { companyId, target: { id } }: ActorAndTarget,
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
    grants: fields.grants && grantsInWords(fields.grants),
  };
}
