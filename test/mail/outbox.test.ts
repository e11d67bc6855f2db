import type { App } from '../../src/core/ctx';
import { idBytes, type CompanyId } from '../../src/core/ids';
import { EMAILS } from '../../src/domains/all';
import { deliveryDetail } from '../../src/domains/mail/delivery-detail';
import { isFinalRefusal } from '../../src/domains/mail/failures';
import { EMAIL_KIND, emailKind } from '../../src/domains/mail/kind';
import { createTransport } from '../../src/domains/mail/transport';
import { writeEmail } from '../../src/domains/mail/write-email';
import { startOutbox } from '../../src/runtime/outbox-worker';
import { tokenIn } from '../letters';
import { lockWaits } from '../sql';
import { startWorld, type World } from '../world';

let world: World;

const INVITE =
  'mutation ($e: [String!]!) { inviteUsers(input: { emails: $e }) { results { invitation { id } errors { code } } errors { code } } }';
const DELIVERIES = 'query ($id: ID!) { node(id: $id) { ... on Invitation { deliveries { status detail } } } }';

async function invite(...emails: string[]): Promise<string[]> {
  const answer = await world.run(world.acme.admin, INVITE, { e: emails });
  return answer.data.inviteUsers.results.map(({ invitation }: { invitation: { id: string } }) => invitation.id);
}

