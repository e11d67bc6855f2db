// @ts-check
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** Of this process: what V8 made of a file, functions that were called among them, for the next suite that loads it. */
const kept = new Map();

/**
 * Jest's runtime, which compiles a file anew for each suite, as each has a world of globals of its own. Here the code that the suite before
 * compiled is used again: suites stay apart, since code without its globals and variables is the same for all.
 */
module.exports = class KeptCode extends Runtime {
  constructor(...args) {
    super(...args);
    /** @type {Map<string, { source: string, script: Script }>} */
    const fresh = (this.fresh = new Map());
    const { executor } = /** @type {any} */ (this);
    const compile = executor.compile.bind(executor);
    const head = `(function(${executor.injectedModuleParameters.join(',')}){`;
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      if (context == null || executor.resolution.isCoreModule(filename)) return compile(source, filename);
      const known = kept.get(filename);
      const cachedData = known?.source === source ? known.data : undefined;
      try {
        const script = new Script(`${head}${source}\n})`, {
          ...{ filename, columnOffset: -head.length, cachedData },
          importModuleDynamically: (specifier, _script, attributes, ...rest) =>
            executor.dynamicImport(specifier, filename, context, attributes, rest[0]),
        });
        if (cachedData === undefined || script.cachedDataRejected) fresh.set(filename, { source, script });
        return script.runInContext(context);
      } catch {
        // Jest explains what is no script.
        return compile(source, filename);
      }
    };
  }

  teardown() {
    for (const [filename, { source, script }] of this.fresh)
      kept.set(filename, { source, data: script.createCachedData() });
    this.fresh.clear();
    super.teardown();
  }
};
