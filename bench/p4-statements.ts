import { setTimeout as pause } from 'node:timers/promises';
import { createApollo } from '../src/server/apollo';
import { buildSchema } from '../src/server/schema';
import { hundredAddresses, M2, Q1, Q2, Q3 } from './requests';
import type { Result } from './result';
import { statementsOf } from './statements';
import { spreadOf } from './statistics';
import { contextFor, READERS, type Workplace } from './workplace';

const PAGE_SIZES = [1, 10, 50, 100];
const PAGE_SIZES_OF_CONVERSATIONS = [5, 50, 100];
const NOTED_AFTER_MS = 200;

/** P4: SQL statements, counted where they leave for the database. The session and the viewer are counted apart from what is asked. */
export async function countStatements(workplace: Workplace): Promise<Result[]> {
  const apollo = createApollo({ schema: buildSchema(), introspection: false, onUnexpected: () => undefined });
  // Once a minute a request also notes when its session was last used, beside the answer: not what is counted here.
  for (const reader of READERS) await contextFor(workplace, workplace.tokens[reader]);
  await pause(NOTED_AFTER_MS);
  const perRequest: number[] = [];
  const count = async (
    query: string,
    variables: Record<string, unknown>,
    token: string = workplace.token,
  ): Promise<number> => {
    let contextValue = await contextFor(workplace, token);
    const opening = await statementsOf(workplace.dataSource, async () => {
      contextValue = await contextFor(workplace, token);
    });
    perRequest.push(opening.length);
    const asked = await statementsOf(workplace.dataSource, async () => {
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
      const text = JSON.stringify(body);
      if (text.includes('"errors":[{')) throw new Error(`The server refused: ${text.slice(0, 500)}`);
    });
    return asked.length;
  };
  const q1 = [await count(Q1, {})];
  const q2: number[] = [];
  for (const first of PAGE_SIZES) q2.push(await count(Q2, { first }));
  const q3: Result[] = [];
  for (const reader of READERS) {
    const counts: number[] = [];
    for (const first of PAGE_SIZES_OF_CONVERSATIONS) counts.push(await count(Q3, { first }, workplace.tokens[reader]));
    const what = `Q3 of ${PAGE_SIZES_OF_CONVERSATIONS.join(', ')} conversations as ${reader}, statements more`;
    q3.push(counted(`P4.Q3.${reader}`, what, counts, 2));
  }
  const m2 = [await count(M2, hundredAddresses())];
  return [
    counted('P4.viewer', 'session and viewer, statements a request', perRequest, 1),
    counted('P4.Q1', 'Q1, statements more', q1, 0),
    counted('P4.Q2', `Q2 of ${PAGE_SIZES.join(', ')} people, statements more`, q2, 2),
    ...q3,
    counted('P4.M2', 'M2 of 100 addresses, statements more', m2, 6),
  ];
}

/** A count is what it is: not one may be above the goal. */
function counted(id: string, what: string, counts: readonly number[], goal: number): Result {
  const spread = spreadOf(counts);
  return { id, what, baseline: 'counted', ...spread, goal, held: spread.max <= goal };
}
