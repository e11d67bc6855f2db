import { isOpenAt, nextClosing, nextOpening, type Opening } from '../domains/working-hours/opening';

const STEP_MS = 5 * 60_000;
const LOOK_BACK_MS = 30 * 24 * 3_600_000;

/**
 * The instants of the last thirty days at which somebody was at the desk, five minutes apart, the latest first: what stands at 12 was an hour
 * of work ago.
 */
export function deskTimes(opening: Opening, now: Date): Date[] {
  const end = now.getTime() - 2 * STEP_MS;
  const times: Date[] = [];
  let stretch = stretchAfter(opening, now.getTime() - LOOK_BACK_MS, end);
  while (stretch.from < end) {
    for (let time = stretch.from; time < stretch.to; time += STEP_MS) times.push(new Date(time));
    stretch = stretchAfter(opening, stretch.to, end);
  }
  return times.reverse();
}

/** The next stretch in which it is open, cut off at the end. */
function stretchAfter(opening: Opening, after: number, end: number): { readonly from: number; readonly to: number } {
  const at = new Date(after);
  const from = isOpenAt(opening, at) ? at : nextOpening(opening, at);
  if (from === null) return { from: end, to: end };
  return { from: from.getTime(), to: Math.min(end, nextClosing(opening, from)?.getTime() ?? end) };
}
