/** @type {import('jest').Config} */
module.exports = {
  // Not each suite in a context of its own: ADR 43.
  testEnvironment: '<rootDir>/test/in-node-environment.js',
  runtime: '<rootDir>/test/in-node-runtime.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  globalSetup: '<rootDir>/test/engine-setup.ts',
  globalTeardown: '<rootDir>/test/engine-teardown.ts',

  testSequencer: '<rootDir>/test/longest-first.js',
  // One more than two cores have: many suites wait for processes and pauses.
  maxWorkers: 3,
  // What suites leave behind makes collecting garbage slow, and a request seem to hold everybody up: a worker that has grown begins anew.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
};
