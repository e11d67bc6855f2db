import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ctx } from '../../src/core/ctx';
import { idBytes } from '../../src/core/ids';
import { hashToken } from '../../src/core/tokens';
import { UserErrors } from '../../src/core/errors';
import { PictureTicket } from '../../src/domains/picture/entity';
import { claimTicket, purgeOldTickets } from '../../src/domains/picture/ticket';
import { deleteUnused } from '../../src/domains/picture-file/cleaning';
import { newPictureId } from '../../src/domains/picture-file/files';
import { eraseArchived } from '../../src/domains/removal/erasure';
import { STATUS_CODES } from '../../src/domains/user/entity';
import { PASSWORD, startWorld, type Person, type World } from '../world';
import { BLUE, HTML, plain } from './images';
import { codeOf, DELETE, picturesOf, REQUEST, type Pictures } from './upload';

let world: World;
let pictures: Pictures;
let folder: string;
let png: Buffer;
let blue: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-pictures-'));
  world = await startWorld({ FILES_URL: pathToFileURL(folder).href, API_URL: 'https://api.example/muster/' });
  const under = picturesOf(world);
  // Whatever stands in front of the server in production takes the path off.
  const here = (url: string) => under.here(url).replace('/muster/', '/');
  pictures = {
    ...under,
    here,
    ticket: async (as, input) => here(await under.ticket(as, input)),
    upload: async (as, bytes, input) => under.put(here(await under.ticket(as, input)), bytes),
    load: (url, headers) => under.load(here(url), headers),
  };
  png = await plain(40, 40).png().toBuffer();
  blue = await plain(40, 40, BLUE).png().toBuffer();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
  // Nothing that anybody sent was a failure of ours.
  expect(world.log).toEqual([]);
});

/** What was logged since it was last asked; then it is forgotten, so that the rest is seen to be nothing. */
const logged = () => (world.log as string[]).splice(0);

const files = () => (existsSync(join(folder, 'pictures')) ? readdirSync(join(folder, 'pictures')) : []);
const unused = async () =>
  Number((await world.db.query<[{ n: unknown }]>('SELECT COUNT(*) AS n FROM unused_picture'))[0].n);

async function shown(of: Person): Promise<string | null> {
  const query = 'query ($id: ID!) { node(id: $id) { ... on User { avatarUrl } } }';
  return (await world.run(of, query, { id: of.userId })).data.node.avatarUrl;
}

const idIn = (url: string | null | undefined) => /\/pictures\/([0-9a-f]{32})\//.exec(url ?? '')?.[1] ?? null;

/** Deletes what is due, and answers whose files are left. */
async function afterCleaning(): Promise<Set<string>> {
  await deleteUnused(await world.ctx(null));
  return new Set(files().map((name) => name.slice(0, 32)));
}

async function ask(as: { token: string }, input: object): Promise<[string, string[]][]> {
  const { errors, uploadUrl } = (await world.run(as, REQUEST, { input })).data.requestPictureUpload;
  expect(uploadUrl === null).toBe(errors.length > 0);
  const { errors: onDeleting } = (await world.run(as, DELETE, { input })).data.deletePicture;
  expect(onDeleting).toEqual(errors);
  return errors.map(({ code, path }: { code: string; path: string[] }) => [code, path]);
}

const granted = (module: 'USERS' | 'COMPANY', level: 'USE' | 'MANAGE', role: 'USER' | 'LIMITED_USER' = 'USER') =>
  world.person(world.acme.id, { role, grants: [{ module, level }] });

async function tokenOf(maker: Person, modules: readonly string[]): Promise<{ token: string; id: string }> {
  const create = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token apiToken { id } } }';
  const grants = modules.map((module) => ({ module, level: 'MANAGE' }));
  const made = (await world.run(maker, create, { input: { name: 'script', grants, password: PASSWORD } })).data;
  return { token: made.createApiToken.token, id: made.createApiToken.apiToken.id };
}

