import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Kind, parse } from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { DOMAINS } from '../src/domains';
import { EMAILS } from '../src/domains/all';

const ROOT = resolve(__dirname, '..');

/** The rules of the house, each shown to fire on a planted offence: a rule that never fires holds nothing. */
describe('imports', () => {
  let houses: string[] = [];
  afterAll(() => {
    for (const house of houses) rmSync(house, { recursive: true, force: true });
  });

  /** Builds a house of these files, and lets the rules judge it. Answers what they refuse: "rule: from → to". */
  function check(files: Readonly<Record<string, string>>): { status: number | null; refused: string[] } {
    const house = mkdtempSync(join(tmpdir(), 'muster-house-'));
    houses = [...houses, house];
    const all = {
      'tsconfig.json': readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'),
      'package.json': '{ "dependencies": {} }',
      ...files,
    };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const { status, stdout } = spawnSync(
      join(ROOT, 'node_modules/.bin/depcruise'),
      ['src', '--config', join(ROOT, '.dependency-cruiser.cjs')],
      { cwd: house, encoding: 'utf8' },
    );
    const lines = stripVTControlCharacters(stdout).matchAll(/^ {2}error (\S+: .+)$/gm);
    return { status, refused: [...lines].map(([, offence = '']) => offence.trim()) };
  }

  it('downwards are fine', () => {
    const { status, refused } = check({
      'src/core/ids.ts': 'export const a = 1;',
      'src/domains/user/service.ts': "import { a } from '../../core/ids'; export const b = a;",
    });
    expect([status, refused]).toEqual([0, []]);
  });

  const OFFENCES: [name: string, rule: string, from: string, to: string][] = [
    ['core imports the database', 'nothing-above-src-core', 'src/core/a.ts', 'src/database/b.ts'],
    ['permissions import a domain', 'nothing-above-src-permissions', 'src/permissions/a.ts', 'src/domains/user/b.ts'],
    [
      'an earlier domain imports a later one',
      'nothing-above-src-domains-user',
      'src/domains/user/a.ts',
      'src/domains/membership/b.ts',
    ],
    ['a domain imports the server', 'nothing-above-src-domains-user', 'src/domains/user/c.ts', 'src/server/b.ts'],
    [
      'resolvers touch the database',
      'resolvers-do-not-touch-the-database',
      'src/domains/user/resolvers.ts',
      'src/database/b.ts',
    ],
    ['the product imports a test', 'nothing-imports-tests', 'src/server/a.ts', 'test/b.ts'],
    ['a domain imports the settings', 'nothing-above-src-domains-user', 'src/domains/user/d.ts', 'src/settings.ts'],
    ['core imports the settings', 'nothing-above-src-core', 'src/core/c.ts', 'src/settings.ts'],
    ['a file that has no floor', 'every-file-has-its-floor', 'src/main.ts', 'src/newcomer.ts'],
    [
      'a service knows what resolvers are given',
      'only-resolvers-know-what-resolvers-are-given',
      'src/domains/user/e.ts',
      'src/generated/resolvers.ts',
    ],
    ['something beside the list takes a domain in', 'one-door', 'src/server/c.ts', 'src/domains/user/domain.ts'],
    ['a domain that has no floor', 'every-domain-has-its-floor', 'src/server/d.ts', 'src/domains/newcomer/b.ts'],
  ];

  describe('that are refused', () => {
    let found: ReturnType<typeof check>;
    beforeAll(() => {
      found = check({
        ...Object.fromEntries(OFFENCES.map(([, , , to]) => [to, 'export const b = 1;'])),
        ...Object.fromEntries(
          OFFENCES.map(([, , from, to]) => [from, `import { b } from '${between(from, to)}'; export const a = b;`]),
        ),
        'src/core/one.ts': "import type { B } from './two'; export interface A { b: B }",
        'src/core/two.ts': "import type { A } from './one'; export interface B { a: A }",
      });
    });

    it.each(OFFENCES)('%s: refused', (_, rule, from, to) => {
      expect(found.refused).toContain(`${rule}: ${from} → ${to}`);
      expect(found.status).not.toBe(0);
    });

    it('a cycle, also of types alone: refused', () => {
      expect(found.refused.filter((offence) => offence.startsWith('no-cycle: src/core/one.ts'))).toHaveLength(1);
    });
  });
});

