import type { Resolvers } from '../../generated/graphql';
import { openSecondsBetween } from './open-duration';
import { isOpenAt, nextClosing, nextOpening } from './opening';
import { workingHoursOf } from './repository';
import { WEEKDAYS, type Schedule } from './schedule';
import { setWorkingHours } from './set-working-hours';

export const resolvers: Resolvers = {
  Mutation: { setWorkingHours: (_, { input }, ctx) => setWorkingHours(ctx, input) },
  Company: { workingHours: (company, _, ctx) => workingHoursOf(ctx, company) },
  WorkingHours: {
    days: ({ schedule }) => weekOf(schedule),
    exceptions: ({ schedule }) => [...schedule.exceptions],
    isOpen: (hours, { at }, ctx) => isOpenAt(hours, at ?? ctx.now),
    nextOpening: (hours, { after }, ctx) => nextOpening(hours, after ?? ctx.now),
    nextClosing: (hours, { after }, ctx) => nextClosing(hours, after ?? ctx.now),
    openDurationSeconds: (hours, { from, to }, ctx) => openSecondsBetween(hours, from, to ?? ctx.now),
  },
};

function weekOf({ days }: Schedule) {
  return WEEKDAYS.map((day, weekday) => {
    const intervals = [...(days[weekday] ?? [])];
    return { day, working: intervals.length > 0, intervals };
  });
}