describe('who may', () => {
  it('everybody has a picture of their own, whatever they are granted', async () => {
    const without = await world.person(world.acme.id, { role: 'LIMITED_USER', grants: [] });
    expect(await ask(without, {})).toEqual([]);
    expect(await ask(without, { userId: without.userId })).toEqual([]);
    expect(await ask(without, { company: false })).toEqual([]);
  });

  it('a colleague’s needs USERS at MANAGE, and nobody above oneself', async () => {
    const { user, admin, owner, moderator } = world.acme;
    const manager = await granted('USERS', 'MANAGE');
    const reader = await granted('USERS', 'USE');
    const archived = await world.person(world.acme.id, { status: 'ARCHIVED' });
    expect(await ask(admin, { userId: user.userId })).toEqual([]);
    expect(await ask(owner, { userId: admin.userId })).toEqual([]);
    expect(await ask(manager, { userId: user.userId })).toEqual([]);
    for (const as of [user, reader, moderator])
      expect(await ask(as, { userId: manager.userId })).toEqual([['FORBIDDEN', ['userId']]]);
    for (const above of [moderator, admin, owner])
      expect(await ask(manager, { userId: above.userId })).toEqual([['FORBIDDEN', ['userId']]]);
    expect(await ask(admin, { userId: owner.userId })).toEqual([['FORBIDDEN', ['userId']]]);
    expect(await ask(admin, { userId: archived.userId })).toEqual([['INVALID', ['userId']]]);
    for (const nobody of [world.globex.user.userId, 'usr_00000000000000000000000009', 'nonsense'])
      expect(await ask(admin, { userId: nobody })).toEqual([['NOT_FOUND', ['userId']]]);
  });

  it('somebody who is invited can have one, and keeps it', async () => {
    const invite =
      'mutation { inviteUsers(input: { emails: ["face@guests.example"] }) { results { invitation { id user { id } } } } }';
    const { user } = (await world.run(world.acme.admin, invite)).data.inviteUsers.results[0].invitation;
    const answer = await pictures.upload(world.acme.admin, png, { userId: user.id });
    expect(answer.status).toBe(200);
    const list = '{ users(filter: { search: "face@guests.example" }) { nodes { avatarUrl } } }';
    expect((await world.run(world.acme.admin, list)).data.users.nodes).toEqual([{ avatarUrl: answer.body.url }]);
  });

  it('the company’s needs COMPANY at MANAGE', async () => {
    const { admin, owner, moderator, user } = world.acme;
    for (const as of [admin, owner, await granted('COMPANY', 'MANAGE')])
      expect(await ask(as, { company: true })).toEqual([]);
    for (const as of [moderator, user, await granted('COMPANY', 'USE'), await granted('USERS', 'MANAGE')])
      expect(await ask(as, { company: true })).toEqual([['FORBIDDEN', ['company']]]);
    expect(await ask(admin, { company: true, userId: user.userId })).toEqual([['INVALID', ['company']]]);
  });

  it('an API token has none of its own, nor its maker’s, and others’ as far as it was given', async () => {
    const { admin, user } = world.acme;
    const all = await tokenOf(admin, ['USERS', 'COMPANY']);
    const none = await tokenOf(admin, ['DASHBOARD']);
    expect(await ask(all, {})).toEqual([['FORBIDDEN', ['userId']]]);
    expect(await ask(all, { userId: admin.userId })).toEqual([['FORBIDDEN', ['userId']]]);
    expect(await ask(all, { userId: user.userId })).toEqual([]);
    expect(await ask(all, { company: true })).toEqual([]);
    const people = await tokenOf(admin, ['USERS']);
    const company = await tokenOf(admin, ['COMPANY']);
    expect(await ask(company, { userId: user.userId })).toEqual([['FORBIDDEN', ['userId']]]);
    expect(await ask(people, { company: true })).toEqual([['FORBIDDEN', ['company']]]);
    for (const document of [REQUEST, DELETE]) {
      const refused = await world.run(none, document, { input: { userId: user.userId } });
      expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await pictures.upload(all, png, { userId: user.userId })).status).toBe(200);
  });
});

