import { startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const PROFILE = 'name email phone language timeZone supportAccess version';
const UPDATE =
  `mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { company { ${PROFILE} } errors { code path message } } }` as const;

const read = async (as: Person) =>
  (await world.run(as, `{ company { ${PROFILE} twoFactorRequired owner { id } } }`)).data.company;

/** Based on the version that there is, unless another is said. */
async function update(as: Person, change: object, headers = {}) {
  const { version } = await read(as);
  return world.run(as, UPDATE, { input: { version, ...change } }, headers);
}

const errorsOf = (answer: Answer<typeof UPDATE>) => answer.data.updateCompany.errors;

async function audit(person: Person): Promise<{ actorLabel: string; targetId: string; changes: string }[]> {
  return world.db.query(
    "SELECT actorLabel, targetId, changes FROM audit_entry WHERE action = 'company.update' AND targetId = ? ORDER BY id",
    [person.companyId],
  );
}

const WHOLE = {
  name: 'Boğaziçi Bisiklet',
  email: 'merhaba@bisiklet.example',
  phone: '+902121234567',
  language: 'tr',
  timeZone: 'Europe/Amsterdam',
  supportAccess: 'ALLOWED',
};

it('changes every field of the profile in one call', async () => {
  const { admin } = await world.crowd(5);
  const answer = await update(admin, WHOLE);
  expect(errorsOf(answer)).toEqual([]);
  expect(answer.data.updateCompany.company).toEqual({ ...WHOLE, version: 2 });
  expect(await read(admin)).toMatchObject({ ...WHOLE, version: 2 });
});

it.each(Object.entries(WHOLE))('changes %s alone and leaves the rest', async (field, value) => {
  const { admin } = await world.crowd(5);
  const before = await read(admin);
  expect(errorsOf(await update(admin, { [field]: value }))).toEqual([]);
  expect(await read(admin)).toEqual({ ...before, [field]: value, version: 2 });
});

it('changes nothing else of the company’s row, and nothing of another company', async () => {
  const { admin } = await world.crowd(5);
  const rows = async () =>
    world.db
      .query<Record<string, unknown>[]>('SELECT * FROM company ORDER BY id')
      .then((all) => all.map(({ id, ...columns }) => [(id as Buffer).toString('hex'), columns] as const));
  const before = await rows();
  await update(admin, WHOLE);
  const after = await rows();
  const changed = after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));
  expect(changed).toHaveLength(1);
  const [id, columns] = changed[0]!;
  const old = before.find(([other]) => other === id)![1];
  const fields = Object.keys(columns).filter((name) => JSON.stringify(columns[name]) !== JSON.stringify(old[name]));
  expect(fields.sort()).toEqual(['email', 'language', 'name', 'phone', 'supportAccess', 'timeZone', 'version']);
});

it('an explicit null clears the address and the number', async () => {
  const { admin } = await world.crowd(5);
  await update(admin, WHOLE);
  await update(admin, { email: null, phone: null });
  expect(await read(admin)).toMatchObject({ ...WHOLE, email: null, phone: null, version: 3 });
});

it('null of what cannot be empty is as if it were left out', async () => {
  const { admin } = await world.crowd(5);
  await update(admin, WHOLE);
  const answer = await update(admin, { name: null, language: null, timeZone: null, supportAccess: null });
  expect(errorsOf(answer)).toEqual([]);
  expect(await read(admin)).toMatchObject({ ...WHOLE, version: 2 });
});

it('values that are there already change nothing: no version, no audit entry', async () => {
  const { admin } = await world.crowd(5);
  await update(admin, WHOLE);
  for (const same of [WHOLE, {}, { name: ` ${WHOLE.name} `, email: 'MERHABA@bisiklet.example' }]) {
    expect((await update(admin, same)).data.updateCompany).toMatchObject({ company: { version: 2 }, errors: [] });
  }
  expect(await audit(admin)).toHaveLength(1);
});

