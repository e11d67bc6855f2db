import { addressKey } from '../core/address';
import { budgetMessages, WORK_LIMITS } from '../core/budget';
import type { Ctx } from '../core/ctx';
import { RequestError, tooMany } from '../core/errors';
import { watchEventLoop } from '../core/event-loop';

/** How many connections there are, for everybody. */
export const POOL_SIZE = 20;

type Group = 'company' | 'account' | 'address' | 'token' | 'own';

interface Part {
  /** Statements by themselves that one of the group has under way at a time. */
  readonly statements: number;
  /** Transactions: such may wait for a lock, connection in hand. */
  readonly transactions: number;
}

interface Limits extends Part {
  /** The same while the process has all that it can do, and somebody else is there who wants something of it. */
  readonly whenBusy?: Part;
  /** Connections that all of the group have together. */
  readonly together: number;
  /** Transactions of one that wait; more are sent away. Less than what would keep the last of them waiting until its request is given up on. */
  readonly waiting: number;
}

/**
 * Who gets how much of the database. All companies together leave some to those who sign in, and three connections are always left for our
 * own work: mail and what is done now and then. `token` is the looking up of whoever presents one: a single short statement, which must not
 * stand behind those who come without.
 */
export const SHARES: Readonly<Record<Group, Limits>> = {
  company: {
    ...{ statements: 3, transactions: 3, whenBusy: { statements: 1, transactions: 1 } },
    ...{ together: 13, waiting: 500 },
  },
  account: { statements: 2, transactions: 2, together: 8, waiting: 200 },
  address: { statements: 2, transactions: 4, together: 8, waiting: 500 },
  token: { statements: 3, transactions: 1, together: 4, waiting: 0 },
  own: { statements: 17, transactions: 17, together: 20, waiting: 1_000 },
};

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

export interface Share {
  readonly group: Group;
  readonly key: string;
}

/** Whose share a statement takes: the company's, once somebody has entered one. */
export function shareOf({ request, viewer }: Pick<Ctx, 'request' | 'viewer'>): Share {
  if (request.isTokenLookedUp === undefined) return { group: 'own', key: 'own' };
  if (viewer.member !== null) return { group: 'company', key: viewer.member.companyId };
  if (viewer.account !== null) return { group: 'account', key: viewer.account.id };
  const from = addressKey(request.ip);
  return request.isTokenLookedUp
    ? { group: 'token', key: `token from ${from}` }
    : { group: 'address', key: `from ${from}` };
}

/** What one of them has, and what of it waits, the longest waiting first. */
interface Line {
  readonly share: Share;
  active: number;
  transactions: number;
  readonly waiting: { readonly statements: LetIn[]; readonly transactions: LetIn[] };
}

type LetIn = () => void;

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
  private readonly transactions = { ofRequests: 0, own: 0 };

  constructor(private readonly isBusy: () => boolean = watchEventLoop()) {}

  /**
   * Answers how to leave again. RATE_LIMITED where too many of the same wait already. Nobody is waited for who has `abandoned` the request
   * meanwhile, or has been told that it took too long: TIMEOUT, and nothing was done.
   */
  async enter(share: Share, isTransaction: boolean, abandoned?: AbortSignal): Promise<() => void> {
    const line = this.lineOf(share);
    if (share.group === 'company') this.notePresence(share.key);
    const queue = isTransaction ? line.waiting.transactions : line.waiting.statements;
    if (queue.length > 0 || !this.hasRoom(line, isTransaction)) {
      const most = isTransaction ? SHARES[share.group].waiting : MAX_STATEMENTS_WAITING;
      if (queue.length >= most) throw tooMany(RETRY_AFTER_SECONDS);
      await this.turnIn(line, queue, abandoned);
    } else this.count(line, isTransaction, 1);
    return atMostOnce(() => {
      this.leave(line, isTransaction);
    });
  }

  private async turnIn(line: Line, queue: LetIn[], abandoned: AbortSignal | undefined): Promise<void> {
    if (abandoned?.aborted === true) {
      this.forgetIdle(line);
      throw tooLate();
    }
    this.waiting += 1;
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        queue.splice(queue.indexOf(letIn), 1);
        this.waiting -= 1;
        this.forgetIdle(line);
        reject(tooLate());
      };
      const letIn = () => {
        abandoned?.removeEventListener('abort', giveUp);
        resolve();
      };
      abandoned?.addEventListener('abort', giveUp);
      queue.push(letIn);
    });
  }

  /** How many connections one has at this moment. */
  activeOf({ key }: Share): number {
    return this.lines.get(key)?.active ?? 0;
  }

  private lineOf(share: Share): Line {
    const known = this.lines.get(share.key);
    if (known !== undefined) return known;
    const line = { share, active: 0, transactions: 0, waiting: { statements: [], transactions: [] } };
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

  private hasRoom(line: Line, isTransaction: boolean): boolean {
    const { active, transactions } = line;
    const part = this.partOf(line);
    if (isTransaction ? transactions >= part.transactions : active - transactions >= part.statements) return false;
    const { group } = line.share;
    if (this.ofGroup[group] >= SHARES[group].together) return false;
    return (!isTransaction || this.hasRoomForTransaction(group)) && this.hasConnectionFor(group);
  }

  /** What one has by itself at this moment. */
  private partOf({ share: { group, key } }: Line): Part {
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

  private count(line: Line, isTransaction: boolean, by: 1 | -1): void {
    const { group } = line.share;
    line.active += by;
    this.ofGroup[group] += by;
    if (!isTransaction) return;
    line.transactions += by;
    this.transactions[group === 'own' ? 'own' : 'ofRequests'] += by;
  }

  private leave(line: Line, isTransaction: boolean): void {
    this.count(line, isTransaction, -1);
    if (this.waiting > 0) this.letIn();
    this.forgetIdle(line);
  }

  private forgetIdle(line: Line): void {
    if (line.active === 0 && waitingIn(line) === 0) this.lines.delete(line.share.key);
  }

  /** Whoever got their turn stands last from then on. */
  private letIn(): void {
    for (const line of [...this.lines.values()]) {
      for (const isTransaction of [false, true]) {
        const queue = isTransaction ? line.waiting.transactions : line.waiting.statements;
        if (queue.length === 0 || !this.hasRoom(line, isTransaction)) continue;
        this.count(line, isTransaction, 1);
        this.lines.delete(line.share.key);
        this.lines.set(line.share.key, line);
        this.waiting -= 1;
        queue.shift()?.();
      }
    }
  }
}

/** Work that may be asked for again, as a connection may be released again, and is done the first time. */
export function atMostOnce(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

function tooLate(): RequestError {
  return new RequestError('TIMEOUT', budgetMessages.timeout, {}, { seconds: WORK_LIMITS.deadlineMs / 1000 });
}

function waitingIn({ waiting }: Line): number {
  return waiting.statements.length + waiting.transactions.length;
}
