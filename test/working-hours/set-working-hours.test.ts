import { startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const HOURS = 'timeZone days { day working intervals { start end } } exceptions { date name intervals { start end } }';
const SET =
  `mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { workingHours { ${HOURS} } errors { code path message } } }` as const;
const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const hours = (text: string) =>
  text === '' ? [] : text.split(' ').map((one) => ({ start: one.slice(0, 5), end: one.slice(6) }));

/** Seven days, those named with hours such as "09:00-17:00"; the others are no working days. */
const week = (said: Record<string, string> = {}) =>
  WEEK.map((day) => ({ day, working: said[day] !== undefined, intervals: hours(said[day] ?? '') }));

const set = (as: Person, input: object, headers = {}) =>
  world.run(as, SET, { input: { days: week(), ...input } }, headers);
const errorsOf = (answer: Answer<typeof SET>) => answer.data.setWorkingHours.errors;
const at = (answer: Answer<typeof SET>) => errorsOf(answer).map(({ code, path }) => `${code} ${path.join('.')}`);

async function read(as: Person) {
  return (await world.run(as, `{ company { version workingHours { ${HOURS} } } }`)).data.company;
}

async function audit(person: Person): Promise<{ actorLabel: string; changes: string }[]> {
  return world.db.query(
    "SELECT actorLabel, changes FROM audit_entry WHERE action = 'workingHours.set' AND targetId = ? ORDER BY id",
    [person.companyId],
  );
}

it('a company that never set its hours works Monday to Friday, 09:00 to 18:00, in its zone', async () => {
  const { admin } = await world.crowd(5);
  const { workingHours } = await read(admin);
  expect(workingHours.timeZone).toBe('Europe/Istanbul');
  expect(workingHours.exceptions).toEqual([]);
  expect(workingHours.days.map(({ day }: { day: string }) => day)).toEqual(WEEK);
  for (const { day, working, intervals } of workingHours.days) {
    const works = !['SATURDAY', 'SUNDAY'].includes(day);
    expect([day, working, intervals]).toEqual([day, works, works ? hours('09:00-18:00') : []]);
  }
});

it('sets the week and the exceptions, in whatever order they are given, and answers them in theirs', async () => {
  const { admin } = await world.crowd(5);
  const answer = await set(admin, {
    version: 1,
    days: week({ FRIDAY: '22:00-06:00 09:00-12:00', MONDAY: '00:00-24:00' }).reverse(),
    exceptions: [
      { date: '2030-12-26', name: ' Boxing day ', intervals: hours('20:00-02:00 10:00-12:00') },
      { date: '2030-12-25', intervals: [] },
    ],
  });
  expect(errorsOf(answer)).toEqual([]);
  const { workingHours } = answer.data.setWorkingHours;
  expect(workingHours.days).toEqual(week({ MONDAY: '00:00-24:00', FRIDAY: '09:00-12:00 22:00-06:00' }));
  expect(workingHours.exceptions).toEqual([
    { date: '2030-12-25', name: null, intervals: [] },
    { date: '2030-12-26', name: 'Boxing day', intervals: hours('10:00-12:00 20:00-02:00') },
  ]);
  expect(await read(admin)).toEqual({ version: 2, workingHours });
});

it('exceptions left out, or null, stay; an empty list clears them', async () => {
  const { admin } = await world.crowd(5);
  const exceptions = [{ date: '2030-01-01', name: 'New year', intervals: [] }];
  await set(admin, { exceptions });
  for (const said of [{}, { exceptions: null }]) {
    const kept = await set(admin, { days: week({ MONDAY: '09:00-10:00' }), ...said });
    expect(kept.data.setWorkingHours.workingHours.exceptions).toEqual(exceptions);
  }
  const cleared = await set(admin, { exceptions: [] });
  expect(cleared.data.setWorkingHours.workingHours.exceptions).toEqual([]);
});

describe('the version', () => {
  it('that is stale is refused, and nothing is written', async () => {
    const { admin } = await world.crowd(5);
    await set(admin, { version: 1, days: week({ MONDAY: '09:00-10:00' }) });
    const before = await read(admin);
    const answer = await set(admin, { version: 1, days: week({ SUNDAY: '09:00-10:00' }) });
    expect(answer.data.setWorkingHours.workingHours).toBeNull();
    expect(at(answer)).toEqual(['STALE version']);
    expect(await read(admin)).toEqual(before);
    expect(await audit(admin)).toHaveLength(1);
  });

  it('is the company’s: hours set on a profile that changed meanwhile are refused, and the other way round', async () => {
    const { admin } = await world.crowd(5);
    const rename = (version: number, name: string) =>
      world.run(admin, 'mutation ($i: UpdateCompanyInput!) { updateCompany(input: $i) { errors { code path } } }', {
        i: { version, name },
      });
    await rename(1, 'Renamed');
    expect(at(await set(admin, { version: 1 }))).toEqual(['STALE version']);
    expect(at(await set(admin, { version: 2 }))).toEqual([]);
    expect((await rename(2, 'Again')).data.updateCompany.errors).toEqual([{ code: 'STALE', path: ['version'] }]);
  });

  it('left out, the change is made whatever happened', async () => {
    const { admin } = await world.crowd(5);
    for (const end of ['10:00', '11:00', '12:00']) await set(admin, { days: week({ MONDAY: `09:00-${end}` }) });
    expect((await read(admin)).version).toBe(4);
  });

  it('of thirty who set hours from one version at once exactly one is done', async () => {
    const { admin } = await world.crowd(5);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, hour) =>
        set(admin, { version: 1, days: week({ MONDAY: `0${hour % 9}:${10 + hour}-20:00` }) }),
      ),
    );
    const done = answers.filter((answer) => errorsOf(answer).length === 0);
    expect(done).toHaveLength(1);
    for (const answer of answers) expect(['', 'STALE version']).toContain(at(answer).join());
    const after = await read(admin);
    expect(after).toEqual({ version: 2, workingHours: done[0]!.data.setWorkingHours.workingHours });
    expect(await audit(admin)).toHaveLength(1);
  });

  it('of thirty who name none at once all are done, one after the other, each counted and written down', async () => {
    const { admin } = await world.crowd(5);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, minute) => set(admin, { days: week({ MONDAY: `09:00-10:${10 + minute}` }) })),
    );
    expect(answers.flatMap(at)).toEqual([]);
    expect((await read(admin)).version).toBe(31);
    const entries = (await audit(admin)).map(
      ({ changes }) => (JSON.parse(changes) as { field: string; before: string; after: string }[])[0]!,
    );
    expect(entries).toHaveLength(30);
    // Each began where the one before had ended.
    expect(new Set(entries.map(({ before }) => before))).toEqual(
      new Set(['09:00-18:00', ...entries.map(({ after }) => after)].filter((one) => one !== lastOf(entries))),
    );
  });
});