it('writes into the audit log who changed what, from what, to what', async () => {
  const { admin } = await world.crowd(5);
  await update(admin, { name: 'Renamed', phone: '+31201234567', timeZone: 'Europe/Istanbul' });
  await update(admin, { phone: null });
  expect((await audit(admin)).map((entry) => ({ ...entry, changes: JSON.parse(entry.changes) as unknown }))).toEqual([
    {
      actorLabel: 'Adam Crowd of 5',
      targetId: admin.companyId,
      changes: [
        { field: 'name', before: 'Crowd of 5', after: 'Renamed' },
        { field: 'phone', before: null, after: '+31201234567' },
      ],
    },
    {
      actorLabel: 'Adam Crowd of 5',
      targetId: admin.companyId,
      changes: [{ field: 'phone', before: '+31201234567', after: null }],
    },
  ]);
});

describe('the version', () => {
  it.each([0, 2, -1])('%i where it is 1 is refused, and nothing is written', async (version) => {
    const { admin } = await world.crowd(5);
    const before = await read(admin);
    const answer = await update(admin, { ...WHOLE, version });
    expect(answer.data.updateCompany).toMatchObject({ company: null, errors: [{ code: 'STALE', path: ['version'] }] });
    expect(await read(admin)).toEqual(before);
    expect(await audit(admin)).toEqual([]);
  });

  it('of thirty updates of one version at once exactly one is done', async () => {
    const { admin } = await world.crowd(5);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        world.run(admin, UPDATE, { input: { version: 1, name: `Name ${index}`, phone: `+3120123450${index % 10}` } }),
      ),
    );
    const done = answers.filter((answer) => errorsOf(answer).length === 0);
    expect(done).toHaveLength(1);
    for (const answer of answers)
      expect(['', 'STALE']).toContain(
        errorsOf(answer)
          .map(({ code }: { code: string }) => code)
          .join(),
      );
    expect(await read(admin)).toMatchObject(done[0]!.data.updateCompany.company);
    expect((await read(admin)).version).toBe(2);
    expect(await audit(admin)).toHaveLength(1);
  });

  it('people can be invited and edited while the profile changes, all at once', async () => {
    const { admin } = await world.crowd(5);
    const invite = (index: number) =>
      world.run(
        admin,
        'mutation ($emails: [String!]) { inviteUsers(input: { emails: $emails }) { results { errors { code } } } }',
        { emails: [`guest${index}@${admin.companyId.slice(-10)}.example`] },
      );
    const rename = (index: number) => update(admin, { name: `Name ${index}` });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? invite : rename)(index)));
    for (const answer of answers) expect(answer.errors).toBeUndefined();
    const invited = answers.flatMap(({ data }) => ('inviteUsers' in data ? data.inviteUsers.results : []));
    expect(invited.flatMap(({ errors }) => errors)).toEqual([]);
    expect(invited).toHaveLength(10);
  });
});

describe('refused with its path, and nothing is written:', () => {
  it.each<[object, string[]]>([
    [{ name: '' }, ['name']],
    [{ name: ' \t ' }, ['name']],
    [{ name: 'x'.repeat(201) }, ['name']],
    [{ name: 'a\u202eb' }, ['name']],
    [{ language: 'de' }, ['language']],
    [{ name: '', language: 'de', phone: '+31201234567' }, ['name', 'language']],
  ])('%j', async (change, paths) => {
    const before = await read(world.globex.admin);
    const answer = await update(world.globex.admin, change);
    expect(answer.data.updateCompany.company).toBeNull();
    expect(errorsOf(answer)).toEqual(
      paths.map((path) => ({ code: 'INVALID', path: [path], message: expect.stringMatching(/^[A-Z].+\.$/) })),
    );
    expect(await read(world.globex.admin)).toEqual(before);
  });

  it.each<[object, string]>([
    [{ email: 'nobody' }, 'email'],
    [{ email: '' }, 'email'],
    [{ phone: '02121234567' }, 'phone'],
    [{ phone: '+1' }, 'phone'],
    [{ language: 'Turkish' }, 'language'],
    [{ language: 'EN' }, 'language'],
    [{ timeZone: 'Istanbul' }, 'timeZone'],
    [{ timeZone: '+03:00' }, 'timeZone'],
    [{ timeZone: 'BST' }, 'timeZone'],
    [{ timeZone: '' }, 'timeZone'],
    [{ supportAccess: 'SOMETIMES' }, 'supportAccess'],
    [{ version: null }, 'version'],
    [{ ownerId: 'usr_00000000000000000000000000' }, 'ownerId'],
    [{ twoFactorRequired: true }, 'twoFactorRequired'],
    [{ name: 'half \ud83d' }, 'name'],
  ])('a value that is none: %j', async (change, path) => {
    const before = await read(world.globex.admin);
    const answer = await update(world.globex.admin, change);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: [path] } }]);
    expect(await read(world.globex.admin)).toEqual(before);
  });

  it.each([
    ['en', 'choose one of these'],
    ['tr', 'birini seçin'],
    ['nl', 'kies een van deze'],
    ['fr', 'choisissez'],
  ])('in %s', async (language, words) => {
    const [error] = errorsOf(await update(world.globex.admin, { language: 'de' }, { 'accept-language': language }));
    expect(error.message).toContain(words);
  });
});

