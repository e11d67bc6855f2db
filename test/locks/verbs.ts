import { PASSWORD, type Answer } from '../world';
import type { Scene } from './scene';

type Verb = (scene: Scene) => Promise<Answer>;

const NEW_PASSWORD = 'another quiet harbour at dusk';

/** A mutation that takes one input and answers errors. */
function mutation(
  name: string,
  as: (scene: Scene) => { readonly token: string } | null,
  inputOf: (scene: Scene) => object,
): Verb {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code path } } }`;
  return (scene) => scene.world.run(as(scene), document, { input: inputOf(scene) });
}

const nobody = () => null;
const subject = (scene: Scene) => scene.subject;
const admin = (scene: Scene) => scene.admin;
const owner = (scene: Scene) => scene.company.owner;

let counter = 0;
const fresh = () => `fresh${(counter += 1)}`;

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
  ...{ day, working: true, intervals: [{ start: '09:00', end: '17:00' }] },
}));

const update = (as: (scene: Scene) => { readonly token: string }, change: object) =>
  mutation('updateUser', as, ({ subject: { userId, version } }) => ({ id: userId, version, ...change }));

/** Every verb that locks something, as it meets the others: on the same person, account and company. */
export const VERBS: Readonly<Record<string, Verb>> = {
  verifyEmail: mutation('verifyEmail', nobody, ({ invited }) => ({ token: invited.verify })),
  acceptInvitation: mutation('acceptInvitation', nobody, ({ invited }) => ({
    ...{ token: invited.join, firstName: 'Ida', lastName: 'Invited', password: NEW_PASSWORD },
  })),
  revokeInvitation: mutation('revokeInvitation', admin, ({ invitationId }) => ({ id: invitationId })),
  resendInvitation: mutation('resendInvitation', admin, ({ invitationId }) => ({ id: invitationId })),
  exportUsers: mutation('exportUsers', admin, () => ({ columns: ['ID'] })),
  inviteUsers: mutation('inviteUsers', admin, () => ({ emails: [`${fresh()}@people.example`] })),
  prepareUserImport: mutation('prepareUserImport', admin, () => ({ columns: [{ header: 'E-mail', field: 'EMAIL' }] })),
  createUser: mutation('createUser', admin, () => ({
    ...{ email: `${fresh()}@people.example`, username: fresh(), membership: { role: 'USER' } },
  })),
  demote: update(admin, { role: 'USER' }),
  block: update(admin, { loginBlocked: true }),
  archiveUser: mutation('archiveUser', admin, (scene) => ({
    id: scene.subject.userId,
    successorId: scene.admin.userId,
  })),
  deleteUser: async (scene) => {
    const asked = 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }';
    const { user } = (await scene.world.run(scene.admin, asked, { id: scene.subject.userId })).data;
    return mutation('deleteUser', admin, () => ({ id: scene.subject.userId, confirmation: user.deletionConfirmation }))(
      scene,
    );
  },
  demoteBack: async (scene) => {
    const asked = 'query ($id: ID!) { user(id: $id) { version } }';
    const { user } = (await scene.world.run(scene.subject, asked, { id: scene.admin.userId })).data;
    const input = { id: scene.admin.userId, version: user?.version ?? 1, role: 'USER' };
    return mutation('updateUser', subject, () => input)(scene);
  },
  transferOwnership: mutation('transferOwnership', owner, (scene) => ({
    userId: scene.subject.userId,
    password: PASSWORD,
  })),
  resetTwoFactor: mutation('resetTwoFactor', admin, (scene) => ({ userId: scene.subject.userId })),
  setTwoFactorRequired: mutation('setTwoFactorRequired', admin, () => ({ required: false })),
  createApiToken: mutation('createApiToken', subject, () => ({
    ...{ name: 'import', grants: [{ module: 'CONTACTS', level: 'USE' }], password: PASSWORD },
  })),
  updateUserIntegrations: mutation('updateUserIntegrations', admin, ({ subject: { userId } }) => ({
    ...{ userId, version: 1, extension: fresh() },
  })),
  reportCall: mutation('reportCall', admin, ({ extension }) => ({ externalId: fresh(), event: 'RINGING', extension })),
  createErpSet: mutation('createErpSet', owner, () => ({ name: fresh(), baseUrl: 'https://1.1.1.1' })),
  createCustomRole: mutation('createCustomRole', admin, (scene) => ({
    ...{ name: fresh(), grants: [], userIds: [scene.subject.userId, scene.admin.userId] },
  })),
  updateCustomRole: mutation('updateCustomRole', owner, ({ customRoleId, ...scene }) => ({
    ...{ id: customRoleId, version: 1, userIds: [scene.company.user.userId] },
  })),
  deleteCustomRole: mutation('deleteCustomRole', owner, (scene) => ({ id: scene.customRoleId })),
  createInbox: mutation('createInbox', admin, (scene) => ({ name: fresh(), memberIds: [scene.subject.userId] })),
  updateInbox: mutation('updateInbox', owner, ({ inboxId: id }) => ({ id, version: 1, memberIds: [] })),
  deleteInbox: async (scene) => {
    const { inboxes } = (await scene.world.run(scene.company.owner, '{ inboxes { id } }')).data;
    const other = (inboxes as { id: string }[]).find(({ id }) => id !== scene.inboxId);
    return mutation('deleteInbox', owner, ({ inboxId: id }) => ({ id, moveConversationsToId: other?.id }))(scene);
  },
  createQuestionnaire: mutation('createQuestionnaire', admin, ({ inboxId, subject: { userId } }) => ({
    ...{ name: fresh(), inboxId, userIds: [userId] },
  })),
  updateQuestionnaire: mutation('updateQuestionnaire', owner, ({ questionnaireId: id }) => ({
    ...{ id, version: 1, userIds: [] },
  })),
  deleteQuestionnaire: mutation('deleteQuestionnaire', owner, ({ questionnaireId: id }) => ({ id })),
  createDepartment: mutation('createDepartment', admin, (scene) => ({
    name: fresh(),
    userIds: [scene.subject.userId],
  })),
  createSalesRepresentative: mutation('createSalesRepresentative', admin, ({ subject: { userId } }) => ({
    ...{ name: fresh(), userId },
  })),
  createFirm: mutation('createFirm', subject, () => ({ name: fresh(), code: fresh() })),
  createProduct: mutation('createProduct', subject, () => ({ name: fresh(), code: fresh() })),
  createTask: mutation('createTask', subject, (scene) => ({ title: fresh(), assigneeId: scene.admin.userId })),
  createTaskForSubject: mutation('createTask', admin, (scene) => ({
    title: fresh(),
    assigneeId: scene.subject.userId,
  })),
  createActivity: mutation('createActivity', admin, (scene) => ({
    ...{ kind: 'MEETING', subject: fresh(), startsAt: '2031-01-01T00:00:00Z', participantIds: [scene.subject.userId] },
  })),
  createWebhook: mutation('createWebhook', owner, () => ({
    ...{ name: fresh(), url: 'https://receiver.invalid/', events: ['USER_UPDATED'] },
    grants: [{ module: 'USERS', level: 'USE' }],
  })),
  updateCompany: async (scene) => {
    const asked = '{ company { version } }';
    const { company } = (await scene.world.run(scene.company.owner, asked)).data;
    return mutation('updateCompany', owner, () => ({ version: company.version, name: fresh() }))(scene);
  },
  setWorkingHours: mutation('setWorkingHours', owner, () => ({ days: DAYS })),
  updateProfile: mutation('updateProfile', subject, () => ({ username: fresh(), firstName: fresh() })),
  setUserListColumns: mutation('setUserListColumns', subject, () => ({ columns: ['ROLE'] })),
  changePassword: mutation('changePassword', subject, () => ({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD })),
  resetPassword: mutation('resetPassword', nobody, ({ reset }) => ({ token: reset, password: NEW_PASSWORD })),
  requestEmailChange: mutation('requestEmailChange', subject, () => ({
    email: `${fresh()}@people.example`,
    password: PASSWORD,
  })),
  changeEmail: mutation('verifyEmail', nobody, ({ newAddress }) => ({ token: newAddress })),
  signIn: mutation('signIn', nobody, (scene) => ({
    ...{ identifier: scene.subject.email, password: PASSWORD, companyId: scene.company.id },
  })),
  enterCompany: mutation('enterCompany', subject, ({ world }) => ({ companyId: world.globex.id })),
  createCompany: mutation('createCompany', subject, () => ({ name: fresh() })),
  revokeSession: mutation('revokeSession', subject, () => ({ allOthers: true })),
  signOut: (scene) => scene.world.run(scene.subject, 'mutation { signOut { errors { code } } }'),
  enrol: (scene) => scene.world.run(scene.subject, 'mutation { beginTwoFactorEnrolment { errors { code } } }'),
  deleteOwnPicture: mutation('deletePicture', subject, () => ({})),
  deletePicture: mutation('deletePicture', admin, (scene) => ({ userId: scene.subject.userId })),
};
