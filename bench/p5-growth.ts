import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { requireMember } from '../src/core/ctx';
import { cursorsOf } from '../src/core/cursors';
import { idBytes, idFromBytes } from '../src/core/ids';
import { createApollo } from '../src/server/apollo';
import { buildSchema } from '../src/server/schema';
import { inProcess, interleave, type Plan, type Sample } from './interleave';
import type { Growth } from './options';
import { firstData, PAGE, Q2, Q3 } from './requests';
import { resultOf, type Result } from './result';
import { statementsOf, type Statement } from './statements';
import { contextFor, openWorkplace, READERS, type Reader, type Workplace } from './workplace';

const OPERATIONS = 5;
const TURNS = 8;
const WARM_UP = 15;
const GOAL = 1.2;
/** People before the deepest page of Q2: less than there are, and the last page is nearly full. */
const PEOPLE_BEFORE = 85;
/** Conversations after the cursor of the deepest page of Q3. */
const LEFT = PAGE + 10;

interface Asked {
  readonly name: string;
  readonly query: string;
  readonly as: Reader;
  readonly isDeep: boolean;
}

/** Q2 is for whoever manages people: the other two readers may not ask it. */
const ASKED: readonly Asked[] = [
  ...[false, true].map((isDeep): Asked => ({ name: 'Q2', query: Q2, as: 'ADMIN', isDeep })),
  ...READERS.flatMap((as) => [false, true].map((isDeep): Asked => ({ name: 'Q3', query: Q3, as, isDeep }))),
];

/** P5: the same pages of a company with many conversations and of one with few, each in a database of its own. */
export async function measureGrowth(
  socketPath: string,
  dataDir: string,
  { few, many }: Growth,
  plan: Plan,
): Promise<Result[]> {
  const small = await openWorkplace(socketPath, dataDir, { database: 'few', conversations: few });
  try {
    const large = await openWorkplace(socketPath, dataDir, { database: 'many', conversations: many });
    try {
      return await compare({ small, large }, socketPath, `${many} conversations`, `${few} conversations`, plan);
    } finally {
      await large.close();
    }
  } finally {
    await small.close();
  }
}

const apollo = createApollo({ schema: buildSchema(), introspection: false, onUnexpected: () => undefined });

interface Sizes<T> {
  readonly small: T;
  readonly large: T;
}

async function compare(
  places: Sizes<Workplace>,
  socketPath: string,
  of: string,
  baseline: string,
  plan: Plan,
): Promise<Result[]> {
  const connections: Sizes<Connection> = {
    small: await connectTo(places.small, socketPath),
    large: await connectTo(places.large, socketPath),
  };
  try {
    const results: Result[] = [];
    for (const asked of ASKED) {
      const id = `P5.${asked.name}.${asked.as}.${asked.isDeep ? 'deepest' : 'first'}`;
      const what = `${asked.name} as ${asked.as}, ${asked.isDeep ? 'deepest' : 'first'} page, of ${of}`;
      const small = await pageOf(places.small, connections.small, asked);
      const large = await pageOf(places.large, connections.large, asked);
      const sides = { large: () => large.ask(), small: () => small.ask() };
      const time = { id, what: `${what}, time`, baseline, side: 'large', against: 'small', of: 'elapsedMs' } as const;
      results.push(...(await interleave(sides, [{ ...time, goal: GOAL }], { ...plan, turns: TURNS })));
      const beside = `${large.rows} rows; beside: ${small.rows}. Statements: ${large.statements}.`;
      const rows = { id: `${id}.rows`, what: `${what}, rows read`, baseline, goal: GOAL, beside };
      results.push(resultOf(rows, [large.rows / small.rows]));
    }
    return results;
  } finally {
    await connections.small.end();
    await connections.large.end();
  }
}

function connectTo({ database }: Workplace, socketPath: string): Promise<Connection> {
  return createConnection({ socketPath, user: 'root', database, timezone: 'Z', charset: 'utf8mb4', jsonStrings: true });
}

interface Measured {
  /** A turn of it. */
  readonly ask: () => Promise<Sample>;
  /** That the database looks at for one. */
  readonly rows: number;
  readonly statements: number;
}

async function pageOf(workplace: Workplace, connection: Connection, asked: Asked): Promise<Measured> {
  const after = asked.isDeep ? await deepCursor(workplace, connection, asked) : null;
  const ask = async (variables: { first: number; after: string | null }): Promise<string> => {
    const contextValue = await contextFor(workplace, workplace.tokens[asked.as]);
    const { body } = await apollo.executeOperation({ query: asked.query, variables }, { contextValue });
    return JSON.stringify(body.kind === 'single' ? body.singleResult : null);
  };
  const variables = { first: PAGE, after };
  const answer = await ask(variables);
  const { nodes } = firstData<{ nodes: unknown[] }>(answer);
  const least = asked.isDeep && asked.name === 'Q2' ? 1 : PAGE;
  if (answer.includes('"errors"') || nodes.length < least) throw new Error(`No full page: ${answer.slice(0, 500)}`);
  await inProcess(WARM_UP, () => ask(variables));
  const statements = await statementsOf(workplace.dataSource, () => ask(variables));
  return {
    ask: () => inProcess(OPERATIONS, () => ask(variables)),
    rows: await rowsReadBy(connection, statements),
    statements: statements.length,
  };
}

/** A cursor with about one page left behind it: to walk there page by page would take longer than all the rest. */
async function deepCursor(workplace: Workplace, connection: Connection, { name, as }: Asked): Promise<string> {
  const ctx = await contextFor(workplace, workplace.tokens[as]);
  const { companyId, userId } = requireMember(ctx);
  if (name === 'Q2') {
    const query = 'query ($first: Int) { users(first: $first) { pageInfo { endCursor } } }';
    const asked = { query, variables: { first: PEOPLE_BEFORE } };
    const { body } = await apollo.executeOperation(asked, { contextValue: ctx });
    const answer = JSON.stringify(body.kind === 'single' ? body.singleResult : null);
    return firstData<{ pageInfo: { endCursor: string } }>(answer).pageInfo.endCursor;
  }
  const own = as === 'ADMIN' ? '' : 'AND assigneeId = ?';
  const [[row]] = await connection.query<RowDataPacket[]>(
    `SELECT id, updatedAt FROM conversation WHERE companyId = ? ${own} ORDER BY updatedAt, id LIMIT 1 OFFSET ?`,
    [idBytes(companyId), ...(own === '' ? [] : [idBytes(userId!)]), LEFT],
  );
  const { id, updatedAt } = row as unknown as { id: Buffer; updatedAt: Date };
  const position = { value: updatedAt.getTime(), id: idFromBytes('cnv', id) };
  return cursorsOf(workplace.app.secrets).seal(`conversations ${companyId}`, position);
}

/** The same statements once more on a connection of their own, whose counters then say what the engine was asked for. */
async function rowsReadBy(connection: Connection, statements: readonly Statement[]): Promise<number> {
  await connection.query('FLUSH STATUS');
  for (const { sql, parameters } of statements) await connection.query(sql, parameters);
  const [counters] = await connection.query<RowDataPacket[]>("SHOW SESSION STATUS LIKE 'Handler_read%'");
  return counters.reduce((sum, { Value }) => sum + Number(Value), 0);
}
