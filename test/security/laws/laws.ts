import type { Answer } from '../../world';
import type { Kind, Outcome, Play, Seat } from './moves';
import { mayHave, type Access, type PersonState, type State } from './state';

const OWNER_RANK = 5;
const rankOf = ({ role, isOwner }: Pick<PersonState, 'role' | 'isOwner'>) => (isOwner ? OWNER_RANK : role);
const minus = (all: Access, known: Access | undefined) => [...all].filter((one) => !(known?.has(one) ?? false));

/** What a seat amounts to: its person, who is bound by what the token was given where it is one. */
function actorOf(state: State, { userId, bound }: Seat) {
  const person = state.people.get(userId);
  if (person === undefined) throw new Error('nobody sits here');
  if (bound === null) return person;
  return { ...person, isOwner: false, access: new Set([...person.access].filter((one) => bound.has(one))) };
}

/** Everything in a state that breaks a law, in words; empty where all is well. */
export function wrongWith(state: State): string[] {
  const people = [...state.people.values()];
  return [
    ...(people.some(({ role, status }) => role === 4 && status === 'ACTIVE') ? [] : ['nobody is an active admin']),
    ...people
      .filter(({ isOwner, role, status }) => isOwner && (role !== 4 || status !== 'ACTIVE'))
      .map(({ role, status }) => `the owner is ${status} with role ${role}`),
    ...wrongWork(state),
  ];
}

function wrongWork(state: State): string[] {
  const held = state.open.filter(({ assigneeId }) => assigneeId !== null);
  const loadOf = (id: string) => held.filter(({ assigneeId }) => assigneeId === id).length;
  return [
    ...state.open
      .filter(({ id, assigneeId }) => {
        const holders = state.current.get(id) ?? [];
        return holders.length !== (assigneeId === null ? 0 : 1) || (holders[0] ?? null) !== assigneeId;
      })
      .map(({ id }) => `${id} is not on whom its history says`),
    ...held
      .filter((work) => {
        const person = state.people.get(work.assigneeId ?? '');
        return person === undefined || !mayHave(state, person, work);
      })
      .map(({ id, assigneeId }) => `${id} is open on ${assigneeId}, who cannot answer it`),
    ...[...state.people.keys()]
      .filter((id) => loadOf(id) !== (state.loads.get(id) ?? 0))
      .map((id) => `${id} has another load than its row says`),
  ];
}

/** Moves by which nobody acts on anybody: of oneself, or of the invited person. */
const ONESELF: readonly string[] = ['profile', 'columns', 'signIn', 'signOut'];

/** Everything about one move that breaks a law: granting above oneself, acting upwards, the owner untouchable, and that a refusal writes nothing. */
export function wrongAbout(outcome: Outcome, before: State, after: State): string[] {
  if (!outcome.done) return wroteAnyway(outcome, before, after);
  const wrong = isNewOwner(before, after) ? wrongTransfer(outcome, before) : [];
  for (const is of after.people.values()) {
    const was = before.people.get(is.id);
    if (was?.content !== is.content) wrong.push(...wrongChange(outcome, before, was, is));
  }
  return wrong;
}

/** A sign-in that is refused may still be written down. */
function wroteAnyway({ kind }: Outcome, before: State, after: State): string[] {
  return kind === 'signIn' || before.content === after.content ? [] : ['it was refused and wrote something'];
}

function wrongTransfer({ kind, by }: Outcome, before: State): string[] {
  return kind === 'transfer' && actorOf(before, by).isOwner ? [] : ['the company has another owner'];
}

function isNewOwner(before: State, after: State): boolean {
  return [...after.people.values()].some(({ id, isOwner }) => isOwner && before.people.get(id)?.isOwner !== true);
}

function wrongChange(
  { kind, by, targetId }: Outcome,
  before: State,
  was: PersonState | undefined,
  is: PersonState,
): string[] {
  if (kind === 'work' || kind === 'transfer') return [];
  if (kind === 'accept') return is.id === targetId ? wrongJoining(before, is) : [`joining changed ${is.id}`];
  if (ONESELF.includes(kind)) return is.id === by.userId ? [] : [`${kind} changed ${is.id}`];
  return wrongActing(actorOf(before, by), was, is, kind);
}

function wrongActing(actor: PersonState, was: PersonState | undefined, is: PersonState, kind: string): string[] {
  if (is.status === 'DELETED') return wrongRank(actor, was);
  const gained = minus(is.access, was?.access);
  const wrong = wrongRank(actor, was);
  if (is.role > (was?.role ?? 0) && is.role > actor.role) wrong.push(`gave role ${is.role}, having ${actor.role}`);
  const notOwn = gained.filter((one) => !actor.access.has(one));
  if (notOwn.length > 0) wrong.push(`gave ${notOwn.join(', ')} by ${kind}, having none of it`);
  return wrong;
}

