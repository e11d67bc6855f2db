import { RequestError } from '../../src/core/errors';
import { LANGUAGES } from '../../src/core/language';
import { translate } from '../../src/core/messages';
import { MODULES, moduleSet, NO_MODULES, union, type ModuleSet } from '../../src/core/module-set';
import type { MemberKind, Viewer } from '../../src/core/viewer';
import type { AccessLevel, Module, Role, SessionRestriction } from '../../src/generated/schema-types';
import { declarationsOf, type Declaration } from '../../src/permissions/declaration';
import { explain } from '../../src/permissions/explain';
import { refusal } from '../../src/permissions/refusal';
import { ROLE_DEFAULTS, ROLES } from '../../src/permissions/roles';
import { alternativesOf } from '../../src/permissions/rules';
import { MODULE_NAMES } from '../../src/permissions/words';
import { buildSchema } from '../../src/server/schema';

const declared = declarationsOf(buildSchema());
const isPerson = ({ member }: Viewer) => member?.kind === 'PERSON';
const somebodyElse = { id: 'usr_somebody_else' };
const isAllowed = (declaration: Declaration, viewer: Viewer) =>
  alternativesOf(declaration).some(({ holds }) => holds(viewer, somebodyElse, {}));

function viewerOf(
  kind: MemberKind,
  role: Role | null,
  permissions: ModuleSet,
  restrictions: SessionRestriction[] = [],
): Viewer {
  const isToken = kind === 'API_TOKEN';
  return {
    account: isToken ? null : { id: 'acc_own', language: null, isSupportStaff: kind === 'SUPPORT' },
    session: isToken
      ? null
      : {
          id: 'ses_own',
          tokenHash: Buffer.alloc(0),
          restrictions,
          companyId: 'cmp_own',
          isVisit: kind === 'SUPPORT',
        },
    member: {
      kind,
      tokenId: isToken ? 'tok_own' : null,
      companyId: 'cmp_own',
      userId: kind === 'SUPPORT' ? null : 'usr_own',
      name: 'Somebody',
      role: isToken ? 'ADMIN' : role,
      isOwner: false,
      permissions,
      companyLanguage: 'en',
      defaultInboxId: 'ibx_own',
      inboxIds: new Set(),
      questionnaireIds: new Set(),
    },
  };
}

interface Missing {
  readonly module?: Module;
  readonly level?: AccessLevel;
  readonly role?: Role;
  readonly audience?: string;
}

function said(viewer: Viewer, declaration: Declaration) {
  const error = refusal(viewer, declaration);
  if (!(error instanceof RequestError)) throw new Error('A refusal is an error of a request.');
  const { code, ...rest } = error.extensions as { code: string };
  return {
    code,
    ...(rest as { missing: Missing[]; role: Role | null; grantable: boolean }),
    /** Worked out where they are asked for: of most refusals, nobody does. */
    get sentences() {
      return LANGUAGES.map((language) => translate(error.sentence, language, error.values));
    },
  };
}

const onePerModule = MODULES.map((module) => moduleSet([{ module, level: 'USE' }]));
const people: [string, Viewer][] = [
  ...ROLES.map((role): [string, Viewer] => [role, viewerOf('PERSON', role, ROLE_DEFAULTS[role])]),
  ['a USER with nothing', viewerOf('PERSON', 'USER', NO_MODULES)],
  ...onePerModule.map((set, index): [string, Viewer] => [
    `a USER with ${MODULES[index]}`,
    viewerOf('PERSON', 'USER', set),
  ]),
];
const others: [string, Viewer][] = [
  ['an API token', viewerOf('API_TOKEN', null, NO_MODULES)],
  ['support staff', viewerOf('SUPPORT', null, moduleSet(MODULES.map((module) => ({ module, level: 'USE' }))))],
];

it.each([...people, ...others])('a refusal of %s names every alternative of every declared place', (_, viewer) => {
  const [seen, due]: [unknown[], unknown[]] = [[], []];
  for (const { declaration } of declared) {
    if (isAllowed(declaration, viewer)) continue;
    const { who, role, use, manage, only } = declaration;
    const alternatives = [
      ...(role === null ? [] : [{ role }]),
      ...use.map((module) => ({ module, level: 'USE' })),
      ...manage.map((module) => ({ module, level: 'MANAGE' })),
      ...who.map((audience) => ({ audience })),
    ];
    const { code, missing } = said(viewer, declaration);
    seen.push([code, missing]);
    due.push(['FORBIDDEN', only === null || isPerson(viewer) ? alternatives : [{ audience: only }]]);
  }
  expect(seen).toEqual(due);
  expect(seen.length > 0 || viewer.member?.role === 'ADMIN').toBe(true);
});

