const DAY_MS = 24 * 60 * 60 * 1000;

/** The window in which new people are counted. */
export const ALLOWANCE_MS = DAY_MS;

const ON_THE_FIRST_DAY = 1_000;
const MORE_EACH_DAY = 100;
const MAX_DAYS = 90;
const MORE_FOR_EACH_ACTIVE_PERSON = 2;

/**
 * How many people a company may invite or create within 24 hours: 1,000 on its first day, 100 more for each day since, for 90 days, and two
 * more for each person who is active in it. `activePeople` 0 gives the least that it may.
 */
export function dailyAllowance(openedAt: Date, now: Date, activePeople: number): number {
  const days = Math.floor((now.getTime() - openedAt.getTime()) / DAY_MS);
  return (
    ON_THE_FIRST_DAY +
    MORE_EACH_DAY * Math.min(MAX_DAYS, Math.max(0, days)) +
    MORE_FOR_EACH_ACTIVE_PERSON * activePeople
  );
}