/** How a file names another in an import. */
const between = (from: string, to: string) => {
  const path = relative(dirname(from), to).replace(/\.ts$/, '');
  return path.startsWith('.') ? path : `./${path}`;
};

describe('what nothing uses', () => {
  /** The house with one file more. */
  function unusedWith(files: Readonly<Record<string, string>>): string {
    const house = mkdtempSync(join(tmpdir(), 'muster-house-'));
    try {
      const settings = { 'knip.jsonc': readFileSync(join(ROOT, 'knip.jsonc'), 'utf8') };
      for (const [path, text] of Object.entries({ ...settings, ...files })) {
        mkdirSync(dirname(join(house, path)), { recursive: true });
        writeFileSync(join(house, path), text);
      }
      return spawnSync(join(ROOT, 'node_modules/.bin/knip'), { cwd: house, encoding: 'utf8' }).stdout;
    } finally {
      rmSync(house, { recursive: true, force: true });
    }
  }

  it('a file, an export and a dependency that nothing uses are found, and nothing else', () => {
    const said = unusedWith({
      'package.json': '{ "name": "house", "main": "src/main.ts", "dependencies": { "spare": "1.0.0" } }',
      'src/main.ts': "import { used } from './used';\nused();\n",
      'src/used.ts': 'export const used = () => 1;\nexport const spareExport = 2;\n',
      'src/spare-file.ts': 'export const nobody = 1;\n',
    });
    expect(said).toMatch(/Unused files \(1\)\s+src\/spare-file\.ts/);
    expect(said).toMatch(/Unused dependencies \(1\)\s+spare/);
    expect(said).toMatch(/Unused exports \(1\)\s+spareExport/);
  });
});

describe('lint', () => {
  const DOMAIN = 'src/domains/user/name.ts';

  /** In a process of its own, because ESLint loads its configuration in a way that Jest does not know. */
  const LINTER = `
    const { ESLint } = require('eslint');
    const eslint = new ESLint();
    const files = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    Promise.all(files.map(({ path, code }) => eslint.lintText(code, { filePath: path }))).then((results) =>
      console.log(JSON.stringify(results.map(([result]) => result.messages.map(({ ruleId, message }) => ruleId ?? message)))));`;

  /** In a house of the file and what it imports: for this one all of the product and its tests would be read for their types. */
  function rulesBroken(files: readonly { path: string; code: string }[]): string[][] {
    const house = mkdtempSync(join(tmpdir(), 'muster-house-'));
    try {
      for (const path of ['eslint.config.js', 'package.json', 'src/core', DOMAIN])
        cpSync(join(ROOT, path), join(house, path), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
      const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as {
        compilerOptions: object;
      };
      writeFileSync(join(house, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: [DOMAIN] }));
      const { stdout } = spawnSync(process.execPath, ['-e', LINTER], {
        cwd: house,
        input: JSON.stringify(files),
        encoding: 'utf8',
      });
      return JSON.parse(stdout) as string[][];
    } finally {
      rmSync(house, { recursive: true, force: true });
    }
  }

  const OFFENCES: [name: string, path: string, code: string, rule: string][] = [
    ['any', DOMAIN, 'export function f(x: any): unknown { return x; }', '@typescript-eslint/no-explicit-any'],
    [
      'a floating promise',
      DOMAIN,
      'export function f(): void { Promise.resolve(1); }',
      '@typescript-eslint/no-floating-promises',
    ],
    [
      'the environment outside of the settings',
      DOMAIN,
      "export const p = process.env['PORT'];",
      'no-restricted-properties',
    ],
    ['a clock of its own in a domain', DOMAIN, 'export const f = (): Date => new Date();', 'no-restricted-syntax'],
    [
      'normalising outside of core/unicode.ts',
      DOMAIN,
      "export const f = (text: string): string => text.normalize('NFC');",
      'no-restricted-syntax',
    ],
    ['Date.now in a domain', DOMAIN, 'export const f = (): number => Date.now();', 'no-restricted-syntax'],
    [
      'save()',
      DOMAIN,
      'export const f = (r: { save(x: number): void }): void => { r.save(1); };',
      'no-restricted-syntax',
    ],
    [
      'an id inside SQL',
      DOMAIN,
      'export const f = (r: { query(s: string): void }, userId: string): void => { r.query(`SELECT ${userId}`); };',
      'no-restricted-syntax',
    ],
    [
      'graphql-shield elsewhere',
      DOMAIN,
      "export { rule } from 'graphql-shield'; import { shield } from 'graphql-shield'; export const s = shield;",
      'no-restricted-imports',
    ],
    [
      'a function of more than 40 lines',
      DOMAIN,
      `export function f(): number {\n  let x = 0;\n${'  x += 1;\n'.repeat(41)}  return x;\n}`,
      'max-lines-per-function',
    ],
    ['a file of more than 250 lines', DOMAIN, 'export {};\n'.repeat(251), 'max-lines'],
    [
      'more than 8 ways through a function',
      DOMAIN,
      `export function f(x: number): number {\n${Array.from({ length: 9 }, (_, n) => `  if (x === ${n}) return ${n};\n`).join('')}  return x;\n}`,
      'complexity',
    ],
  ];

  let broken: string[][];
  beforeAll(() => {
    broken = rulesBroken([
      ...OFFENCES.map(([, path, code]) => ({ path, code })),
      { path: DOMAIN, code: readFileSync(join(ROOT, DOMAIN), 'utf8') },
    ]);
  });

  it.each(OFFENCES.map(([name, , , rule], index) => [name, rule, index] as const))(
    '%s: refused by %s',
    (_, rule, index) => {
      expect(broken[index]).toContain(rule);
    },
  );

  it('a file as it stands breaks none', () => {
    expect(broken.at(-1)).toEqual([]);
  });
});

