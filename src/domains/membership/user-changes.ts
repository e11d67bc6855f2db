import type { Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import type { CustomRoleId, InboxId, QuestionnaireId } from '../../core/ids';
import { type ModuleSet } from '../../core/module-set';
import { readIds } from '../../core/read-ids';
import { readName } from '../../core/link-free';
import { MAX_NAME_CHARACTERS } from '../../core/text';
import type { UpdateUserInput } from '../../generated/schema-types';
import { customRolesOfUser } from '../custom-role/repository';
import { inboxesById, inboxesOfUser } from '../inbox/repository';
import { readCustomRoles, readLanguages, readLimit } from '../invitation/membership';
import { questionnairesById, questionnairesOfUser } from '../questionnaire/repository';
import { readGrants } from '../user/grants';
import { checkGranting } from '../user/granting';
import { type Actor } from '../user/policy';
import type { UserRecord } from '../user/record';
import { messages } from './messages';

const PLAIN = [
  'role',
  'conversationLimit',
  'languages',
  'canTakeCalls',
  'birthDate',
  'gender',
  'language',
  'phone',
] as const;
const NAMES = ['screenName', 'firstName', 'middleName', 'lastName'] as const;
const STATES = ['active', 'loginBlocked', 'mustChangePassword'] as const;

type Plain = (typeof PLAIN)[number] | (typeof NAMES)[number] | (typeof STATES)[number];

/** The fields of UpdateUserInput as a person has them: what an update is compared with, and what the audit shows. */
export type UserFields = Pick<UserRecord, Plain> & {
  readonly grants: ModuleSet | null;
  readonly inboxIds: readonly InboxId[];
  readonly questionnaireIds: readonly QuestionnaireId[];
  readonly customRoleIds: readonly CustomRoleId[];
};

export const USER_FIELDS: readonly (keyof UserFields)[] = [
  ...PLAIN,
  ...NAMES,
  ...STATES,
  'grants',
  'inboxIds',
  'questionnaireIds',
  'customRoleIds',
];

export async function fieldsOf(tx: Ctx, user: UserRecord): Promise<UserFields> {
  const [inboxes, questionnaires, customRoles] = await Promise.all([
    inboxesOfUser(tx).load(user.id),
    questionnairesOfUser(tx).load(user.id),
    customRolesOfUser(tx).load(user.id),
  ]);
  const plain = Object.fromEntries([...PLAIN, ...NAMES, ...STATES].map((name) => [name, user[name]])) as Pick<
    UserRecord,
    Plain
  >;
  return {
    ...plain,
    grants: user.granted,
    inboxIds: inboxes.map(({ id }) => id).sort(),
    questionnaireIds: questionnaires.map(({ id }) => id).sort(),
    customRoleIds: customRoles.map(({ id }) => id).sort(),
  };
}

/**
 * The fields as the input wants them. What is left out stays; null clears what may be empty and is otherwise as if left out. Whatever is
 * wrong, granting above oneself included, is added to `problems`.
 */
export async function wantedFields(
  tx: Ctx,
  actor: Actor,
  target: UserRecord,
  before: UserFields,
  input: UpdateUserInput,
  problems: Problem[],
): Promise<UserFields> {
  const after: UserFields = {
    ...before,
    ...pickProvided(input, ['role', 'canTakeCalls', ...STATES], false),
    ...readDetails(tx, input, problems),
    ...readWork(input, problems),
    ...(await readPlaces(tx, input, problems)),
    grants: input.grants === undefined ? before.grants : input.grants && readGrants(input.grants, ['grants'], problems),
  };
  const isNew = (id: CustomRoleId) => !before.customRoleIds.includes(id);
  const { gives } = await readCustomRoles(tx, after.customRoleIds.filter(isNew), ['customRoleIds'], []);
  const access = { role: after.role, grants: after.grants, byNewRoles: gives, saysGrants: input.grants !== undefined };
  checkGranting(actor, access, { role: target.role, grants: target.granted }, [], problems);
  return { ...after, customRoleIds: [...after.customRoleIds].sort() };
}

/** What may be said of a person by whoever edits them, themselves included. */
type DetailsInput = Pick<UpdateUserInput, (typeof NAMES)[number] | 'birthDate' | 'gender' | 'language' | 'phone'>;

/** Names and other details as an input wants them: what is left out is left out, null clears. What is wrong is added to `problems`. */
export function readDetails(tx: Ctx, input: DetailsInput, problems: Problem[]): Partial<UserFields> {
  if (typeof input.birthDate === 'string' && input.birthDate > tx.now.toISOString().slice(0, 10)) {
    problems.push(problem('INVALID', ['birthDate'], messages.bornLater));
  }
  return { ...pickProvided(input, ['birthDate', 'gender', 'language', 'phone'], true), ...readNames(input, problems) };
}

/** What the input says of these fields; null counts as saying something where the field may be empty. */
function pickProvided<K extends string>(
  input: { readonly [N in K]?: unknown },
  names: readonly K[],
  mayBeEmpty: boolean,
) {
  const said = names.filter((name) => isProvided(input[name], mayBeEmpty));
  return Object.fromEntries(said.map((name) => [name, input[name]])) as { [N in K]: never };
}

function isProvided(value: unknown, mayBeEmpty: boolean): boolean {
  return value === null ? mayBeEmpty : value !== undefined;
}

function readNames(input: DetailsInput, problems: Problem[]): Partial<UserFields> {
  const said = NAMES.filter((name) => input[name] !== undefined);
  return Object.fromEntries(said.map((name) => [name, readName(input[name], MAX_NAME_CHARACTERS, [name], problems)]));
}

function readWork(input: UpdateUserInput, problems: Problem[]): Partial<UserFields> {
  return {
    ...(input.conversationLimit !== undefined && {
      conversationLimit: readLimit(input.conversationLimit, ['conversationLimit'], problems),
    }),
    ...(input.languages && { languages: readLanguages(input.languages, ['languages'], problems) }),
  };
}

async function readPlaces(tx: Ctx, input: UpdateUserInput, problems: Problem[]): Promise<Partial<UserFields>> {
  const { inboxIds, questionnaireIds } = input;
  return {
    ...(inboxIds && { inboxIds: (await readIds(tx, 'ibx', inboxesById, inboxIds, ['inboxIds'], problems)).sort() }),
    ...(questionnaireIds && {
      questionnaireIds: (
        await readIds(tx, 'qst', questionnairesById, questionnaireIds, ['questionnaireIds'], problems)
      ).sort(),
    }),
    ...(input.customRoleIds && {
      customRoleIds: (await readCustomRoles(tx, input.customRoleIds, ['customRoleIds'], problems)).ids,
    }),
  };
}