async function deliveriesOf(id: string): Promise<{ status: string; detail: string | null }[]> {
  return (await world.run(world.acme.admin, DELIVERIES, { id })).data.node.deliveries;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const givesUpAt = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > givesUpAt) throw new Error('It did not come to hold.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('of a running server', () => {
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.close());

  it('what is said in an email is sealed while it waits, and forgotten once it is sent', async () => {
    await world.letterbox.down();
    await invite('sealed@guests.example');
    const [waiting] = await world.db.query<{ payload: string }[]>('SELECT payload FROM outbox');
    expect(waiting!.payload).toMatch(/^v1\./);
    expect(waiting!.payload).not.toMatch(/token|join/);
    await world.letterbox.up();
    world.clock.advance(120_000);
    const token = tokenIn(await world.letterbox.next('sealed@guests.example'));
    await until(
      async () =>
        (await world.db.query<{ payload: string | null }[]>('SELECT payload FROM outbox'))[0]!.payload === null,
    );
    expect(JSON.stringify(await world.db.query('SELECT * FROM outbox'))).not.toContain(token);
  });

  it('a mail server that is down loses no email: it goes out by itself when it is back', async () => {
    await world.letterbox.down();
    const [id] = await invite('patient@guests.example');
    await until(async () => (await deliveriesOf(id!))[0]!.detail !== null);
    expect(await deliveriesOf(id!)).toEqual([
      {
        status: 'QUEUED',
        detail: 'Our mail server could not take the email. It is sent again by itself for up to three days.',
      },
    ]);
    await world.letterbox.up();
    world.clock.advance(60_000);
    await world.letterbox.next('patient@guests.example');
    await until(async () => (await deliveriesOf(id!))[0]!.status === 'SENT');
  });

  it('a refusal for now (4xx) is tried again, a final one (5xx) is not, and both can be seen', async () => {
    world.letterbox.behave(451);
    const [greylisted] = await invite('grey@guests.example');
    await until(async () => (await deliveriesOf(greylisted!))[0]!.detail !== null);
    world.letterbox.behave('well');
    world.clock.advance(60_000);
    await world.letterbox.next('grey@guests.example');
    world.letterbox.behave(550);
    const [refused] = await invite('gone@guests.example');
    await until(async () => (await deliveriesOf(refused!))[0]!.status === 'FAILED');
    expect((await deliveriesOf(refused!))[0]!.detail).toContain('not taken');
    world.letterbox.behave('well');
    world.clock.advance(3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(world.letterbox.to('gone@guests.example')).toHaveLength(0);
  });

  it('an email that no server took for three days is given up', async () => {
    await world.letterbox.down();
    await invite('nowhere@guests.example');
    const row = async () =>
      (await world.db.query<Record<string, unknown>[]>('SELECT attempts, failedAt, payload FROM outbox'))[0]!;
    await until(async () => Number((await row())['attempts']) > 0);
    world.clock.advance(3 * 24 * 3_600_000 - 60_000);
    await until(async () => Number((await row())['attempts']) > 1);
    expect(await row()).toMatchObject({ failedAt: null, payload: expect.any(String) });
    world.clock.advance(3_600_000 + 120_000);
    await until(async () => (await row())['failedAt'] !== null);
    await world.letterbox.up();
    world.clock.advance(3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(world.letterbox.letters).toHaveLength(0);
  });

  it('an email that is sent twice, because nobody heard that it was taken, is one email by its Message-ID', async () => {
    world.letterbox.behave('dies after taking');
    await invite('twice@guests.example');
    await until(() => Promise.resolve(world.letterbox.to('twice@guests.example').length === 1));
    world.letterbox.behave('well');
    await until(async () => {
      world.clock.advance(60_000);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return world.letterbox.to('twice@guests.example').length >= 2;
    });
    const ids = world.letterbox.to('twice@guests.example').map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^<mai_\w{26}@muster\.test>$/);
  });

  describe('two workers beside each other', () => {
    /** Another process's outbox, its clock ahead as far as the world's will be. */
    async function secondWorker(aheadMs = 0) {
      const ctx = await world.ctx(null);
      const transport = createTransport({
        smtpUrl: world.letterbox.url,
        mailFrom: 'Two <two@muster.test>',
        dataDir: '/nonexistent',
        wrote: () => undefined,
      });
      const app: App = { ...ctx.app, report: () => undefined };
      const clock = () => new Date(Date.now() + aheadMs);
      const outbox = startOutbox({ dataSource: world.db, app, clock, kinds: [emailKind(transport, EMAILS)] });
      const stop = async () => {
        await outbox.stop();
        transport.close();
      };
      return { wake: () => outbox.wake(), stop };
    }

    it('send every email once', async () => {
      const second = await secondWorker();
      const emails = Array.from({ length: 200 }, (_, index) => `many${index}@guests.example`);
      await Promise.all([invite(...emails.slice(0, 100)), invite(...emails.slice(100))]);
      second.wake();
      for (const email of emails) await world.letterbox.next(email);
      await second.stop();
      expect(world.letterbox.letters).toHaveLength(200);
    });

    it('that find the same email at the same moment send it once', async () => {
      await world.letterbox.down();
      const [id] = await invite('contested@guests.example');
      await until(async () => (await deliveriesOf(id!))[0]!.detail !== null);
      await world.letterbox.up();
      const runner = world.db.createQueryRunner();
      await runner.startTransaction();
      await runner.query('SELECT id FROM outbox FOR UPDATE');
      world.clock.advance(120_000);
      const second = await secondWorker(120_000);
      // Both have found it, and wait to claim it.
      const waiting = async () => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        return (await lockWaits(world.db)) === 2;
      };
      await until(waiting);
      await runner.commitTransaction();
      await runner.release();
      await world.letterbox.next('contested@guests.example');
      // Stopping waits for what is in flight.
      await second.stop();
      await until(async () => (await deliveriesOf(id!))[0]!.status === 'SENT');
      expect(world.letterbox.letters).toHaveLength(1);
    });
  });

  it('says that a program wrote it and whose it is, and is dated when it was written, however late it leaves', async () => {
    await world.letterbox.down();
    await invite('headers@guests.example');
    const written = world.clock.now().getTime();
    await until(async () =>
      (await world.db.query<{ attempts: number }[]>('SELECT attempts FROM outbox')).every((row) => row.attempts > 0),
    );
    await world.letterbox.up();
    world.clock.advance(30 * 60_000);
    const letter = await world.letterbox.next('headers@guests.example');
    expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter.headers.get('x-auto-response-suppress')).toBe('DR, RN, NRN, OOF, AutoReply');
    expect(letter.headers.get('feedback-id')).toBe(`${world.acme.id}:invitation:muster`);
    expect(letter.headers.has('list-id')).toBe(false);
    expect(Math.abs(letter.date!.getTime() - written)).toBeLessThan(20_000);
  });

  it('names that hold a link, from before they were refused, are in no email; bare domains make no link', async () => {
    const links = ['Your account is locked: http://evil.example/login', 'www.evil.example', 'eve@evil.example'];
    for (const [index, name] of links.entries()) {
      await world.db.query('UPDATE company SET name = ? WHERE id = UNHEX(?)', [name, hex(world.acme.id)]);
      await invite(`named${index}@guests.example`);
      const letter = await world.letterbox.next(`named${index}@guests.example`);
      expect(letter.subject).toBe('Adam Acme invites you to a company');
      expect(`${letter.text}${String(letter.html)}`).not.toContain('evil');
    }
    await world.db.query('UPDATE company SET name = ? WHERE id = UNHEX(?)', ['Booking.com', hex(world.acme.id)]);
    await invite('booked@guests.example');
    const letter = await world.letterbox.next('booked@guests.example');
    expect(letter.subject!.replaceAll('\u2060', '')).toBe('Adam Acme invites you to Booking.com');
    expect(`${letter.subject}${letter.text}`).not.toMatch(/[Bb]ooking\.com/);
  });

  it('emails that are withdrawn while they are sent deadlock without a word in the log', async () => {
    const emails = Array.from({ length: 20 }, (_, index) => `stormy${index}@guests.example`);
    const ids = await invite(...emails);
    const RESEND = 'mutation ($id: ID!) { resendInvitation(input: { id: $id }) { errors { code } } }';
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all(ids.map((id) => world.run(world.acme.admin, RESEND, { id })));
      for (const { data } of answers) expect(data.resendInvitation.errors).toEqual([]);
    }
    for (const email of emails) await world.letterbox.next(email);
    expect(world.log).toEqual([]);
  });
});

