/** The house: everything imports downwards only. Lowest first; a domain may import the domains before it. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** The domains, in the order of `src/domains/index.ts`: the list there names them in camel case, the imports say from which folders. */
const index = readFileSync(join(__dirname, 'src/domains/index.ts'), 'utf8');
const folders = new Map(
  [...index.matchAll(/^import \{ (\w+) \} from '\.\/([a-z-]+)\/domain';$/gm)].map(([, name, folder]) => [name, folder]),
);
const list = /DOMAINS[^=]*= \[([^\]]*)\]/.exec(index)[1];
const DOMAINS = list.match(/\w+/g).map((name) => folders.get(name));

/** Rooms from the ground up: the words of the SDL, core, database, runtime, permissions, each domain, demo, commands, the settings, server, the composition root. */
const FLOORS = [
  '^src/generated/schema-types\\.ts$',
  '^src/core/',
  '^src/database/',
  '^src/runtime/',
  '^src/permissions/',
  ...DOMAINS.map((name) => `^src/domains/${name}/`),
  '^src/domains/index\\.ts$',
  '^src/domains/(erasure|saves|all)\\.ts$',
  '^src/demo/',
  '^src/commands/',
  '^src/(settings|setting-values|setting-variables|environment|version)\\.ts$',
  '^src/server/',
  '^src/((app|between-processes|ending|start|start-failures|watchers|command-line|listen|lost-secrets|secret-keys|log|main)\\.ts$|doctor/)',
];

const upwards = FLOORS.slice(0, -1).map((floor, index) => ({
  name: `nothing-above-${floor
    .replace(/[^a-z-]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')}`,
  severity: 'error',
  from: { path: floor },
  to: { path: FLOORS.slice(index + 1) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upwards,
    { name: 'no-cycle', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    {
      name: 'every-domain-has-its-floor',
      comment: 'A new domain is written into the order above.',
      severity: 'error',
      from: {},
      to: { path: '^src/domains/[^/]+/', pathNot: FLOORS },
    },
    {
      name: 'every-file-has-its-floor',
      comment: 'What stands on no floor may import, and be imported, from anywhere.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: [...FLOORS, '^src/generated/resolvers\\.ts$'] },
    },
    {
      name: 'one-door',
      comment: 'What a domain hands to the house is imported by the list of domains alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/domains/index\\.ts$' },
      to: { path: '^src/domains/[^/]+/domain\\.ts$' },
    },
    {
      name: 'resolvers-do-not-touch-the-database',
      severity: 'error',
      from: { path: '/resolvers\\.ts$' },
      to: { path: ['^src/database/', 'node_modules/typeorm'] },
    },
    {
      name: 'only-resolvers-know-what-resolvers-are-given',
      comment: 'The records of all domains are named there: whoever imports it imports everything.',
      severity: 'error',
      from: { path: '^src', pathNot: '/resolvers\\.ts$' },
      to: { path: '^src/generated/resolvers\\.ts$' },
    },
    {
      name: 'not-in-package-json',
      severity: 'error',
      from: { path: '^src' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(test|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
