import type { Ctx } from '../../core/ctx';
import { problem, UserErrors, type Problem } from '../../core/errors';
import { readLine } from '../../core/text';
import type { ReportCallInput } from '../../generated/schema-types';
import { readTelephoneCode } from '../integration/telephone-code';
import { messages } from './messages';
import type { Report } from './reported';

/** What can be seen of ASCII: the ids of Asterisk, SIP and every other system that we know of. */
const EXTERNAL_ID = /^[\x21-\x7e]{1,200}$/;
const MAX_NUMBER = 64;
/** A clock that runs ahead by less is taken as it is. */
const AHEAD_MS = 5 * 60_000;

/** A report as a client sent it. Refuses whatever is wrong. */
export function readReport({ now }: Pick<Ctx, 'now'>, input: ReportCallInput): Report {
  const problems: Problem[] = [];
  const { externalId, event } = input;
  if (!EXTERNAL_ID.test(externalId)) problems.push(problem('INVALID', ['externalId'], messages.externalId));
  if (input.extension === '') problems.push(problem('INVALID', ['extension'], messages.extensionNeeded));
  const at = input.at ?? now;
  if (at.getTime() > now.getTime() + AHEAD_MS) problems.push(problem('INVALID', ['at'], messages.future));
  const read = {
    ...{ externalId, event, at },
    extension: readTelephoneCode(input.extension, 'extension', problems) ?? '',
    pbxId: readPbxId(input.pbxId, problems),
    fromNumber: readLine(input.fromNumber, MAX_NUMBER, ['fromNumber'], problems),
  };
  if (problems.length > 0) throw new UserErrors(problems);
  return read;
}

/** '' is a name as well: that of the system which has none. */
function readPbxId(text: string | null | undefined, problems: Problem[]): string | null {
  return text === '' ? '' : readTelephoneCode(text ?? null, 'pbxId', problems);
}
