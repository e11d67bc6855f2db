// @ts-check
/**
 * What Jest is given in place of AsyncLocalStorage, by which it finds out whose promise failed. Node before 24 follows every promise of the process
 * for that, which costs a tenth of all the work of the tests. Ours run one after the other: whichever runs is the one.
 *
 * @template T
 */
class OneAtATime {
  constructor() {
    /** @type {T | undefined} */
    this.held = undefined;
  }

  getStore() {
    return this.held;
  }

  /**
   * @param {T} store
   * @param {() => Promise<unknown>} work
   */
  async run(store, work) {
    const before = this.held;
    this.held = store;
    try {
      return await work();
    } finally {
      // Unless it ended after its time, and the next has begun.
      if (this.held === store) this.held = before;
    }
  }
}

module.exports = { ...require('node:async_hooks'), AsyncLocalStorage: OneAtATime };
