import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { idBytes } from '../../src/core/ids';
import { DOMAINS } from '../../src/domains';
import { identifiedTypes } from '../../src/runtime/domain';
import { buildSchema } from '../../src/server/schema';
import { PASSWORD, startWorld, type Answer, type World } from '../world';

/** Nothing of one company is ever visible to another: every place that takes an id answers for a foreign one as for one that never was. */
let world: World;
let schema: GraphQLSchema;
let foreign: Record<
  | 'usr'
  | 'ibx'
  | 'qst'
  | 'rol'
  | 'inv'
  | 'ses'
  | 'acc'
  | 'cmp'
  | 'tok'
  | 'aud'
  | 'cnv'
  | 'asg'
  | 'msg'
  | 'ofr'
  | 'dep'
  | 'rep'
  | 'frm'
  | 'prd'
  | 'ers'
  | 'tsk'
  | 'act'
  | 'esy'
  | 'cal'
  | 'imp'
  | 'whk'
  | 'whd',
  string
>;

const MAKE_WORK = `mutation {
  createTask(input: { title: "Work" }) { task { id } }
  createActivity(input: { kind: NOTE, subject: "Work", startsAt: "2031-01-01T00:00:00Z" }) { activity { id } }
}` as const;

beforeAll(async () => {
  world = await startWorld();
  schema = buildSchema();
  const { admin } = world.globex;
  const invited = await world.run(
    admin,
    'mutation { inviteUsers(input: { emails: ["foreign@guests.example"] }) { results { invitation { id } } } }',
  );
  const seen = await world.run(admin, '{ inboxes { id } viewer { session { id } account { id } } company { id } }');
  const inbox = seen.data.inboxes[0].id as string;
  await world.db.query(
    'INSERT INTO questionnaire (companyId, id, name, inboxId, version, createdAt) SELECT companyId, UNHEX(?), ?, id, 1, NOW() FROM inbox WHERE companyId = (SELECT companyId FROM user WHERE email = ?)',
    ['0'.repeat(30) + '01', 'Foreign form', admin.email],
  );
  await world.db.query(
    "INSERT INTO custom_role (companyId, id, name, nameKey, nameKeyTurkish, usesModules, managesModules, version, createdAt) SELECT companyId, UNHEX(?), ?, 'foreign', 'foreign', 1, 1, 1, NOW() FROM user WHERE email = ?",
    ['0'.repeat(30) + '02', 'Foreign role', admin.email],
  );
  const more = await world.run(admin, '{ questionnaires { id } customRoles { id } auditLog { nodes { id } } }');
  const made = await world.run(
    admin,
    `mutation { createApiToken(input: { name: "foreign token", grants: [], password: "${PASSWORD}" }) { apiToken { id } } }`,
  );
  const opened = await world.run(
    admin,
    'mutation ($inboxId: ID!) { createConversation(input: { inboxId: $inboxId, firstMessage: "Hello" }) { conversation { id } } }',
    { inboxId: inbox },
  );
  const conversationId = opened.data.createConversation.conversation.id as string;
  const { assignment, conversation } = (
    await world.run(
      admin,
      'mutation ($id: ID!) { takeConversation(input: { conversationId: $id }) { assignment { id } conversation { messages { nodes { id } } } } }',
      { id: conversationId },
    )
  ).data.takeConversation;
  const asked = await world.run(
    admin,
    'mutation ($id: ID!, $to: ID!) { offerTransfer(input: { conversationId: $id, assigneeId: $to }) { offer { id } errors { code } } }',
    { id: conversationId, to: world.globex.user.userId },
  );
  const crm = (
    await world.run(
      admin,
      `mutation {
        createDepartment(input: { name: "Foreign" }) { department { id } }
        createSalesRepresentative(input: { name: "Foreign" }) { salesRepresentative { id } }
        createFirm(input: { name: "Foreign firm" }) { firm { id } }
        createProduct(input: { code: "F", name: "Foreign product" }) { product { id } }
      }`,
    )
  ).data;
  const erp = await world.run(
    admin,
    'mutation { createErpSet(input: { name: "Foreign ERP", baseUrl: "https://1.1.1.1/erp" }) { erpSet { id } } }',
  );
  const work = (await world.run(admin, MAKE_WORK)).data;
  await world.run(
    admin,
    'mutation ($input: UpdateUserIntegrationsInput!) { updateUserIntegrations(input: $input) { errors { code } } }',
    { input: { userId: world.globex.admin.userId, version: 1, erpSetId: erp.data.createErpSet.erpSet.id } },
  );
  await world.db.query('UPDATE `user` SET canTakeCalls = 1 WHERE id = ?', [idBytes(world.globex.admin.userId)]);
  await world.run(
    admin,
    'mutation ($input: UpdateUserIntegrationsInput!) { updateUserIntegrations(input: $input) { errors { code } } }',
    { input: { userId: world.globex.admin.userId, version: 2, extension: '4711' } },
  );
  const called = await world.run(
    admin,
    'mutation { reportCall(input: { externalId: "foreign", event: RINGING, extension: "4711" }) { call { id } } }',
  );
  const synced = await world.run(admin, 'mutation { createFirm(input: { name: "Synced" }) { sync { id } } }');
  const hooked = await world.run(
    admin,
    'mutation { createWebhook(input: { name: "foreign hook", url: "https://receiver.invalid/", events: [COMPANY_UPDATED], grants: [{ module: COMPANY }] }) { webhook { id } } }',
  );
  const whk = hooked.data.createWebhook.webhook.id as string;
  const tested = await world.run(
    admin,
    'mutation ($id: ID!) { testWebhook(input: { id: $id, event: COMPANY_UPDATED }) { delivery { id } } }',
    { id: whk },
  );
  const imported = await world.run(
    admin,
    'mutation { prepareUserImport(input: { columns: [{ header: "E-mail", field: EMAIL }] }) { userImport { id } } }',
  );
  foreign = {
    imp: imported.data.prepareUserImport.userImport.id,
    ...{ whk, whd: tested.data.testWebhook.delivery.id },
    cal: called.data.reportCall.call.id,
    esy: synced.data.createFirm.sync.id,
    ers: erp.data.createErpSet.erpSet.id,
    dep: crm.createDepartment.department.id,
    rep: crm.createSalesRepresentative.salesRepresentative.id,
    frm: crm.createFirm.firm.id,
    prd: crm.createProduct.product.id,
    tsk: work.createTask.task.id,
    act: work.createActivity.activity.id,
    ofr: asked.data.offerTransfer.offer.id,
    cnv: conversationId,
    asg: assignment.id,
    msg: conversation.messages.nodes[0].id,
    tok: made.data.createApiToken.apiToken.id,
    usr: world.globex.user.userId,
    ibx: inbox,
    qst: more.data.questionnaires[0].id,
    rol: more.data.customRoles[0].id,
    inv: invited.data.inviteUsers.results[0].invitation.id,
    ses: seen.data.viewer.session.id,
    acc: seen.data.viewer.account.id,
    cmp: seen.data.company.id,
    aud: more.data.auditLog.nodes[0].id,
  };
});
afterAll(() => world.close());

