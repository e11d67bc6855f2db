import { budgetMessages, WORK_LIMITS } from '../core/budget';
import { RequestError, tooMany } from '../core/errors';
import { watchEventLoop } from '../core/event-loop';
import { atMostOnce } from './at-most-once';
import { POOL_SIZE, SHARES, type BusyPart, type Group, type Part, type Share } from './shares';

/** Of everybody but ourselves. */
const MAX_OF_REQUESTS = POOL_SIZE - 3;
/**
 * Transactions, ours included: what is asked beside an open transaction passes the gate at once, and must always find a connection, or all
 * of them would wait for each other.
 */
const MAX_TRANSACTIONS = POOL_SIZE - 3;
/** Transactions of everybody but ourselves. */
const MAX_TRANSACTIONS_OF_REQUESTS = MAX_TRANSACTIONS - 3;
/** Statements of one that wait; more are sent away. */
const MAX_STATEMENTS_WAITING = 2_000;
const RETRY_AFTER_SECONDS = 2;
/** How long a company counts as being there after it has asked for something. */
const PRESENCE_MS = 1_000;

/** What one of them has, and what of it waits, the longest waiting first. */
interface Line {
  readonly share: Share;
  active: number;
  transactions: number;
  /** Until when it has nothing more while the process is busy. */
  restsUntil: number;
  readonly waiting: { readonly statements: Waiter[]; readonly transactions: Waiter[] };
}

interface Waiter {
  readonly share: Share;
  readonly letIn: () => void;
}

type Taken = Pick<Line, 'active' | 'transactions'>;

/**
 * Stands before the connections. Whoever has as much as is theirs waits here, without a connection; when one comes free, those who wait get
 * their turns one after the other, whoever has however many waiting.
 */
export class FairGate {
  private readonly lines = new Map<string, Line>();
  private waiting = 0;
  /** The companies that asked last and, of the others, last before. */
  private readonly present = { last: { key: '', at: -Infinity }, other: { key: '', at: -Infinity } };
  private readonly ofGroup: Record<Group, number> = { company: 0, account: 0, address: 0, token: 0, own: 0 };
  private readonly ofPerson = new Map<string, Taken>();
  private readonly transactions = { ofRequests: 0, own: 0 };

  constructor(private readonly isBusy: () => boolean = watchEventLoop()) {}

  /** How many wait for their share. */
  get waitingNow(): number {
    return this.waiting;
  }

  /**
   * Answers how to leave again. RATE_LIMITED where too many of the same wait already. Nobody is waited for who has `abandoned` the request
   * meanwhile, or has been told that it took too long: TIMEOUT, and nothing was done.
   */
  async enter(share: Share, isTransaction: boolean, abandoned?: AbortSignal): Promise<() => void> {
    const line = this.lineOf(share);
    if (share.group === 'company') this.notePresence(share.key);
    const queue = queueOf(line, isTransaction);
    if (queue.length > 0 || !this.hasRoom(line, share, isTransaction)) {
      const most = isTransaction ? SHARES[share.group].waiting : MAX_STATEMENTS_WAITING;
      if (queue.length >= most) throw tooMany(RETRY_AFTER_SECONDS);
      await this.turnIn(line, share, isTransaction, abandoned);
    } else this.count(line, share, isTransaction, 1);
    return atMostOnce(() => {
      this.leave(line, share, isTransaction);
    });
  }