it.each([...people, ...others])(
  'any one module that a refusal of %s names opens the place, in the rule that runs and in explainAccess alike',
  (_, viewer) => {
    const closed: string[] = [];
    for (const { typeName, fieldName, declaration } of declared) {
      if (isAllowed(declaration, viewer)) continue;
      const place = `${typeName}.${fieldName}`;
      for (const { module, level } of said(viewer, declaration).missing) {
        if (module === undefined || level === undefined) continue;
        const more = moduleSet([{ module, level }]);
        const member = { ...viewer.member!, permissions: union(viewer.member!.permissions, more) };
        if (!isAllowed(declaration, { ...viewer, member })) closed.push(place);
        if (!explained(declaration, 'USER', more)) closed.push(`${place} in explainAccess`);
      }
    }
    expect(closed).toEqual([]);
  },
);

it('explainAccess refuses what a refusal says is missing, but for one’s own record', () => {
  const differing: Declaration[] = [];
  for (const [, viewer] of people) {
    const { role, permissions } = viewer.member!;
    for (const { declaration } of declared) {
      if (declaration.who.includes('SELF')) continue;
      if (explained(declaration, role!, permissions) !== isAllowed(declaration, viewer)) differing.push(declaration);
    }
  }
  expect(differing).toEqual([]);
});

function explained(declaration: Declaration, role: Role, granted: ModuleSet): boolean {
  const facts = { role, granted, isOwner: false, isSupportStaff: false, status: 'ACTIVE' } as const;
  return explain(declaration, { ...facts, customRoles: [], restrictions: [] }).allowed;
}

it('the role that a refusal names is the lowest that is enough by itself', () => {
  const nobody = viewerOf('PERSON', 'USER', NO_MODULES);
  const named: (Role | null)[] = [];
  for (const { declaration } of declared) {
    if (isAllowed(declaration, nobody)) continue;
    const { role } = said(nobody, declaration);
    const enough = ROLES.filter((one) => isAllowed(declaration, viewerOf('PERSON', one, ROLE_DEFAULTS[one])));
    expect(role).toBe(enough[0] ?? null);
    named.push(role);
  }
  expect(new Set(named)).toEqual(new Set(['LIMITED_USER', 'MODERATOR', 'ADMIN', null]));
});

it('only a person can ask for access, and not for an audience to which nobody can add them', () => {
  for (const [, viewer] of people) {
    for (const { declaration } of declared) {
      if (isAllowed(declaration, viewer)) continue;
      const { missing, grantable } = said(viewer, declaration);
      expect(grantable).toBe(missing.some(({ module, role }) => module !== undefined || role !== undefined));
    }
  }
  for (const [, viewer] of others) {
    for (const { declaration } of declared) {
      if (!isAllowed(declaration, viewer)) expect(said(viewer, declaration).grantable).toBe(false);
    }
  }
});

const open: Declaration = { who: [], role: null, use: [], manage: [], only: null, whileRestricted: [] };

it('a refusal names the module and the level in the reader’s language', () => {
  const declaration: Declaration = { ...open, manage: ['USERS'] };
  expect(said(viewerOf('PERSON', 'USER', NO_MODULES), declaration).sentences).toEqual([
    'You lack this access: Users (manage). An administrator of your company can grant it.',
    'Şu yetkiniz eksik: Kullanıcılar (yönetme). Şirketinizin bir yöneticisi bu yetkiyi verebilir.',
    'Je mist deze toegang: Gebruikers (beheren). Een beheerder van je bedrijf kan je die geven.',
    'Il vous manque cet accès : Utilisateurs (gestion). Un administrateur de votre entreprise peut vous l’accorder.',
  ]);
});

it('a refusal names two alternatives with "or", and every module by its name', () => {
  const viewer = viewerOf('API_TOKEN', null, NO_MODULES);
  const both: Declaration = { ...open, who: ['SELF'], use: ['SECURITY'], manage: ['USERS'] };
  expect(said(viewer, both).sentences[0]).toContain('Security (use) or Users (manage)');
  expect(said(viewer, both).sentences[1]).toContain('Güvenlik (kullanma) veya Kullanıcılar (yönetme)');
  const byRole: Declaration = { ...both, role: 'MODERATOR', use: [] };
  expect(said(viewer, byRole).sentences[0]).toContain('the role Moderator or Users (manage)');
  for (const module of MODULES) {
    const { sentences } = said(viewer, { ...both, use: [module], manage: [] });
    LANGUAGES.forEach((language, index) => {
      expect(sentences[index]).toContain(MODULE_NAMES[module][language]);
    });
  }
});

