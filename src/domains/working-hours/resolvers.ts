import type { Ctx } from '../../core/ctx';
import { remembered } from '../../core/remembered';
import type { Resolvers } from '../../generated/resolvers';
import { openSecondsBetween } from './open-duration';
import { isOpenAt, nextClosing, nextOpening } from './opening';
import type { WorkingHoursRecord } from './record';
import { workingHoursOf } from './repository';
import { WEEKDAYS, type Schedule } from './schedule';
import { setWorkingHours } from './set-working-hours';

export const resolvers: Resolvers = {
  Mutation: { setWorkingHours: (_, { input }, ctx) => setWorkingHours(ctx, input) },
  Company: { workingHours: (company, _, ctx) => workingHoursOf(ctx, company) },
  WorkingHours: {
    days: ({ schedule }) => weekOf(schedule),
    exceptions: ({ schedule }) => [...schedule.exceptions],
    isOpen: (hours, { at }, ctx) => once(ctx, hours, 'isOpen', [at], () => isOpenAt(hours, at ?? ctx.now)),
    nextOpening: (hours, { after }, ctx) =>
      once(ctx, hours, 'nextOpening', [after], () => nextOpening(hours, after ?? ctx.now)),
    nextClosing: (hours, { after }, ctx) =>
      once(ctx, hours, 'nextClosing', [after], () => nextClosing(hours, after ?? ctx.now)),
    openDurationSeconds: (hours, { from, to }, ctx) =>
      once(ctx, hours, 'openDurationSeconds', [from, to], () => openSecondsBetween(hours, from, to ?? ctx.now)),
  },
};

function weekOf({ days }: Schedule) {
  return WEEKDAYS.map((day, weekday) => {
    const intervals = [...(days[weekday] ?? [])];
    return { day, working: intervals.length > 0, intervals };
  });
}

/** One company's hours are asked by everybody in a list of its people. */
function once<T>(
  ctx: Ctx,
  hours: WorkingHoursRecord,
  field: string,
  instants: readonly (Date | null | undefined)[],
  compute: () => T,
): T {
  return remembered(ctx, hours, `${field} ${instants.map((at) => at?.getTime() ?? '').join(' ')}`, compute);
}
