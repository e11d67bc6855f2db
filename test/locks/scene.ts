import { idBytes, idFromBytes, newId, type AccountId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { hashToken, newToken } from '../../src/core/tokens';
import { UserIntegration } from '../../src/domains/integration/entity';
import { nothingSaid } from '../../src/domains/integration/repository';
import { issueLink } from '../../src/domains/session/links';
import { openSession } from '../../src/domains/session/open-session';
import { insertLoad, insertUsers, membershipsOf } from '../../src/domains/user/repository';
import type { CompanyOfWorld, Person, World } from '../world';

/** People of one company who do things to each other, and to themselves, all at once. */
export interface Scene {
  readonly world: World;
  readonly company: CompanyOfWorld;
  /** An admin of two companies, with several sessions: to whom all is done, and who does it, too. */
  readonly subject: Person & { readonly version: number };
  readonly admin: Person;
  /** Somebody who was created with a password, and their two links. */
  readonly invited: { readonly userId: string; readonly join: string; readonly verify: string };
  readonly invitationId: string;
  /** The subject's links: to choose a password, and to another address. */
  readonly reset: string;
  readonly newAddress: string;
  readonly customRoleId: string;
  /** Which the subject serves, and was given; a conversation of both is on them. */
  readonly inboxId: string;
  readonly questionnaireId: string;
  /** Of the subject: a call that rings there makes a conversation. */
  readonly extension: string;
}

const CREATE_USER =
  'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } errors { code path } } }';
const CREATE_ROLE =
  'mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) { customRole { id } errors { code path } } }';

let counter = 0;

/** A scene of its own for each round: what one verb has done would refuse the next. */
export async function openScene(world: World, company: CompanyOfWorld): Promise<Scene> {
  counter += 1;
  const subject = await world.person(company.id, { role: 'ADMIN', lastName: `Subject ${counter}` });
  const admin = await world.person(company.id, { role: 'ADMIN', lastName: `Admin ${counter}` });
  const elsewhere = newId('usr');
  const ctx = await world.ctx(null);
  const { accountId } = subject;
  const there = { companyId: world.globex.id, id: elsewhere, accountId, email: subject.email };
  await insertUsers(ctx, [{ ...there, role: 'USER', languages: ['en'], joinedAt: ctx.now, status: 'ACTIVE' }]);
  await insertLoad(ctx, world.globex.id, [elsewhere]);
  for (const { companyId, id } of await membershipsOf(ctx, accountId)) {
    await openSession(ctx, { accountId, companyId, userId: id, device: null });
  }
  const grants = [{ module: 'CONTACTS', level: 'USE' }];
  const role = { name: `Role ${counter}`, grants, userIds: [subject.userId] };
  const made = await world.run(admin, CREATE_ROLE, { input: role });
  const places = await openPlaces(world, admin, subject);
  const seen = await world.run(admin, 'query ($id: ID!) { user(id: $id) { version } }', { id: subject.userId });
  return {
    ...{ world, company, admin, ...(await invite(world, admin)) },
    subject: { ...subject, version: seen.data.user.version },
    reset: await linkOf(world, 'RESET_PASSWORD', accountId),
    newAddress: await linkOf(world, 'CHANGE_EMAIL', accountId, `moved${counter}@people.example`),
    customRoleId: made.data.createCustomRole.customRole.id,
    ...places,
    extension: await openPhone(world, subject),
  };
}

async function openPlaces(world: World, admin: Person, subject: Person) {
  const inbox = { name: `Inbox ${counter}`, memberIds: [subject.userId] };
  const CREATE_INBOX = 'mutation ($input: CreateInboxInput!) { createInbox(input: $input) { inbox { id } } }';
  const inboxId = (await world.run(admin, CREATE_INBOX, { input: inbox })).data.createInbox.inbox.id;
  const form = { name: `Form ${counter}`, inboxId, userIds: [subject.userId] };
  const CREATE_FORM =
    'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { questionnaire { id } } }';
  const made = (await world.run(admin, CREATE_FORM, { input: form })).data.createQuestionnaire;
  const questionnaireId = made.questionnaire.id;
  await world.hold(subject, 1, { inboxId, questionnaireId });
  return { inboxId, questionnaireId };
}

async function openPhone(world: World, { companyId, userId }: Person): Promise<string> {
  const extension = `x${counter}`;
  const settings = { ...nothingSaid(companyId, userId), extension, onIncomingCall: 'CONVERSATION' as const };
  await insertRows(await world.ctx(null), UserIntegration, [settings]);
  await world.db.query('UPDATE `user` SET canTakeCalls = 1 WHERE id = ?', [idBytes(userId)]);
  return extension;
}

async function linkOf(
  world: World,
  purpose: 'RESET_PASSWORD' | 'CHANGE_EMAIL' | 'VERIFY_EMAIL',
  accountId: AccountId,
  email?: string,
): Promise<string> {
  const ctx = await world.ctx(null);
  const link = await ctx.transaction((tx) => issueLink(tx, purpose, accountId, email === undefined ? {} : { email }));
  return new URL(link).searchParams.get('token') ?? '';
}

async function invite(world: World, admin: Person) {
  const email = `invited${counter}@people.example`;
  const input = { email, password: 'a harbour that is quite dark', firstName: 'Ida', membership: { role: 'USER' } };
  const { createUser } = (await world.run(admin, CREATE_USER, { input })).data;
  const userId = createUser.user.id;
  const join = newToken('invite');
  await world.db.query('UPDATE invitation SET tokenHash = ? WHERE userId = ?', [hashToken(join), idBytes(userId)]);
  const listed = '{ invitations(first: 1) { nodes { id } } }';
  const invitationId = (await world.run(admin, listed)).data.invitations.nodes[0].id as string;
  const [row] = await world.db.query<{ accountId: Buffer }[]>('SELECT accountId FROM `user` WHERE id = ?', [
    idBytes(userId),
  ]);
  if (row === undefined) throw new Error('The person was just made.');
  const verify = await linkOf(world, 'VERIFY_EMAIL', idFromBytes('acc', row.accountId));
  return { invited: { userId, join, verify }, invitationId };
}