/** The hours that nobody replaced. */
function lastOf(entries: readonly { before: string; after: string }[]): string | undefined {
  return entries.find(({ after }) => !entries.some(({ before }) => before === after))?.after;
}

it('the same hours again change nothing: no version, no audit entry', async () => {
  const { admin } = await world.crowd(5);
  const input = {
    days: week({ MONDAY: '09:00-12:00 13:00-17:00' }),
    exceptions: [{ date: '2030-01-01', intervals: [] }],
  };
  await set(admin, input);
  const turned = { ...input, days: week({ MONDAY: '13:00-17:00 09:00-12:00' }).reverse() };
  const again = await set(admin, turned);
  expect(errorsOf(again)).toEqual([]);
  expect(await read(admin)).toEqual({ version: 2, workingHours: again.data.setWorkingHours.workingHours });
  expect(await audit(admin)).toHaveLength(1);
});

it('writes into the audit log each day and date that changed, as it was and as it is', async () => {
  const { admin } = await world.crowd(5);
  const days = week({
    MONDAY: '09:00-18:00',
    TUESDAY: '09:00-18:00',
    WEDNESDAY: '09:00-18:00',
    THURSDAY: '09:00-18:00',
  });
  await set(admin, { days, exceptions: [{ date: '2030-01-01', name: 'New year', intervals: [] }] });
  await set(admin, { days, exceptions: [{ date: '2030-01-02', intervals: hours('10:00-12:00 22:00-02:00') }] });
  const entries = await audit(admin);
  expect(entries.map(({ actorLabel }) => actorLabel)).toEqual(['Adam Crowd of 5', 'Adam Crowd of 5']);
  expect(entries.map(({ changes }) => JSON.parse(changes) as unknown)).toEqual([
    [
      { field: 'FRIDAY', before: '09:00-18:00', after: 'closed' },
      { field: '2030-01-01', before: null, after: 'closed (New year)' },
    ],
    [
      { field: '2030-01-01', before: 'closed (New year)', after: null },
      { field: '2030-01-02', before: null, after: '10:00-12:00, 22:00-02:00' },
    ],
  ]);
});

