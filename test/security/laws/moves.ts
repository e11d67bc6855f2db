import fc from 'fast-check';
import type { AccessLevel, Module } from '../../../src/generated/schema-types';
import type { CustomRoleId, UserId } from '../../../src/core/ids';
import { CustomRoleUser } from '../../../src/domains/custom-role/entity';
import { tokenIn } from '../../letters';
import { PASSWORD, type Answer, type CompanyOfWorld, type Person, type World } from '../../world';
import { mayHave, stateOf, type PersonState, type State } from './state';

/** One thing that happens: who does what to whom, and two numbers from which its details follow. Plain, so that it shrinks and prints. */
export interface Move {
  readonly kind: Kind;
  readonly by: number;
  readonly on: number;
  readonly a: number;
  readonly b: number;
}

/** Whoever makes requests: a person's session or an API token. */
export interface Seat {
  readonly name: string;
  /** Of the person, or of the maker of the token. */
  readonly userId: string;
  readonly email: string;
  /** What an API token was given, at most; null for a person. */
  readonly bound: ReadonlySet<string> | null;
  token: string | null;
}

/** What came of a move. */
export interface Outcome {
  readonly kind: Kind;
  readonly by: Seat;
  /** Whom it was done to, where there is somebody. */
  readonly targetId: string | null;
  readonly done: boolean;
  readonly answer: Answer | null;
}

/** A company in which moves are made. */
export class Play {
  readonly seats: Seat[] = [];
  readonly userIds: string[] = [];
  readonly invited: { id: string; userId: string; email: string }[] = [];
  readonly roleIds: string[] = [];
  readonly apiTokenIds: string[] = [];
  /** Seats of people who were removed from work: whatever comes, their tokens open nothing again. */
  readonly buried: Seat[] = [];
  private counter = 0;

  private constructor(
    readonly world: World,
    readonly company: CompanyOfWorld,
    readonly inboxIds: readonly string[],
  ) {}

  /** A company of two admins beside the owner, a moderator and a user with a say over people, and three with none. */
  static async begin(world: World): Promise<Play> {
    const company = await world.company('Laws');
    const inboxes = await world.run(company.owner, '{ inboxes { id } }');
    const play = new Play(
      world,
      company,
      inboxes.data.inboxes.map(({ id }: { id: string }) => id),
    );
    const manage = (...modules: Module[]) => modules.map((module) => ({ module, level: 'MANAGE' as const }));
    const more = {
      'second admin': { role: 'ADMIN' },
      'moderator over people': { role: 'MODERATOR', grants: manage('USERS', 'API') },
      'limited user over people': { role: 'LIMITED_USER', grants: manage('USERS', 'CONVERSATIONS', 'DASHBOARD') },
      'user over people': { grants: manage('USERS', 'CONTACTS', 'CONVERSATIONS') },
    } as const;
    const { owner, admin, moderator, user, limited } = company;
    const people = Object.entries({ owner, admin, moderator, user, limited });
    for (const [name, options] of Object.entries(more)) people.push([name, await world.person(company.id, options)]);
    for (const [name, person] of people) play.sit(name, person, person.token);
    const byRole = await world.person(company.id, { grants: [] });
    await play.makeToken(play.seats[1]!, [{ module: 'USERS', level: 'MANAGE' }]);
    play.sit('user by a custom role', byRole, byRole.token);
    await MOVES.invite({ ...(await play.firstTurn()), a: 1, b: 3 });
    await play.giveRoles(await world.person(company.id, { status: 'ARCHIVED' }), byRole);
    return play;
  }

  /** A turn of an admin's. */
  private async firstTurn(): Promise<Turn> {
    return { play: this, by: this.seats[1]!, before: await this.state(), targetId: '', on: 0, a: 0, b: 0 };
  }