/** Three ids that must get one answer: another company's, one that never was, one of no kind. */
const triple = (kind: keyof typeof foreign) => [foreign[kind], `${kind}_00000000000000000000000009`, 'nonsense'];

async function alike(kind: keyof typeof foreign, ask: (id: string) => Promise<Answer>): Promise<Answer> {
  const ids = triple(kind);
  const answers = [];
  for (const id of ids) answers.push(JSON.parse(JSON.stringify(await ask(id)).replaceAll(id, 'ID')) as Answer);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  return answers[0]!;
}

/** A new domain's among them. */
const READ_BY_NODE = [...identifiedTypes(DOMAINS).values()].flatMap(({ prefix, read }) => (read ? [prefix] : []));

it('of every kind of record that node(id) reads there is a foreign one here', () => {
  expect(Object.keys(foreign)).toEqual(expect.arrayContaining(READ_BY_NODE));
});

it.each(READ_BY_NODE as (keyof typeof foreign)[])(
  'node(id) of a foreign %s is NOT_FOUND, byte for byte like any other',
  async (kind) => {
    const answer = await alike(kind, (id) =>
      world.run(world.acme.admin, 'query ($id: ID!) { node(id: $id) { id } }', { id }),
    );
    expect(answer).toMatchObject({ data: { node: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(
      (await world.run(world.globex.admin, 'query ($id: ID!) { node(id: $id) { id } }', { id: foreign[kind] })).errors,
    ).toBeUndefined();
  },
);

it('user(id) of a foreign person is NOT_FOUND', async () => {
  const answer = await alike('usr', (id) =>
    world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { id } }', { id }),
  );
  expect(answer).toMatchObject({ data: { user: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
});

/** An inbox, beside which there is another one, and one record of each other kind that an input may name. */
async function ownPlaces(): Promise<Record<'ibx' | 'qst' | 'dep' | 'rep' | 'frm' | 'ers' | 'tsk' | 'act', string>> {
  const inbox = 'mutation { createInbox(input: { name: "Own" }) { inbox { id } } }';
  const { id } = (await world.run(world.acme.admin, inbox)).data.createInbox.inbox;
  const form = `mutation ($id: ID!) { createQuestionnaire(input: { name: "Own", inboxId: $id }) { questionnaire { id } } }`;
  const made = await world.run(world.acme.admin, form, { id });
  const crm = (
    await world.run(
      world.acme.admin,
      `mutation {
        createDepartment(input: { name: "Own" }) { department { id } }
        createSalesRepresentative(input: { name: "Own" }) { salesRepresentative { id } }
        createFirm(input: { name: "Own" }) { firm { id } }
      }`,
    )
  ).data;
  const erp = await world.run(
    world.acme.admin,
    'mutation { createErpSet(input: { name: "Own", baseUrl: "https://1.1.1.1" }) { erpSet { id } } }',
  );
  const work = (await world.run(world.acme.admin, MAKE_WORK)).data;
  return {
    ers: erp.data.createErpSet.erpSet.id,
    ...{ ibx: id, qst: made.data.createQuestionnaire.questionnaire.id, dep: crm.createDepartment.department.id },
    ...{ rep: crm.createSalesRepresentative.salesRepresentative.id, frm: crm.createFirm.firm.id },
    ...{ tsk: work.createTask.task.id, act: work.createActivity.activity.id },
  };
}

it('ids inside inputs', async () => {
  const { admin, user } = world.acme;
  const ours = (
    await world.run(
      admin,
      'mutation { createConversation(input: { inboxId: "INBOX" }) { conversation { id inbox { id } } } }'.replace(
        'INBOX',
        (await world.run(admin, '{ inboxes { id } }')).data.inboxes[0].id as string,
      ),
    )
  ).data.createConversation.conversation;
  const own = await ownPlaces();
  const EMAILS = [{ header: 'E-mail', field: 'EMAIL' }];
  const meeting = { kind: 'MEETING', subject: 'x', startsAt: '2031-01-01T00:00:00Z' };
  const mutations: [keyof typeof foreign, string, (id: string) => object, string][] = [
    ['cnv', 'TakeConversation', (conversationId) => ({ conversationId }), 'takeConversation'],
    [
      'cnv',
      'AssignConversation',
      (conversationId) => ({ conversationId, assigneeId: user.userId }),
      'assignConversation',
    ],
    ['usr', 'AssignConversation', (assigneeId) => ({ conversationId: ours.id, assigneeId }), 'assignConversation'],
    ['cnv', 'OfferTransfer', (conversationId) => ({ conversationId, assigneeId: user.userId }), 'offerTransfer'],
    ['usr', 'OfferTransfer', (assigneeId) => ({ conversationId: ours.id, assigneeId }), 'offerTransfer'],
    ['ofr', 'AcceptTransferOffer', (offerId) => ({ offerId }), 'acceptTransferOffer'],
    ['ofr', 'DeclineTransferOffer', (offerId) => ({ offerId }), 'declineTransferOffer'],
    ['ofr', 'WithdrawTransferOffer', (offerId) => ({ offerId }), 'withdrawTransferOffer'],
    ['cnv', 'UnassignConversation', (conversationId) => ({ conversationId }), 'unassignConversation'],
    ['cnv', 'CloseConversation', (conversationId) => ({ conversationId }), 'closeConversation'],
    ['cnv', 'ReopenConversation', (conversationId) => ({ conversationId }), 'reopenConversation'],
    ['cnv', 'ReplyToConversation', (conversationId) => ({ conversationId, body: 'x' }), 'replyToConversation'],
    ['cnv', 'ReceiveMessage', (conversationId) => ({ conversationId, body: 'x' }), 'receiveMessage'],
    ['ibx', 'CreateConversation', (inboxId) => ({ inboxId }), 'createConversation'],
    [
      'qst',
      'CreateConversation',
      (questionnaireId) => ({ inboxId: ours.inbox.id, questionnaireId }),
      'createConversation',
    ],
    ['usr', 'ArchiveUser', (id) => ({ id }), 'archiveUser'],
    ['usr', 'ArchiveUser', (successorId) => ({ id: world.acme.limited.userId, successorId }), 'archiveUser'],
    ['usr', 'ReactivateUser', (id) => ({ id }), 'reactivateUser'],
    ['usr', 'DeleteUser', (id) => ({ id, confirmation: 'x' }), 'deleteUser'],
    [
      'usr',
      'DeleteUser',
      (successorId) => ({ id: world.acme.limited.userId, confirmation: 'x', successorId }),
      'deleteUser',
    ],
    ['usr', 'CreateCustomRole', (id) => ({ name: 'x', grants: [], userIds: [id] }), 'createCustomRole'],
    ['rol', 'UpdateCustomRole', (id) => ({ id, version: 1 }), 'updateCustomRole'],
    ['rol', 'DeleteCustomRole', (id) => ({ id }), 'deleteCustomRole'],
    ['usr', 'CreateInbox', (id) => ({ name: 'x', memberIds: [id] }), 'createInbox'],
    ['usr', 'CreateInbox', (userId) => ({ name: 'x', memberLimits: [{ userId, limit: 1 }] }), 'createInbox'],
    ['ibx', 'UpdateInbox', (id) => ({ id, version: 1, name: 'x' }), 'updateInbox'],
    ['usr', 'UpdateInbox', (id) => ({ id: own.ibx, version: 1, memberIds: [id] }), 'updateInbox'],
    ['usr', 'UpdateInbox', (userId) => ({ id: own.ibx, version: 1, memberLimits: [{ userId }] }), 'updateInbox'],
    ['ibx', 'DeleteInbox', (id) => ({ id }), 'deleteInbox'],
    ['ibx', 'DeleteInbox', (id) => ({ id: own.ibx, moveConversationsToId: id }), 'deleteInbox'],
    ['ibx', 'CreateQuestionnaire', (inboxId) => ({ name: 'x', inboxId }), 'createQuestionnaire'],
    ['usr', 'CreateQuestionnaire', (id) => ({ name: 'x', inboxId: own.ibx, userIds: [id] }), 'createQuestionnaire'],
    ['qst', 'UpdateQuestionnaire', (id) => ({ id, version: 1, name: 'x' }), 'updateQuestionnaire'],
    ['ibx', 'UpdateQuestionnaire', (inboxId) => ({ id: own.qst, version: 1, inboxId }), 'updateQuestionnaire'],
    ['usr', 'UpdateQuestionnaire', (id) => ({ id: own.qst, version: 1, userIds: [id] }), 'updateQuestionnaire'],
    ['qst', 'DeleteQuestionnaire', (id) => ({ id }), 'deleteQuestionnaire'],
    ['usr', 'CreateDepartment', (id) => ({ name: 'x', userIds: [id] }), 'createDepartment'],
    ['dep', 'UpdateDepartment', (id) => ({ id, version: 1, name: 'x' }), 'updateDepartment'],
    ['usr', 'UpdateDepartment', (id) => ({ id: own.dep, version: 1, userIds: [id] }), 'updateDepartment'],
    ['dep', 'DeleteDepartment', (id) => ({ id }), 'deleteDepartment'],
    ['usr', 'CreateSalesRepresentative', (userId) => ({ name: 'x', userId }), 'createSalesRepresentative'],
    ['rep', 'UpdateSalesRepresentative', (id) => ({ id, version: 1, name: 'x' }), 'updateSalesRepresentative'],
    [
      'usr',
      'UpdateSalesRepresentative',
      (userId) => ({ id: own.rep, version: 1, userId }),
      'updateSalesRepresentative',
    ],
    ['rep', 'DeleteSalesRepresentative', (id) => ({ id }), 'deleteSalesRepresentative'],
    ['rep', 'CreateFirm', (salesRepresentativeId) => ({ name: 'x', salesRepresentativeId }), 'createFirm'],
    ['frm', 'UpdateFirm', (id) => ({ id, version: 1, name: 'x' }), 'updateFirm'],
    [
      'rep',
      'UpdateFirm',
      (salesRepresentativeId) => ({ id: own.frm, version: 1, salesRepresentativeId }),
      'updateFirm',
    ],
    ['frm', 'DeleteFirm', (id) => ({ id, version: 1 }), 'deleteFirm'],
    ['usr', 'CreateTask', (assigneeId) => ({ title: 'x', assigneeId }), 'createTask'],
    ['frm', 'CreateTask', (firmId) => ({ title: 'x', firmId }), 'createTask'],
    ['cnv', 'CreateTask', (conversationId) => ({ title: 'x', conversationId }), 'createTask'],
    ['tsk', 'UpdateTask', (id) => ({ id, version: 1, title: 'x' }), 'updateTask'],
    ['usr', 'UpdateTask', (assigneeId) => ({ id: own.tsk, version: 1, assigneeId }), 'updateTask'],
    ['frm', 'UpdateTask', (firmId) => ({ id: own.tsk, version: 1, firmId }), 'updateTask'],
    ['cnv', 'UpdateTask', (conversationId) => ({ id: own.tsk, version: 1, conversationId }), 'updateTask'],
    ['tsk', 'DeleteTask', (id) => ({ id }), 'deleteTask'],
    ['usr', 'CreateActivity', (id) => ({ ...meeting, participantIds: [id] }), 'createActivity'],
    ['frm', 'CreateActivity', (firmId) => ({ ...meeting, firmId }), 'createActivity'],
    ['cnv', 'CreateActivity', (conversationId) => ({ ...meeting, conversationId }), 'createActivity'],
    ['act', 'UpdateActivity', (id) => ({ id, version: 1, subject: 'x' }), 'updateActivity'],
    ['usr', 'UpdateActivity', (id) => ({ id: own.act, version: 1, participantIds: [id] }), 'updateActivity'],
    ['frm', 'UpdateActivity', (firmId) => ({ id: own.act, version: 1, firmId }), 'updateActivity'],
    ['cnv', 'UpdateActivity', (conversationId) => ({ id: own.act, version: 1, conversationId }), 'updateActivity'],
    ['act', 'DeleteActivity', (id) => ({ id }), 'deleteActivity'],
    ['prd', 'UpdateProduct', (id) => ({ id, version: 1, name: 'x' }), 'updateProduct'],
    ['prd', 'DeleteProduct', (id) => ({ id, version: 1 }), 'deleteProduct'],
    ['usr', 'UpdateUser', (id) => ({ id, version: 1, screenName: 'x' }), 'updateUser'],
    ['ibx', 'UpdateUser', (id) => ({ id: user.userId, version: 1, inboxIds: [id] }), 'updateUser'],
    ['qst', 'UpdateUser', (id) => ({ id: user.userId, version: 1, questionnaireIds: [id] }), 'updateUser'],
    ['rol', 'UpdateUser', (id) => ({ id: user.userId, version: 1, customRoleIds: [id] }), 'updateUser'],
    ['inv', 'ResendInvitation', (id) => ({ id }), 'resendInvitation'],
    ['tok', 'RevokeApiToken', (id) => ({ id }), 'revokeApiToken'],
    ['whk', 'UpdateWebhook', (id) => ({ id, version: 1, name: 'x' }), 'updateWebhook'],
    ['whk', 'RotateWebhookSecret', (id) => ({ id }), 'rotateWebhookSecret'],
    ['whk', 'DeleteWebhook', (id) => ({ id }), 'deleteWebhook'],
    ['whk', 'TestWebhook', (id) => ({ id, event: 'COMPANY_UPDATED' }), 'testWebhook'],
    ['whd', 'ReplayWebhookDelivery', (id) => ({ id }), 'replayWebhookDelivery'],
    ['imp', 'ImportUsers', (id) => ({ id }), 'importUsers'],
    ['imp', 'CancelUserImport', (id) => ({ id }), 'cancelUserImport'],
    ['imp', 'DeleteUserImport', (id) => ({ id }), 'deleteUserImport'],
    ['ibx', 'PrepareUserImport', (id) => ({ columns: EMAILS, defaults: { inboxIds: [id] } }), 'prepareUserImport'],
    ['usr', 'ResetTwoFactor', (userId) => ({ userId }), 'resetTwoFactor'],
    ['usr', 'RequestPictureUpload', (userId) => ({ userId }), 'requestPictureUpload'],
    ['usr', 'DeletePicture', (userId) => ({ userId }), 'deletePicture'],
    ['inv', 'RevokeInvitation', (id) => ({ id }), 'revokeInvitation'],
    ['ses', 'RevokeSession', (id) => ({ id }), 'revokeSession'],
    ['usr', 'UpdateUserIntegrations', (userId) => ({ userId, version: 1 }), 'updateUserIntegrations'],
    [
      'ers',
      'UpdateUserIntegrations',
      (erpSetId) => ({ userId: user.userId, version: 1, erpSetId }),
      'updateUserIntegrations',
    ],
    ['ers', 'UpdateErpSet', (id) => ({ id, version: 1 }), 'updateErpSet'],
    ['ers', 'DeleteErpSet', (id) => ({ id }), 'deleteErpSet'],
    ['ers', 'DeleteErpSet', (replacementId) => ({ id: own.ers, replacementId }), 'deleteErpSet'],
    ['esy', 'SettleErpSync', (id) => ({ id, direction: null }), 'settleErpSync'],
    ['esy', 'RetryErpSync', (id) => ({ id }), 'retryErpSync'],
    ['ers', 'CheckErpSet', (id) => ({ id }), 'checkErpSet'],
    ['usr', 'CheckMailchimp', (userId) => ({ userId }), 'checkMailchimp'],
    ['cmp', 'EnterCompany', (companyId) => ({ companyId }), 'enterCompany'],
    ['ibx', 'CreateUser', (id) => ({ email: 'x@x.example', membership: { inboxIds: [id] } }), 'createUser'],
    ['qst', 'CreateUser', (id) => ({ email: 'x@x.example', membership: { questionnaireIds: [id] } }), 'createUser'],
    ['rol', 'CreateUser', (id) => ({ email: 'x@x.example', membership: { customRoleIds: [id] } }), 'createUser'],
  ];
  for (const [kind, name, input, field] of mutations) {
    const answer = await alike(kind, (id) =>
      world.run(
        admin,
        `mutation ($input: ${name}Input!) { ${field}(input: $input) { errors { code path message } } }`,
        { input: input(id) },
      ),
    );
    expect([field, kind, answer.data[field].errors.map(({ code }: { code: string }) => code)]).toEqual([
      field,
      kind,
      ['NOT_FOUND'],
    ]);
  }
  await alike('usr', (userId) =>
    world.run(
      world.acme.owner,
      'mutation ($input: TransferOwnershipInput!) { transferOwnership(input: $input) { errors { code path message } } }',
      { input: { userId, password: PASSWORD } },
    ),
  );
  for (const query of [
    'removalPreview(userId: $id) { apiTokens }',
    'explainAccess(userId: $id, field: "User.email") { allowed }',
  ]) {
    const answer = await alike('usr', (id) => world.run(admin, `query ($id: ID!) { ${query} }`, { id }));
    expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
  for (const filter of ['actorId', 'targetId']) {
    const found = await alike('usr', (id) =>
      world.run(admin, `query ($id: ID!) { auditLog(filter: { ${filter}: $id }) { totalCount nodes { id } } }`, { id }),
    );
    expect(found.data.auditLog).toEqual({ totalCount: 0, nodes: [] });
  }
  for (const query of [
    'conversation(id: $id) { subject }',
    'assignableUsers(conversationId: $id) { eligible }',
    'simulateAssignment(conversationId: $id) { consideredCount }',
  ]) {
    const answer = await alike('cnv', (id) => world.run(admin, `query ($id: ID!) { ${query} }`, { id }));
    expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
  for (const [kind, filter] of [
    ['ibx', 'inboxId'],
    ['usr', 'assigneeId'],
  ] as const) {
    const found = await alike(kind, (id) =>
      world.run(admin, `query ($id: ID!) { conversations(filter: { ${filter}: $id }) { totalCount nodes { id } } }`, {
        id,
      }),
    );
    expect(found.data.conversations).toEqual({ totalCount: 0, nodes: [] });
  }
  for (const [kind, query] of [
    ['frm', 'firm(id: $id) { name }'],
    ['prd', 'product(id: $id) { name }'],
  ] as const) {
    const answer = await alike(kind, (id) => world.run(admin, `query ($id: ID!) { ${query} }`, { id }));
    expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
  const rung = await alike('ibx', (id) =>
    world.run(admin, 'query ($id: ID!) { ringableUsers(inboxId: $id) { id } }', { id }),
  );
  expect(rung.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  const looked = await alike('rep', (id) =>
    world.run(admin, 'query ($id: ID!) { firms(filter: { salesRepresentativeId: $id }) { totalCount nodes { id } } }', {
      id,
    }),
  );
  expect(looked.data.firms).toEqual({ totalCount: 0, nodes: [] });
  for (const [kind, list, filter] of [
    ['usr', 'tasks', 'assigneeId'],
    ['frm', 'tasks', 'firmId'],
    ['usr', 'calls', 'userId'],
    ['usr', 'activities', 'participantId'],
    ['frm', 'activities', 'firmId'],
  ] as const) {
    const found = await alike(kind, (id) =>
      world.run(admin, `query ($id: ID!) { ${list}(filter: { ${filter}: $id }) { totalCount nodes { id } } }`, { id }),
    );
    expect(found.data[list]).toEqual({ totalCount: 0, nodes: [] });
  }
  const expected = await alike('usr', (expectedAssigneeId) =>
    world.run(
      admin,
      'mutation ($input: AssignConversationInput!) { assignConversation(input: $input) { errors { code path message } } }',
      { input: { conversationId: ours.id, assigneeId: user.userId, expectedAssigneeId } },
    ),
  );
  expect(expected.data.assignConversation.errors).toMatchObject([{ code: 'STALE', path: ['expectedAssigneeId'] }]);
  const intact = await world.run(world.globex.admin, '{ viewer { signedIn } invitations { nodes { status } } }');
  expect(intact.data).toEqual({ viewer: { signedIn: true }, invitations: { nodes: [{ status: 'PENDING' }] } });
});

it('support staff: a company that denies support is like one that never was', async () => {
  const staff = await world.person(world.acme.id);
  await world.db.query('UPDATE account SET supportSince = NOW(3), twoFactorSince = NOW(3) WHERE email = ?', [
    staff.email,
  ]);
  const enter = `mutation ($id: ID!) { enterCompanyAsSupport(input: { companyId: $id, reason: "asked to" }) {
    result { __typename } errors { code path message } } }`;
  const answer = await alike('cmp', (id) => world.run(staff, enter, { id }));
  expect(answer.data.enterCompanyAsSupport).toMatchObject({
    result: null,
    errors: [{ code: 'NOT_FOUND', path: ['companyId'] }],
  });
});

it('invitation(id) of a foreign invitation is NOT_FOUND, like one that never was', async () => {
  const ask = (id: string) => world.run(world.acme.admin, 'query ($id: ID!) { invitation(id: $id) { id } }', { id });
  const [theirs, none] = [await ask(foreign['inv']), await ask('inv_00000000000000000000000000')];
  expect(theirs.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect({ ...theirs.data, message: theirs.errors?.[0]?.message }).toEqual({
    ...none.data,
    message: none.errors?.[0]?.message,
  });
});

it('every argument and input field of type ID is known to these tests', () => {
  const places: string[] = [];
  const look = (owner: string, fields: readonly (GraphQLArgument | GraphQLInputField)[]) => {
    for (const field of fields) if (getNamedType(field.type).name === 'ID') places.push(`${owner}.${field.name}`);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) look(type.name, Object.values(type.getFields()));
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.args);
  }
  // A new one is added here together with its test above (those of filters are in test/user/list, test/audit and test/invitation/list, those of syncs in test/erp-sync, those of subscriptions in test/live/conversations).
  expect(places.sort()).toEqual(
    [
      'AcceptTransferOfferInput.offerId',
      'DeclineTransferOfferInput.offerId',
      'OfferTransferInput.assigneeId',
      'OfferTransferInput.conversationId',
      'WithdrawTransferOfferInput.offerId',
      'CancelUserImportInput.id',
      'DeleteUserImportInput.id',
      'ImportUsersInput.id',
      'Query.explainAccess.recordId',
      'Query.userImport.id',
      'Subscription.userImportChanged.id',
      'DeleteWebhookInput.id',
      'ReplayWebhookDeliveryInput.id',
      'RotateWebhookSecretInput.id',
      'TestWebhookInput.id',
      'UpdateWebhookInput.id',
      'AssignConversationInput.assigneeId',
      'AssignConversationInput.conversationId',
      'AssignConversationInput.expectedAssigneeId',
      'CloseConversationInput.conversationId',
      'ConversationFilter.assigneeId',
      'ConversationFilter.inboxId',
      'CreateConversationInput.inboxId',
      'CreateConversationInput.questionnaireId',
      'Query.assignableUsers.conversationId',
      'Query.conversation.id',
      'Query.simulateAssignment.conversationId',
      'ReceiveMessageInput.conversationId',
      'ReopenConversationInput.conversationId',
      'ReplyToConversationInput.conversationId',
      'TakeConversationInput.conversationId',
      'UnassignConversationInput.conversationId',
      'Subscription.conversationChanged.conversationId',
      'Subscription.conversationChanged.inboxId',
      'Subscription.conversationEvents.conversationId',
      'Subscription.conversationEvents.inboxId',
      'Subscription.inboxChanged.inboxId',
      'Subscription.messageAdded.conversationId',
      'ArchiveUserInput.id',
      'ArchiveUserInput.successorId',
      'AuditFilter.actorId',
      'AuditFilter.apiTokenId',
      'AuditFilter.targetId',
      'CreateCustomRoleInput.userIds',
      'CreateInboxInput.memberIds',
      'InboxMemberLimitInput.userId',
      'UpdateInboxInput.id',
      'UpdateInboxInput.memberIds',
      'DeleteInboxInput.id',
      'DeleteInboxInput.moveConversationsToId',
      'CreateQuestionnaireInput.inboxId',
      'CreateQuestionnaireInput.userIds',
      'UpdateQuestionnaireInput.id',
      'UpdateQuestionnaireInput.inboxId',
      'UpdateQuestionnaireInput.userIds',
      'DeleteQuestionnaireInput.id',
      'CreateDepartmentInput.userIds',
      'UpdateDepartmentInput.id',
      'UpdateDepartmentInput.userIds',
      'DeleteDepartmentInput.id',
      'CreateSalesRepresentativeInput.userId',
      'UpdateSalesRepresentativeInput.id',
      'UpdateSalesRepresentativeInput.userId',
      'DeleteSalesRepresentativeInput.id',
      'CreateFirmInput.salesRepresentativeId',
      'UpdateFirmInput.id',
      'UpdateFirmInput.salesRepresentativeId',
      'DeleteFirmInput.id',
      'FirmFilter.salesRepresentativeId',
      'Query.firm.id',
      ...['CreateTaskInput', 'UpdateTaskInput'].flatMap((name) => [
        ...[`${name}.assigneeId`, `${name}.firmId`, `${name}.conversationId`],
      ]),
      'UpdateTaskInput.id',
      'DeleteTaskInput.id',
      'TaskFilter.assigneeId',
      'TaskFilter.firmId',
      ...['CreateActivityInput', 'UpdateActivityInput'].flatMap((name) => [
        ...[`${name}.participantIds`, `${name}.firmId`, `${name}.conversationId`],
      ]),
      'UpdateActivityInput.id',
      'DeleteActivityInput.id',
      'ActivityFilter.participantId',
      'ActivityFilter.firmId',
      'UpdateProductInput.id',
      'DeleteProductInput.id',
      'Query.product.id',
      'DeletePictureInput.userId',
      'RequestPictureUploadInput.userId',
      'DeleteCustomRoleInput.id',
      'DeleteCustomRoleInput.replacementId',
      'ErpSyncFilter.causedById',
      'ErpSyncFilter.subjectId',
      'RetryErpSyncInput.id',
      'SettleErpSyncInput.id',
      'CallFilter.userId',
      'Query.ringableUsers.inboxId',
      'CheckErpSetInput.id',
      'CheckMailchimpInput.userId',
      'DeleteErpSetInput.id',
      'DeleteErpSetInput.replacementId',
      'UpdateErpSetInput.id',
      'UpdateUserIntegrationsInput.erpSetId',
      'UpdateUserIntegrationsInput.userId',
      'DeleteUserInput.id',
      'DeleteUserInput.successorId',
      'EnterCompanyAsSupportInput.companyId',
      'EnterCompanyInput.companyId',
      'MembershipInput.customRoleIds',
      'MembershipInput.inboxIds',
      'MembershipInput.questionnaireIds',
      'Query.explainAccess.userId',
      'Query.invitation.id',
      'Query.invitations.ids',
      'Query.node.id',
      'Query.removalPreview.userId',
      'Query.user.id',
      'ReactivateUserInput.id',
      'ResendInvitationInput.id',
      'ResetTwoFactorInput.userId',
      'RevokeApiTokenInput.id',
      'RevokeInvitationInput.id',
      'RevokeSessionInput.id',
      'SignInInput.companyId',
      'TransferOwnershipInput.userId',
      'UpdateCustomRoleInput.id',
      'UpdateCustomRoleInput.userIds',
      'UpdateUserInput.customRoleIds',
      'UpdateUserInput.id',
      'UpdateUserInput.inboxIds',
      'UpdateUserInput.questionnaireIds',
      'UserFilter.inboxId',
    ].sort(),
  );
});

it('no list shows a row of another company', async () => {
  const query =
    '{ users(first: 100) { nodes { id company { id } } } invitations(first: 100) { nodes { email } } inboxes { id } questionnaires { id } customRoles { id } departments { id } salesRepresentatives { id } firms { nodes { id } } products { nodes { id } } tasks { nodes { id } } activities { nodes { id } } calls { nodes { id } } apiTokens { id } company { id owner { id } } viewer { memberships { companyId } sessions { id } } }';
  const seen = JSON.stringify((await world.run(world.acme.admin, query)).data);
  for (const id of Object.values(foreign)) expect(seen).not.toContain(id);
  expect(seen).not.toContain('foreign@guests.example');
});

it('one’s own membership elsewhere is NOT_FOUND: the tenant is the session’s', async () => {
  const person = await world.person(world.globex.id);
  await world.db.query('UPDATE user SET accountId = (SELECT id FROM account WHERE email = ?) WHERE email = ?', [
    world.acme.user.email,
    person.email,
  ]);
  const own = await world.run(world.acme.user, '{ viewer { memberships { userId companyName } } }');
  const elsewhere = own.data.viewer.memberships.find(({ companyName }) => companyName === 'Globex');
  const answer = await world.run(world.acme.user, 'query ($id: ID!) { node(id: $id) { id } }', {
    id: elsewhere!.userId,
  });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});
