import { idBytes } from '../../src/core/ids';
import { STATUS_CODES } from '../../src/domains/user/entity';
import { overtaken } from '../overtaken';
import { PASSWORD, startWorld, type Answer, type Person, type PersonOptions, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
  ...{ day, working: false, intervals: [] },
}));

const CREATE_TOKEN =
  'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { apiToken { id } token errors { code } } }';

async function tokenOf(maker: Person): Promise<{ id: string; token: string }> {
  const grants = ['USERS', 'COMPANY', 'API'].map((module) => ({ module, level: 'MANAGE' }));
  const answer = await world.run(maker, CREATE_TOKEN, { input: { name: 'script', grants, password: PASSWORD } });
  const { apiToken, token } = answer.data.createApiToken;
  return { id: apiToken.id, token };
}

let counter = 0;
const fresh = () => `late${(counter += 1)}`;

/** What each verb would leave behind, counted. */
const TRACES = `SELECT (SELECT COUNT(*) FROM \`user\`) AS people, (SELECT COUNT(*) FROM outbox) AS letters,
  (SELECT COUNT(*) FROM audit_entry) AS entries, (SELECT COUNT(*) FROM api_token WHERE revokedAt > createdAt) AS revoked,
  (SELECT SUM(version) FROM company) AS versions, (SELECT SUM(version) FROM inbox) AS inboxes,
  (SELECT SUM(version) FROM questionnaire) AS questionnaires, (SELECT COUNT(*) + SUM(version) FROM department) AS departments,
  (SELECT COUNT(*) + SUM(version) FROM sales_representative) AS representatives, (SELECT COUNT(*) + SUM(version) FROM firm) AS firms,
  (SELECT COUNT(*) + SUM(version) FROM product) AS products, (SELECT SUM(version) FROM erp_set) AS erpSets,
  (SELECT SUM(version) FROM user_integration) AS integrations, (SELECT COUNT(*) + SUM(version) FROM task) AS tasks,
  (SELECT COUNT(*) + SUM(version) FROM activity) AS activities, (SELECT COUNT(*) + SUM(status) FROM phone_call) AS calls,
  (SELECT SUM(twoFactorRequired) FROM company) AS required,
  (SELECT COUNT(*) + SUM(status) FROM user_import) AS imports`;