it.each(['us/pacific', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'UTC', 'Etc/GMT+5', 'europe/ISTANBUL'])(
  'takes the zone %s, and its hours can be read',
  async (timeZone) => {
    const { admin } = await world.crowd(5);
    const answer = await update(admin, { timeZone });
    expect(answer.data.updateCompany.company.timeZone.toLowerCase()).toBe(timeZone.toLowerCase());
    expect(answer.data.updateCompany.company.timeZone).toMatch(/^[A-Z]/);
    const { data } = await world.run(admin, '{ company { workingHours { timeZone nextOpening } } }');
    expect(data.company.workingHours).toEqual({
      timeZone: answer.data.updateCompany.company.timeZone,
      nextOpening: expect.stringMatching(/Z$/),
    });
  },
);

describe('what follows from a change', () => {
  const INVITE = 'mutation ($e: [String!]) { inviteUsers(input: { emails: $e }) { results { errors { code } } } }';

  it('letters change language: an invitation before, and one after', async () => {
    const { admin } = await world.crowd(5);
    const letter = async (address: string) => {
      await world.run(admin, INVITE, { e: [address] });
      return (await world.letterbox.next(address)).subject;
    };
    const words = { en: 'invites you', tr: 'davet ediyor', nl: 'nodigt je uit', fr: 'vous invite' };
    for (const [language, word] of Object.entries(words)) {
      await update(admin, { language });
      expect(await letter(`${language}@guests.example`)).toContain(word);
    }
  });

  it('in the same document too', async () => {
    const { admin } = await world.crowd(5);
    await world.run(
      admin,
      'mutation ($e: [String!]) { updateCompany(input: { version: 1, language: "nl" }) { errors { code } } inviteUsers(input: { emails: $e }) { results { errors { code } } } }',
      { e: ['same@guests.example'] },
    );
    const after = await world.run(admin, INVITE, { e: ['later@guests.example'] });
    expect(after.errors).toBeUndefined();
    const [same, later] = [
      await world.letterbox.next('same@guests.example'),
      await world.letterbox.next('later@guests.example'),
    ];
    expect(same.subject).toBe(later.subject);
  });

  it('messages change language for people who have none of their own, and for nobody else', async () => {
    const { admin } = await world.crowd(5);
    const dutch = await world.person(admin.companyId, { role: 'ADMIN', language: 'nl' });
    const sentence = async (as: Person) => errorsOf(await update(as, { name: '' }))[0].message;
    const before = [await sentence(admin), await sentence(dutch)];
    await update(admin, { language: 'fr' });
    expect(before[0]).toMatch(/^This field is required/);
    expect([await sentence(admin), await sentence(dutch)]).toEqual([expect.stringMatching(/^Ce champ/), before[1]]);
  });

  it('the hours move with the zone: the same on the clock, at other instants', async () => {
    const { admin } = await world.crowd(5);
    const hours = async () =>
      (
        await world.run(
          admin,
          '{ company { workingHours { timeZone days { intervals { start end } } nextOpening(after: "2026-06-01T00:00:00Z") } } }',
        )
      ).data.company.workingHours;
    const before = await hours();
    const answer = await world.run(
      admin,
      'mutation { updateCompany(input: { version: 1, timeZone: "Asia/Tokyo" }) { company { workingHours { timeZone nextOpening(after: "2026-05-31T00:00:00Z") } } } }',
    );
    expect(answer.data.updateCompany.company.workingHours).toEqual({
      timeZone: 'Asia/Tokyo',
      nextOpening: '2026-06-01T00:00:00.000Z',
    });
    expect(before).toMatchObject({ timeZone: 'Europe/Istanbul', nextOpening: '2026-06-01T06:00:00.000Z' });
    // Strictly after the instant at which Tokyo opens comes the next day.
    expect(await hours()).toEqual({ ...before, timeZone: 'Asia/Tokyo', nextOpening: '2026-06-02T00:00:00.000Z' });
  });

  it('support access is kept, and answered to whoever has COMPANY', async () => {
    const { admin } = await world.crowd(5);
    for (const supportAccess of ['ALLOWED', 'DENIED']) {
      await update(admin, { supportAccess });
      expect((await read(admin)).supportAccess).toBe(supportAccess);
    }
    expect((await audit(admin)).map(({ changes }) => JSON.parse(changes) as unknown)).toEqual([
      [{ field: 'supportAccess', before: 'DENIED', after: 'ALLOWED' }],
      [{ field: 'supportAccess', before: 'ALLOWED', after: 'DENIED' }],
    ]);
  });
});