it('is tried again after a minute at most in the first hour and after an hour at most later', () => {
  const [minute, hour] = [60_000, 3_600_000];
  expect([0, hour - 1, hour, 3 * 24 * hour].map((age) => EMAIL_KIND.maxPauseMs(age))).toEqual([
    minute,
    minute,
    hour,
    hour,
  ]);
});

it('only the final word of a mail server about this very email ends it at once', () => {
  const isFinal = (responseCode: number, command = 'RCPT TO') => isFinalRefusal({ responseCode, command });
  expect([421, 450, 499, 500, 550, 599].map((code) => isFinal(code))).toEqual([false, false, false, true, true, true]);
  expect([530, 534, 535, 538].map((code) => isFinal(code))).toEqual([false, false, false, false]);
  expect(['DATA', 'MAIL FROM', 'AUTH PLAIN', 'CONN'].map((command) => isFinal(554, command))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it('an email says the same as text and as HTML, in every language, and what people typed stays text', () => {
  const values = {
    company: '<script>alert(1)</script> & Söhne',
    inviter: 'Eve\r\nBcc: all@x.example',
    link: 'https://a.example/join?token=x',
    hours: 72,
    minutes: 30,
    actor: '<b>Mallory</b>',
    email: 'new@a.example',
    token: '<script>night</script>',
    from: '<i>Eve</i>',
    to: 'Adam',
    days: 30,
    webhook: '<b>Hook</b>',
  };
  expect(EMAILS).toHaveLength(18);
  expect(new Set(EMAILS.map(({ name }) => name)).size).toBe(EMAILS.length);
  for (const { text: words } of EMAILS) {
    const subjects = (['en', 'tr', 'nl', 'fr'] as const).map((language) => {
      const written = writeEmail(words, language, values);
      expect(written.subject).not.toMatch(/[\r\n]/);
      expect(written.html).not.toContain('<script>');
      expect(written.html).toContain(`<html lang="${language}">`);
      expect(`${written.subject}${written.text}`).not.toMatch(/\{\w+\}|letter/);
      return written.subject;
    });
    expect(new Set(subjects).size).toBe(4);
  }
});

it('the recipient’s server is quoted, what is inside our network is not', () => {
  expect(deliveryDetail('550 5.1.1 <x@guests.example>: Recipient address rejected', 'en')).toBe(
    '550 5.1.1 <x@guests.example>: Recipient address rejected',
  );
  for (const inside of [
    '10.1.2.3',
    '127.0.0.1',
    'relay1.mail.internal',
    'mx.corp',
    '[fd00::1]',
    '192.168.0.9',
    'localhost',
  ])
    expect(deliveryDetail(`550 refused by ${inside}:25 for now`, 'en')).not.toContain(inside);
  for (const ours of [
    'connect ECONNREFUSED 10.0.0.1:25',
    'Invalid login: 535 no',
    'getaddrinfo ENOTFOUND relay.internal',
  ])
    expect(deliveryDetail(ours, 'nl')).toMatch(/^Onze mailserver/);
  expect(deliveryDetail('withdrawn', 'fr')).toMatch(/^Retiré/);
});

function hex(id: CompanyId): string {
  return idBytes(id).toString('hex');
}
