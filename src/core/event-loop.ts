/**
 * Takes turns with everything else that this process serves. GraphQL.js completes lists of values that are there without ever going back to
 * the event loop; what takes long waits here now and then, so that others are served in between.
 */

/**
 * Completed fields after which others are served: some twenty milliseconds. Counted and not timed, so that on a busy machine too a page of
 * people is completed at once, and what it reads is read with as few statements.
 */
const FIELDS_OF_A_STRETCH = 10_000;
/** How long what waited goes on before others are served again, in milliseconds. */
const SLICE_MS = 15;

let fieldsOfStretch = 0;

/** Whether this process has, with so many more fields, worked for long enough since the event loop last turned. */
export function isTimeForOthers(fields: number): boolean {
  if (fieldsOfStretch === 0 && fields > 0) {
    setImmediate(() => {
      fieldsOfStretch = 0;
    });
  }
  fieldsOfStretch += fields;
  return fieldsOfStretch > FIELDS_OF_A_STRETCH;
}

/** What waits for its turn, by the request it belongs to: each request has one step, then the next request has one. */
const waiting = new Map<object, (() => void)[]>();
let isTaking = false;

/** Resolves in a later turn of the event loop, in the order of the calls of one `owner`. */
export function nextTurn(owner: object): Promise<void> {
  return new Promise((resolve) => {
    const steps = waiting.get(owner);
    if (steps === undefined) waiting.set(owner, [resolve]);
    else steps.push(resolve);
    if (!isTaking) void takeTurns();
  });
}

async function takeTurns(): Promise<void> {
  isTaking = true;
  while (waiting.size > 0) {
    await new Promise(setImmediate);
    const began = performance.now();
    do {
      oneStep();
      // What the step set going runs before this goes on.
      await Promise.resolve();
    } while (waiting.size > 0 && performance.now() - began < SLICE_MS);
  }
  isTaking = false;
}

function oneStep(): void {
  for (const [owner, steps] of waiting) {
    waiting.delete(owner);
    steps.shift()?.();
    if (steps.length > 0) waiting.set(owner, steps);
    return;
  }
}

/** Above this part of the time the process is busy, below that it no longer is. */
const BUSY = { from: 0.5, until: 0.3 };
const LOOK_EVERY_MS = 200;

/** Answers whether the event loop has been at work for most of the last moments; asks for it only so often. */
export function watchEventLoop(): () => boolean {
  let [isBusy, at, before] = [false, performance.now(), performance.eventLoopUtilization()];
  return () => {
    const now = performance.now();
    if (now - at >= LOOK_EVERY_MS) {
      const current = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(current, before);
      isBusy = utilization > (isBusy ? BUSY.until : BUSY.from);
      [at, before] = [now, current];
    }
    return isBusy;
  };
}
