import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, problem, problemAt, refuse, refuseFor, type Problem } from '../../core/errors';
import { parseId } from '../../core/ids';
import { holds, without, type ModuleSet } from '../../core/module-set';
import { MOST_NAME_CHARACTERS, readNeededLine } from '../../core/text';
import type { ModuleGrantInput } from '../../generated/graphql';
import { lockPeople } from '../company/repository';
import { currentActor, type ActingUser } from '../user/actor';
import { readGrants } from '../user/grants';
import { lacksModule, obstacleToGivingModules } from '../user/policy';
import type { CustomRole } from './entity';
import { messages } from './messages';
import { customRolesById, isNameTaken } from './repository';

/** Locks the company's people and reads the viewer as they are now; refused when they may no longer manage people. */
export async function lockAsActor(tx: Ctx): Promise<ActingUser> {
  await lockPeople(tx, requireMember(tx).companyId);
  const actor = await currentActor(tx);
  if (actor?.status !== 'ACTIVE' || !holds(actor.effective, 'USERS', 'MANAGE')) {
    refuseFor([], lacksModule('USERS'));
  }
  return actor;
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
  const name = readNeededLine(text, MOST_NAME_CHARACTERS, ['name'], problems);
  if (name !== '' && (await isNameTaken(tx, companyId, name, id))) {
    problems.push(problem('ALREADY_EXISTS', ['name'], messages.nameTaken));
  }
  return name;
}

/** What the role is to give. Nobody puts more into it than they have, whether somebody has it yet or not (law 1). */
export function readGives(
  actor: ActingUser,
  grants: readonly ModuleGrantInput[],
  before: ModuleSet,
  problems: Problem[],
): ModuleSet {
  const gives = readGrants(grants, ['grants'], problems);
  const obstacle = obstacleToGivingModules(actor, without(gives, before));
  if (obstacle !== null) problems.push(problemAt(['grants'], obstacle));
  return gives;
}
