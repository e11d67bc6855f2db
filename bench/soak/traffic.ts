import { createClient } from 'graphql-sse';
import { demoSession, SIGN_IN } from '../requests';

/** What one client of the soak works with. */
export interface Client {
  readonly port: number;
  readonly demo: readonly string[];
  readonly tokens: { readonly ADMIN: string; readonly USER: string; readonly LIMITED_USER: string };
  /** Counts what came of a request: "ok", or the code of an error. */
  readonly note: (what: string) => void;
}

interface Body {
  readonly data?: Record<string, { errors?: { code: string }[] } & Record<string, unknown>> | null;
  readonly errors?: { extensions?: { code?: string } }[];
}

/** Sends a request and counts what came of it; answers the first field of its data. */

async function ask<T>(client: Client, token: string | null, query: string, variables: object = {}): Promise<T | null> {
  const response = await fetch(`http://127.0.0.1:${client.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as Body;
  const [first] = Object.values(data ?? {});
  const codes = [...errors.map(({ extensions }) => extensions?.code ?? 'no code'), ...codesIn(first)];
  for (const code of codes) client.note(code);
  if (codes.length === 0) client.note('ok');
  return (first ?? null) as T | null;
}

const codesIn = (field: { errors?: { code: string }[] } | null | undefined) =>
  (field?.errors ?? []).map(({ code }) => code);

const one = <T>(many: readonly T[]): T | undefined => many[Math.floor(Math.random() * many.length)];
let made = 0;
const mark = () => `s${(made += 1)}`;

const PEOPLE = `query ($after: String, $search: String) { users(first: 50, after: $after, filter: { search: $search }) {
  nodes { id displayName email role status customRoles { name } inboxes { name } presence activeConversationCount version }
  pageInfo { hasNextPage endCursor } totalCount } }`;

async function readPeople(client: Client): Promise<void> {
  interface Page {
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }
  const search = one([null, 'a', 'van', 'guest', 'yı']);
  let after: string | null = null;
  for (let page = 0; page < 4; page += 1) {
    const read: Page | null = await ask<Page>(client, client.tokens.ADMIN, PEOPLE, { after, search });
    if (read?.pageInfo.hasNextPage !== true) return;
    after = read.pageInfo.endCursor;
  }
}

const CONVERSATIONS = `{ conversations(first: 50) { nodes { id subject status assignee { displayName } inbox { name }
  viewerMay messages(first: 5) { nodes { body } } } } }`;
const LOG = '{ auditLog(first: 50) { nodes { id action at } } }';

async function readConversations(client: Client): Promise<void> {
  for (const token of Object.values(client.tokens)) await ask(client, token, CONVERSATIONS);
  await ask(client, client.tokens.ADMIN, LOG);
}

const INBOXES = '{ inboxes { id } }';
const CREATE = `mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } errors { code } } }`;
const TAKE = `mutation ($input: TakeConversationInput!) { takeConversation(input: $input) { errors { code } } }`;
const REPLY = `mutation ($input: ReplyToConversationInput!) { replyToConversation(input: $input) { errors { code } } }`;
const CLOSE = `mutation ($input: CloseConversationInput!) { closeConversation(input: $input) { errors { code } } }`;

async function converse(client: Client): Promise<void> {
  const { ADMIN: token } = client.tokens;
  const [inbox] = (await ask<{ id: string }[]>(client, token, INBOXES)) ?? [];
  const input = { inboxId: inbox?.id, subject: mark(), contactName: 'A customer', firstMessage: 'Hello?' };
  const created = await ask<{ conversation: { id: string } | null }>(client, token, CREATE, { input });
  const conversationId = created?.conversation?.id;
  if (conversationId === undefined) return;
  await ask(client, token, TAKE, { input: { conversationId } });
  for (let turn = 0; turn < 3; turn += 1) {
    await ask(client, token, REPLY, { input: { conversationId, body: `It is ${mark()}. ${'More. '.repeat(60)}` } });
  }
  await ask(client, token, CLOSE, { input: { conversationId } });
}

const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { invitation { id } errors { code } } errors { code } } }`;
const REVOKE = `mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { errors { code } } }`;

async function invite(client: Client): Promise<void> {
  interface Invited {
    readonly results: { invitation: { id: string } | null }[];
  }
  const emails = [1, 2, 3].map(() => `${mark()}@guests.example`);
  const invited = await ask<Invited>(client, client.tokens.ADMIN, INVITE, { input: { emails } });
  for (const { invitation } of invited?.results ?? []) {
    if (invitation !== null) await ask(client, client.tokens.ADMIN, REVOKE, { input: { id: invitation.id } });
  }
}

async function comeAndGo(client: Client): Promise<void> {
  const token = await demoSession(client.port, client.demo, 'USER');
  await ask(client, token, 'mutation { setPresence(input: { presence: ONLINE }) { errors { code } } }');
  await ask(client, token, 'mutation { signOut { errors { code } } }');
  await ask(client, token, '{ company { name } }');
  const wrong = { input: { identifier: `nobody-${mark()}@guests.example`, password: 'not the password' } };
  await ask(client, null, SIGN_IN, { ...wrong });
}

const EVENTS = 'subscription { conversationEvents { sequence action conversation { id subject } } }';

/** Listens until something has been heard, or for a while, and hangs up as browsers do. */
async function listen(client: Client): Promise<void> {
  const url = `http://127.0.0.1:${client.port}/graphql/stream`;
  const headers = { authorization: `Bearer ${client.tokens.USER}` };
  const sse = createClient({ url, headers, retryAttempts: 0 });
  await new Promise<void>((over) => {
    const timer = setTimeout(over, 3_000);
    sse.subscribe(
      { query: EVENTS },
      {
        next: ({ errors = [] }) => {
          client.note(errors.length > 0 ? 'error in a stream' : 'told');
          clearTimeout(timer);
          over();
        },
        error: (error) => {
          client.note(`stream: ${error instanceof Error ? error.message : String(error)}`);
          over();
        },
        complete: () => undefined,
      },
    );
  });
  sse.dispose();
}

const EXPORT = 'mutation { exportUsers(input: {}) { url errors { code } } }';

async function load(client: Client): Promise<void> {
  const made = await ask<{ url: string | null }>(client, client.tokens.ADMIN, EXPORT);
  if (made?.url == null) return;
  const { pathname, search } = new URL(made.url);
  const file = await fetch(`http://127.0.0.1:${client.port}${pathname}${search}`);
  client.note(file.ok && (await file.text()).includes('\r\n') ? 'file' : `file: ${file.status}`);
}

async function blunder(client: Client): Promise<void> {
  await ask(client, client.tokens.LIMITED_USER, '{ auditLog(first: 1) { nodes { id } } }');
  // invalid on purpose
  await ask(client, client.tokens.ADMIN, '{ nothing }');
  await ask(client, client.tokens.ADMIN, `{ ${'users(first: 100) { nodes { company { name } } } '.repeat(3)} }`);
}

/** What clients do, each as often as it stands here. */
const DOINGS = [
  readPeople,
  readPeople,
  readConversations,
  readConversations,
  converse,
  converse,
  invite,
  comeAndGo,
].concat([listen, load, blunder]);

/** One thing after the other until it is told to stop. What cannot be sent is counted, too. */
export async function goOn(client: Client, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    try {
      await one(DOINGS)?.(client);
    } catch (error) {
      client.note(`not sent: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