  /** Custom roles to begin with: a plain one that somebody archived and somebody else have, a strong one, and a spare one. */
  private async giveRoles(archived: Person, byRole: Person): Promise<void> {
    this.userIds.push(archived.userId);
    const roles = { plain: ['CONTACTS', 'CONVERSATIONS'], strong: ['SECURITY', 'USERS'], spare: ['ERP'] };
    for (const [name, modules] of Object.entries(roles)) {
      const grants = modules.map((module) => ({ module, level: 'MANAGE' }));
      const owner = this.seats[0]!;
      const made = await this.mutate(owner, 'createCustomRole', { name, grants }, 'customRole { id }');
      this.roleIds.push(made.data.createCustomRole.customRole.id);
    }
    const [customRoleId] = this.roleIds as [CustomRoleId];
    for (const { companyId, userId } of [archived, byRole]) {
      await this.world.db.manager.insert(CustomRoleUser, { companyId, customRoleId, userId });
    }
  }

  /**
   * Who makes the move, and on whom: on somebody archived where the move is for those alone; and every second time ownership goes from the
   * owner to an admin, which would seldom come about by itself.
   */
  cast({ kind, by, on }: Move, { people }: State, seats: readonly Seat[] = this.seats): { by: Seat; targetId: string } {
    const some = (of: (person: PersonState) => boolean) => [...people.values()].filter(of).map(({ id }) => id);
    const [ownerId] = some(({ isOwner }) => isOwner);
    const owners = seats.filter(({ userId, bound, token }) => userId === ownerId && bound === null && token !== null);
    const isByOwner = kind === 'transfer' && by % 2 === 0 && owners.length > 0;
    const fitting: Partial<Record<Kind, string[]>> = {
      reactivate: some(({ status }) => status === 'ARCHIVED'),
      ...(isByOwner && { transfer: some(({ role, isOwner }) => role === 4 && !isOwner) }),
    };
    const ids = fitting[kind] ?? [];
    return {
      by: pick(isByOwner ? owners : seats, by),
      targetId: pick(ids.length > 0 ? ids : this.userIds, on),
    };
  }

  /** Makes a move and says what came of it. */
  async make(move: Move, before: State, seats: readonly Seat[] = this.seats): Promise<Outcome> {
    const { kind, on, a, b } = move;
    const cast = this.cast(move, before, seats);
    const turn = { play: this, ...cast, before, on, a, b };
    const { answer = null, done, targetId = null } = await MOVES[kind](turn);
    return { kind, by: cast.by, answer, targetId, done: done ?? (answer !== null && isDone(answer)) };
  }

  state(): Promise<State> {
    return stateOf(this.world.db, this.company.id);
  }

  sit(name: string, { userId, email }: Pick<Seat, 'userId' | 'email'>, token: string, bound: Seat['bound'] = null) {
    this.seats.push({ name, userId, email, bound, token });
    if (!this.userIds.includes(userId)) this.userIds.push(userId);
  }

  /** What the viewer is told that they may do to somebody; null where the viewer may not even ask. */
  async viewerMay(by: Seat, id: string): Promise<string[] | null> {
    // A token may not ask for any node.
    const query =
      by.bound === null
        ? 'query ($id: ID!) { person: node(id: $id) { ... on User { viewerMay } } }'
        : 'query ($id: ID!) { person: user(id: $id) { viewerMay } }';
    return (await this.run(by, query, { id })).data?.person?.viewerMay ?? null;
  }

  async isSignedIn(seat: Seat): Promise<boolean> {
    return (await this.run(seat, '{ company { id } }')).errors === undefined;
  }

  run({ token }: Seat, query: string, variables?: object): Promise<Answer> {
    return this.world.run(token === null ? null : { token }, query, variables);
  }

