import { useEffect, useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import { offline, problemOf, type Problem } from '../../../../web/problem';
import { PeopleOfCustomRoleDocument, type PeopleOfCustomRoleQuery } from '../../generated/roles';
import type { PickedPerson } from '../../parts/people-picker';

/** So many may be named when who has a role is changed. */
export const MOST_PEOPLE = 500;

export interface PeopleOfRole {
  /** Null where they are too many. */
  readonly people: readonly PickedPerson[] | null;
  readonly count: number;
}

interface State {
  readonly found: PeopleOfRole | null;
  readonly problems: readonly Problem[];
}

/** Everybody who has a custom role at one of its versions, page by page. */
export function usePeopleOfRole(id: string, version: number): State {
  const client = useClient();
  const [state, setState] = useState<State>({ found: null, problems: [] });
  useEffect(() => {
    let isWanted = true;
    void everybody(client, id).then((next) => {
      if (isWanted) setState(next);
    });
    return () => {
      isWanted = false;
    };
  }, [client, id, version]);
  return state;
}

async function everybody(
  client: Client,
  id: string,
  before: readonly PickedPerson[] = [],
  after?: string,
): Promise<State> {
  const { data, error } = await page(client, id, after);
  const users = usersOf(data);
  if (users === null) return { found: null, problems: problemsOf(error) };
  const { nodes, pageInfo, totalCount: count } = users;
  const people = [...before, ...nodes];
  if (count <= MOST_PEOPLE && pageInfo.endCursor !== null && pageInfo.hasNextPage)
    return everybody(client, id, people, pageInfo.endCursor);
  return { found: { people: count > MOST_PEOPLE ? null : people, count }, problems: [] };
}

type Users = Extract<NonNullable<PeopleOfCustomRoleQuery['node']>, { users: unknown }>['users'];

function usersOf(data: PeopleOfCustomRoleQuery | undefined): Users {
  const role = data?.node ?? null;
  return role !== null && 'users' in role ? (role.users as Users) : null;
}

function problemsOf(error: CombinedError | undefined): Problem[] {
  const [first] = error?.graphQLErrors ?? [];
  return [first === undefined ? offline() : problemOf({ message: first.message, extensions: first.extensions })];
}

function page(client: Client, id: string, after: string | undefined) {
  const variables = { id, after: after ?? null };
  const asked = { requestPolicy: 'network-only' } as const;
  return client.query<PeopleOfCustomRoleQuery>(PeopleOfCustomRoleDocument.toString(), variables, asked).toPromise();
}
