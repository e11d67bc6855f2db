import type { Role } from '../src/generated/schema-types';

/** What everything is measured with. */
export const Q1 = '{ viewer { user { id displayName role } } }';
export const Q2 = `query ($first: Int, $after: String) { users(first: $first, after: $after) { nodes {
  role emailVerified inboxes { name } conversationLimit activeConversationCount } } }`;
export const Q3 = `query ($first: Int, $after: String) { conversations(first: $first, after: $after) {
  nodes { id subject status createdAt assignee { id displayName } inbox { id name } }
  pageInfo { hasNextPage endCursor } } }`;
export const M2 = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) {
  results { email errors { code } } errors { code } } }`;
/** M1: assign and return. */
export const ASSIGN = `mutation ($input: AssignConversationInput!) { assignConversation(input: $input) {
  conversation { id } errors { code } } }`;
export const RETURN = `mutation ($input: UnassignConversationInput!) { unassignConversation(input: $input) {
  conversation { id } errors { code } } }`;

/** The length of a page of Q2 and Q3. */
export const PAGE = 50;
/** The addresses of one M2. */
export const ADDRESSES = 100;

let made = 0;

/** The variables of an M2 with addresses that nobody has had. */
export function hundredAddresses(): { input: { emails: string[] } } {
  made += 1;
  return { input: { emails: Array.from({ length: ADDRESSES }, (_, index) => `guest${made}x${index}@guests.example`) } };
}

/** Sends a request to a server on this machine; answers the body as text. Throws on anything but a good answer. */
export async function post(port: number, token: string | null, body: object): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors":[{')) throw new Error(`The server refused: ${text.slice(0, 500)}`);
  return text;
}

/** What the first field of an answer's data holds. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- whoever asks knows what was asked for
export function firstData<T>(text: string): T {
  const { data } = JSON.parse(text) as { data: Record<string, T> };
  return Object.values(data)[0]!;
}

export const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } } }`;

/** A session of the first of a role among the demo's people, whose lines are "e-mail role password". */
export async function demoSession(port: number, demo: readonly string[], role: Role): Promise<string> {
  const [identifier, , password] = demo.map((line) => line.split(/\s+/)).find((words) => words[1] === role) ?? [];
  const answer = await post(port, null, { query: SIGN_IN, variables: { input: { identifier, password } } });
  return firstData<{ result: { token: string } }>(answer).result.token;
}
