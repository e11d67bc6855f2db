// @ts-check
const tseslint = require('typescript-eslint');

/** What only one file may import, and which that is. */
const SHIELD = { name: 'graphql-shield', message: 'Only permissions/shield.ts knows graphql-shield.' };
const SPEAKEASY = { name: 'speakeasy', message: 'Only two-factor/totp.ts may know speakeasy.' };

const oneAtATime = ['it', 'test'].map((object) => ({
  object,
  property: 'concurrent',
  message: 'Tests of a suite run one after the other: docs/adr/0043.',
}));

const settingsOnly = {
  object: 'process',
  property: 'env',
  message: 'Settings are read in settings.ts alone.',
};

const parseUrl = {
  object: 'URL',
  property: 'canParse',
  message: 'parseUrl of core/url.ts: this one errs under Node 20.',
};

/** Code that would slip past the types. Each selector says what to do instead. */
const syntax = [
  {
    selector: "CallExpression[callee.property.name='save']",
    message: 'save() reads, compares and writes row by row: insert or update by condition instead.',
  },
  {
    selector: "CallExpression[callee.property.name='query'] TemplateLiteral Identifier[name=/[iI]d$/]",
    message: 'An id inside SQL text finds nothing, or too much: pass idBytes(id) as a parameter.',
  },
];

/** Migrations are exempt: they repeat what the code was on their day, on text out of a column. */
const measuredFirst = {
  selector: "CallExpression[callee.property.name='normalize']",
  message:
    'Only core/unicode.ts normalises text: it measures first, since the time grows with the square of the marks.',
};

const ownClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'The clock of the domains is ctx.now.',
};

const inTest = (/** @type {string} */ name) => `test/${name}.ts`;

module.exports = tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'src/generated',
      'test/generated',
      'examples/typed-client/generated',
      'console/dist',
      'console/src/generated',
      'pages/dist',
      'pages/src/generated',
      'playground/dist',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      complexity: ['error', 8],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'no-restricted-imports': ['error', { paths: [SHIELD, SPEAKEASY] }],
      'no-restricted-properties': ['error', settingsOnly, parseUrl],
      'no-restricted-syntax': ['error', ...syntax, measuredFirst],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Entities are shapes of rows: a literal is as good as an instance.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // GraphQL.js names its kinds of nodes with an enum; `node.kind === 'Field'` is how its types are narrowed.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // `() => void work()` is how a promise is started on purpose.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/domains/**'], rules: { 'no-restricted-syntax': ['error', ...syntax, measuredFirst, ownClock] } },
  {
    files: ['src/core/unicode.ts', 'src/database/migrations/**'],
    rules: { 'no-restricted-syntax': ['error', ...syntax] },
  },
  { files: ['src/permissions/shield.ts'], rules: { 'no-restricted-imports': ['error', { paths: [SPEAKEASY] }] } },
  { files: ['src/domains/two-factor/totp.ts'], rules: { 'no-restricted-imports': ['error', { paths: [SHIELD] }] } },
  { files: ['src/settings.ts'], rules: { 'no-restricted-properties': 'off' } },
  // A table of columns is as long as there are columns.
  { files: ['src/database/migrations/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/**', 'bench/**', 'scripts/**'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-properties': ['error', ...oneAtATime],
      'no-restricted-imports': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What `expect.any()`, a row of the database and JSON.parse() give, to be compared with something.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // What a document asks for is typed as if it were there; a test may still look whether it is.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  // Their documents are put together when they run, out of the schema or of names, and so of no type; the last reads rows of any table.
  {
    files: [
      ...['live/viewer-changed.test', 'member/*.test', 'playground/playground.test', 'security/**/*'].map(inTest),
      ...['server/documented-limits.test', 'server/payloads.test', 'working-hours/reading.test'].map(inTest),
      ...['assignment/*.test', 'conversation/*.test', 'live/conversations.test', 'message/*.test'].map(inTest),
      ...['presence/*.test', 'routing/*', 'runtime/remote-bus.test', 'webhook/*.test'].map(inTest),
      ...['cluster/*', 'world-database'].map(inTest),
    ],
    rules: {
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // What a document asks for is typed as if it were there; a test may still look whether it is.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  // What is shown takes a line for each attribute.
  { files: ['console/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 60, skipComments: true }] } },
  // A program of its own, that a user starts.
  { files: ['examples/**'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
