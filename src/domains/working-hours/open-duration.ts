import { refuse } from '../../core/errors';
import { DAY_MS } from './calendar';
import { messages } from './messages';
import { openMsBetween, type Opening } from './opening';

const MAX_DAYS = 3_660;

/** For how many whole seconds it is open from an instant to another. INVALID for a time that runs backwards or is too long to add up. */
export function openSecondsBetween(opening: Opening, from: Date, to: Date): number {
  const length = to.getTime() - from.getTime();
  if (length < 0) refuse('INVALID', ['to'], messages.endsBeforeItBegins);
  if (length > MAX_DAYS * DAY_MS) refuse('INVALID', ['to'], messages.tooLong, { days: MAX_DAYS });
  return Math.floor(openMsBetween(opening, from, to) / 1000);
}
