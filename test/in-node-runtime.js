// @ts-check
const { createRequire } = require('node:module');
const { resolve, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');
// What is loaded by Node itself may be TypeScript.
require('@swc-node/register');

const TESTS = resolve(__dirname) + sep;
const FOR_JEST_ITSELF = new Map([['node:async_hooks', require('./one-at-a-time.js')]]);

/**
 * Tests and their helpers are loaded for each suite, by Jest. All that they import from elsewhere, the product and packages, is loaded by Node: once
 * in a process.
 */
module.exports = class SharedModules extends Runtime {
  /**
   * @param {string} from
   * @param {string} name
   */
  requireModuleOrMock(from, name) {
    const path = from.startsWith(TESTS) && name !== '@jest/globals' ? pathOf(from, name) : null;
    return path === null ? super.requireModuleOrMock(from, name) : require(path);
  }

  /**
   * @param {string} from
   * @param {string} [name]
   */
  requireInternalModule(from, name) {
    return FOR_JEST_ITSELF.get(name ?? '') ?? super.requireInternalModule(from, name);
  }
};

/**
 * Of a module outside of the tests; null of one of theirs, of Node's own, and of one that is not there, of which Jest says so.
 *
 * @param {string} from
 * @param {string} name
 */
function pathOf(from, name) {
  try {
    const path = createRequire(from).resolve(name);
    return path.startsWith(sep) && !path.startsWith(TESTS) ? path : null;
  } catch {
    return null;
  }
}