describe('five hundred exceptions', () => {
  const longest = Array.from({ length: 24 }, (_, hour) => {
    const padded = String(hour).padStart(2, '0');
    return { start: `${padded}:00`, end: `${padded}:30` };
  });
  const many = (count: number, name: string, longestOf = 20) =>
    Array.from({ length: count }, (_, index) => ({
      date: new Date(Date.UTC(2028, 0, 1 + index)).toISOString().slice(0, 10),
      name,
      intervals: index % longestOf === 0 ? longest : [],
    }));

  it('fit, with names as long as a request can carry, and the audit log has every one of them', async () => {
    const { admin } = await world.crowd(5);
    for (const name of ['😀'.repeat(90), '"'.repeat(100)]) {
      expect(errorsOf(await set(admin, { exceptions: many(500, name) }))).toEqual([]);
    }
    expect((await read(admin)).workingHours.exceptions).toHaveLength(500);
    const changes = (await audit(admin)).flatMap((entry) => JSON.parse(entry.changes) as { field: string }[]);
    expect(changes).toHaveLength(5 + 500 + 500);
  });

  it('each as long as can be, are within what one entry of the audit log holds', async () => {
    const { admin } = await world.crowd(5);
    for (const name of ['😀'.repeat(100), '🚲'.repeat(100)]) {
      expect(errorsOf(await set(admin, { exceptions: many(45, name, 1) }))).toEqual([]);
    }
    const entries = await audit(admin);
    expect(entries.map(({ changes }) => (JSON.parse(changes) as unknown[]).length)).toEqual([40, 10, 40, 5]);
    expect(Buffer.byteLength(entries[2]!.changes)).toBeGreaterThan(55_000);
  });

  it('and one are too many, and nothing is written', async () => {
    const { admin } = await world.crowd(5);
    expect(at(await set(admin, { exceptions: many(501, 'x') }))).toEqual(['INVALID exceptions']);
    expect((await read(admin)).version).toBe(1);
  });
});