describe('a ticket', () => {
  it('is an address of the settings, whatever host the request names, says its limits, and is kept as a hash alone', async () => {
    const answer = await world.run(
      world.acme.user,
      REQUEST,
      { input: {} },
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
    );
    const { uploadUrl, maxBytes, expiresAt } = answer.data.requestPictureUpload;
    expect(uploadUrl).toMatch(/^https:\/\/api\.example\/muster\/upload\/upload_[\w-]{43}$/);
    expect(maxBytes).toBe(10 * 1024 * 1024);
    expect(new Date(expiresAt).getTime() - world.clock.now().getTime()).toBeLessThanOrEqual(10 * 60_000);
    const text = uploadUrl.split('/').at(-1)!;
    const rows = await world.db.query('SELECT * FROM picture_ticket WHERE tokenHash = ?', [hashToken(text)]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(await world.db.query('SELECT * FROM picture_ticket'))).not.toContain(text.slice(7));
  });

  it.each([
    'upload_',
    'upload_nonsense',
    `upload_${'a'.repeat(43)}`,
    `session_${'a'.repeat(43)}`,
    '%00',
    'x'.repeat(99),
  ])('%s is none: 404', async (text) => {
    const answer = await pictures.put(`${new URL(world.url).origin}/upload/${text}`, png);
    expect([answer.status, codeOf(answer)]).toEqual([404, 'NOT_FOUND']);
  });

  it('is of no use as a session, nor a session as a ticket', async () => {
    const url = await pictures.ticket(world.acme.user);
    const asSession = await world.run({ token: url.split('/').at(-1)! }, '{ viewer { signedIn } }');
    expect(asSession.data.viewer.signedIn).toBe(false);
    expect((await pictures.put(`${new URL(world.url).origin}/upload/${world.acme.user.token}`, png)).status).toBe(404);
  });

  it('works once, whether or not what was sent was a picture', async () => {
    const good = await pictures.ticket(world.acme.user);
    expect((await pictures.put(good, png)).status).toBe(200);
    const first = await shown(world.acme.user);
    const again = await pictures.put(good, blue);
    expect([again.status, codeOf(again)]).toEqual([409, 'ALREADY_USED']);
    const bad = await pictures.ticket(world.acme.user);
    expect((await pictures.put(bad, HTML)).status).toBe(422);
    expect(codeOf(await pictures.put(bad, blue))).toBe('ALREADY_USED');
    expect(await shown(world.acme.user)).toBe(first);
  });

  it('used by twenty at once works for one of them', async () => {
    const person = await world.person(world.acme.id);
    const url = await pictures.ticket(person);
    const answers = await Promise.all(Array.from({ length: 20 }, () => pictures.put(url, png)));
    const [winner, ...more] = answers.filter(({ status }) => status === 200);
    expect(more).toEqual([]);
    // A company has four places: who finds them taken uses nothing up, and may try again.
    const losers = new Set(answers.filter((answer) => answer !== winner).map(codeOf));
    expect([...losers].filter((code) => code !== 'RATE_LIMITED')).toEqual(['ALREADY_USED']);
    expect(await shown(person)).toBe(winner!.body.url);
    expect(codeOf(await pictures.put(url, png))).toBe('ALREADY_USED');
  });

  it('ends after ten minutes, to the millisecond', async () => {
    const url = await pictures.ticket(world.acme.user);
    const ctx = await world.ctx(world.acme.user);
    const ticket = await ctx.db.findOneByOrFail(PictureTicket, { tokenHash: hashToken(url.split('/').at(-1)!) });
    const at = (now: Date): Ctx => Object.assign(Object.create(ctx) as Ctx, { now });
    await expect(claimTicket(at(ticket.expiresAt), ticket)).rejects.toMatchObject({ problems: [{ code: 'EXPIRED' }] });
    await claimTicket(at(new Date(ticket.expiresAt.getTime() - 1)), ticket);
    await expect(claimTicket(at(ticket.expiresAt), ticket)).rejects.toThrow(UserErrors);

    const late = await pictures.ticket(world.acme.user);
    world.clock.advance(10 * 60_000);
    const answer = await pictures.put(late, png);
    expect([answer.status, codeOf(answer)]).toEqual([410, 'EXPIRED']);
  });

  it('is forgotten a day after its end', async () => {
    const url = await pictures.ticket(world.acme.user);
    const count = async () =>
      Number(
        (
          await world.db.query<[{ n: unknown }]>('SELECT COUNT(*) AS n FROM picture_ticket WHERE tokenHash = ?', [
            hashToken(url.split('/').at(-1)!),
          ])
        )[0].n,
      );
    world.clock.advance(24 * 60 * 60_000);
    await purgeOldTickets.run(await world.ctx(null));
    expect(await count()).toBe(1);
    world.clock.advance(11 * 60_000);
    await purgeOldTickets.run(await world.ctx(null));
    expect(await count()).toBe(0);
  });
});

