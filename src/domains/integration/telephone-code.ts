import { problem, type Problem } from '../../core/errors';
import { messages } from './messages';

/** How telephone systems and their extensions are called, wherever somebody says so. */
const WRITTEN = { pbxId: /^[\w.:@-]{1,64}$/, extension: /^[\w*#+.-]{1,32}$/ } as const;

/** The name of a telephone system or an extension as a client sent it; null for none. What is no such name is `otherwise`, with the problem added. */
export function readTelephoneCode(
  text: string | null,
  field: keyof typeof WRITTEN,
  problems: Problem[],
  otherwise: string | null = null,
): string | null {
  if (text === null || text === '') return null;
  if (WRITTEN[field].test(text)) return text;
  problems.push(problem('INVALID', [field], messages[field]));
  return otherwise;
}
