import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { idBytes, newId } from '../../src/core/ids';
import { createSecretBox } from '../../src/core/secret-box';
import { createDataSource, createEmbeddedDatabase } from '../../src/database/connection';
import { migrate } from '../../src/database/migrate';
import { MIGRATIONS } from '../../src/database/migrations';
import { Outbox1790000000019 } from '../../src/database/migrations/19-outbox';
import { ENTITIES } from '../../src/domains/all';
import { createLog } from '../../src/log';
import { readSettings } from '../../src/settings';
import { startMuster } from '../../src/start';
import { openLetterbox, tokenIn } from '../letters';

const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';
const KEY = randomBytes(32);
const HOUR_MS = 3_600_000;

let database: string;
let dataSource: DataSource;
beforeEach(async () => {
  database = `outbox_${randomBytes(6).toString('hex')}`;
  await createEmbeddedDatabase(socketPath, database);
  const options = { database, entities: ENTITIES, migrations: MIGRATIONS };
  dataSource = await createDataSource({ socketPath }, options).initialize();
  await migrate(dataSource);
  await undo();
});
afterEach(() => dataSource.destroy());

/** Back to the table of emails alone. */
async function undo(): Promise<void> {
  const later = MIGRATIONS.length - MIGRATIONS.indexOf(Outbox1790000000019);
  for (let undone = 0; undone < later; undone += 1) await dataSource.undoLastMigration({ transaction: 'none' });
}

const seal = (values: object) => createSecretBox([KEY]).seal(JSON.stringify(values));

/** A row as the version before wrote it. */
async function insert(kind: string, more: Record<string, unknown> = {}): Promise<void> {
  const id = newId('mai');
  const row = {
    ...{ id: idBytes(id), companyId: idBytes(newId('cmp')), aboutId: idBytes(newId('inv')), kind, language: 'nl' },
    ...{ recipient: `${kind.toLowerCase()}@guests.example`, payload: null, messageId: `<${id}@muster.test>` },
    ...{
      createdAt: new Date(),
      nextAttemptAt: null,
      attempts: 3,
      sentAt: null,
      failedAt: null,
      lastError: null,
      ...more,
    },
  };
  const names = Object.keys(row);
  await dataSource.query(
    `INSERT INTO outbox_mail (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}

const LINK = 'http://muster.test/reset?token=reset_abc';

it('emails that wait while the table becomes one of every kind are sent, under the Message-ID that they had', async () => {
  const due = { payload: seal({ link: LINK, minutes: 30 }), nextAttemptAt: new Date(Date.now() - 1_000) };
  await insert('PASSWORD_RESET', due);
  await insert('PASSWORD_CHANGED', { sentAt: new Date() });
  const [waiting] = await dataSource.query<{ messageId: string }[]>(
    "SELECT messageId FROM outbox_mail WHERE kind = 'PASSWORD_RESET'",
  );
  const letterbox = await openLetterbox();
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-outbox-'));
  const muster = await startMuster({
    settings: readSettings({
      ...{ PORT: '0', APP_URL: 'http://muster.test', DEMO: 'off', DATA_DIR: dataDir },
      ...{ SMTP_URL: letterbox.url, SECRET_KEY: KEY.toString('base64') },
    }),
    log: createLog('error', { write: () => undefined }),
    print: () => undefined,
    target: { socketPath, database },
  });
  try {
    const email = await letterbox.next('password_reset@guests.example');
    expect(tokenIn(email)).toBe('reset_abc');
    expect(email.subject).toBe('Kies een nieuw wachtwoord');
    expect(email.messageId).toBe(waiting!.messageId);
  } finally {
    await muster.stop();
    await letterbox.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  expect(letterbox.letters).toHaveLength(1);
});

it('says of each when its link ends, keeps what has left, and comes back as it was', async () => {
  const kinds = ['INVITATION', 'VERIFY_EMAIL', 'NEW_ADDRESS', 'VERIFY_CREATED_USER', 'PASSWORD_RESET', 'ARCHIVED'];
  for (const kind of kinds) await insert(kind, { payload: seal({ kind }), nextAttemptAt: new Date() });
  await insert('PASSWORD_CHANGED', { sentAt: new Date() });
  await insert('INVITATION', { failedAt: new Date(), lastError: '550 no "quotes" \\ here' });
  const SELECT = 'SELECT * FROM outbox_mail ORDER BY id';
  const before = await dataSource.query<Record<string, unknown>[]>(SELECT);
  await migrate(dataSource);
  const now = await dataSource.query<Record<string, unknown>[]>('SELECT * FROM outbox ORDER BY id');
  expect(now.map(({ kind }) => kind)).toEqual(before.map(() => 'email'));
  expect(now.map(({ header }) => JSON.parse(String(header)) as unknown)).toEqual(
    before.map(({ kind, language, messageId }) => ({ email: kind, language, messageId })),
  );
  expect(now.map(({ payload, subjectId }) => [payload, subjectId])).toEqual(
    before.map(({ payload, aboutId }) => [payload, aboutId]),
  );
  const hours = now.map(({ createdAt, expiresAt }) =>
    expiresAt === null ? null : (Number(expiresAt) - Number(createdAt)) / HOUR_MS,
  );
  expect(hours).toEqual([72, 24, 24, 72, 0.5, null, null, 72]);
  // Of a kind that the version before does not know, and one given up since: it forgot at once what such ones said.
  await dataSource.query(
    "INSERT INTO outbox (id, kind, recipient, header, createdAt, attempts) VALUES (?, 'webhook', 'x', '{}', NOW(3), 0)",
    [randomBytes(16)],
  );
  await dataSource.query("UPDATE outbox SET payload = 'v1.x' WHERE failedAt IS NOT NULL");
  await undo();
  expect(await dataSource.query(SELECT)).toEqual(before);
});
