import { createConnection, type Connection } from 'mysql2/promise';
import type { Ctx } from '../../src/core/ctx';
import { idBytes } from '../../src/core/ids';
import { takeLocks } from '../../src/database/locks';
import { selectRows } from '../../src/database/rows';
import { IS_MYSQL } from '../sql';
import { startWorld, type World } from '../world';

let world: World;
/** Of no pool, so that it need not wait for those who wait for it. */
let other: Connection;
beforeAll(async () => {
  world = await startWorld();
  const [row] = await world.db.query<{ name: string }[]>('SELECT DATABASE() AS name');
  const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';
  other = await createConnection({ socketPath, user: 'root', database: row!.name });
});
afterAll(async () => {
  await other.end();
  await world.close();
});

/** Longer than a transaction looks for a database that is away. */
const LONG_WAIT_MS = 11_000;

const RENAME = 'mutation ($i: UpdateCompanyInput!) { updateCompany(input: $i) { company { name } errors { code } } }';
const companyOf = async (): Promise<{ name: string; version: number }> =>
  (await world.run(world.acme.admin, '{ company { name version } }')).data.company;

describe('a database that lets no transaction through', () => {
  beforeEach(() =>
    other.query(
      `CREATE TRIGGER always_moved BEFORE UPDATE ON company FOR EACH ROW
         SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1020, MESSAGE_TEXT = 'Record has changed since last read'`,
    ),
  );
  afterEach(() => other.query('DROP TRIGGER IF EXISTS always_moved'));

  it('is UNAVAILABLE to each of many, in their language and with when to come again, and changes nothing', async () => {
    const before = await companyOf();
    const rename = () =>
      fetch(world.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'nl',
          authorization: `Bearer ${world.acme.admin.token}`,
        },
        body: JSON.stringify({ query: RENAME, variables: { i: { version: before.version, name: 'Overtaken' } } }),
      });
    const answers = await Promise.all(Array.from({ length: 8 }, rename));
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([200, '1']);
      expect(await answer.json()).toEqual({
        data: { updateCompany: null },
        errors: [
          expect.objectContaining({
            message: 'De database kon dit nu niet verwerken. Er is niets gewijzigd: probeer het zo opnieuw.',
            path: ['updateCompany'],
            extensions: { code: 'UNAVAILABLE', requestId: expect.any(String), retryAfterSeconds: 1 },
          }),
        ],
      });
    }
    expect(await companyOf()).toEqual(before);
    // Whoever runs the server is told of what the client is not.
    expect(world.log.filter((line) => line.includes('Record has changed since last read'))).toHaveLength(8);
    await other.query('DROP TRIGGER always_moved');
    const later = await world.run(world.acme.admin, RENAME, { i: { version: before.version, name: 'Let through' } });
    expect(later.data.updateCompany).toEqual({ company: { name: 'Let through' }, errors: [] });
  });
});

it('however long many have waited for a lock, those that are overtaken after it are attempted again', async () => {
  const ctx = await world.ctx(world.acme.admin);
  const locks = { companies: [world.globex.id] };
  const key = [idBytes(world.acme.id)];
  let [attempts, overtaken] = [0, 0];
  const add = async (tx: Ctx, isFirst: boolean) => {
    attempts += 1;
    await takeLocks(tx, locks);
    await selectRows(tx, 'SELECT turn FROM company_lock WHERE companyId = ?', key);
    if (isFirst) await other.query('UPDATE company_lock SET turn = turn + 1 WHERE companyId = ?', key);
    if (isFirst) overtaken += 1;
    await tx.db.query('UPDATE company_lock SET turn = turn + 1 WHERE companyId = ?', key);
  };
  const turn = async () =>
    (await world.db.query<{ turn: number }[]>('SELECT turn FROM company_lock WHERE companyId = ?', key))[0]!.turn;
  const before = await turn();
  await other.beginTransaction();
  await other.query('UPDATE company_lock SET turn = turn + 1 WHERE companyId = ?', [idBytes(world.globex.id)]);
  const waiting = Array.from({ length: 30 }, () => {
    let isFirst = true;
    return ctx.transaction((tx) => add(tx, isFirst).finally(() => (isFirst = false)));
  });
  const done = Promise.all(waiting);
  done.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, LONG_WAIT_MS));
  await other.commit();
  await done;
  // MySQL does not tell whoever was overtaken; what is written is right all the same.
  expect([attempts, overtaken]).toEqual([IS_MYSQL ? 30 : 60, 30]);
  expect(await turn()).toBe(before + 60);
});

it('sixty resends of one invitation at once, while its emails leave, are sixty invitations sent again', async () => {
  const INVITE =
    'mutation { inviteUsers(input: { emails: ["stormed@guests.example"] }) { results { invitation { id } } } }';
  const [invited] = (await world.run(world.acme.admin, INVITE)).data.inviteUsers.results;
  const RESEND = 'mutation ($id: ID!) { resendInvitation(input: { id: $id }) { errors { code } } }';
  const resend = () => world.run(world.acme.admin, RESEND, { id: invited.invitation.id });
  const answers = await Promise.all(Array.from({ length: 60 }, resend));
  expect(answers).toEqual(Array(60).fill({ data: { resendInvitation: { errors: [] } } }));
  const [row] = await world.db.query<{ links: string }[]>(
    "SELECT COUNT(*) AS links FROM outbox WHERE recipient = 'stormed@guests.example'",
  );
  expect(row).toEqual({ links: 61 });
});
