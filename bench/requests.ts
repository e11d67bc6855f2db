/** What everything is measured with. Q3, a page of conversations, waits for conversations to be there. */
export const Q1 = '{ viewer { user { id displayName role } } }';
export const Q2 = `query ($first: Int) { users(first: $first) { nodes {
  role emailVerified inboxes { name } conversationLimit activeConversationCount } } }`;
export const M2 = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) {
  results { email errors { code } } errors { code } } }`;

/** The length of a page of Q2. */
export const PAGE = 50;
/** The addresses of one M2. */
export const ADDRESSES = 100;

export const NOT_MEASURED = ['P1.Q3 and P4.Q3: not measured, there are no conversations yet.'];

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

/** A session of the admin among the demo's people, whose lines are "e-mail role password". */
export async function demoAdmin(port: number, demo: readonly string[]): Promise<string> {
  const [identifier, , password] = demo.find((line) => / ADMIN /.test(line))?.split(/\s+/) ?? [];
  const answer = await post(port, null, { query: SIGN_IN, variables: { input: { identifier, password } } });
  return firstData<{ result: { token: string } }>(answer).result.token;
}
