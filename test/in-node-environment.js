// @ts-check
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** In place of a context of a suite's own. */
const HERE = {};
const { compileFunction } = vm;
/** @type {any} */ (vm).compileFunction = (code, parameters, options) =>
  compileFunction(
    code,
    parameters,
    options?.parsingContext === HERE ? { ...options, parsingContext: undefined } : options,
  );

/**
 * Runs suites in Node itself rather than each in a context of its own. With in-node-runtime.js, what they import of the product is loaded once in
 * a process and stays compiled, which saves each suite seconds. What a suite sets in the environment is taken back after it.
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

  async teardown() {
    for (const name of Object.keys(process.env))
      if (!(name in this.variables)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, this.variables);
    await super.teardown();
  }

  getVmContext() {
    return this.context === null ? null : HERE;
  }
};
