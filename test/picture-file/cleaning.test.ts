import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { deleteUnused } from '../../src/domains/picture-file/cleaning';
import { abandonPicture, adoptPicture, newPictureId, registerPicture } from '../../src/domains/picture-file/files';
import { compileScript } from '../compiled';
import { BLUE, plain } from '../picture/images';
import { DELETE, picturesOf, type Pictures } from '../picture/upload';
import { startWorld, type Person, type World } from '../world';
import type { Task } from './killed';

const HOUR_MS = 60 * 60_000;

let world: World;
let pictures: Pictures;
let folder: string;
let scripts: string;
let script: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-pictures-'));
  writeFileSync(join(folder, 'picture.png'), await plain(20, 20, BLUE).png().toBuffer());
  scripts = mkdtempSync(join(tmpdir(), 'muster-script-'));
  script = compileScript(join(__dirname, 'killed.ts'), scripts);
  world = await startWorld({ FILES_URL: pathToFileURL(folder).href });
  pictures = picturesOf(world);
  // The server's own job is held by somebody else for ever: here it runs when the test says so.
  await world.db.query(
    `INSERT INTO job (name, leaseId, leaseUntil, nextRunAt) VALUES ('delete unused pictures', 'test', '2100-01-01', '2100-01-01')
      ON DUPLICATE KEY UPDATE leaseId = 'test', leaseUntil = '2100-01-01', nextRunAt = '2100-01-01'`,
  );
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
  rmSync(scripts, { recursive: true });
  // Nothing that anybody sent was a failure of ours.
  expect(world.log).toEqual([]);
});

/** Whose files there are: the ids of pictures, each with how many of its sizes. */
function stored(): Record<string, number> {
  const names = existsSync(join(folder, 'pictures')) ? readdirSync(join(folder, 'pictures')) : [];
  const counts: Record<string, number> = {};
  for (const name of names) counts[name.slice(0, 32)] = (counts[name.slice(0, 32)] ?? 0) + 1;
  return counts;
}

async function shown(of: Person): Promise<string | null> {
  const { avatarUrl } = (await world.run(of, '{ viewer { user { avatarUrl } } }')).data.viewer.user;
  return /\/pictures\/([0-9a-f]{32})\//.exec(avatarUrl ?? '')?.[1] ?? null;
}

async function registered(): Promise<string[]> {
  const rows = await world.db.query<{ id: Buffer }[]>('SELECT id FROM unused_picture');
  return rows.map(({ id }) => id.toString('hex'));
}

