import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, problem, problemAt, refuse, type Problem } from '../../core/errors';
import { parseId, type CompanyId } from '../../core/ids';
import { without, type ModuleSet } from '../../core/module-set';
import { MAX_NAME_CHARACTERS, readNeededLine } from '../../core/text';
import type { PersonKey } from '../../database/locks';
import type { ModuleGrantInput } from '../../generated/schema-types';
import { lockActor } from '../member/actor';
import { asActor } from '../user/actor';
import { readGrants } from '../user/grants';
import { moduleGrantObstacle } from '../user/granting';
import { type Actor } from '../user/policy';
import type { CustomRole } from './entity';
import { messages } from './messages';
import { customRolesById, holdersOf, isNameTaken } from './repository';

/** Whoever changes a custom role, as of now. */
export interface RoleActor extends Actor {
  readonly companyId: CompanyId;
}

/** Locks the company and those who have the role or are to have it, and reads the actor as of now. */
export async function lockAsActor(tx: Ctx, people: readonly PersonKey[]): Promise<RoleActor> {
  const member = await lockActor(tx, { manage: 'USERS', locks: { people } });
  return { ...asActor(member), companyId: member.companyId };
}

/** Those who have a role now, and those whom an input names: whom changing it concerns. To be looked at outside of the transaction. */
export async function peopleConcerned(
  ctx: Ctx,
  roleId: string | null,
  userIds: readonly string[] = [],
): Promise<PersonKey[]> {
  const { companyId } = requireMember(ctx);
  const id = roleId === null ? null : parseId('rol', roleId);
  const holding = id === null ? [] : await holdersOf(ctx, companyId, id);
  const named = userIds.flatMap((text) => parseId('usr', text) ?? []);
  return [...holding, ...named].map((userId) => ({ companyId, userId }));
}

/** A custom role named inside an input; NOT_FOUND at that path otherwise. */
export async function roleAt(tx: Ctx, text: string, path: readonly string[]): Promise<CustomRole> {
  const id = parseId('rol', text);
  const role = id === null ? null : await customRolesById(tx).load(id);
  if (role === null) refuse('NOT_FOUND', path, commonMessages.notFound);
  return role;
}

/** The name, which no other custom role of the company may have. */
export async function readName(
  tx: Ctx,
  { companyId, id }: Pick<CustomRole, 'companyId' | 'id'>,
  text: string,
  problems: Problem[],
): Promise<string> {
  const name = readNeededLine(text, MAX_NAME_CHARACTERS, ['name'], problems);
  if (name !== '' && (await isNameTaken(tx, companyId, name, id))) {
    problems.push(problem('ALREADY_EXISTS', ['name'], messages.nameTaken));
  }
  return name;
}

/** What the role is to give. Nobody puts more into it than they have, whether somebody has it yet or not: no granting above oneself. */
export function readGives(
  actor: Actor,
  grants: readonly ModuleGrantInput[],
  before: ModuleSet,
  problems: Problem[],
): ModuleSet {
  const gives = readGrants(grants, ['grants'], problems);
  const obstacle = moduleGrantObstacle(actor, without(gives, before));
  if (obstacle !== null) problems.push(problemAt(['grants'], obstacle));
  return gives;
}