function wrongRank(actor: PersonState, was: PersonState | undefined): string[] {
  if (was === undefined) return [];
  if (was.id === actor.id) return ['acted on oneself'];
  if (was.isOwner) return ['acted on the owner'];
  return rankOf(was) > rankOf(actor) ? [`acted on rank ${rankOf(was)}, being ${rankOf(actor)}`] : [];
}

/** At acceptance as at invitation: whoever last set the membership could still give it. */
function wrongJoining({ people }: State, is: PersonState): string[] {
  const giver = people.get(people.get(is.id)?.setBy ?? '');
  if (giver === undefined || giver.status !== 'ACTIVE' || !giver.access.has('USERS MANAGE')) {
    return ['joined by the word of nobody who could give it'];
  }
  const notOwn = minus(is.access, giver.access);
  return is.role > giver.role || notOwn.length > 0 ? [`joined with ${notOwn.join(', ')} that the giver has not`] : [];
}

/** Everybody's permissions as the API answers them against the union of what their role, their grants and their custom roles give. */
export async function wrongUnions(play: Play, state: State): Promise<string[]> {
  const reader = play.seats.find(({ userId, bound, token }) => {
    const person = state.people.get(userId);
    return token !== null && bound === null && person?.status === 'ACTIVE' && person.access.has('USERS USE');
  });
  if (reader === undefined) return [];
  const query = `{ users(first: 100, filter: { status: [INVITED, ACTIVE, INACTIVE, BLOCKED, ARCHIVED] }) {
    nodes { id permissions { module level } } } }`;
  const answer = await play.run(reader, query);
  if (answer.errors !== undefined) return [`${reader.name} cannot read the people: ${JSON.stringify(answer.errors)}`];
  const nodes: { id: string; permissions: { module: string; level: string }[] }[] = answer.data.users.nodes;
  return nodes.flatMap(({ id, permissions }) => {
    const said = permissions.flatMap(({ module, level }) => [
      `${module} USE`,
      ...(level === 'MANAGE' ? [`${module} MANAGE`] : []),
    ]);
    const is = [...(state.people.get(id)?.access ?? [])];
    return JSON.stringify([...said].sort()) === JSON.stringify(is.sort())
      ? []
      : [`${id} may ${said.join()}, not ${is.join()}`];
  });
}

/** Sessions and API tokens of people who may not act, which still open something. */
export async function wrongSeats(play: Play, state: State): Promise<string[]> {
  const wrong: string[] = [];
  for (const seat of play.seats) {
    if (seat.token === null || state.people.get(seat.userId)?.status === 'ACTIVE') continue;
    if (await play.isSignedIn(seat))
      wrong.push(`${seat.name} is ${state.people.get(seat.userId)?.status} and still in`);
    play.buried.push({ ...seat });
    seat.token = null;
  }
  return wrong;
}

/** Tokens of people who were once removed from work, which open something again. */
export async function wrongBuried(play: Play): Promise<string[]> {
  const wrong: string[] = [];
  for (const seat of play.buried) if (await play.isSignedIn(seat)) wrong.push(`a token of ${seat.name} lives again`);
  return wrong;
}

/** Which verb of `viewerMay` a move needs, and whether the verb is all that it needs. */
const VERBS: Partial<Record<Kind, { verb: string; enough: boolean }>> = {
  rename: { verb: 'EDIT', enough: true },
  limit: { verb: 'EDIT', enough: true },
  setPlaces: { verb: 'EDIT', enough: true },
  setActive: { verb: 'DEACTIVATE', enough: true },
  setBlocked: { verb: 'BLOCK', enough: true },
  archive: { verb: 'ARCHIVE', enough: true },
  reactivate: { verb: 'REACTIVATE', enough: true },
  delete: { verb: 'DELETE', enough: true },
  setRole: { verb: 'CHANGE_ROLE', enough: false },
  setGrants: { verb: 'CHANGE_ROLE', enough: false },
  setCustomRoles: { verb: 'CHANGE_ROLE', enough: false },
};

/** That `viewerMay`, asked before the move, said what then happened. */
export function wrongPromise({ kind, done, answer }: Outcome, may: readonly string[] | null): string[] {
  const needed = VERBS[kind];
  if (needed === undefined || answer === null) return [];
  const promised = may?.includes(needed.verb) === true;
  if (done === promised || (!done && isForAnotherReason(needed, answer))) return [];
  return [`${kind}: viewerMay said ${JSON.stringify(may)}, and then ${JSON.stringify(answer)}`];
}

/** What viewerMay does not speak of: what is given with the verb, and a successor who cannot be one. */
function isForAnotherReason({ enough }: { enough: boolean }, { data }: Answer): boolean {
  const [payload] = Object.values(data as Record<string, { errors: { path: string[] }[] } | null>);
  return !enough || (payload?.errors.some(({ path }) => path[0] === 'successorId') ?? false);
}
