import { useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';
import { Link } from 'wouter';
import { PeopleByFactorDocument, type PeopleByFactorQuery } from '../../generated/company';
import { t } from '../../text';
import { securityMessages as messages } from './security-messages';

type Person = NonNullable<PeopleByFactorQuery['users']>['nodes'][number];

/** No list is narrowed by this: of a large company, so many pages of a hundred are looked through. */
const MOST_PAGES = 10;
/** The others are counted. */
const MOST_NAMES = 100;

interface Without {
  readonly people: readonly Person[];
  /** Whether the whole company was looked through. */
  readonly isAll: boolean;
}

/** Everybody who has joined and has no second factor yet. Nothing until that is known. */
export function StillWithout() {
  const found = useWithout();
  if (found === null) return null;
  const { people, isAll } = found;
  const count = people.length;
  return (
    <>
      <p>{isAll ? t(messages.without, { count }) : t(messages.withoutOfFirst, { count, most: MOST_PAGES * 100 })}</p>
      {people.length > 0 && (
        <ul className="without">
          {people.slice(0, MOST_NAMES).map(({ id, displayName }) => (
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

function useWithout(): Without | null {
  const client = useClient();
  const [found, setFound] = useState<Without | null>(null);
  useEffect(() => {
    let isWanted = true;
    void lookThrough(client, () => isWanted).then((without) => {
      if (isWanted) setFound(without);
    });
    return () => {
      isWanted = false;
    };
  }, [client]);
  return found;
}

/** Page by page, for as long as somebody waits for it. Null where a page did not come. */
async function lookThrough(client: Client, isWanted: () => boolean): Promise<Without | null> {
  const people: Person[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MOST_PAGES && isWanted(); pages += 1) {
    const users = await pageAfter(client, after);
    if (users === null) return null;
    people.push(...users.nodes.filter(({ twoFactorEnabled }) => twoFactorEnabled === false));
    after = users.pageInfo.endCursor;
    if (!users.pageInfo.hasNextPage) return { people, isAll: true };
  }
  return { people, isAll: false };
}

async function pageAfter(client: Client, after: string | null): Promise<PeopleByFactorQuery['users']> {
  const asked = client.query<PeopleByFactorQuery>(
    PeopleByFactorDocument.toString(),
    { after },
    { requestPolicy: 'network-only' },
  );
  return (await asked.toPromise()).data?.users ?? null;
}
