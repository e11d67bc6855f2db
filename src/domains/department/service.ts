import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, refuse, UserErrors, type Problem } from '../../core/errors';
import { readFreeName } from '../../core/free-name';
import { newId, parseId, type DepartmentId, type UserId } from '../../core/ids';
import { insertRows } from '../../database/rows';
import type {
  CreateDepartmentInput,
  DeleteDepartmentInput,
  InputMaybe,
  UpdateDepartmentInput,
} from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { changesBetween } from '../audit/changes';
import type { EventKind } from '../audit/kinds';
import { record } from '../audit/record-event';
import { lockActor } from '../member/actor';
import { readActivePeople } from '../user/pick';
import { Department, DepartmentUser } from './entity';
import { messages } from './messages';
import { departmentsById, departmentsOfUser, membersOf, usersOfDepartment, writeMembers } from './repository';

const MAX_DEPARTMENTS = 500;

/** What a department is called, and who works in it. */
interface Content {
  readonly name: string;
  readonly userIds: readonly UserId[];
}

const NOTHING = { name: null, userIds: [] };

/** Makes a department and puts people into it. The company is locked, so that nobody is archived meanwhile. */
export async function createDepartment(ctx: Ctx, input: CreateDepartmentInput) {
  const id = await withIdempotencyKey(ctx, 'createDepartment', input, async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'USERS' });
    const others = await tx.db.findBy(Department, { companyId });
    if (others.length >= MAX_DEPARTMENTS) refuse('LIMIT_REACHED', [], messages.tooMany, { most: MAX_DEPARTMENTS });
    const content = await readContent(tx, input, { name: '', userIds: [] }, others, []);
    const made = { companyId, id: newId('dep') };
    await insertRows(tx, Department, [{ ...made, name: content.name, version: 1, createdAt: tx.now }]);
    await writeMembers(tx, made, [], content.userIds);
    recordChange(tx, 'department.create', made.id, NOTHING, content);
    return made.id;
  });
  return { department: await readAnew(ctx, id), errors: [] };
}

/** Changes a department. A version that is no longer the current one is STALE. */
export async function updateDepartment(ctx: Ctx, input: UpdateDepartmentInput) {
  const id = await ctx.transaction((tx) => updateLocked(tx, input));
  return { department: await readAnew(ctx, id), errors: [] };
}

async function updateLocked(tx: Ctx, input: UpdateDepartmentInput): Promise<DepartmentId> {
  const { companyId } = await lockActor(tx, { manage: 'USERS' });
  const all = await tx.db.findBy(Department, { companyId });
  const department = departmentAt(all, input.id);
  if (department.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
  const members = await membersOf(tx, companyId, department.id);
  const before = { name: department.name, userIds: members.map(({ userId }) => userId) };
  const hidden = members.filter(({ isShown }) => !isShown).map(({ userId }) => userId);
  const others = all.filter(({ id }) => id !== department.id);
  const after = await readContent(tx, input, before, others, hidden);
  if (!recordChange(tx, 'department.update', department.id, before, after)) return department.id;
  const version = department.version + 1;
  await tx.db.update(Department, { companyId, id: department.id }, { name: after.name, version });
  await writeMembers(tx, department, before.userIds, after.userIds);
  return department.id;
}

/** Deletes a department. Its people stay. */
export async function deleteDepartment(ctx: Ctx, input: DeleteDepartmentInput) {
  const deletedId = await ctx.transaction(async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'USERS' });
    const { id, name } = departmentAt(await tx.db.findBy(Department, { companyId }), input.id);
    const userIds = (await membersOf(tx, companyId, id)).map(({ userId }) => userId);
    await tx.app.beforeDelete(tx, 'Department', { companyId, id });
    await tx.db.delete(DepartmentUser, { companyId, departmentId: id });
    await tx.db.delete(Department, { companyId, id });
    recordChange(tx, 'department.delete', id, { name, userIds }, NOTHING);
    return id;
  });
  forgetRead(ctx);
  return { deletedId, errors: [] };
}

function departmentAt(all: readonly Department[], text: string): Department {
  const id = parseId('dep', text);
  const department = all.find((one) => one.id === id);
  if (department === undefined) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  return department;
}

type Said = { readonly [K in keyof Content]?: InputMaybe<CreateDepartmentInput[K]> };

/** A department as an input wants it; what is left out stays, and so do the hidden. Refuses whatever is wrong. */
async function readContent(
  tx: Ctx,
  { name, userIds }: Said,
  before: Content,
  others: readonly Department[],
  hidden: readonly UserId[],
): Promise<Content> {
  const problems: Problem[] = [];
  if (userIds === null) problems.push(problem('INVALID', ['userIds'], commonMessages.neverEmpty));
  const named = userIds ? await readActivePeople(tx, userIds, ['userIds'], problems) : null;
  const after = {
    name: name === undefined ? before.name : readFreeName(name ?? '', others, messages.nameTaken, problems),
    userIds: named === null ? before.userIds : [...new Set([...named, ...hidden])],
  };
  if (problems.length > 0) throw new UserErrors(problems);
  return after;
}

/** Writes down what changed; false where nothing did. Who works in it has no order. */
function recordChange(
  tx: Ctx,
  action: Extract<EventKind, `department.${string}`>,
  targetId: DepartmentId,
  before: Content | typeof NOTHING,
  after: Content | typeof NOTHING,
): boolean {
  const readable = ({ name, userIds }: Content | typeof NOTHING) => ({ name, userIds: [...userIds].sort() });
  const changes = changesBetween(readable(before), readable(after), ['name', 'userIds']);
  if (changes.length > 0) record(tx, { action, targetId, changes });
  return changes.length > 0;
}

function readAnew(ctx: Ctx, id: DepartmentId): Promise<Department | null> {
  forgetRead(ctx);
  return departmentsById(ctx).load(id);
}

/** What the request has read may have changed. */
function forgetRead(ctx: Ctx): void {
  for (const loader of [departmentsById(ctx), usersOfDepartment(ctx), departmentsOfUser(ctx)]) loader.clearAll();
}
