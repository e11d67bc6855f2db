import { tokenIn, type Letterbox } from '../letters';
import { must } from './client';

export interface Somebody {
  readonly id: string;
  readonly token: string;
}

/** A company of the load: its owner, and those who get what is handed out, with their limits. */
export interface Company {
  readonly name: string;
  readonly owner: Somebody;
  readonly inboxId: string;
  readonly agents: readonly (Somebody & { readonly limit: number | null })[];
}

const PASSWORD = 'a quiet harbour at dawn';
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code path } } }';
const VERIFY = `mutation ($token: String!) { verifyEmail(input: { token: $token }) { errors { code path } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } result { ... on SignedIn { token } } } }`;
const ME = '{ viewer { user { id } } inboxes { id } }';
const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { errors { code } } errors { code } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { errors { code path } user { id } result { ... on SignedIn { token } } } }`;

export interface Places {
  readonly port: number;
  readonly letterbox: Letterbox;
}

export async function openCompany(
  { port, letterbox }: Places,
  name: string,
  limits: readonly (number | null)[],
): Promise<Company> {
  const email = `owner@${name}.example`;
  const who = { email, password: PASSWORD, firstName: 'Olive', lastName: 'Owner', companyName: name };
  await must(port, null, SIGN_UP, { input: who });
  await must(port, null, VERIFY, { token: tokenIn(await letterbox.next(email)) });
  const { signIn } = await must(port, null, SIGN_IN, { input: { identifier: email, password: PASSWORD } });
  const token = signIn.result.token as string;
  const { viewer, inboxes } = await must(port, token, ME);
  const owner = { id: viewer.user.id as string, token };
  const agents: Company['agents'][number][] = [];
  for (const [index, limit] of limits.entries()) {
    const membership = { role: 'USER', conversationLimit: limit };
    const agent = await join({ port, letterbox }, owner, `agent${index}@${name}.example`, membership);
    agents.push({ ...agent, limit });
  }
  return { name, owner, inboxId: inboxes[0].id as string, agents };
}

/** Invites somebody, reads the letter, and joins. */
export async function join(
  { port, letterbox }: Places,
  owner: Somebody,
  email: string,
  membership: object,
): Promise<Somebody> {
  await must(port, owner.token, INVITE, { input: { invitations: [{ email, membership }] } });
  const token = tokenIn(await letterbox.next(email));
  const names = { firstName: 'Alex', lastName: email.split('@')[0], password: PASSWORD };
  const { acceptInvitation } = await must(port, null, ACCEPT, { input: { token, ...names } });
  return { id: acceptInvitation.user.id as string, token: acceptInvitation.result.token as string };
}
