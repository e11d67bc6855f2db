import { randomBytes } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { DataSource } from 'typeorm';
import { newId, idBytes } from '../../src/core/ids';
import { createDataSource, createEmbeddedDatabase } from '../../src/database/connection';
import { MIGRATIONS } from '../../src/database/migrations';
import { NamesAsMeant1790000000012 } from '../../src/database/migrations/12-names-as-meant';
import { usernameKeyOf } from '../../src/domains/account/identifier';
import { ENTITIES } from '../../src/domains/all';

const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';
const said = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
let dataSource: DataSource;

/** A database as it was before addresses and usernames were kept as they are meant. */
beforeEach(async () => {
  said.mockClear();
  const database = `names_${randomBytes(6).toString('hex')}`;
  await createEmbeddedDatabase(socketPath, database);
  const earlier = MIGRATIONS.slice(0, MIGRATIONS.indexOf(NamesAsMeant1790000000012));
  dataSource = await createDataSource(
    { socketPath },
    { database, entities: ENTITIES, migrations: earlier },
  ).initialize();
  await dataSource.runMigrations({ transaction: 'none' });
});
afterEach(() => dataSource.destroy());

async function up(): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await new NamesAsMeant1790000000012().up(runner);
  await runner.release();
}

let seconds = 0;
async function account(email: string, username: string | null = null): Promise<Buffer> {
  const id = idBytes(newId('acc'));
  const key = username === null ? null : username.normalize('NFKC').trim().toLowerCase().slice(0, 32);
  await dataSource.query(
    "INSERT INTO account (id, email, username, usernameKey, passwordHash, mustChangePassword, createdAt) VALUES (?, ?, ?, ?, '!', 0, ?)",
    [id, email, username, key, new Date(1_790_000_000_000 + (seconds += 1_000))],
  );
  return id;
}

async function emails(): Promise<string[]> {
  const rows = await dataSource.query<{ email: string }[]>('SELECT email FROM account ORDER BY createdAt');
  return rows.map(({ email }) => email);
}

async function keys(): Promise<(string | null)[]> {
  const rows = await dataSource.query<{ usernameKey: string }[]>('SELECT usernameKey FROM account ORDER BY createdAt');
  return rows.map(({ usernameKey }) => usernameKey);
}

it('brings addresses to the form that was meant, and leaves all others', async () => {
  await account('i̇rem@x.example');
  await account('ışıl@x.example');
  await account(`bo@${domainToASCII('bi̇si̇klet.example')}`);
  await account('ünal@xn--mller-kva.example');
  await account('ada@x.example');
  await up();
  expect(await emails()).toEqual([
    'irem@x.example',
    'işil@x.example',
    'bo@bisiklet.example',
    'ünal@xn--mller-kva.example',
    'ada@x.example',
  ]);
  expect(said).not.toHaveBeenCalled();
});

it('leaves the later of two that would be one as it is, and says so; repeating it changes nothing', async () => {
  await account('irem@x.example', 'ayse');
  await account('i̇rem@x.example', 'Ayşe');
  await account('İbo@x.example'.toLowerCase(), 'IŞIK');
  for (let round = 0; round < 2; round += 1) {
    await up();
    expect(await emails()).toEqual(['irem@x.example', 'i̇rem@x.example', 'ibo@x.example']);
    expect(await keys()).toEqual(['ayse', 'ayşe', 'isik']);
  }
  expect(said.mock.calls.map(([line]) => String(line).split(':')[0])).toEqual([
    ...['account.email', 'account.usernameKey', 'account.email', 'account.usernameKey'],
  ]);
  expect(JSON.stringify(said.mock.calls)).not.toContain('irem');
});

it.each(['IŞIK', 'Straße', 'ΟΔΥΣΣΕΥΣ', 'सुनीता', 'سارا_۱۲', '김민수', 'ada.l'])(
  'the key of %s is the one that signing in asks for',
  async (username) => {
    await account('a@x.example', username);
    await up();
    expect(await keys()).toEqual([usernameKeyOf(username)]);
  },
);

it('can be undone, also with a key that was too long for the column of earlier days', async () => {
  await account('a@x.example', 'ß'.repeat(20));
  await up();
  expect(await keys()).toEqual(['ss'.repeat(20)]);
  const runner = dataSource.createQueryRunner();
  await new NamesAsMeant1790000000012().down(runner);
  await runner.release();
  expect(await keys()).toEqual(['ß'.repeat(20)]);
});