describe('a right that is lost meanwhile', () => {
  /** What happens to a manager between asking for the upload and its end. */
  const LOSSES: [name: string, happen: (person: Person) => Promise<unknown>][] = [
    [
      'the module is taken away',
      ({ email }) => world.db.query('UPDATE user SET managesModules = 0 WHERE email = ?', [email]),
    ],
    [
      'the person is blocked',
      ({ email }) => world.db.query('UPDATE user SET loginBlocked = 1, status = 4 WHERE email = ?', [email]),
    ],
    [
      'the person is deleted',
      ({ email }) => world.db.query('UPDATE user SET deletedAt = NOW(), status = 6 WHERE email = ?', [email]),
    ],
    ['the session is ended', (person) => world.run(person, 'mutation { signOut { errors { code } } }')],
  ];

  async function prepare() {
    const target = await world.person(world.acme.id);
    const manager = await granted('USERS', 'MANAGE');
    return { target, manager, url: await pictures.ticket(manager, { userId: target.userId }) };
  }

  it.each(LOSSES)('before the upload: %s', async (_, happen) => {
    const { target, manager, url } = await prepare();
    await happen(manager);
    const answer = await pictures.put(url, png);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
    expect(await shown(target)).toBeNull();
  });

  it.each([
    ...LOSSES,
    [
      'whose picture it is becomes an admin',
      (_: Person, target: Person) => world.db.query('UPDATE user SET role = 4 WHERE email = ?', [target.email]),
    ] as const,
  ])('while the files are written: %s', async (_, happen) => {
    const { target, manager, url } = await prepare();
    const { storage } = (await world.ctx(null)).app;
    const write = storage.write.bind(storage);
    let happened = false;
    storage.write = async (...args) => {
      if (!happened) await happen(manager, target);
      happened = true;
      await write(...args);
    };
    const answer = await pictures.put(url, png);
    storage.write = write;
    expect(happened).toBe(true);
    expect([codeOf(answer)]).toEqual([answer.status === 404 ? 'NOT_FOUND' : 'FORBIDDEN']);
    expect(await shown(target)).toBeNull();
    const audit = await world.db.query('SELECT id FROM audit_entry WHERE targetId = ?', [target.userId]);
    expect(audit).toEqual([]);
    await afterCleaning();
    expect(await unused()).toBe(0);
  });

  it('an API token is revoked, before or while the files are written', async () => {
    const target = await world.person(world.acme.id);
    const token = await tokenOf(world.acme.admin, ['USERS']);
    const url = await pictures.ticket(token, { userId: target.userId });
    const revoke = () =>
      world.run(world.acme.admin, `mutation { revokeApiToken(input: { id: "${token.id}" }) { revokedId } }`);
    const { storage } = (await world.ctx(null)).app;
    const write = storage.write.bind(storage);
    const late = await pictures.ticket(token, { userId: target.userId });
    storage.write = async (...args) => {
      await revoke();
      await write(...args);
    };
    expect(codeOf(await pictures.put(late, png))).toBe('FORBIDDEN');
    storage.write = write;
    expect(codeOf(await pictures.put(url, png))).toBe('FORBIDDEN');
    expect(await shown(target)).toBeNull();
  });

  it('a session that has to change its password first', async () => {
    const person = await world.person(world.acme.id);
    const url = await pictures.ticket(person);
    await world.db.query('UPDATE user SET mustChangePassword = 1 WHERE email = ?', [person.email]);
    expect(codeOf(await pictures.put(url, png))).toBe('FORBIDDEN');
  });

  it('the company’s: the module is taken away while the files are written', async () => {
    const manager = await granted('COMPANY', 'MANAGE');
    const url = await pictures.ticket(manager, { company: true });
    const before = (await world.run(manager, '{ company { logoUrl } }')).data;
    await world.db.query('UPDATE user SET managesModules = 0 WHERE email = ?', [manager.email]);
    expect(codeOf(await pictures.put(url, png))).toBe('FORBIDDEN');
    expect((await world.run(manager, '{ company { logoUrl } }')).data).toEqual(before);
  });
});

