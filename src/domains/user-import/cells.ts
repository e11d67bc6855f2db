import type { Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import { primaryLanguageOf, readLanguage } from '../../core/language';
import { nameKeysOf } from '../../core/same-name';
import type { MembershipInput, Role } from '../../generated/schema-types';
import { ROLES } from '../../permissions/roles';
import { ROLE_NAMES } from '../../permissions/words';
import { customRolesByName } from '../custom-role/repository';
import { inboxesByName } from '../inbox/repository';
import type { RowInput } from '../invitation/invite-rows';
import { questionnairesByName } from '../questionnaire/repository';
import type { Layout } from './layout';
import type { Cells } from './read-file';
import { rowMessages } from './upload-messages';

const YES = ['yes', 'true', '1', 'y', 'evet', 'ja', 'oui', 'x'];
const NO = ['no', 'false', '0', 'n', 'hayır', 'nee', 'non'];
/** Of what one cell lists. */
const MAX_LISTED = 50;
/** Of what a sentence repeats. */
const SHOWN = 60;

/** Ids by the names of what the company has, as cells call it. */
type Named = ReadonlyMap<string, string>;

interface Names {
  readonly INBOXES: Named;
  readonly QUESTIONNAIRES: Named;
  readonly CUSTOM_ROLES: Named;
}

/** What the columns of an import can name, read once for many rows. */
export async function namesFor(ctx: Ctx, { columns }: Layout): Promise<Names> {
  const wanted = (field: keyof Names) => columns.some((column) => column.field === field);
  const [inboxes, questionnaires, customRoles] = await Promise.all([
    wanted('INBOXES') ? inboxesByName(ctx) : [],
    wanted('QUESTIONNAIRES') ? questionnairesByName(ctx) : [],
    wanted('CUSTOM_ROLES') ? customRolesByName(ctx) : [],
  ]);
  return {
    INBOXES: namedOf(inboxes),
    QUESTIONNAIRES: namedOf(questionnaires),
    CUSTOM_ROLES: namedOf(customRoles),
  };
}

function namedOf(records: readonly { readonly id: string; readonly name: string }[]): Named {
  return new Map(records.flatMap(({ id, name }) => [[nameKeysOf(name).nameKey, id] as const, [id, id] as const]));
}

/** A row as `inviteUsers` takes it: what its cells say, and for the rest what everybody gets. What cannot be understood is a problem of the row. */
export function inputOf(cells: Cells, { defaults }: Layout, names: Names): { input: RowInput; problems: Problem[] } {
  const problems: Problem[] = [];
  const membership: MembershipInput = { ...defaults, ...definedIn(membershipIn(cells, names, problems)) };
  const {
    EMAIL: email = '',
    FIRST_NAME: firstName = null,
    MIDDLE_NAME: middleName = null,
    LAST_NAME: lastName = null,
  } = cells;
  return { input: { email, firstName, middleName, lastName, membership }, problems };
}

type Said = { readonly [K in keyof MembershipInput]?: MembershipInput[K] | undefined };

function membershipIn(cells: Cells, names: Names, problems: Problem[]): Said {
  const read = <T>(cell: string | undefined, reader: (text: string) => T) =>
    cell === undefined ? undefined : reader(cell);
  const listed = (field: keyof Names, path: string) =>
    read(cells[field], (text) => idsIn(text, names[field], ['membership', path], problems));
  return {
    role: read(cells.ROLE, (text) => roleIn(text, problems)),
    languages: read(cells.LANGUAGES, (text) => languagesIn(text, problems)),
    conversationLimit: read(cells.CONVERSATION_LIMIT, (text) => numberIn(text, problems)),
    canTakeCalls: read(cells.CAN_TAKE_CALLS, (text) => yesOrNoIn(text, problems)),
    inboxIds: listed('INBOXES', 'inboxIds'),
    questionnaireIds: listed('QUESTIONNAIRES', 'questionnaireIds'),
    customRoleIds: listed('CUSTOM_ROLES', 'customRoleIds'),
  };
}

function definedIn(said: Said): Partial<MembershipInput> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** A word in small letters; a Turkish keyboard writes other capitals for i and ı than an English one. */
function loweredIn(text: string): string[] {
  return [text.toLowerCase(), text.toLocaleLowerCase('tr')];
}

function wordsOf(text: string): string[] {
  return loweredIn(text).map((word) => word.replace(/[\s_-]+/g, ''));
}

/** Roles as this API writes them, and as people read them in each language. */
const CALLED = Object.fromEntries(
  ROLES.map((role) => [role, [role, ...Object.values(ROLE_NAMES[role])].flatMap(wordsOf)]),
) as Record<Role, string[]>;

function roleIn(text: string, problems: Problem[]): Role | undefined {
  const words = wordsOf(text);
  const role = ROLES.find((one) => CALLED[one].some((name) => words.includes(name)));
  if (role === undefined) problems.push(problem('INVALID', ['membership', 'role'], rowMessages.role, shown(text)));
  return role;
}

function languagesIn(text: string, problems: Problem[]): string[] | undefined {
  const before = problems.length;
  const codes = partsOf(text, ['membership', 'languages'], problems).flatMap((part) => {
    const code = readLanguage(part.toLowerCase()) ?? primaryLanguageOf(part);
    if (code === null) {
      problems.push(problem('INVALID', ['membership', 'languages'], rowMessages.language, shown(part)));
    }
    return code ?? [];
  });
  // One error is enough: that none is left is not what is wrong.
  return problems.length > before ? undefined : codes;
}

function numberIn(text: string, problems: Problem[]): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  problems.push(problem('INVALID', ['membership', 'conversationLimit'], rowMessages.number, shown(text)));
  return undefined;
}

function yesOrNoIn(text: string, problems: Problem[]): boolean | undefined {
  const words = loweredIn(text);
  if (words.some((word) => YES.includes(word))) return true;
  if (words.some((word) => NO.includes(word))) return false;
  problems.push(problem('INVALID', ['membership', 'canTakeCalls'], rowMessages.yesOrNo, shown(text)));
  return undefined;
}

function idsIn(text: string, names: Named, path: readonly string[], problems: Problem[]): string[] {
  return partsOf(text, path, problems).flatMap((part) => {
    const id = names.get(part) ?? names.get(nameKeysOf(part).nameKey);
    if (id === undefined) problems.push(problem('NOT_FOUND', path, rowMessages.notFound, shown(part)));
    return id ?? [];
  });
}

function partsOf(text: string, path: readonly string[], problems: Problem[]): string[] {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length <= MAX_LISTED) return parts;
  problems.push(problem('INVALID', path, rowMessages.tooManyNames, { most: MAX_LISTED }));
  return [];
}

function shown(text: string): { text: string } {
  return { text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text };
}
