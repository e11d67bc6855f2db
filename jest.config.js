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
  // What suites leave behind makes collecting garbage slow, and a request seem to hold everybody up: a worker that has grown begins anew.
  workerIdleMemoryLimit: '700MB',
  testTimeout: 60_000,
};
