// @ts-check
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The suites that take longest, those that mostly wait beside those that mostly reckon. Jest learns the order from its last run; on a fresh
 * clone there is none, and a long suite that came last would run alone.
 */
const LONGEST = [
  // Not long: it measures pauses, in a worker that has done nothing else yet.
  'server/bounded',
  'playground/playground',
  'runtime/remote-bus',
  'server/stop',
  'picture/files',
  'pages/pages',
  'server/crash',
  'server/durability',
  'server/uploads',
  'console/sections',
  'ops/packed',
  'locks/written',
  'console/everybody',
  'conversation/visibility',
  'member/actor',
  'user/large',
  'database/engine',
  'server/outages',
  'house',
  'security/matrix',
  'mail/outbox',
  'console/life',
  'live/limits',
  'database/busy',
  'mail/quota',
  'two-factor/two-factor',
  'ops/full-disk',
  'server/clock-jumps',
  'live/viewer-changed',
  'picture-file/cleaning',
  'user-import/interruptions',
  'assignment/storm',
  'locks/deadlocks',
  'session/throttle',
  'security/laws',
].map((name) => `/test/${name}.test.ts`);

/** @param {{ path: string }} test */
const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((end) => path.endsWith(end));
  return place === -1 ? LONGEST.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  /** @param {Parameters<Sequencer['sort']>[0]} tests */
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
};
