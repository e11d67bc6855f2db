/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  globalSetup: '<rootDir>/test/engine-setup.ts',
  globalTeardown: '<rootDir>/test/engine-teardown.ts',
  maxWorkers: 2,
  testTimeout: 60_000,
};