  mutate(by: Seat, field: string, input: object, selection = ''): Promise<Answer> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} errors { code path } } }`;
    return this.run(by, mutation, { input });
  }

  /** An API token of the seat's person; it sits, too. */
  async makeToken(by: Seat, grants: readonly { module: Module; level: AccessLevel }[]): Promise<Answer> {
    const input = { name: 'script', grants, password: PASSWORD };
    const answer = await this.mutate(by, 'createApiToken', input, 'token apiToken { id }');
    const { token, apiToken } = answer.data?.createApiToken ?? {};
    if (typeof token === 'string') {
      this.apiTokenIds.push(apiToken.id);
      const bound = new Set(grants.flatMap(({ module, level }) => [`${module} USE`, `${module} ${level}`]));
      this.sit(`token of ${by.name}`, by, token, bound);
    }
    return answer;
  }

  fresh(): number {
    return (this.counter += 1);
  }

  address(): string {
    return `p${this.fresh()}.${this.company.id.slice(4)}@laws.example`;
  }
}

interface Turn {
  readonly play: Play;
  readonly by: Seat;
  readonly before: State;
  readonly targetId: string;
  readonly on: number;
  readonly a: number;
  readonly b: number;
}

type Done = Promise<{ answer?: Answer; done?: boolean; targetId?: string | null }>;

const NOTHING = { done: false };
const MODULES: readonly Module[] = ['CONVERSATIONS', 'DASHBOARD', 'CONTACTS', 'ERP', 'USERS', 'SECURITY', 'API'];
const LEVELS: readonly AccessLevel[] = ['USE', 'MANAGE'];
const ROLES = ['LIMITED_USER', 'USER', 'MODERATOR', 'ADMIN'] as const;
const JOINER = { firstName: 'Jo', lastName: 'Joiner', password: PASSWORD };

async function update({ play, by, before, targetId }: Turn, change: object): Done {
  const version = before.people.get(targetId)?.version ?? 1;
  return { answer: await play.mutate(by, 'updateUser', { id: targetId, version, ...change }), targetId };
}

async function remove(field: 'archiveUser' | 'deleteUser', { play, by, targetId, a }: Turn, more: object): Done {
  const successorId = a % 2 === 0 ? pick(play.userIds, a) : null;
  return { answer: await play.mutate(by, field, { id: targetId, successorId, ...more }), targetId };
}

async function onInvitation(field: 'resendInvitation' | 'revokeInvitation', { play, by, on }: Turn): Done {
  const invitation = play.invited[on % Math.max(play.invited.length, 1)];
  if (invitation === undefined) return NOTHING;
  return { answer: await play.mutate(by, field, { id: invitation.id }), targetId: invitation.userId };
}

/** What can happen in a company. Everything but `work`, which brings somebody conversations, is a mutation of the API. */
const MOVES = {
  invite: async ({ play, by, a, b }: Turn): Done => {
    const email = play.address();
    const answer = await play.mutate(
      by,
      'inviteUsers',
      { invitations: [{ email, membership: membershipOf(play, a, b) }] },
      'results { invitation { id user { id } } errors { code } }',
    );
    const invitation = answer.data?.inviteUsers?.results[0]?.invitation;
    if (!invitation) return { answer };
    play.invited.push({ id: invitation.id, userId: invitation.user.id, email });
    play.userIds.push(invitation.user.id);
    return { answer, targetId: invitation.user.id };
  },
  accept: async ({ play, on }: Turn): Done => {
    const invitation = play.invited[on % Math.max(play.invited.length, 1)];
    if (invitation === undefined) return NOTHING;
    const { letterbox } = play.world;
    if (letterbox.to(invitation.email).length === 0) await letterbox.next(invitation.email);
    const letters = letterbox.to(invitation.email).filter(({ text }) => text?.includes('/join?'));
    const token = tokenIn(letters.at(-1)!);
    const answer = await play.world.run(
      null,
      `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
        result { ... on SignedIn { token } } errors { code path } } }`,
      { input: { ...JOINER, token } },
    );
    const session: unknown = answer.data?.acceptInvitation?.result?.token;
    if (typeof session === 'string') play.sit(`joiner ${play.seats.length}`, invitation, session);
    return { answer, targetId: invitation.userId };
  },
  resend: (turn: Turn) => onInvitation('resendInvitation', turn),
  revoke: (turn: Turn) => onInvitation('revokeInvitation', turn),
  create: async ({ play, by, a, b }: Turn): Done => {
    const input = { email: play.address(), firstName: 'Cree', membership: membershipOf(play, a, b) };
    const answer = await play.mutate(by, 'createUser', input, 'user { id }');
    const id: string | undefined = answer.data?.createUser?.user?.id;
    if (id !== undefined) play.userIds.push(id);
    return { answer, targetId: id ?? null };
  },
  rename: (turn: Turn) => update(turn, { screenName: `Name ${turn.a}` }),
  limit: (turn: Turn) => update(turn, { conversationLimit: turn.a % 3 === 0 ? null : turn.a % 5 }),
  setRole: (turn: Turn) => update(turn, { role: pick(ROLES, turn.a) }),
  setGrants: (turn: Turn) => update(turn, { grants: turn.a % 7 === 0 ? null : grantsOf(turn.a, turn.b) }),
  setCustomRoles: (turn: Turn) => update(turn, { customRoleIds: some(turn.play.roleIds, turn.a) }),
  setPlaces: (turn: Turn) => update(turn, { inboxIds: turn.a % 2 === 0 ? [] : turn.play.inboxIds }),
  setActive: (turn: Turn) => update(turn, { active: turn.a % 2 === 0 }),
  setBlocked: (turn: Turn) => update(turn, { loginBlocked: turn.a % 2 === 0 }),
  archive: (turn: Turn) => remove('archiveUser', turn, {}),
  reactivate: async ({ play, by, targetId }: Turn): Done => ({
    answer: await play.mutate(by, 'reactivateUser', { id: targetId }),
    targetId,
  }),
  delete: async (turn: Turn): Done => {
    const query = 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }';
    const named = await turn.play.run(turn.by, query, { id: turn.targetId });
    return remove('deleteUser', turn, { confirmation: named.data?.user?.deletionConfirmation ?? 'delete' });
  },
  makeRole: async ({ play, by, a, b }: Turn): Done => {
    const input = { name: `Role ${play.fresh()}`, grants: grantsOf(a, b), userIds: holdersOf(play, a, b) };
    const answer = await play.mutate(by, 'createCustomRole', input, 'customRole { id }');
    const id: string | undefined = answer.data?.createCustomRole?.customRole?.id;
    if (id !== undefined) play.roleIds.push(id);
    return { answer };
  },
  changeRole: async ({ play, by, before, on, a, b }: Turn): Done => {
    const role = before.customRoles[on % Math.max(before.customRoles.length, 1)];
    if (role === undefined) return NOTHING;
    const change = {
      ...(a % 3 > 0 && { grants: grantsOf(a, b) }),
      ...(a % 3 < 2 && { userIds: holdersOf(play, a, b) }),
    };
    return { answer: await play.mutate(by, 'updateCustomRole', { ...role, ...change }) };
  },
  dropRole: async ({ play, by, on, a }: Turn): Done => {
    const id = play.roleIds[on % Math.max(play.roleIds.length, 1)];
    if (id === undefined) return NOTHING;
    const replacementId = a % 3 === 0 ? null : pick(play.roleIds, a);
    const answer = await play.mutate(by, 'deleteCustomRole', { id, replacementId });
    if (isDone(answer)) play.roleIds.splice(play.roleIds.indexOf(id), 1);
    return { answer };
  },
  makeToken: async ({ play, by, a, b }: Turn): Done => ({ answer: await play.makeToken(by, grantsOf(a, b)) }),
  dropToken: async ({ play, by, on }: Turn): Done => {
    const id = play.apiTokenIds[on % Math.max(play.apiTokenIds.length, 1)];
    return id === undefined ? NOTHING : { answer: await play.mutate(by, 'revokeApiToken', { id }) };
  },
  transfer: async ({ play, by, targetId }: Turn): Done => ({
    answer: await play.mutate(by, 'transferOwnership', { userId: targetId, password: PASSWORD }),
    targetId,
  }),
  profile: async ({ play, by, a }: Turn): Done => ({
    answer: await play.mutate(by, 'updateProfile', { screenName: `I ${a}` }),
    targetId: by.userId,
  }),
  columns: async ({ play, by, a }: Turn): Done => ({
    answer: await play.mutate(by, 'setUserListColumns', { columns: a % 2 === 0 ? ['NAME'] : ['NAME', 'ROLE'] }),
    targetId: by.userId,
  }),
  company: async ({ play, by, before, a }: Turn): Done => ({
    answer: await play.mutate(by, 'updateCompany', { version: before.version, name: `Laws ${a}` }),
  }),
  signIn: async ({ play, by }: Turn): Done => {
    if (by.bound !== null) return NOTHING;
    const answer = await play.world.run(
      null,
      'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } errors { code } } }',
      { input: { identifier: by.email, password: PASSWORD } },
    );
    const token: unknown = answer.data?.signIn?.result?.token;
    if (typeof token === 'string') by.token = token;
    return { answer, targetId: by.userId };
  },
  signOut: async ({ play, by }: Turn): Done => {
    const answer = await play.run(by, 'mutation { signOut { errors { code } } }');
    if (isDone(answer)) by.token = null;
    return { answer, targetId: by.userId };
  },
  work: async ({ play, before, targetId, a }: Turn): Done => {
    const person = before.people.get(targetId);
    const [inboxId] = play.inboxIds as [never];
    if (person === undefined || !mayHave(before, person, { inboxId, questionnaireId: null })) return NOTHING;
    await play.world.hold({ ...play.company.owner, userId: targetId as UserId }, 1 + (a % 3));
    return { done: true, targetId };
  },
} as const;

export type Kind = keyof typeof MOVES;
const OFTEN: readonly Kind[] = [
  'archive',
  'reactivate',
  'dropRole',
  'changeRole',
  'setCustomRoles',
  'resend',
  'revoke',
];
export const KINDS = Object.keys(MOVES) as Kind[];

/** Moves of these kinds; what concerns custom roles and the archived, which has the most to go wrong, comes more often. */
export function moves(kinds: readonly Kind[]): fc.Arbitrary<Move> {
  return fc.record({
    kind: fc.constantFrom(...kinds, ...kinds.filter((kind) => OFTEN.includes(kind))),
    by: fc.nat(23),
    on: fc.nat(23),
    a: fc.nat(999),
    b: fc.nat(999),
  });
}

function membershipOf(play: Play, a: number, b: number) {
  return {
    role: pick(ROLES, a),
    ...(b % 3 > 0 && { grants: grantsOf(a, b) }),
    ...(b % 4 === 0 && { customRoleIds: some(play.roleIds, b) }),
  };
}

/** Who is to have a role: few, and seldom the owner, with whom it can only be refused. */
function holdersOf(play: Play, a: number, b: number): string[] {
  return [...new Set([pick(play.userIds, a), pick(play.userIds, b)])].slice(a % 2);
}

/** Two numbers as a set of grants: most often few, now and then none. */
function grantsOf(a: number, b: number) {
  return some(some(MODULES, a), b >> 1).map((module, index) => ({ module, level: pick(LEVELS, (a + b) >> index) }));
}

/** Those at whose place the number has a bit. */
function some<T>(from: readonly T[], number: number): T[] {
  return from.filter((_, index) => (number >> index) & 1);
}

function pick<T>(from: readonly T[], number: number): T {
  return from[number % from.length] as T;
}

/** Whether a mutation did what it was asked for: no refusal at top level, in the payload or in its only row. */
function isDone(answer: Answer): boolean {
  if (answer.errors !== undefined) return false;
  const [payload] = Object.values(
    answer.data as Record<string, { errors: unknown[]; results?: { errors: unknown[] }[] }>,
  );
  if (payload === undefined || payload.errors.length > 0) return false;
  return (payload.results ?? []).every(({ errors }) => errors.length === 0);
}
