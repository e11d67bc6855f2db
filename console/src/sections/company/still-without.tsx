import { useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';
import { Link } from 'wouter';
import { PeopleByFactorDocument, type PeopleByFactorQuery } from '../../generated/company';
import { t } from '../../text';
import { securityMessages as messages } from './security-messages';

type Person = NonNullable<PeopleByFactorQuery['users']>['nodes'][number];

/** Everybody who has joined and has no second factor yet. Nothing until that is known. */
export function StillWithout() {
  const people = useWithout();
  if (people === null) return null;
  return (
    <>
      <p>{t(messages.without, { count: people.length })}</p>
      {people.length > 0 && (
        <ul className="without">
          {people.map(({ id, displayName }) => (
            <li key={id}>
              <Link href={`~/people/${id}`}>
                <bdi>{displayName}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function useWithout(): readonly Person[] | null {
  const client = useClient();
  const [people, setPeople] = useState<readonly Person[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void withoutAfter(client, null).then((found) => {
      if (isWanted) setPeople(found);
    });
    return () => {
      isWanted = false;
    };
  }, [client]);
  return people;
}

/** Page by page, for no list is narrowed by this. Null where a page did not come. */
async function withoutAfter(client: Client, after: string | null): Promise<readonly Person[] | null> {
  const asked = client.query<PeopleByFactorQuery>(
    PeopleByFactorDocument.toString(),
    { after },
    { requestPolicy: 'network-only' },
  );
  const users = (await asked.toPromise()).data?.users ?? null;
  if (users === null) return null;
  const here = users.nodes.filter(({ twoFactorEnabled }) => twoFactorEnabled === false);
  const { hasNextPage, endCursor } = users.pageInfo;
  if (!hasNextPage || endCursor === null) return here;
  const rest = await withoutAfter(client, endCursor);
  return rest === null ? null : [...here, ...rest];
}
