import type { InboxId, UserId } from '../core/ids';
import { obstaclesTo, type AssignableConversation, type Candidate, type Load } from '../domains/assignment/eligibility';
import { choose, type Colleague, type Trace } from '../domains/auto-assignment/choose';
import type { UserRecord } from '../domains/user/record';
import { isAtLeast } from '../permissions/roles';
import { at } from './plan';

type Person = UserRecord & Candidate;

/** Somebody's time with a conversation, in steps of work ago; null while they have it. */
interface Holding {
  readonly inboxId: InboxId;
  readonly cost: number;
  readonly from: number;
  readonly to: number | null;
}

/** Who asks for somebody: the conversation, since when and until when it will be theirs. */
export interface Wanted {
  readonly conversation: AssignableConversation;
  readonly from: number;
  readonly to: number | null;
  /** Counts up, so that everybody gets their share. */
  readonly turn: number;
  /** What they will do with it later, which limited users may not; whom it is handed to must be there. Null: neither. */
  readonly later: 'RETURN' | 'HAND_OVER' | null;
}

export interface Found {
  readonly person: Person;
  /** How the automatic assignment chose them. Null: nobody asked it. */
  readonly trace: Trace | null;
}

/**
 * The people of the demo and what they had when. Whether somebody can have a conversation is asked of the rule itself, with the load that they had
 * then. Ask in the order in which the conversations were given.
 */
export class Desk {
  private readonly holdings = new Map<UserId, Holding[]>();
  private readonly turns = new Map<UserId, number>();
  private lastTurn = 0;

  constructor(private readonly people: readonly Person[]) {}

  /** Somebody who can have it, each in turn. */
  anybody(wanted: Wanted): Found | null {
    const able = this.able(wanted);
    return able.length === 0 ? null : this.give({ person: at(able, wanted.turn), trace: null }, wanted);
  }

  /** Whom the automatic assignment of an inbox with LEAST_BUSY chooses of those who serve it. */
  leastBusy(wanted: Wanted, now: Date): Found | null {
    const { inboxId, questionnaireId } = wanted.conversation;
    const able = new Set(this.able(wanted).map(({ id }) => id));
    const serving = this.people.filter(
      ({ id, inboxes, questionnaireIds }) =>
        able.has(id) && (inboxes.has(inboxId) || (questionnaireId !== null && questionnaireIds.has(questionnaireId))),
    );
    const colleagues = serving.map((one) => this.asColleague(one, wanted.from));
    const trace = choose(wanted.conversation, { policy: 'LEAST_BUSY', companyOpen: true, colleagues }, now);
    const person = serving.find(({ id }) => id === trace.chosenId);
    if (person === undefined) return null;
    this.turns.set(person.id, ++this.lastTurn);
    return this.give({ person, trace }, wanted);
  }

  /** Another one, for whom no limit has to be kept: what they were given meanwhile is not known yet. */
  another(wanted: Wanted, than: UserId): Found | null {
    const able = this.unlimited(wanted.conversation).filter(({ id }) => id !== than);
    return able.length === 0 ? null : this.give({ person: at(able, wanted.turn), trace: null }, wanted);
  }

  /** Somebody who may hand conversations to others. */
  moderator(turn: number): UserId {
    return at(
      this.people.filter(({ role }) => role === 'MODERATOR'),
      turn,
    ).id;
  }

  /** How many open ones each has, and when they were last chosen automatically. */
  loads(): { readonly userId: UserId; readonly open: number; readonly automaticTurn: number }[] {
    return this.people.map(({ id }) => ({
      userId: id,
      open: (this.holdings.get(id) ?? []).filter(({ to }) => to === null).length,
      automaticTurn: this.turns.get(id) ?? 0,
    }));
  }

  private able({ conversation, from, later }: Wanted): Person[] {
    const others = this.unlimited(conversation);
    return this.people.filter(
      (one) =>
        (later === null || isAtLeast(one.role, 'USER')) &&
        (later !== 'HAND_OVER' || others.some(({ id }) => id !== one.id)) &&
        obstaclesTo(conversation, { ...one, load: this.loadAt(one.id, from) }).length === 0,
    );
  }

  private unlimited(conversation: AssignableConversation): Person[] {
    return this.people.filter((one) => one.conversationLimit === null && obstaclesTo(conversation, one).length === 0);
  }

  private give(found: Found, { conversation, from, to }: Wanted): Found {
    const { id } = found.person;
    const { inboxId, cost } = conversation;
    this.holdings.set(id, [...(this.holdings.get(id) ?? []), { inboxId, cost, from, to }]);
    return found;
  }

  /** What somebody had then. What ends in the same step still counts. */
  private loadAt(id: UserId, age: number): Load {
    const held = (this.holdings.get(id) ?? []).filter(({ from, to }) => from >= age && (to === null || to <= age));
    const byInbox = new Map<InboxId, number>();
    for (const { inboxId } of held) byInbox.set(inboxId, (byInbox.get(inboxId) ?? 0) + 1);
    return { total: held.reduce((sum, { cost }) => sum + cost, 0), byInbox };
  }

  private asColleague(person: Person, age: number): Colleague {
    const load = this.loadAt(person.id, age);
    const open = [...load.byInbox.values()].reduce((sum, count) => sum + count, 0);
    const automaticTurn = this.turns.get(person.id) ?? 0;
    const online = { isOnline: true, onlineSince: null, givenSinceOnline: 0 };
    return { ...person, ...online, load, activeConversationCount: open, automaticTurn };
  }
}
