import type { Problem } from '../../core/errors';
import { readName } from '../../core/link-free';
import { MAX_NAME_CHARACTERS } from '../../core/text';

const NAMES = ['firstName', 'middleName', 'lastName'] as const;

/** What whoever invites says a person is called: the email greets them so, and joining suggests it. */
export type InvitedNames = Readonly<Record<(typeof NAMES)[number], string | null>>;

export const NO_NAMES: InvitedNames = { firstName: null, middleName: null, lastName: null };

type NamesInput = { readonly [N in (typeof NAMES)[number]]?: string | null | undefined };

/** What is wrong is added to `problems`. */
export function readInvitedNames(input: NamesInput, problems: Problem[]): InvitedNames {
  return Object.fromEntries(
    NAMES.map((name) => [name, readName(input[name], MAX_NAME_CHARACTERS, [name], problems)]),
  ) as InvitedNames;
}
