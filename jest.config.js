/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  // Written as ES modules alone, which Node loads by require and Jest does not.
  transformIgnorePatterns: ['/node_modules/(?!temporal-)'],
  globalSetup: '<rootDir>/test/engine-setup.ts',
  globalTeardown: '<rootDir>/test/engine-teardown.ts',
  runtime: '<rootDir>/test/kept-code.js',
  testSequencer: '<rootDir>/test/longest-first.js',
  // One more than the processors of a small machine: some suites mostly wait, for a lease or a slow client.
  maxWorkers: 3,
  testTimeout: 60_000,
};
