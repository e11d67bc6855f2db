import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Heard } from './client';
import type { Ledger } from './ledger';
import type { Company, Somebody } from './scene';

const VERB = {
  invite: `mutation ($input: InviteUsersInput!) { done: inviteUsers(input: $input) { results { errors { code } } errors { code } } }`,
  create: `mutation ($input: CreateConversationInput!) { done: createConversation(input: $input) { conversation { id } errors { code } } }`,
  assign: `mutation ($input: AssignConversationInput!) { done: assignConversation(input: $input) { assignment { id } errors { code } } }`,
  reply: `mutation ($input: ReplyToConversationInput!) { done: replyToConversation(input: $input) { message { id } errors { code } } }`,
  return: `mutation ($input: UnassignConversationInput!) { done: unassignConversation(input: $input) { errors { code } } }`,
  edit: `mutation ($input: UpdateUserInput!) { done: updateUser(input: $input) { user { version } errors { code } } }`,
} as const;

const VERSION = 'query ($id: ID!) { user(id: $id) { version } }';

const PAUSE_MS = 40;

/** One of the clients. It goes on, one write after the other, until it is told to stop. */
export interface Client {
  readonly number: number;
  readonly port: () => number;
  readonly company: Company;
  /** Whom nobody else edits. */
  readonly edited: Somebody;
  readonly ledger: Ledger;
  /** To whom conversations are given. */
  readonly agent: Somebody;
}

export interface Load {
  isOver: boolean;
}

export async function write(client: Client, load: Load): Promise<void> {
  for (let round = 0; !load.isOver; round += 1) {
    const steps = [invite, converse, edit];
    await steps[round % steps.length]!(client, `m${client.number}r${round}`);
    await pause(PAUSE_MS);
  }
}

function send(client: Client, verb: keyof typeof VERB, input: object): Promise<Heard> {
  const { company, ledger } = client;
  return ledger.waiting(ask(client.port(), company.owner.token, VERB[verb], { input }));
}

/** As an integrator does: with a key, and again until the answer is one to rely on. */
async function invite(client: Client, mark: string): Promise<void> {
  const input = {
    invitations: [{ email: `${mark}@guests.example`, membership: { role: 'LIMITED_USER' } }],
    idempotencyKey: mark,
  };
  for (let attempt = 0; ; attempt += 1) {
    const heard = await send(client, 'invite', input);
    const isSaid = 'data' in heard && heard.codes.length === 0;
    if (isSaid || attempt === 60) {
      client.ledger.note('invite', mark, heard);
      return;
    }
    for (const code of 'data' in heard ? heard.codes : [heard.lost]) client.ledger.count(`${code}, repeated`);
    await pause(500);
  }
}

async function converse(client: Client, mark: string): Promise<void> {
  const { ledger, company, agent } = client;
  const created = await send(client, 'create', { inboxId: company.inboxId, subject: mark });
  const conversationId = ledger.note('create', mark, created)?.['conversation'].id as string | undefined;
  if (conversationId === undefined) return;
  // Of what did not come to somebody nothing could be returned.
  if (!(await step(client, 'assign', mark, { conversationId, assigneeId: agent.id, note: mark }))) return;
  await step(client, 'reply', mark, { conversationId, body: mark });
  await step(client, 'return', mark, { conversationId, note: mark });
}

async function step(client: Client, verb: 'assign' | 'reply' | 'return', mark: string, input: object) {
  await pause(PAUSE_MS);
  return client.ledger.note(verb, mark, await send(client, verb, input)) !== null;
}

async function edit(client: Client, mark: string): Promise<void> {
  const { edited, company, ledger } = client;
  const heard = await ask(client.port(), company.owner.token, VERSION, { id: edited.id });
  if (!('data' in heard) || heard.codes.length > 0) {
    for (const code of 'data' in heard ? heard.codes : [heard.lost]) ledger.count(`${code}, of a query`);
    return;
  }
  const version = heard.data?.['user'].version as number;
  ledger.note('edit', mark, await send(client, 'edit', { id: edited.id, version, screenName: mark }));
}
