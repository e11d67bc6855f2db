/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  // Written as ES modules alone, which Node loads by require and Jest does not.
  transformIgnorePatterns: ['/node_modules/(?!temporal-)'],
  globalSetup: '<rootDir>/test/engine-setup.ts',
  globalTeardown: '<rootDir>/test/engine-teardown.ts',

  testSequencer: '<rootDir>/test/longest-first.js',
  maxWorkers: 2,
  testTimeout: 60_000,
};