/** Starts a process that stands still at the step, and kills it there with kill -9. */
async function killAt(step: string, ticket: string | null): Promise<void> {
  const { database } = world.db.options as { database: string };
  const task: Task = {
    ...{ socketPath: process.env['MUSTER_TEST_SOCKET'] ?? '', database, folder },
    ...{ now: world.clock.now().toISOString(), ticket, standStillAt: step },
  };
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    cwd: resolve(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<string | null>((done) => child.once('exit', (_, signal) => done(signal)));
  for await (const line of createInterface({ input: child.stdout })) {
    expect(line).toBe(step);
    child.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
}

/** What a job finds that runs an hour later, when no upload can still be under way. */
async function anHourLater(): Promise<void> {
  world.clock.advance(HOUR_MS + 1_000);
  await deleteUnused(await world.ctx(null));
}

it.each([
  ['after the claim', 0],
  ['before the commit of the registration', 0],
  ['before write 1', 0],
  ['after write 1', 1],
  ['before write 3', 2],
  ['after write 3', 3],
  ['before the commit of the picture', 3],
  ['after the commit of the picture', 3],
])(
  'an upload killed %s: one picture is shown, whole, and an hour later no other file is there',
  async (step, written) => {
    const person = await world.person(world.acme.id);
    await pictures.upload(person, await plain(20, 20).png().toBuffer());
    const former = (await shown(person))!;
    await anHourLater();
    const before = stored();
    const ticket = (await pictures.ticket(person)).split('/').at(-1)!;
    await killAt(step, ticket);
    const [added] = Object.keys(stored()).filter((id) => before[id] === undefined);
    expect(added === undefined ? 0 : stored()[added]).toBe(written);
    // Whoever asks now is answered with a whole picture.
    const now = (await shown(person))!;
    expect(now).toBe(step === 'after the commit of the picture' ? added : former);
    if (step !== 'after the claim' && step !== 'before the commit of the registration')
      expect(await registered()).toEqual([step === 'after the commit of the picture' ? former : expect.any(String)]);
    // It may still be under way as far as anybody knows: nothing of it is deleted yet.
    await deleteUnused(await world.ctx(null));
    expect(stored()[now]).toBe(3);
    if (step !== 'after the commit of the picture' && added !== undefined) expect(stored()[added]).toBe(written);
    await anHourLater();
    const { [former]: _, ...others } = before;
    expect(stored()).toEqual({ ...others, [now]: 3 });
    expect(await registered()).toEqual([]);
  },
);

it.each(['before removal 1', 'before removal 2', 'after removal 3'])(
  'the job killed %s: the next one deletes the rest',
  async (step) => {
    const person = await world.person(world.acme.id);
    await pictures.upload(person, await plain(20, 20).png().toBuffer());
    await anHourLater();
    const former = (await shown(person))!;
    await world.run(person, DELETE, { input: {} });
    await killAt(step, null);
    expect(await registered()).toEqual([former]);
    expect(await shown(person)).toBeNull();
    expect(await deleteUnused(await world.ctx(null))).toBe(1);
    expect(stored()[former]).toBeUndefined();
    expect(await registered()).toEqual([]);
  },
);

describe('an upload that stood still for an hour', () => {
  it('is not taken into use once its files are being deleted', async () => {
    const ctx = await world.ctx(null);
    const id = newPictureId();
    await registerPicture(ctx, id);
    await world.db.query('UPDATE unused_picture SET deleting = 1');
    expect(await ctx.transaction((tx) => adoptPicture(tx, id))).toBe(false);
    await deleteUnused(await world.ctx(null));
    expect(await registered()).toEqual([id]);
    await anHourLater();
    expect(await registered()).toEqual([]);
    expect(await ctx.transaction((tx) => adoptPicture(tx, id))).toBe(false);
  });

  it('has what it wrote afterwards deleted', async () => {
    const id = newPictureId();
    await registerPicture(await world.ctx(null), id);
    await anHourLater();
    const late = await world.ctx(null);
    await late.app.storage.write(`pictures/${id}-64.webp`, Buffer.from('late'), 'image/webp');
    await abandonPicture(late, id);
    expect(await deleteUnused(await world.ctx(null))).toBe(1);
    expect(stored()[id]).toBeUndefined();
  });
});

it('a storage that is away is asked three times, and pictures that cannot be deleted hold up no others', async () => {
  const ctx = await world.ctx(null);
  const ids = Array.from({ length: 5 }, () => newPictureId()).sort();
  for (const id of ids) await abandonPicture(ctx, id);
  const remove = ctx.app.storage.remove.bind(ctx.app.storage);
  const asked = new Set<string>();
  ctx.app.storage.remove = (name) => {
    asked.add(name.slice(9, 41));
    return ids.indexOf(name.slice(9, 41)) < 3 ? Promise.reject(new Error('away')) : remove(name);
  };
  expect(await deleteUnused(ctx)).toBe(0);
  expect(asked.size).toBe(3);
  expect(await deleteUnused(ctx)).toBe(2);
  expect((await registered()).sort()).toEqual(ids.slice(0, 3));
  ctx.app.storage.remove = remove;
  expect((world.log as string[]).splice(0)).toHaveLength(3);
  expect(await deleteUnused(await world.ctx(null))).toBe(0);
  world.clock.advance(60_000);
  expect(await deleteUnused(await world.ctx(null))).toBe(3);
  expect(await registered()).toEqual([]);
});

it('twenty jobs at once delete what nobody shows, and nothing that is shown', async () => {
  const person = await world.person(world.acme.id);
  for (let count = 0; count < 3; count += 1) await pictures.upload(person, await plain(9, 9).png().toBuffer());
  const now = (await shown(person))!;
  const contexts = await Promise.all(Array.from({ length: 20 }, () => world.ctx(null)));
  await Promise.all(contexts.map((ctx) => deleteUnused(ctx)));
  expect(stored()[now]).toBe(3);
  expect(await registered()).toEqual([]);
});