describe('refused with its path, and nothing is written:', () => {
  const monday = (text: string) => ({ days: week({ MONDAY: text }) });
  const on = (date: string, text: string, name?: string) => ({ date, name, intervals: hours(text) });
  const days = week({ MONDAY: '09:00-17:00' });

  it.each<[string, object, string[]]>([
    ['an overlap', monday('09:00-12:00 11:59-13:00'), ['INVALID days.0.intervals.1']],
    ['an overlap with one after it', monday('11:00-13:00 09:00-12:00'), ['INVALID days.0.intervals.1']],
    ['an interval inside another', monday('09:00-17:00 18:00-19:00 10:00-11:00'), ['INVALID days.0.intervals.2']],
    ['the same interval twice', monday('09:00-17:00 09:00-17:00'), ['INVALID days.0.intervals.1']],
    ['two nights', monday('22:00-02:00 23:00-01:00'), ['INVALID days.0.intervals.1']],
    ['a day inside its night', monday('22:00-21:00 21:30-22:30'), ['INVALID days.0.intervals.1']],
    ['an interval without length', monday('09:00-12:00 13:00-13:00'), ['INVALID days.0.intervals.1']],
    ['00:00 to 00:00', monday('00:00-00:00'), ['INVALID days.0.intervals.0']],
    ['a start at 24:00', monday('24:00-10:00'), ['INVALID days.0.intervals.0.start']],
    ['24:00 to 24:00', monday('24:00-24:00'), ['INVALID days.0.intervals.0.start']],
    [
      'a night that overlaps the next morning',
      { days: week({ MONDAY: '09:00-12:00 22:00-06:00', TUESDAY: '05:59-12:00' }) },
      ['INVALID days.0.intervals.1'],
    ],
    [
      'a night of Sunday that overlaps the morning of Monday',
      { days: week({ MONDAY: '05:00-12:00', SUNDAY: '22:00-06:00' }) },
      ['INVALID days.6.intervals.0'],
    ],
    [
      'a night that overlaps the next one',
      { days: week({ MONDAY: '23:00-22:30', TUESDAY: '22:00-02:00' }) },
      ['INVALID days.0.intervals.0'],
    ],
    [
      'a working day without hours',
      {
        days: days.map((one) => ({
          ...one,
          working: true,
          intervals: hours(one.day === 'FRIDAY' ? '' : '09:00-17:00'),
        })),
      },
      ['INVALID days.4.intervals'],
    ],
    [
      'hours on a day that is none',
      { days: days.map((one) => ({ ...one, working: false })) },
      ['INVALID days.0.intervals'],
    ],
    ['a day twice', { days: [...days, days[2]] }, ['INVALID days.7']],
    [
      'a day in place of another',
      { days: days.map((one, index) => (index === 3 ? days[2] : one)) },
      ['INVALID days.3', 'INVALID days'],
    ],
    ['a day missing', { days: days.slice(0, 6) }, ['INVALID days']],
    ['no day', { days: [] }, ['INVALID days']],
    [
      'too many intervals',
      monday(Array.from({ length: 25 }, (_, i) => `10:${10 + i}-10:${11 + i}`).join(' ')),
      ['INVALID days.0.intervals'],
    ],
    [
      'a date twice',
      { exceptions: [on('2030-01-01', ''), on('2030-01-02', ''), on('2030-01-01', '10:00-12:00')] },
      ['INVALID exceptions.2'],
    ],
    [
      'overlaps on a date',
      { exceptions: [on('2030-01-01', '10:00-12:00 11:00-13:00')] },
      ['INVALID exceptions.0.intervals.1'],
    ],
    ['no length on a date', { exceptions: [on('2030-01-01', '10:00-10:00')] }, ['INVALID exceptions.0.intervals.0']],
    [
      'a start at 24:00 on a date',
      { exceptions: [on('2030-01-01', '24:00-02:00')] },
      ['INVALID exceptions.0.intervals.0.start'],
    ],
    [
      'a night of an exception that overlaps the exception of the next date',
      { exceptions: [on('2030-01-01', '01:00-12:00'), on('2029-12-31', '22:00-02:00')] },
      ['INVALID exceptions.1.intervals.0'],
    ],
    ['a date too far ahead', { exceptions: [on('2999-01-01', '')] }, ['INVALID exceptions.0.date']],
    ['too long a name', { exceptions: [on('2030-01-01', '', 'x'.repeat(101))] }, ['INVALID exceptions.0.name']],
    ['a name that cannot be shown', { exceptions: [on('2030-01-01', '', 'a\u202eb')] }, ['INVALID exceptions.0.name']],
    [
      'everything at once',
      {
        days: [...week({ MONDAY: '09:00-09:00', TUESDAY: '10:00-12:00 11:00-13:00' }), days[6]],
        exceptions: [on('2999-01-01', '24:00-01:00', 'x'.repeat(101))],
      },
      [
        'INVALID days.0.intervals.0',
        'INVALID days.1.intervals.1',
        'INVALID days.7',
        'INVALID exceptions.0.date',
        'INVALID exceptions.0.intervals.0.start',
        'INVALID exceptions.0.name',
      ],
    ],
  ])('%s', async (_, input, expected) => {
    const before = await read(world.globex.admin);
    const answer = await set(world.globex.admin, { days, ...input });
    expect(at(answer)).toEqual(expected);
    expect(answer.data.setWorkingHours.workingHours).toBeNull();
    for (const { message } of errorsOf(answer)) expect(message).toMatch(/^[A-Z0-9].*\.$/);
    expect(await read(world.globex.admin)).toEqual(before);
    expect(await audit(world.globex.admin)).toEqual([]);
  });

  it.each<[object, string[]]>([
    [
      { days: [{ day: 'MONDAY', working: true, intervals: [{ start: '9:00', end: '17:00' }] }] },
      ['days', '0', 'intervals', '0', 'start'],
    ],
    [
      { days: [{ day: 'MONDAY', working: true, intervals: [{ start: '09:00', end: '24:01' }] }] },
      ['days', '0', 'intervals', '0', 'end'],
    ],
    [
      { days: [{ day: 'MONDAY', working: true, intervals: [{ start: '09:60', end: '17:00' }] }] },
      ['days', '0', 'intervals', '0', 'start'],
    ],
    [
      { days: [{ day: 'MONDAY', working: true, intervals: [{ start: '09:00:00', end: '17:00' }] }] },
      ['days', '0', 'intervals', '0', 'start'],
    ],
    [
      { days: [{ day: 'MONDAY', working: true, intervals: [{ start: 900, end: '17:00' }] }] },
      ['days', '0', 'intervals', '0', 'start'],
    ],
    [{ days: [{ day: 'Monday', working: true, intervals: [] }] }, ['days', '0', 'day']],
    [{ exceptions: [{ date: '2030-02-30', intervals: [] }] }, ['exceptions', '0', 'date']],
  ])('a value that is none: %j', async (input, path) => {
    const answer = await set(world.globex.admin, { days, ...input });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path } }]);
    expect((await read(world.globex.admin)).version).toBe(1);
  });
});