it('an API token is never told that an administrator can grant something', () => {
  const viewer = viewerOf('API_TOKEN', null, NO_MODULES);
  for (const { declaration } of declared) {
    if (isAllowed(declaration, viewer)) continue;
    const [english] = said(viewer, declaration).sentences;
    expect(english).not.toContain('dministrator');
    expect(english).toMatch(/token|owner/i);
  }
});

it('support staff on a visit are sent to their own session where that is what is missing, in the reader’s language', () => {
  const [, [, visitor]] = others as [unknown, [string, Viewer]];
  const leave = [
    'In this session you are visiting a company as support staff. Use your own session, or sign out of this one.',
    'Bu oturumda bir şirketi destek ekibi olarak ziyaret ediyorsunuz. Kendi oturumunuzu kullanın veya bu oturumdan çıkın.',
    'In deze sessie bezoek je een bedrijf als supportmedewerker. Gebruik je eigen sessie, of meld je bij deze af.',
    'Dans cette session, vous visitez une entreprise au titre du support. Utilisez votre propre session, ou déconnectez-vous de celle-ci.',
  ];
  expect(said(visitor, { ...open, who: ['OWN_SESSION'] }).sentences).toEqual(leave);
  const enter: Declaration = { ...open, who: ['SUPPORT_STAFF'], only: 'OWN_SESSION' };
  expect(said(visitor, enter)).toMatchObject({ missing: [{ audience: 'OWN_SESSION' }], sentences: leave });
  const changing = {
    ...visitor,
    member: null,
    session: { ...visitor.session!, restrictions: ['PASSWORD_CHANGE_REQUIRED'] },
  };
  const open1: Declaration = { ...open, who: ['OWN_SESSION'], whileRestricted: ['PASSWORD_CHANGE_REQUIRED'] };
  expect(said(changing as Viewer, open1).sentences).toEqual(leave);
});

it('what is for people alone says so to tokens and visitors, whatever module they hold', () => {
  const all = moduleSet(MODULES.map((module) => ({ module, level: 'MANAGE' })));
  const inPerson: Declaration = { ...open, manage: ['API'], only: 'PERSON' };
  const toToken = said(viewerOf('API_TOKEN', null, all), inPerson);
  expect(toToken).toMatchObject({ missing: [{ audience: 'PERSON' }], role: null, grantable: false });
  expect(toToken.sentences[0]).toBe('API tokens cannot do this: it is for people who are signed in as themselves.');
  const toVisitor = said(viewerOf('SUPPORT', null, all), inPerson);
  expect(toVisitor).toMatchObject({ missing: [{ audience: 'PERSON' }], role: null, grantable: false });
  expect(toVisitor.sentences[0]).toBe('Only a person of this company can do this, signed in as themselves.');
  const toPerson = said(viewerOf('PERSON', 'USER', NO_MODULES), inPerson);
  expect(toPerson).toMatchObject({ missing: [{ module: 'API', level: 'MANAGE' }], role: 'ADMIN', grantable: true });
  expect(isAllowed(inPerson, viewerOf('PERSON', 'USER', all))).toBe(true);
});

it('no sentence of a refusal keeps a placeholder, in any language', () => {
  const unfinished: string[] = [];
  for (const [, viewer] of [...people, ...others]) {
    for (const { declaration } of declared) {
      if (isAllowed(declaration, viewer)) continue;
      unfinished.push(...said(viewer, declaration).sentences.filter((sentence) => !/^[^{}]{8,}[.]$/.test(sentence)));
    }
  }
  expect(unfinished).toEqual([]);
});

it('a refusal of a restricted session says the restriction and nothing else', () => {
  const viewer = { ...viewerOf('PERSON', 'USER', NO_MODULES, ['PASSWORD_CHANGE_REQUIRED']), member: null };
  for (const { declaration } of declared) {
    if (isAllowed(declaration, viewer)) continue;
    const { extensions } = refusal(viewer, declaration);
    expect(extensions).toEqual({ code: 'FORBIDDEN', restriction: 'PASSWORD_CHANGE_REQUIRED' });
  }
});

it('nobody is told to sign in, and nothing of what would be needed', () => {
  const nobody = { account: null, session: null, member: null };
  for (const { declaration } of declared) {
    if (declaration.who.includes('ANYONE')) continue;
    expect(refusal(nobody, declaration).extensions).toEqual({ code: 'UNAUTHENTICATED' });
  }
});