describe('who may', () => {
  it.each(['moderator', 'user', 'limited'] as const)('a %s may not, and nothing is written', async (role) => {
    const before = await read(world.acme.admin);
    const answer = await world.run(world.acme[role], UPDATE, { input: { version: before.version, ...WHOLE } });
    expect(answer).toMatchObject({ data: { updateCompany: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await read(world.acme.admin)).toEqual(before);
  });

  it('a USER with COMPANY at MANAGE may, one with it at USE may not', async () => {
    const { id } = await world.crowd(5);
    const given = (level: 'USE' | 'MANAGE') => world.person(id, { grants: [{ module: 'COMPANY', level }] });
    expect((await update(await given('USE'), { name: 'x' })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(errorsOf(await update(await given('MANAGE'), { name: 'x' }))).toEqual([]);
  });

  it('nobody is UNAUTHENTICATED', async () => {
    const answer = await world.run(null, UPDATE, { input: { version: 1, name: 'x' } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('the language of a new company is one in which letters are written', () => {
  const create = (language: string | null, as: Person = world.acme.user) =>
    world.run(
      as,
      'mutation ($i: CreateCompanyInput!) { createCompany(input: $i) { company { language } errors { code path } } }',
      { i: { name: 'New', language } },
    );

  it('createCompany refuses another, and falls back to English where the account speaks one', async () => {
    expect((await create('de')).data.createCompany).toEqual({
      company: null,
      errors: [{ code: 'INVALID', path: ['language'] }],
    });
    expect((await create('fr')).data.createCompany.company).toEqual({ language: 'fr' });
    const german = await world.person(world.acme.id, { language: 'de' });
    expect((await create(null, german)).data.createCompany.company).toEqual({ language: 'en' });
  });

  it('signUp keeps the person’s own and opens the company in the request’s, otherwise in English', async () => {
    const companyOf = async (email: string, headers: Record<string, string>) => {
      const input = {
        email,
        password: 'a heron over the weir',
        firstName: 'G',
        lastName: 'H',
        companyName: 'I',
        language: 'de',
      };
      const answer = await world.run(
        null,
        'mutation ($i: SignUpInput!) { signUp(input: $i) { errors { code } } }',
        { i: input },
        headers,
      );
      expect(answer.data.signUp.errors).toEqual([]);
      const [row] = await world.db.query<{ company: string; account: string }[]>(
        'SELECT c.language AS company, a.language AS account FROM account a JOIN user u ON u.accountId = a.id JOIN company c ON c.id = u.companyId WHERE a.email = ?',
        [email],
      );
      return row;
    };
    expect(await companyOf('g1@new.example', {})).toEqual({ company: 'en', account: 'de' });
    expect(await companyOf('g2@new.example', { 'accept-language': 'nl' })).toEqual({ company: 'nl', account: 'de' });
  });
});

it('takes the same few statements whatever is changed', async () => {
  const { admin } = await world.crowd(5);
  const count = async (change: object) => {
    const { version } = await read(admin);
    return (await world.statements(() => world.run(admin, UPDATE, { input: { version, ...change } }))).length;
  };
  expect([await count({ name: 'One' }), await count({ ...WHOLE })]).toEqual([8, 8]);
});