/** The verbs that ask nobody but the one who calls them: of a company's settings, of its tokens, and who takes people in. */
const VERBS: readonly (readonly [name: string, inputOf: (actor: Person) => Promise<object> | object])[] = [
  ['updateCompany', async () => ({ version: await versionOf(), name: 'Overtaken' })],
  ['setWorkingHours', () => ({ days: DAYS })],
  ['setTwoFactorRequired', () => ({ required: true })],
  ['revokeApiToken', async () => ({ id: (await tokenOf(world.acme.owner)).id })],
  ['exportUsers', () => ({ columns: ['ID'] })],
  ['exportAuditLog', () => ({})],
  ['createWebhook', () => ({ ...hook(), name: fresh() })],
  ['updateWebhook', async () => ({ id: await freshWebhook(), version: 1, name: fresh() })],
  ['rotateWebhookSecret', async () => ({ id: await freshWebhook() })],
  ['deleteWebhook', async () => ({ id: await freshWebhook() })],
  ['testWebhook', async () => ({ id: await freshWebhook(), event: 'COMPANY_UPDATED' })],
  ['inviteUsers', () => ({ emails: [`${fresh()}@people.example`] })],
  ['prepareUserImport', () => ({ columns: EMAILS })],
  ['importUsers', async () => ({ id: await freshImport() })],
  ['cancelUserImport', async () => ({ id: await freshImport() })],
  ['deleteUserImport', async () => ({ id: await freshImport() })],
  ['createUser', () => ({ email: `${fresh()}@people.example`, membership: { role: 'USER' } })],
  ['createCustomRole', () => ({ name: fresh(), grants: [] })],
  ['createErpSet', () => ({ name: fresh(), baseUrl: 'https://1.1.1.1' })],
  ['updateErpSet', async () => ({ id: await freshErpSet(), version: 1, name: fresh() })],
  ['deleteErpSet', async () => ({ id: await freshErpSet() })],
  ['createInbox', () => ({ name: fresh() })],
  ['updateInbox', async () => ({ id: await freshInbox(), version: 1, name: fresh() })],
  ['deleteInbox', async () => ({ id: await freshInbox() })],
  ['createQuestionnaire', async () => ({ name: fresh(), inboxId: await freshInbox() })],
  ['updateQuestionnaire', async () => ({ id: await freshQuestionnaire(), version: 1, name: fresh() })],
  ['deleteQuestionnaire', async () => ({ id: await freshQuestionnaire() })],
  ['createDepartment', () => ({ name: fresh() })],
  ['updateDepartment', async () => ({ id: (await freshRecords()).department, version: 1, name: fresh() })],
  ['deleteDepartment', async () => ({ id: (await freshRecords()).department })],
  ['createSalesRepresentative', () => ({ name: fresh() })],
  ['updateSalesRepresentative', async () => ({ id: (await freshRecords()).representative, version: 1, name: fresh() })],
  ['deleteSalesRepresentative', async () => ({ id: (await freshRecords()).representative })],
  ['createFirm', () => ({ name: fresh() })],
  ['updateFirm', async () => ({ id: (await freshRecords()).firm, version: 1, name: fresh() })],
  ['deleteFirm', async () => ({ id: (await freshRecords()).firm, version: 1 })],
  ['createTask', () => ({ title: fresh() })],
  ['updateTask', async () => ({ id: (await freshRecords()).task, version: 1, title: fresh() })],
  ['deleteTask', async () => ({ id: (await freshRecords()).task })],
  ['createActivity', () => ({ kind: 'NOTE', subject: fresh(), startsAt: '2031-01-01T00:00:00Z' })],
  ['updateActivity', async () => ({ id: (await freshRecords()).activity, version: 1, subject: fresh() })],
  ['deleteActivity', async () => ({ id: (await freshRecords()).activity })],
  ['reportCall', async () => ({ externalId: fresh(), event: 'RINGING', extension: await freshExtension() })],
  ['createProduct', () => ({ name: fresh(), code: fresh() })],
  ['updateProduct', async () => ({ id: (await freshRecords()).product, version: 1, name: fresh() })],
  ['deleteProduct', async () => ({ id: (await freshRecords()).product, version: 1 })],
];

const hook = () => ({ url: 'https://receiver.invalid/', events: ['COMPANY_UPDATED'], grants: [{ module: 'COMPANY' }] });

const EMAILS = [{ header: 'E-mail', field: 'EMAIL' }];

/** Ready to be started; a company keeps few of them. */
async function freshImport(): Promise<string> {
  await world.db.query('DELETE FROM user_import WHERE companyId = ?', [idBytes(world.acme.id)]);
  const prepare =
    'mutation ($input: PrepareUserImportInput!) { prepareUserImport(input: $input) { userImport { id } } }';
  const made = await world.run(world.acme.owner, prepare, { input: { columns: EMAILS } });
  await world.db.query('UPDATE user_import SET status = 2');
  return made.data.prepareUserImport.userImport.id;
}

async function freshWebhook(): Promise<string> {
  const create = 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }';
  const input = { ...hook(), name: fresh() };
  const made = await world.run(world.acme.owner, create, { input });
  return made.data.createWebhook.webhook.id;
}

async function freshInbox(): Promise<string> {
  const create = 'mutation ($input: CreateInboxInput!) { createInbox(input: $input) { inbox { id } } }';
  return (await world.run(world.acme.owner, create, { input: { name: fresh() } })).data.createInbox.inbox.id;
}

async function freshExtension(): Promise<string> {
  const { userId } = await world.person(world.acme.id);
  await world.db.query('UPDATE `user` SET canTakeCalls = 1 WHERE id = ?', [idBytes(userId)]);
  const settle =
    'mutation ($input: UpdateUserIntegrationsInput!) { updateUserIntegrations(input: $input) { errors { code } } }';
  const input = { userId, version: 1, extension: fresh(), onIncomingCall: 'TASK' };
  await world.run(world.acme.owner, settle, { input });
  return input.extension;
}

