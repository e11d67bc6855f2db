import { until } from './child';
import { ask, codesOf, must, type Heard } from './client';
import type { Ledger } from './ledger';
import { join, type Company, type Places, type Somebody } from './scene';

const TAKE = 'mutation ($c: ID!) { done: takeConversation(input: { conversationId: $c }) { errors { code } } }';
const ASSIGN = `mutation ($c: ID!, $a: ID!) { done: assignConversation(input: { conversationId: $c, assigneeId: $a }) { errors { code } } }`;
const RETURN = 'mutation ($c: ID!) { done: unassignConversation(input: { conversationId: $c }) { errors { code } } }';
const CREATE =
  'mutation ($i: ID!) { done: createConversation(input: { inboxId: $i }) { conversation { id } errors { code } } }';
const UPDATE =
  'mutation ($input: UpdateUserInput!) { done: updateUser(input: $input) { user { version } errors { code } } }';
const INVITE = `mutation ($input: InviteUsersInput!) { done: inviteUsers(input: $input) { results { errors { code } } errors { code } } }`;
const ONE = 'query ($id: ID!) { user(id: $id) { version role } }';

/** Two processes, each of which writes to a node of its own. */
export type Both = readonly [number, number];

/** Whom the laws are tried on: two admins, and somebody who invites because of a grant. */
export interface Contenders {
  readonly admins: readonly [Somebody, Somebody];
  readonly inviter: Somebody;
}

const MANAGES_PEOPLE = [{ module: 'USERS', level: 'MANAGE' }];
const NO_LONGER = [{ module: 'DASHBOARD', level: 'USE' }];

export async function contendersOf(places: Places, { owner, name }: Company): Promise<Contenders> {
  const admin = (n: number) => join(places, owner, `admin${n}@${name}.example`, { role: 'ADMIN' });
  const inviter = { role: 'USER', grants: MANAGES_PEOPLE };
  return {
    admins: [await admin(1), await admin(2)],
    inviter: await join(places, owner, `inviter@${name}.example`, inviter),
  };
}

/** Many hand a few conversations to people of small limits, through both writers, for so long. Answers how many verbs that were. */
export async function storm(
  both: Both,
  { owner, agents, inboxId }: Company,
  ledger: Ledger,
  ms: number,
): Promise<number> {
  const ids: string[] = [];
  for (let n = 0; n < 24; n += 1) {
    const { done } = await must(both[n % 2]!, owner.token, CREATE, { i: inboxId });
    ids.push(done.conversation.id as string);
  }
  const of = <T>(some: readonly T[]) => some[Math.floor(Math.random() * some.length)]!;
  const endsAt = performance.now() + ms;
  let verbs = 0;
  const actor = async (n: number) => {
    while (performance.now() < endsAt) {
      const dice = Math.random();
      const c = of(ids);
      const heard =
        dice < 0.35
          ? await ask(both[n % 2]!, of(agents).token, TAKE, { c })
          : dice < 0.75
            ? await ask(both[n % 2]!, owner.token, ASSIGN, { c, a: of(agents).id })
            : await ask(both[n % 2]!, owner.token, RETURN, { c });
      verbs += 1;
      tell(ledger, heard);
    }
  };
  await Promise.all(Array.from({ length: 14 }, (_, n) => actor(n)));
  return verbs;
}

/** Writes down why something was not done; answers whether it was. */
function tell(ledger: Ledger, heard: Heard): boolean {
  const { failed, refused } = codesOf(heard);
  for (const code of failed) ledger.count(code);
  for (const code of refused) ledger.count(`${code}, as it should be`);
  return failed.length + refused.length === 0;
}

/**
 * Two admins of a company that has no other demote each other at the same instant, each through another writer: one of them wins, and gives it back. Answers
 * what was otherwise.
 */
export async function demoteEachOther(
  both: Both,
  { admins }: Contenders,
  ledger: Ledger,
  rounds: number,
): Promise<string[]> {
  for (let round = 0; round < rounds; round += 1) {
    const versions = await Promise.all(admins.map(({ id }) => versionOf(both[0], admins[0], id)));
    const [first, second] = round % 2 === 0 ? both : ([both[1], both[0]] as const);
    const demote = (port: number, as: Somebody, whom: 0 | 1) =>
      ask(port, as.token, UPDATE, { input: { id: admins[whom].id, version: versions[whom], role: 'MODERATOR' } });
    const heard = await Promise.all([demote(first, admins[0], 1), demote(second, admins[1], 0)]);
    const [hasFirst, hasSecond] = heard.map((one) => tell(ledger, one));
    if (hasFirst === hasSecond)
      return [`round ${round}: of two who demoted each other ${hasFirst === true ? 'both' : 'neither'} did`];
    const [winner, loser] = hasFirst === true ? admins : ([admins[1], admins[0]] as const);
    // Through the writer that it won by, which is sure to know of it already.
    await give(hasFirst === true ? first : second, winner, loser.id, { role: 'ADMIN' });
    await hasHeard(both, winner, loser);
  }
  return [];
}

/** What one node has committed another one shows a moment later: the next round begins where both say the same. */
async function hasHeard(both: Both, winner: Somebody, loser: Somebody): Promise<void> {
  for (const port of both)
    await until('both writers know who is an admin', async () => {
      const heard = await ask(port, winner.token, ONE, { id: loser.id });
      return 'data' in heard && heard.data?.['user']?.role === 'ADMIN';
    });
}

/** Somebody invites while their right to do so is taken, each through another writer: what comes after the taking is refused. The history tells. */
export async function inviteWhileLosing(
  both: Both,
  { admins: [admin], inviter }: Contenders,
  ledger: Ledger,
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const version = await versionOf(both[0], admin, inviter.id);
    const membership = { role: 'LIMITED_USER', grants: MANAGES_PEOPLE };
    const [taken, invited] = await Promise.all([
      ask(both[0], admin.token, UPDATE, { input: { id: inviter.id, version, grants: NO_LONGER } }),
      ask(both[1], inviter.token, INVITE, {
        input: { invitations: [{ email: `late${round}@laws.example`, membership }] },
      }),
    ]);
    if (!tell(ledger, taken)) throw new Error(`The right was not taken: ${JSON.stringify(taken)}`);
    tell(ledger, invited);
    await give(both[0], admin, inviter.id, { grants: MANAGES_PEOPLE });
  }
}

async function versionOf(port: number, as: Somebody, id: string): Promise<number> {
  return (await must(port, as.token, ONE, { id }))['user'].version as number;
}

async function give(port: number, as: Somebody, id: string, change: object): Promise<void> {
  const version = await versionOf(port, as, id);
  await must(port, as.token, UPDATE, { input: { id, version, ...change } });
}