describe('replacing and deleting', () => {
  it('a new picture has a new address, and the old one is gone once its files are deleted', async () => {
    const person = await world.person(world.acme.id);
    const first = await pictures.upload(person, png);
    const second = await pictures.upload(person, blue);
    expect(idIn(second.body.url)).not.toBe(idIn(first.body.url));
    expect(await shown(person)).toBe(second.body.url);
    expect(await afterCleaning()).not.toContain(idIn(first.body.url));
    expect((await pictures.load(first.body.url!)).status).toBe(404);
    expect((await pictures.load(second.body.url!)).status).toBe(200);
  });

  it('twenty at once for one person: the last is shown, of the others nothing is left', async () => {
    const person = await world.person(world.acme.id);
    await afterCleaning();
    const before = new Set(files());
    const urls = await Promise.all(Array.from({ length: 20 }, () => pictures.ticket(person)));
    const answers = await Promise.all(
      urls.map((url, index) => pictures.putWhenThereIsRoom(url, index % 2 === 0 ? png : blue)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const remaining = idIn(await shown(person))!;
    expect(answers.map(({ body }) => idIn(body.url))).toContain(remaining);
    await afterCleaning();
    expect(
      files()
        .filter((name) => !before.has(name))
        .map((name) => name.slice(0, 32)),
    ).toEqual([remaining, remaining, remaining]);
    expect(await unused()).toBe(0);
  });

  it('each waits for the one before: the company’s people are locked before it is read what is there', async () => {
    const person = await world.person(world.acme.id);
    for (const [as, input] of [
      [person, {}],
      [world.acme.admin, { userId: person.userId }],
      [world.acme.admin, { company: true }],
    ] as const) {
      await pictures.upload(as, png, input);
      const sent = await world.statements(() => world.run(as, DELETE, { input }));
      // The first statement says who is asking.
      const [first] = sent.map(({ sql }) => sql).filter((statement) => !statement.includes('FROM session'));
      expect(first).toMatch(/^UPDATE company_lock /);
    }
  });

  it('uploads and deletions at once: what is shown has its files, and nothing else has', async () => {
    const person = await world.person(world.acme.id);
    await afterCleaning();
    const before = new Set(files());
    const urls = await Promise.all(Array.from({ length: 8 }, () => pictures.ticket(person)));
    await Promise.all([
      ...urls.map((url) => pictures.put(url, png)),
      ...Array.from({ length: 8 }, () => world.run(person, DELETE, { input: {} })),
      ...Array.from({ length: 4 }, async () => deleteUnused(await world.ctx(null))),
    ]);
    const remaining = idIn(await shown(person));
    await afterCleaning();
    const added = files().filter((name) => !before.has(name));
    expect(added.map((name) => name.slice(0, 32))).toEqual(remaining === null ? [] : [remaining, remaining, remaining]);
    expect(await unused()).toBe(0);
  });

  it('deleting takes the picture away, once, and says so in the record', async () => {
    const person = await world.person(world.acme.id);
    const { body } = await pictures.upload(person, png);
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.run(person, DELETE, { input: {} })));
    for (const answer of answers) expect(answer.data).toEqual({ deletePicture: { errors: [] } });
    expect(await shown(person)).toBeNull();
    expect(await afterCleaning()).not.toContain(idIn(body.url));
    const query =
      'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action actor { id } changes { field before after } } } }';
    const id = idIn(body.url);
    const entry = { action: 'user.changePicture', actor: { id: person.userId } };
    expect((await world.run(world.acme.admin, query, { id: person.userId })).data.auditLog.nodes).toEqual([
      { ...entry, changes: [{ field: 'picture', before: id, after: null }] },
      { ...entry, changes: [{ field: 'picture', before: null, after: id }] },
    ]);
  });

  it('the company’s is replaced and deleted likewise', async () => {
    const first = await pictures.upload(world.globex.admin, png, { company: true });
    const second = await pictures.upload(world.globex.admin, blue, { company: true });
    const query = '{ company { version logoUrl(size: LARGE) } viewer { memberships { logoUrl(size: SMALL) } } }';
    const { version, logoUrl } = (await world.run(world.globex.user, query)).data.company;
    expect([version, logoUrl]).toEqual([1, second.body.urls!['LARGE']]);
    expect((await world.run(world.globex.user, query)).data.viewer.memberships).toEqual([
      { logoUrl: second.body.urls!['SMALL'] },
    ]);
    expect(await afterCleaning()).not.toContain(idIn(first.body.url));
    await world.run(world.globex.admin, DELETE, { input: { company: true } });
    expect((await world.run(world.globex.user, query)).data.company.logoUrl).toBeNull();
    expect(await afterCleaning()).not.toContain(idIn(second.body.url));
    const log = 'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action } } }';
    expect((await world.run(world.globex.admin, log, { id: world.globex.id })).data.auditLog.nodes.slice(0, 3)).toEqual(
      Array.from({ length: 3 }, () => ({ action: 'company.changePicture' })),
    );
  });

  it('a person who is erased takes their picture with them', async () => {
    const person = await world.person(world.acme.id, { firstName: 'Gone', lastName: 'Soon' });
    const { body } = await pictures.upload(person, png);
    const list = 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }';
    const { deletionConfirmation } = (await world.run(world.acme.admin, list, { id: person.userId })).data.user;
    const late = await pictures.ticket(world.acme.admin, { userId: person.userId });
    const remove = 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { deletedId errors { code } } }';
    const input = { id: person.userId, confirmation: deletionConfirmation };
    expect((await world.run(world.acme.admin, remove, { input })).data.deleteUser.errors).toEqual([]);
    const seen = await world.db.query('SELECT pictureId FROM user WHERE email IS NULL AND pictureId IS NOT NULL');
    expect(seen).toEqual([]);
    expect(await afterCleaning()).not.toContain(idIn(body.url));
    expect(codeOf(await pictures.put(late, png))).toBe('NOT_FOUND');
    await afterCleaning();
    expect(await unused()).toBe(0);
  });
});

