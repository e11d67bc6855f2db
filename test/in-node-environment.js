// @ts-check
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** In place of a context of a suite's own. */
const HERE = {};
/** Symbols of globals under which Jest holds the tests of a suite and all that they hold, such as a whole server. */
const OF_A_SUITE = new Set(['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', '$$jest-matchers-object']);
const { compileFunction } = vm;
/** @type {any} */ (vm).compileFunction = (code, parameters, options) =>
  compileFunction(
    code,
    parameters,
    options?.parsingContext === HERE ? { ...options, parsingContext: undefined } : options,
  );

/**
 * Runs suites in Node itself rather than each in a context of its own. With in-node-runtime.js, what they import of the product is loaded once in
 * a process and stays compiled, which saves each suite seconds. What Jest keeps of a suite is forgotten after it, and what the suite has set in the environment
 * is taken back.
 */
module.exports = class InNode extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} args */
  constructor(...args) {
    super(...args);
    const own = this.global;
    // What Jest itself looks for.
    for (const key of [...Object.getOwnPropertySymbols(own), 'jest-symbol-do-not-touch']) {
      const is = Object.getOwnPropertyDescriptor(own, key);
      if (is && !Object.hasOwn(globalThis, key)) Object.defineProperty(globalThis, key, is);
    }
    this.global = globalThis;
    const { constructor: ModuleMocker } = /** @type {any} */ (this.moduleMocker);
    this.moduleMocker = new ModuleMocker(globalThis);
    this.variables = { ...process.env };
  }

  async setup() {
    await super.setup();
    // Jest has just made it a hundred. Each refusal that GraphQL carries formats its stack, which is most of what it costs.
    Error.stackTraceLimit = 20;
  }

  async teardown() {
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (OF_A_SUITE.has(key.description)) Reflect.deleteProperty(globalThis, key);
    for (const name of Object.keys(process.env))
      if (!(name in this.variables)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, this.variables);
    await super.teardown();
  }

  getVmContext() {
    return this.context === null ? null : HERE;
  }
};
