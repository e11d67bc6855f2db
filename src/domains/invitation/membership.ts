import { requireMember, type Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import type { CustomRoleId, InboxId, QuestionnaireId } from '../../core/ids';
import { NO_MODULES, union, type ModuleSet } from '../../core/module-set';
import { readIds, readRecords } from '../../core/read-ids';
import type { ActingMember } from '../../core/viewer';
import type { InputMaybe, MembershipInput, Role } from '../../generated/schema-types';
import { effectivePermissions } from '../../permissions/roles';
import { customRolesById } from '../custom-role/repository';
import { inboxesById } from '../inbox/repository';
import { questionnairesById } from '../questionnaire/repository';
import { readGrants } from '../user/grants';
import { asActor } from '../user/actor';
import { checkGranting } from '../user/granting';
import { type Actor } from '../user/policy';
import { membershipMessages as messages } from './membership-messages';

const MAX_CONVERSATIONS = 10_000;
const MAX_LANGUAGES = 100;

/** What a person is to be, checked and complete. */
export interface Membership {
  readonly role: Role;
  /** Null: nothing was said, and the role's defaults hold. */
  readonly granted: ModuleSet | null;
  readonly effective: ModuleSet;
  readonly conversationLimit: number | null;
  readonly languages: string[];
  readonly inboxIds: InboxId[];
  readonly questionnaireIds: QuestionnaireId[];
  readonly customRoleIds: CustomRoleId[];
  readonly canTakeCalls: boolean;
}

/** Whoever says what a person is to be, and the inbox that people of their company get where none is named: as of now, for it may be deleted. */
export interface Grantor extends Actor {
  readonly defaultInboxId: InboxId;
}

export function asGrantor(member: ActingMember): Grantor {
  return { ...asActor(member), defaultInboxId: member.defaultInboxId };
}

/**
 * Reads what a person is to be. Whatever is wrong is added to `problems`, its path beginning with `path`: unknown ids, a limit or
 * languages that make no sense, and anything that the grantor cannot grant.
 */
export async function readMembership(
  ctx: Ctx,
  grantor: Grantor,
  input: MembershipInput,
  path: readonly string[],
  problems: Problem[],
): Promise<Membership> {
  const { companyLanguage } = requireMember(ctx);
  const at = (...names: string[]) => [...path, ...names];
  const [inboxIds, questionnaireIds, custom] = await Promise.all([
    input.inboxIds
      ? readIds(ctx, 'ibx', inboxesById, input.inboxIds, at('inboxIds'), problems)
      : [grantor.defaultInboxId],
    readIds(ctx, 'qst', questionnairesById, input.questionnaireIds ?? [], at('questionnaireIds'), problems),
    readCustomRoles(ctx, input.customRoleIds ?? [], at('customRoleIds'), problems),
  ]);
  const granted = input.grants ? readGrants(input.grants, at('grants'), problems) : null;
  const effective = effectivePermissions(input.role, granted, custom.gives);
  const access = { role: input.role, grants: granted, byNewRoles: custom.gives, saysGrants: granted !== null };
  checkGranting(grantor, access, null, path, problems);
  return {
    role: input.role,
    granted,
    effective,
    conversationLimit: readLimit(input.conversationLimit, at('conversationLimit'), problems),
    languages: input.languages ? readLanguages(input.languages, at('languages'), problems) : [companyLanguage],
    inboxIds,
    questionnaireIds,
    customRoleIds: custom.ids,
    canTakeCalls: input.canTakeCalls ?? false,
  };
}

export function readLimit(
  limit: InputMaybe<number> | undefined,
  path: readonly string[],
  problems: Problem[],
): number | null {
  if (limit === null || limit === undefined) return null;
  if (limit < 0 || limit > MAX_CONVERSATIONS) {
    problems.push(problem('INVALID', path, messages.limit, { most: MAX_CONVERSATIONS }));
  }
  return limit;
}

export function readLanguages(languages: readonly string[], path: readonly string[], problems: Problem[]): string[] {
  const once = [...new Set(languages)];
  if (once.length === 0) problems.push(problem('INVALID', path, messages.noLanguage));
  if (once.length > MAX_LANGUAGES) problems.push(problem('INVALID', path, messages.tooMany, { most: MAX_LANGUAGES }));
  return once;
}

/** Custom roles inside an input, and what they give together. */
export async function readCustomRoles(
  ctx: Ctx,
  texts: readonly string[],
  path: readonly string[],
  problems: Problem[],
): Promise<{ ids: CustomRoleId[]; gives: ModuleSet }> {
  const found = await readRecords(ctx, 'rol', customRolesById, texts, path, problems);
  const gives = found.reduce(
    (set, { record }) => union(set, { uses: record.usesModules, manages: record.managesModules }),
    NO_MODULES,
  );
  return { ids: found.map(({ id }) => id), gives };
}