it('nights that just touch the next morning, and nights over hours of the week on the date after an exception, are fine', async () => {
  const { admin } = await world.crowd(5);
  const answer = await set(admin, {
    days: week({ MONDAY: '06:00-12:00 22:00-06:00', TUESDAY: '06:00-12:00', SUNDAY: '22:00-06:00' }),
    exceptions: [
      { date: '2030-12-29', intervals: hours('20:00-10:00') },
      { date: '2030-12-31', intervals: hours('05:00-08:00') },
    ],
  });
  expect(at(answer)).toEqual([]);
});

describe('who may', () => {
  it.each(['user', 'limited', 'moderator'] as const)('a %s may not set hours, and nothing is written', async (role) => {
    const before = await read(world.acme.admin);
    const answer = await set(world.acme[role], { days: week({ SUNDAY: '09:00-10:00' }) });
    expect(answer).toMatchObject({ data: { setWorkingHours: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await read(world.acme.admin)).toEqual(before);
  });

  it('a USER with COMPANY at MANAGE may, one with it at USE may not', async () => {
    const { id } = await world.crowd(5);
    const given = (level: 'USE' | 'MANAGE') => world.person(id, { grants: [{ module: 'COMPANY', level }] });
    const used = await set(await given('USE'), {});
    expect(used.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(at(await set(await given('MANAGE'), {}))).toEqual([]);
  });

  it('everybody in the company reads the hours, and sees their own company’s alone', async () => {
    const { admin } = await world.crowd(5);
    await set(admin, { days: week({ SUNDAY: '01:00-02:00' }) });
    const { workingHours } = await read(admin);
    expect(
      (await read(await world.person(admin.companyId, { role: 'LIMITED_USER', grants: [] }))).workingHours,
    ).toEqual(workingHours);
    expect((await read(world.acme.limited)).workingHours).not.toEqual(workingHours);
  });
});

it.each([
  ['en', 'overlaps an interval'],
  ['tr', 'çakışıyor'],
  ['nl', 'overlapt'],
  ['fr', 'chevauche'],
])('says what is wrong in %s', async (language, words) => {
  const overlap = { days: week({ MONDAY: '09:00-12:00 11:00-13:00' }) };
  const [error] = errorsOf(await set(world.globex.admin, overlap, { 'accept-language': language }));
  expect(error.message).toContain(words);
});

it('hours of a whole company are read with one statement, on every path', async () => {
  const { admin } = world.globex;
  const paths = [
    `{ company { workingHours { ${HOURS} isOpen nextOpening nextClosing } } }`,
    `query { node(id: "${admin.companyId}") { ... on Company { workingHours { isOpen } } } }`,
    '{ a: company { workingHours { isOpen } } b: company { workingHours { nextOpening } } viewer { user { company { workingHours { isOpen } } } } }',
    '{ users { nodes { company { workingHours { isOpen } } } } }',
  ];
  for (const query of paths) {
    const statements = await world.statements(() => world.run(admin, query));
    expect(statements.filter(({ sql }) => sql.includes('working_hours'))).toHaveLength(1);
  }
});

it('setting hours takes the same number of statements whatever is set', async () => {
  const { admin } = await world.crowd(5);
  await set(admin, { days: week({ MONDAY: '09:00-10:00' }) });
  const count = async (input: object) => (await world.statements(() => set(admin, input))).length;
  const few = await count({ days: week({ MONDAY: '09:00-11:00' }) });
  const exceptions = Array.from({ length: 30 }, (_, index) => ({
    date: `2030-01-${10 + (index % 20)}`,
    intervals: [],
  }));
  const many = await count({ days: week({ MONDAY: '09:00-12:00' }), exceptions: exceptions.slice(0, 20) });
  expect(many).toBe(few);
});

it('a company that has just been opened shows its hours', async () => {
  const answer = await world.run(
    world.acme.user,
    'mutation { createCompany(input: { name: "Fresh", timeZone: "Asia/Tokyo" }) { company { workingHours { timeZone isOpen(at: "2026-06-01T00:00:00Z") } } errors { code } } }',
  );
  expect(answer.data.createCompany).toEqual({
    company: { workingHours: { timeZone: 'Asia/Tokyo', isOpen: true } },
    errors: [],
  });
});