it('so does one who was archived 30 days ago, and people without a picture are erased as well', async () => {
  const person = await world.person(world.acme.id, { status: 'ARCHIVED' });
  const faceless = await world.person(world.acme.id, { status: 'ARCHIVED' });
  const id = newPictureId();
  const { app } = await world.ctx(null);
  await app.storage.write(`pictures/${id}-64.webp`, png, 'image/webp');
  await world.db.query('UPDATE user SET pictureId = ? WHERE email = ?', [Buffer.from(id, 'hex'), person.email]);
  await world.db.query('UPDATE user SET archivedAt = ? WHERE email IN (?)', [
    new Date(world.clock.now().getTime() - 31 * 24 * 60 * 60_000),
    [person.email, faceless.email],
  ]);
  await eraseArchived(await world.ctx(null));
  const ids = [idBytes(person.userId), idBytes(faceless.userId)];
  const rows = await world.db.query('SELECT status, pictureId FROM user WHERE id IN (?)', [ids]);
  expect(rows).toEqual([1, 2].map(() => ({ status: STATUS_CODES.DELETED, pictureId: null })));
  expect(await afterCleaning()).not.toContain(id);
  expect(await unused()).toBe(0);
});

describe('a storage that fails', () => {
  it('while writing: 503, the old picture stays, and nothing is left', async () => {
    const person = await world.person(world.acme.id);
    const { body } = await pictures.upload(person, png);
    const url = await pictures.ticket(person);
    const { app } = await world.ctx(null);
    const write = app.storage.write.bind(app.storage);
    let written = 0;
    app.storage.write = async (...args) => {
      written += 1;
      if (written === 2) throw new Error('No space left on this device.');
      await write(...args);
    };
    const answer = await pictures.put(url, blue);
    app.storage.write = write;
    expect([answer.status, codeOf(answer)]).toEqual([503, 'UPSTREAM_FAILED']);
    expect(JSON.stringify(answer.body)).not.toContain('No space');
    expect(logged()).toEqual([expect.stringContaining('No space left')]);
    expect(await shown(person)).toBe(body.url);
    await afterCleaning();
    expect(await unused()).toBe(0);
  });

  it('while reading: 503 and a sentence', async () => {
    const person = await world.person(world.acme.id);
    const { body } = await pictures.upload(person, png);
    const { app } = await world.ctx(null);
    const read = app.storage.read.bind(app.storage);
    app.storage.read = () => Promise.reject(new Error('The disk is on fire.'));
    const answer = await pictures.load(body.url!);
    app.storage.read = read;
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/cannot be read right now/);
    expect(logged()).toEqual([expect.stringContaining('on fire')]);
  });

  it('while deleting: reported, and done another time', async () => {
    const person = await world.person(world.acme.id);
    const { body } = await pictures.upload(person, png);
    await world.run(person, DELETE, { input: {} });
    const { app } = await world.ctx(null);
    const remove = app.storage.remove.bind(app.storage);
    app.storage.remove = (name) =>
      name.includes('-256') ? Promise.reject(new Error('The bucket is away.')) : remove(name);
    expect([...(await afterCleaning())]).toContain(idIn(body.url));
    expect(logged().length).toBeGreaterThan(0);
    app.storage.remove = remove;
    world.clock.advance(61_000);
    expect([...(await afterCleaning())]).not.toContain(idIn(body.url));
    expect(await unused()).toBe(0);
  });
});

