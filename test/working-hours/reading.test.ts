import { startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ask = async (as: Person, fields: string) => {
  const { data, errors } = await world.run(as, `{ company { workingHours { ${fields} } } }`);
  return { ...data?.company?.workingHours, errors };
};

it('leaves out "now" and counts from the instant of the request', async () => {
  const { admin } = await world.crowd(5);
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map(
    (day) => `{ day: ${day}, working: true, intervals: [{ start: "00:00", end: "12:00" }] }`,
  );
  await world.run(admin, `mutation { setWorkingHours(input: { days: [${days.join(' ')}] }) { errors { code } } }`);
  const half = 12 * 3_600_000;
  const first = await ask(admin, 'isOpen nextOpening nextClosing');
  const change = Date.parse(first.isOpen ? first.nextClosing : first.nextOpening);
  world.clock.advance(change - Date.now() + 60_000);
  const second = await ask(admin, 'isOpen nextOpening nextClosing');
  expect(second.isOpen).toBe(!first.isOpen);
  const [opening, closing] = [second.nextOpening, second.nextClosing].map((text: string) => Date.parse(text) - change);
  expect([opening, closing]).toEqual(second.isOpen ? [2 * half, half] : [half, 2 * half]);
  const since = await ask(admin, `openDurationSeconds(from: "${new Date(change - half).toISOString()}")`);
  // The half day before was open where now is closed; a minute and little more is over since the change.
  const [least, most] = second.isOpen ? [60, 600] : [43_200, 43_200];
  expect(since.openDurationSeconds).toBeGreaterThanOrEqual(least);
  expect(since.openDurationSeconds).toBeLessThanOrEqual(most);
});

it('takes an instant in any offset, and answers in UTC', async () => {
  const answer = await ask(
    world.acme.user,
    'isOpen(at: "2026-06-01T09:00:00+03:00") nextOpening(after: "2026-05-31T23:00:00-05:00") nextClosing(after: "2026-06-01T09:00:00+03:00")',
  );
  expect(answer).toEqual({
    isOpen: true,
    nextOpening: '2026-06-01T06:00:00.000Z',
    nextClosing: '2026-06-01T15:00:00.000Z',
    errors: undefined,
  });
});

it('openDurationSeconds counts the working time between two instants, parts of a second dropped', async () => {
  const of = async (from: string, to: string) =>
    (await ask(world.acme.user, `openDurationSeconds(from: "${from}", to: "${to}")`)).openDurationSeconds;
  // Friday 17:00 to Monday 10:30 in Istanbul.
  expect(await of('2026-06-05T14:00:00Z', '2026-06-08T07:30:00Z')).toBe(2.5 * 3_600);
  expect(await of('2026-06-05T14:00:00Z', '2026-06-05T14:00:01.999Z')).toBe(1);
  expect(await of('2026-06-05T14:00:00Z', '2026-06-05T14:00:00Z')).toBe(0);
  expect(await of('2026-06-06T00:00:00Z', '2026-06-07T00:00:00Z')).toBe(0);
  expect(await of('2020-01-01T00:00:00Z', '2030-01-08T00:00:00Z')).toBeGreaterThan(2_600 * 9 * 3_600);
});

it.each([
  ['runs backwards', 'from: "2026-06-01T00:00:00.001Z", to: "2026-06-01T00:00:00Z"', 'before the start'],
  ['is longer than 3,660 days', 'from: "2020-01-01T00:00:00Z", to: "2030-01-08T00:00:00.001Z"', '3,660 days'],
])('openDurationSeconds of a time that %s is INVALID, and takes nothing else down', async (_, args, words) => {
  const answer = await ask(world.acme.user, `timeZone openDurationSeconds(${args})`);
  expect(answer).toMatchObject({
    timeZone: 'Europe/Istanbul',
    openDurationSeconds: null,
    errors: [
      {
        message: expect.stringContaining(words),
        path: ['company', 'workingHours', 'openDurationSeconds'],
        extensions: { code: 'INVALID', path: ['to'] },
      },
    ],
  });
});

it.each(['at: "2026-06-01"', 'at: "2026-06-01T09:00:00"', 'at: "yesterday"', 'at: 5'])(
  'isOpen(%s) is BAD_USER_INPUT at its argument',
  async (argument) => {
    const { errors } = await ask(world.acme.user, `isOpen(${argument})`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['at'] } }]);
  },
);

it('are the same through node(id), the company and a person alike', async () => {
  const { user } = world.acme;
  const fields = 'workingHours { timeZone isOpen(at: "2026-06-01T09:00:00Z") }';
  const answer = await world.run(
    user,
    `query ($id: ID!) { company { ${fields} } node(id: $id) { ... on Company { ${fields} } } viewer { user { company { ${fields} } } } }`,
    { id: user.companyId },
  );
  const hours = { workingHours: { timeZone: 'Europe/Istanbul', isOpen: true } };
  expect(answer.data).toEqual({ company: hours, node: hours, viewer: { user: { company: hours } } });
});
