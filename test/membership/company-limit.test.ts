import { startWorld, type Answer, type Person, type World } from '../world';

const DAY = 24 * 60 * 60 * 1000;
const CREATE = `mutation ($name: String!) { createCompany(input: { name: $name }) {
  company { id } errors { code path message retryAfterSeconds } } }`;

let world: World;
beforeAll(async () => {
  world = await startWorld({ RATE_LIMITS: 'on' });
});
afterAll(() => world.close());

const create = (as: Person) => world.run(as, CREATE, { name: 'Another' });
const codes = (answers: Answer<typeof CREATE>[]) =>
  answers.map(({ data }) => data.createCompany.errors[0]?.code ?? 'created').sort();
const outcome = (created: number, refused: number) => [
  ...Array<string>(refused).fill('LIMIT_REACHED'),
  ...Array<string>(created).fill('created'),
];
const companiesOf = async ({ email }: Person): Promise<number> =>
  Number(
    (
      await world.db.query<{ n: string }[]>(
        'SELECT COUNT(*) AS n FROM company c JOIN `user` u ON u.companyId = c.id AND u.id = c.ownerId WHERE u.email = ?',
        [email],
      )
    )[0]!.n,
  );

it('of many at once an account opens ten companies within 24 hours, and is told when it may open the next', async () => {
  const person = await world.person(world.acme.id);
  const answers = await Promise.all(Array.from({ length: 25 }, () => create(person)));
  expect(codes(answers)).toEqual(outcome(10, 15));
  const [refused] = answers.filter(({ data }) => data.createCompany.company === null);
  expect(refused!.data.createCompany.errors[0]).toMatchObject({ path: [], message: expect.stringMatching(/24 hours/) });
  expect(refused!.data.createCompany.errors[0].retryAfterSeconds).toBeGreaterThan(23 * 3_600);
  expect(await companiesOf(person)).toBe(10);
  // Nobody else is concerned, nor is a company that one was only invited to.
  expect(codes([await create(world.acme.user)])).toEqual(['created']);
});

it('fifty in all, whoever owns them by now', async () => {
  const person = await world.person(world.globex.id);
  for (let day = 0; day < 5; day += 1) {
    const answers = [];
    for (let one = 0; one < 10; one += 1) answers.push(await create(person));
    expect(codes(answers)).toEqual(outcome(10, 0));
    world.clock.advance(DAY + 1_000);
  }
  await world.db.query('UPDATE company SET ownerId = UNHEX(REPLACE(UUID(), "-", "")) WHERE name = ? LIMIT 20', [
    'Another',
  ]);
  const answers = await Promise.all(Array.from({ length: 5 }, () => create(person)));
  expect(codes(answers)).toEqual(outcome(0, 5));
  expect(answers[0]!.data.createCompany.errors[0]).toMatchObject({
    message: expect.stringMatching(/50 companies/),
    retryAfterSeconds: null,
  });
});