describe('pictures are served', () => {
  let url: string;
  beforeAll(async () => {
    url = (await pictures.upload(world.acme.user, png)).body.url!;
  });

  it('to be kept for ever, and so that nothing in them runs', async () => {
    const answer = await pictures.load(url);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    const head = await fetch(pictures.here(url), { method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, answer.headers.get('etag')]);
  });

  it('once: who has it is told so', async () => {
    const tag = (await pictures.load(url)).headers.get('etag')!;
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await pictures.load(url, { 'if-none-match': known });
      expect([answer.status, await answer.text()]).toEqual([304, '']);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
    expect((await pictures.load(url, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('and what is not there is a sentence', async () => {
    const id = idIn(url)!;
    const paths = [
      ...[`${'0'.repeat(32)}/256.webp`, `${id}/257.webp`, `${id}/256.png`, `${id}/256`, `${id.toUpperCase()}/256.webp`],
      ...[
        `${id}/..%2f${id}-256.webp`,
        `..%2fpictures%2f${id}/256.webp`,
        `${id}/%00`,
        `${id}/0256.webp`,
        `${id}/-64.webp`,
      ],
    ];
    for (const path of paths) {
      const answer = await fetch(`${new URL(world.url).origin}/pictures/${path}`, {
        headers: { 'accept-language': 'nl' },
      });
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        404,
        'text/plain; charset=utf-8',
      ]);
      expect(await answer.text()).toBe('Op dit adres is geen foto, of niet meer.');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    const never = await pictures.load(url.replace(id, '0'.repeat(32)), { 'if-none-match': '*' });
    expect(never.status).toBe(404);
  });
});

describe('the fields', () => {
  it('a list of people with pictures takes no statement more than one without', async () => {
    await pictures.upload(world.acme.user, png);
    const list = (fields: string) => () => world.run(world.acme.admin, `{ users { nodes { ${fields} } } }`);
    // Once a minute a session is noted as used.
    await list('id')();
    const without = await world.statements(list('id'));
    const withPictures = await world.statements(list('id avatarUrl large: avatarUrl(size: LARGE)'));
    expect(withPictures).toHaveLength(without.length);
  });

  it('one’s account shows the picture in the company that was entered', async () => {
    const { body } = await pictures.upload(world.acme.user, png);
    const query = '{ viewer { account { avatarUrl(size: SMALL) } user { avatarUrl } } }';
    expect((await world.run(world.acme.user, query)).data.viewer).toEqual({
      account: { avatarUrl: body.urls!['SMALL'] },
      user: { avatarUrl: body.url },
    });
    await world.db.query(
      'UPDATE session SET companyId = NULL, userId = NULL WHERE accountId = (SELECT id FROM account WHERE email = ?)',
      [world.acme.user.email],
    );
    expect((await world.run(world.acme.user, query)).data.viewer).toEqual({ account: { avatarUrl: null }, user: null });
  });
});
