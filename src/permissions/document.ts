import type { GraphQLSchema } from 'graphql';
import type { InboxId, QuestionnaireId } from '../core/ids';
import { holds, MODULES, NO_MODULES } from '../core/module-set';
import { NOBODY, type Viewer } from '../core/viewer';
import type { Module, Role } from '../generated/schema-types';
import { declarationsOf, type Declared } from './declaration';
import { whoInWords } from './describe';
import { keepsDefaults, ROLE_DEFAULTS, ROLES, SUPPORT_PERMISSIONS } from './roles';
import { isNarrowedTo, alternativesOf } from './rules';

const COMPANY = {
  tokenId: null,
  companyId: 'cmp_typical',
  name: '',
  companyLanguage: 'en',
  defaultInboxId: 'ibx_typical',
  inboxIds: new Set<InboxId>(),
  questionnaireIds: new Set<QuestionnaireId>(),
} as const;

const SESSION = {
  id: 'ses_typical',
  tokenHash: Buffer.alloc(0),
  restrictions: [],
  companyId: COMPANY.companyId,
  isVisit: false,
} as const;

const STAFF = { id: 'acc_typical', language: null, isSupportStaff: true } as const;

const TYPICAL: readonly (readonly [heading: string, viewer: Viewer])[] = [
  ['nobody', NOBODY],
  ...ROLES.map((role): [string, Viewer] => [role, typical(role, false)]),
  ['OWNER', typical('ADMIN', true)],
  ['API token', apiToken()],
  ['support, visiting', visitor()],
  ['support, outside', staff()],
];

/** A person of a role to whom nothing was granted by itself. */
function typical(role: Role, isOwner: boolean): Viewer {
  return {
    account: { id: 'acc_typical', language: null, isSupportStaff: false },
    session: SESSION,
    member: { ...COMPANY, kind: 'PERSON', userId: 'usr_typical', role, isOwner, permissions: ROLE_DEFAULTS[role] },
  };
}

/** A token to which nothing was given. */
function apiToken(): Viewer {
  const ofMaker = { userId: 'usr_typical', role: 'ADMIN', isOwner: false } as const;
  const member = {
    ...COMPANY,
    kind: 'API_TOKEN',
    tokenId: 'tok_typical',
    ...ofMaker,
    permissions: NO_MODULES,
  } as const;
  return { account: null, session: null, member };
}

/** Support staff inside a company. */
function visitor(): Viewer {
  const permissions = SUPPORT_PERMISSIONS;
  return {
    account: STAFF,
    session: { ...SESSION, isVisit: true },
    member: { ...COMPANY, kind: 'SUPPORT', userId: null, role: null, isOwner: false, permissions },
  };
}

/** Support staff in a session of their own, in no company. */
function staff(): Viewer {
  return {
    account: STAFF,
    session: { ...SESSION, companyId: null, restrictions: ['COMPANY_NOT_CHOSEN'] },
    member: null,
  };
}

const HEAD = `# Who may use what

Written by \`npm run docs\` from the \`@allow\` beside each field in \`schema/\`; \`npm run check\` says when it is not current.

A column shows a person of that role to whom nothing was granted by itself, in a session without restrictions. "nobody" is a caller who
has not signed in; "API token" one to which nothing was given; "support, visiting" one of the platform's support staff inside a company that
allowed it; "support, outside" the same in a session of their own, before they enter a company. Fields that are not listed have no rule of
their own: anyone who gets the object may read them. What may be done to **which** record is judged by the verb, and its description says so:
nobody acts on somebody above them, and the picture of a colleague needs USERS where that of the company needs COMPANY.

- **yes**: always
- **own**: on one's own record only
- **granted**: with a grant: of a person their own or of a custom role, of an API token what it was given
- empty: never
`;

const ROLES_HEAD = `## What each role gives by itself

To a person to whom nothing was granted by itself (\`User.grants\` is null); the query \`roles\` answers the same. Explicit grants of a USER or
LIMITED_USER stand **in place of** these defaults, those of an ADMIN or MODERATOR are **added** to them. Custom roles add to everybody's.
MANAGE includes USE. Nobody gives more than they have, and what a role gives by default counts as given.
`;

/** Modules by role. */
function rolesTable(): string {
  const level = (role: Role, module: Module) => {
    if (holds(ROLE_DEFAULTS[role], module, 'MANAGE')) return 'MANAGE';
    return holds(ROLE_DEFAULTS[role], module, 'USE') ? 'USE' : '';
  };
  return [
    ROLES_HEAD,
    row(['', ...ROLES]),
    row(['---', ...ROLES.map(() => '---')]),
    ...MODULES.map((module) => row([module, ...ROLES.map((role) => level(role, module))])),
    row(['explicit grants', ...ROLES.map((role) => (keepsDefaults(role) ? 'add' : 'replace'))]),
  ].join('\n');
}

/** The page docs/permissions.md: every declared field by role. */
export function permissionsPage(schema: GraphQLSchema): string {
  const declared = declarationsOf(schema);
  const sections = [...new Set(declared.map(({ typeName }) => typeName))].sort(byImportance).map((typeName) => {
    const rows = declared.filter((one) => one.typeName === typeName).map(toRow);
    return [
      `## ${typeName}`,
      '',
      row(['', ...TYPICAL.map(([heading]) => heading), 'in words']),
      divider(),
      ...rows,
    ].join('\n');
  });
  return `${[HEAD, rolesTable(), ...sections].join('\n')}\n`
    .replaceAll(/\n(##)/g, '\n\n$1')
    .replaceAll(/\n{3,}/g, '\n\n');
}

const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

function byImportance(a: string, b: string): number {
  const rank = (name: string) => (ROOTS.includes(name) ? ROOTS.indexOf(name) : ROOTS.length);
  return rank(a) - rank(b) || a.localeCompare(b);
}

function toRow({ fieldName, declaration }: Declared): string {
  const cells = TYPICAL.map(([, viewer]) => cell(declaration, viewer));
  return row([fieldName === null ? '*through `node`*' : `\`${fieldName}\``, ...cells, whoInWords(declaration)]);
}

function cell(declaration: Declared['declaration'], viewer: Viewer): string {
  const own = { id: viewer.member?.userId };
  const leaves = alternativesOf(declaration);
  if (leaves.some(({ holds }) => holds(viewer, { id: 'usr_somebody_else' }, {}))) return 'yes';
  if (leaves.some(({ holds }) => holds(viewer, own, {}))) return 'own';
  return isGrantable(declaration, viewer) ? 'granted' : '';
}

/** Whether somebody could give this viewer what is enough: a person grants, a token can be made with more. */
function isGrantable({ use, manage, only }: Declared['declaration'], viewer: Viewer): boolean {
  const kind = viewer.member?.kind ?? 'SUPPORT';
  return kind !== 'SUPPORT' && use.length + manage.length > 0 && isNarrowedTo(only, viewer);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function divider(): string {
  return row(['---', ...TYPICAL.map(() => '---'), '---']);
}