  private async turnIn(line: Line, share: Share, isTransaction: boolean, abandoned?: AbortSignal): Promise<void> {
    if (abandoned?.aborted === true) {
      this.dropIdle(line);
      throw tooLate();
    }
    const queue = queueOf(line, isTransaction);
    this.waiting += 1;
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        queue.splice(queue.indexOf(waiter), 1);
        this.waiting -= 1;
        this.dropIdle(line);
        reject(tooLate());
      };
      const letIn = () => {
        abandoned?.removeEventListener('abort', giveUp);
        resolve();
      };
      const waiter = { share, letIn };
      abandoned?.addEventListener('abort', giveUp);
      queue.push(waiter);
      // Those before may all be held up by what they have elsewhere.
      this.letOneIn(line, isTransaction);
    });
  }

  /** How many connections one has at this moment. */
  activeOf({ key }: Share): number {
    return this.lines.get(key)?.active ?? 0;
  }

  private lineOf(share: Share): Line {
    const known = this.lines.get(share.key);
    if (known !== undefined) return known;
    const line = {
      share: { group: share.group, key: share.key },
      active: 0,
      transactions: 0,
      restsUntil: 0,
      waiting: { statements: [], transactions: [] },
    };
    this.lines.set(share.key, line);
    return line;
  }

  private notePresence(key: string): void {
    const { present } = this;
    if (present.last.key !== key) present.other = present.last;
    present.last = { key, at: performance.now() };
  }

  /** Whether a company but this one has asked for something of late. */
  private isAnotherThere(key: string): boolean {
    const { last, other } = this.present;
    return (last.key === key ? other : last).at > performance.now() - PRESENCE_MS;
  }

  private hasRoom(line: Line, { group, key, person }: Share, isTransaction: boolean): boolean {
    const part = this.partOf(group, key);
    if (isResting(line, part) || isFull(line, part, isTransaction)) return false;
    if (isFull(this.takenBy(person), part, isTransaction)) return false;
    if (this.ofGroup[group] >= SHARES[group].together) return false;
    return (!isTransaction || this.hasRoomForTransaction(group)) && this.hasConnectionFor(group);
  }

  private takenBy(person: string | undefined): Readonly<Taken> {
    return (person === undefined ? undefined : this.ofPerson.get(person)) ?? NOTHING;
  }

  /** What one has by itself at this moment. */
  private partOf(group: Group, key: string): Part | BusyPart {
    const { whenBusy, ...part } = SHARES[group];
    return whenBusy !== undefined && this.isAnotherThere(key) && this.isBusy() ? whenBusy : part;
  }

  private hasConnectionFor(group: Group): boolean {
    const { company, account, address, token } = this.ofGroup;
    return group === 'own' || company + account + address + token < MAX_OF_REQUESTS;
  }

  private hasRoomForTransaction(group: Group): boolean {
    const { own, ofRequests } = this.transactions;
    return own + ofRequests < MAX_TRANSACTIONS && (group === 'own' || ofRequests < MAX_TRANSACTIONS_OF_REQUESTS);
  }

  private count(line: Line, { group, person }: Share, isTransaction: boolean, by: 1 | -1): void {
    add(line, isTransaction, by);
    this.ofGroup[group] += by;
    if (isTransaction) this.transactions[group === 'own' ? 'own' : 'ofRequests'] += by;
    if (person === undefined) return;
    const taken = this.ofPerson.get(person) ?? { ...NOTHING };
    add(taken, isTransaction, by);
    if (taken.active > 0) this.ofPerson.set(person, taken);
    else this.ofPerson.delete(person);
  }

  private leave(line: Line, share: Share, isTransaction: boolean): void {
    this.count(line, share, isTransaction, -1);
    this.rest(line);
    if (this.waiting > 0) this.letIn();
    this.dropIdle(line);
  }

  private rest(line: Line): void {
    const part = this.partOf(line.share.group, line.share.key);
    if (!('restMs' in part) || waitingIn(line) === 0) return;
    line.restsUntil = performance.now() + part.restMs;
    setTimeout(() => {
      line.restsUntil = 0;
      this.letIn();
    }, part.restMs);
  }

  private dropIdle(line: Line): void {
    if (line.active === 0 && waitingIn(line) === 0) this.lines.delete(line.share.key);
  }

  private letIn(): void {
    for (const line of [...this.lines.values()])
      for (const isTransaction of [false, true]) this.letOneIn(line, isTransaction);
  }

  /** Whoever got their turn stands last from then on. */
  private letOneIn(line: Line, isTransaction: boolean): void {
    const next = this.firstOf(queueOf(line, isTransaction), line, isTransaction);
    if (next === null) return;
    this.count(line, next.share, isTransaction, 1);
    this.lines.delete(line.share.key);
    this.lines.set(line.share.key, line);
    this.waiting -= 1;
    next.letIn();
  }

  /** Takes the longest waiting out of a queue who is not held up by what the same person has elsewhere. */
  private firstOf(queue: Waiter[], line: Line, isTransaction: boolean): Waiter | null {
    const heldUp = new Set<string | undefined>();
    for (const [index, waiter] of queue.entries()) {
      const { person } = waiter.share;
      if (heldUp.has(person)) continue;
      if (this.hasRoom(line, waiter.share, isTransaction)) return queue.splice(index, 1)[0] ?? null;
      // Without anybody it is the line itself that has no room.
      if (person === undefined || !this.hasRoom(line, line.share, isTransaction)) return null;
      heldUp.add(person);
    }
    return null;
  }
}

const NOTHING: Readonly<Taken> = { active: 0, transactions: 0 };

function isResting({ restsUntil }: Line, part: Part | BusyPart): boolean {
  return 'restMs' in part && performance.now() < restsUntil;
}

function isFull({ active, transactions }: Readonly<Taken>, part: Part, isTransaction: boolean): boolean {
  return isTransaction ? transactions >= part.transactions : active - transactions >= part.statements;
}

function add(to: Taken, isTransaction: boolean, by: 1 | -1): void {
  to.active += by;
  if (isTransaction) to.transactions += by;
}

function queueOf({ waiting }: Line, isTransaction: boolean): Waiter[] {
  return isTransaction ? waiting.transactions : waiting.statements;
}

function waitingIn({ waiting }: Line): number {
  return waiting.statements.length + waiting.transactions.length;
}

function tooLate(): RequestError {
  return new RequestError('TIMEOUT', budgetMessages.timeout, {}, { seconds: WORK_LIMITS.deadlineMs / 1000 });
}