async function freshErpSet(): Promise<string> {
  const create = 'mutation ($input: CreateErpSetInput!) { createErpSet(input: $input) { erpSet { id } } }';
  const input = { name: fresh(), baseUrl: 'https://1.1.1.1' };
  return (await world.run(world.acme.owner, create, { input })).data.createErpSet.erpSet.id;
}

async function freshQuestionnaire(): Promise<string> {
  const create =
    'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { questionnaire { id } } }';
  const input = { name: fresh(), inboxId: await freshInbox() };
  return (await world.run(world.acme.owner, create, { input })).data.createQuestionnaire.questionnaire.id;
}

/** One of each kind of what the company knows of those it deals with. */
async function freshRecords() {
  const make = `mutation ($name: String!) {
    createDepartment(input: { name: $name }) { department { id } }
    createSalesRepresentative(input: { name: $name }) { salesRepresentative { id } }
    createFirm(input: { name: $name }) { firm { id } }
    createProduct(input: { name: $name, code: $name }) { product { id } }
  }` as const;
  const made = (await world.run(world.acme.owner, make, { name: fresh() })).data;
  const work = `mutation ($name: String!) {
    createTask(input: { title: $name }) { task { id } }
    createActivity(input: { kind: NOTE, subject: $name, startsAt: "2031-01-01T00:00:00Z" }) { activity { id } }
  }` as const;
  const worked = (await world.run(world.acme.owner, work, { name: fresh() })).data;
  return {
    department: made.createDepartment.department.id,
    representative: made.createSalesRepresentative.salesRepresentative.id,
    firm: made.createFirm.firm.id,
    product: made.createProduct.product.id,
    task: worked.createTask.task.id,
    activity: worked.createActivity.activity.id,
  };
}

/** Those that are done to somebody. */
const VERBS_ON_PEOPLE: typeof VERBS = [
  ['updateUser', () => target({}, ({ id, version }) => ({ id, version, lastName: 'Overtaken' }))],
  ['archiveUser', () => target({}, ({ id }) => ({ id }))],
  ['reactivateUser', () => target({ status: 'ARCHIVED' }, ({ id }) => ({ id }))],
  ['deleteUser', () => target({}, ({ id, deletionConfirmation: confirmation }) => ({ id, confirmation }))],
  ['updateUserIntegrations', () => target({}, ({ id: userId }) => ({ userId, version: 1, onIncomingCall: 'TASK' }))],
  ['deletePicture', () => target({}, ({ id: userId }) => ({ userId }))],
];

type Target = Record<'id' | 'version' | 'deletionConfirmation', unknown>;

async function target(options: PersonOptions, inputOf: (target: Target) => object): Promise<object> {
  const { userId } = await world.person(world.acme.id, options);
  const asked = 'query ($id: ID!) { user(id: $id) { id version deletionConfirmation } }';
  return inputOf((await world.run(world.acme.owner, asked, { id: userId })).data.user);
}

async function versionOf(): Promise<number> {
  return (await world.run(world.acme.owner, '{ company { version } }')).data.company.version;
}

function call(as: { token: string }, name: string, input: object): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return world.run(as, `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`, { input });
}

async function refusedAfter(
  as: { token: string },
  [name, inputOf]: (typeof VERBS)[number],
  actor: Person,
  meanwhile: (sql: (text: string, parameters: unknown[]) => Promise<unknown>) => Promise<unknown>,
) {
  const input = await inputOf(actor);
  const before = await world.db.query(TRACES);
  const answer = await overtaken(
    world,
    ['SELECT companyId FROM company_lock WHERE companyId = ?', world.acme.id],
    () => call(as, name, input),
    meanwhile,
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data[name].errors).toEqual([{ code: 'FORBIDDEN' }]);
  expect(await world.db.query(TRACES)).toEqual(before);
}

it.each([...VERBS, ...VERBS_ON_PEOPLE])(
  '%s is refused to somebody who was demoted since they asked, and nothing is written',
  async (...verb) => {
    const actor = await world.person(world.acme.id, { role: 'ADMIN' });
    await refusedAfter(actor, verb, actor, (sql) =>
      sql('UPDATE `user` SET role = 2 WHERE id = ?', [idBytes(actor.userId)]),
    );
  },
);

