import { problem, type Problem } from '../../core/errors';
import { isOverloaded, normalise } from '../../core/unicode';
import { messages } from './messages';

/** In code points: 40 kB at most, which the column holds. */
const MAX_BODY = 10_000;
/** Two units a code point, and twice as many while letters and their marks are still apart. */
const MAX_UNITS = 4 * MAX_BODY;
/** On one letter: no script needs as many. */
const MAX_MARKS = 8;

/** Controls but tabs and ends of lines, and halves of characters. */
const REFUSED = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Cc}/u;

/** The text of a message: ends of lines as "\n", trimmed at the end, in Unicode NFC. What is wrong is added to `problems`. Measured before anything is done with it. */
export function readBody(text: string, path: readonly string[], problems: Problem[]): string {
  const add = (message: (typeof messages)[keyof typeof messages]) => {
    problems.push(problem('INVALID', path, message, { max: MAX_BODY }));
    return '';
  };
  if (text.length > MAX_UNITS) return add(messages.bodyTooLong);
  if (REFUSED.test(text) || isOverloaded(text, MAX_MARKS)) return add(messages.unshowable);
  const body = normalise(text.replace(/\r\n?/g, '\n').trimEnd(), 'NFC', MAX_UNITS);
  if (body === null || [...body].length > MAX_BODY) return add(messages.bodyTooLong);
  return body.trim() === '' ? add(messages.bodyNeeded) : body;
}