describe('folders', () => {
  const names = (folder: string, fits: RegExp) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap(({ name }) => fits.exec(name)?.[1] ?? []);

  const schema = names('schema', /^(.+)\.graphql$/).filter((name) => name !== 'base');
  const domains = names('src/domains', /^([a-z-]+)$/);

  it('every domain is in the list, under the name of its folder', () => {
    expect(DOMAINS.map(({ name }) => name).sort()).toEqual([...domains].sort());
  });

  it('every email that a domain defines can be sent: its emails.ts is in its domain.ts', () => {
    const defined = domains.flatMap((name) => {
      const path = join(ROOT, 'src/domains', name, 'emails.ts');
      const texts = existsSync(path) ? readFileSync(path, 'utf8').matchAll(/defineEmail(?:<[^(]*>)?\(\s*'(\w+)'/g) : [];
      return [...texts].map(([, email]) => email);
    });
    expect(EMAILS.map(({ name }) => name).sort()).toEqual(defined.sort());
  });

  it('every file of the schema has a domain of its name', () => {
    for (const name of schema) expect(domains).toContain(name);
    // What has no words of its own in the schema yet.
    expect(domains.filter((name) => !schema.includes(name))).toEqual(['colleague', 'member', 'picture-file']);
  });

  it('every domain has tests in a folder of its name', () => {
    const tested = domains.filter((name) =>
      sources(join(ROOT, 'test')).some((path) => path.startsWith(join(ROOT, 'test', name, '/')) && isTest(path)),
    );
    expect(domains.filter((name) => !tested.includes(name))).toEqual([]);
  });

  it('a field is resolved in the folder of the file that declares it', () => {
    const declaredIn = new Map<string, string>(
      names('schema', /^(.+)\.graphql$/).flatMap((file) =>
        parse(readFileSync(join(ROOT, 'schema', `${file}.graphql`), 'utf8')).definitions.flatMap((one) =>
          one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION
            ? (one.fields ?? []).map((field) => [`${one.name.value}.${field.name.value}`, file] as const)
            : [],
        ),
      ),
    );
    const strays = domains.flatMap((domain) =>
      resolvedIn(domain).filter((field) => declaredIn.get(field) !== domain && declaredIn.get(field) !== 'base'),
    );
    // What these do reaches into a domain that comes after the one whose words they are.
    expect(strays).toEqual([
      'Mutation.resetPassword',
      'Mutation.resetTwoFactor',
      'Mutation.verifyTwoFactor',
      'Account.mustChangePassword',
      'AuditEntry.actorLabel',
    ]);
  });
});

const isTest = (path: string) => path.endsWith('.test.ts');

/** "Type.field" of every resolver of a domain. */
function resolvedIn(domain: string): string[] {
  const path = join(ROOT, 'src/domains', domain, 'resolvers.ts');
  if (!existsSync(path)) return [];
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which domains there are is found out here
  const { resolvers } = require(path) as { resolvers: Record<string, object> };
  return Object.entries(resolvers).flatMap(([type, fields]) =>
    Object.keys(fields).flatMap((field) => (field.startsWith('__') ? [] : [`${type}.${field}`])),
  );
}

/** Entities that may name a company and are looked for in all: what is due in the outbox, and sessions, which are of an account. */
const OF_NO_ONE_COMPANY: readonly string[] = ['OutboxEntry', 'Session'];
const nameOf = (target: unknown) => (typeof target === 'function' ? target.name : target);

describe('what is asked of the database', () => {
  /** Tables of companies, and the entities that stand for them. */
  const { columns, tables } = getMetadataArgsStorage();
  const ofCompanies = new Set(
    columns.filter(({ propertyName }) => propertyName === 'companyId').map(({ target }) => target),
  );
  const TABLES = Object.fromEntries(
    tables
      .filter(({ target }) => ofCompanies.has(target) && !OF_NO_ONE_COMPANY.includes(String(nameOf(target))))
      .map(({ target, name }) => [name ?? '', nameOf(target)]),
  );
  const files = () => sources(join(ROOT, 'src/domains')).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

  /** Statements on a table of a company that leave out whose. */
  const forgetful = (text: string): string[] =>
    [...text.matchAll(/'(?:SELECT|UPDATE|DELETE|INSERT) [^']*'|`\s*(?:SELECT|UPDATE|DELETE|INSERT) (?:\\.|[^`])*`/gs)]
      .map(([statement]) => statement)
      .filter((statement) => Object.keys(TABLES).some((name) => tableIn(name).test(statement)))
      .filter((statement) => !/companyId|\b[a-z] ON c\.id = |\$\{/.test(statement));
  const tableIn = (name: string) => new RegExp(`\\b(?:FROM|JOIN|UPDATE|INTO)\\s+\\\\?\`?${name}\\b`);

  /** Finds and writes by entity whose condition leaves it out. */
  const forgetfulByEntity = (text: string): string[] =>
    [
      ...text.matchAll(
        /(?:\.db\s*\.(?:findBy|findOneBy|findOneByOrFail|existsBy|countBy|update|delete|increment)\(|updateRows\(\s*\w+,)\s*(\w+),\s*(\{[^;]*)/g,
      ),
    ]
      .filter(([, entity = '']) => Object.values(TABLES).includes(entity))
      // Of an account in all its companies, by a secret that says whose it is, or by age.
      .filter(([, , condition = '']) => !/companyId|accountId|tokenHash|expiresAt/.test(condition))
      .map(([call]) => call);

  it.each([
    ['a SELECT', "'SELECT id FROM invitation WHERE id = ?'"],
    ['a SELECT of people', '`SELECT id FROM \\`user\\` WHERE id = ?`'],
    ['an UPDATE', "'UPDATE custom_role SET name = ? WHERE id = ?'"],
    ['a DELETE', "'DELETE FROM inbox_member WHERE userId = ?'"],
  ])('%s that forgets the company is found', (_, text) => {
    expect(forgetful(text)).toHaveLength(1);
  });

  it('a change by entity that forgets the company is found', () => {
    expect(forgetfulByEntity('await tx.db.update(User, { id }, { version: 2 });')).toHaveLength(1);
    expect(forgetfulByEntity('await tx.db.update(User, { companyId, id }, { version: 2 });')).toEqual([]);
    expect(forgetfulByEntity('await updateRows(tx, User, { id }, { version: 2 });')).toHaveLength(1);
    expect(forgetfulByEntity('await updateRows(tx, User, { companyId, id }, { version: 2 });')).toEqual([]);
  });

  it('names the company wherever it is of a company', () => {
    const offences = files().flatMap(({ path, text }) =>
      [...forgetful(text), ...forgetfulByEntity(text)].map((found) => `${path.slice(ROOT.length + 1)}: ${found}`),
    );
    expect(offences).toEqual([]);
  });
});

it('no lock is only read: there is no FOR UPDATE, because on another node of a cluster it excludes nobody', () => {
  const offences = sources(join(ROOT, 'src')).filter((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .some((line) => !/^\s*(\*|\/\/)/.test(line) && /FOR UPDATE|pessimistic|LOCK IN SHARE MODE/i.test(line)),
  );
  expect(offences).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}