it.each([...VERBS, ...VERBS_ON_PEOPLE])(
  '%s is refused to a session that was ended since it asked, and nothing is written',
  async (...verb) => {
    const actor = await world.person(world.acme.id, { role: 'ADMIN' });
    await refusedAfter(actor, verb, actor, (sql) =>
      sql('UPDATE session SET endedAt = createdAt WHERE userId = ?', [idBytes(actor.userId)]),
    );
  },
);

it.each([VERBS[0]!, VERBS_ON_PEOPLE[0]!])(
  '%s is refused to an API token that was revoked since it asked, and nothing is written',
  async (...verb) => {
    const maker = await world.person(world.acme.id, { role: 'ADMIN' });
    const { token } = await tokenOf(maker);
    await refusedAfter({ token }, verb, maker, (sql) =>
      sql('UPDATE api_token SET revokedAt = createdAt WHERE createdById = ?', [idBytes(maker.userId)]),
    );
  },
);

it.each([VERBS[0]!, VERBS_ON_PEOPLE[0]!])(
  '%s is refused to a session that has entered another company since it asked, and nothing is written',
  async (...verb) => {
    const actor = await world.person(world.acme.id, { role: 'ADMIN' });
    const elsewhere = [idBytes(world.globex.id), idBytes(world.globex.admin.userId), idBytes(actor.userId)];
    await refusedAfter(actor, verb, actor, (sql) =>
      sql('UPDATE session SET companyId = ?, userId = ? WHERE userId = ?', elsewhere),
    );
  },
);

it.each(VERBS.filter(([name]) => name === 'createDepartment'))(
  '%s is refused to somebody who may only use the module by now, and nothing is written',
  async (...verb) => {
    const actor = await world.person(world.acme.id, { role: 'ADMIN' });
    await refusedAfter(actor, verb, actor, (sql) =>
      sql('UPDATE `user` SET role = 3 WHERE id = ?', [idBytes(actor.userId)]),
    );
  },
);

it('updateUser is refused to somebody who was deleted since they asked, as is what nobody knows', async () => {
  const actor = await world.person(world.acme.id, { role: 'ADMIN' });
  const input = await target({}, ({ id, version }) => ({ id, version, lastName: 'Overtaken' }));
  const answer = await overtaken(
    world,
    ['SELECT companyId FROM company_lock WHERE companyId = ?', world.acme.id],
    () => call(actor, 'updateUser', input),
    (sql) =>
      sql('UPDATE `user` SET status = ?, deletedAt = createdAt WHERE id = ?', [
        STATUS_CODES.DELETED,
        idBytes(actor.userId),
      ]),
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data.updateUser.errors).toEqual([{ code: 'NOT_FOUND' }]);
});

it('transferOwnership is refused to a session that was ended since it asked, and nothing is written', async () => {
  const { id, owner, admin } = await world.company('Handed over');
  const input = { userId: admin.userId, password: PASSWORD };
  const answer = await overtaken(
    world,
    ['SELECT companyId FROM company_lock WHERE companyId = ?', id],
    () => call(owner, 'transferOwnership', input),
    (sql) => sql('UPDATE session SET endedAt = createdAt WHERE userId = ?', [idBytes(owner.userId)]),
  );
  expect(answer.data.transferOwnership.errors).toEqual([{ code: 'FORBIDDEN' }]);
  const owners = await world.db.query('SELECT ownerId FROM company WHERE id = ?', [idBytes(id)]);
  expect(owners).toEqual([{ ownerId: idBytes(owner.userId) }]);
});

it.each([...VERBS, ...VERBS_ON_PEOPLE].filter(([name]) => name !== 'setTwoFactorRequired'))(
  '%s works for somebody whom nothing overtakes',
  async (name, inputOf) => {
    const input = await inputOf(world.acme.admin);
    expect((await call(world.acme.admin, name, input)).data[name].errors).toEqual([]);
  },
);
