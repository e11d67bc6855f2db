import { useState } from 'react';
import { basics } from '../../../../web/messages';
import { problemOfRefusal, type Problem } from '../../../../web/problem';
import type { Role } from '../../../../src/generated/schema-types';
import { useChangeOnce } from '../../api/once';
import {
  InvitePeopleDocument,
  type InvitationInput,
  type InvitePeopleMutation,
  type MembershipInput,
} from '../../generated/people';
import { t } from '../../text';
import { emptyRow, isEmpty, pathInForm, type InviteRow } from './invite-rows';

/** What everybody gets who is invited together. */
export interface ForAll {
  /** Empty: not chosen yet. */
  readonly role: Role | '';
  readonly roleForEach: boolean;
  readonly inboxIds: readonly string[];
  readonly languages: readonly string[];
  readonly customRoleIds: readonly string[];
}

const NOTHING: ForAll = { role: '', roleForEach: false, inboxIds: [], languages: [], customRoleIds: [] };
const AT_FIRST = 3;

const emptyRows = () => Array.from({ length: AT_FIRST }, emptyRow);

export function useInviting() {
  const invite = useChangeOnce(InvitePeopleDocument);
  const [rows, setRows] = useState<readonly InviteRow[]>(emptyRows);
  const [forAll, setForAll] = useState(NOTHING);
  const [invited, setInvited] = useState<readonly string[]>([]);
  const again = () => {
    setRows(emptyRows());
    setInvited([]);
  };
  const send = async (): Promise<readonly Problem[]> => {
    const filled = rows.filter((row) => !isEmpty(row));
    if (filled.length === 0) return [needed()];
    const { data, problems } = await invite({ input: { invitations: filled.map((row) => inputOf(row, forAll)) } });
    if (data === null || problems.length > 0) return problems;
    const outcome = outcomeOf(filled, data.results, forAll.roleForEach);
    setRows(outcome.refused);
    setInvited((before) => [...before, ...outcome.invited]);
    return outcome.problems;
  };
  return { rows, setRows, forAll, setForAll, invited, again, send };
}

function needed(): Problem {
  return { code: 'NEEDED', message: t(basics.needed), path: ['invitations', '0', 'email'], retryAt: null };
}

function inputOf(row: InviteRow, forAll: ForAll): InvitationInput {
  const own = forAll.roleForEach ? row.role : '';
  return {
    email: row.email,
    ...(row.firstName.trim() !== '' && { firstName: row.firstName }),
    ...(row.lastName.trim() !== '' && { lastName: row.lastName }),
    membership: membershipOf(own === '' ? forAll.role : own, forAll),
  };
}

/** What is left out is as the company has it. */
function membershipOf(role: Role | '', { inboxIds, languages, customRoleIds }: ForAll): MembershipInput {
  return {
    ...(role !== '' && { role }),
    ...(inboxIds.length > 0 && { inboxIds: [...inboxIds] }),
    ...(languages.length > 0 && { languages: [...languages] }),
    ...(customRoleIds.length > 0 && { customRoleIds: [...customRoleIds] }),
  };
}

type Results = NonNullable<InvitePeopleMutation['inviteUsers']>['results'];

/** Each row answers for itself. */
function outcomeOf(rows: readonly InviteRow[], results: Results, hasRole: boolean) {
  const refused: InviteRow[] = [];
  const invited: string[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const errors = results[index]?.errors ?? [];
    if (errors.length === 0) invited.push(row.email);
    else {
      const at = refused.length;
      problems.push(
        ...errors.map(({ path, ...error }) => problemOfRefusal({ ...error, path: pathInForm(path, at, hasRole) })),
      );
      refused.push(row);
    }
  }
  return { refused, invited, problems };
}
