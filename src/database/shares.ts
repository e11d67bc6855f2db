import { addressKey } from '../core/address';
import type { Ctx } from '../core/ctx';

/** How many connections there are, for everybody. */
export const POOL_SIZE = 20;

export type Group = 'company' | 'account' | 'address' | 'token' | 'own';

export interface Part {
  /** Statements by themselves that one of the group has under way at a time. */
  readonly statements: number;
  /** Transactions: such may wait for a lock, connection in hand. */
  readonly transactions: number;
}

export interface BusyPart extends Part {
  readonly restMs: number;
}

interface Limits extends Part {
  /**
   * The same while the process has all that it can do, and somebody else is there who wants something of it; and for how many milliseconds one
   * then has nothing more after each of its turns, so that what others ask comes in between.
   */
  readonly whenBusy?: BusyPart;
  /** Connections that all of the group have together. */
  readonly together: number;
  /** Transactions of one that wait; more are sent away. Less than what would keep the last of them waiting until its request is given up on. */
  readonly waiting: number;
}

/**
 * Who gets how much of the database. All companies together leave some to those who sign in, and three connections are always left for our
 * own work: mail and what is done now and then. `token` is the looking up of a token of ours: a single short statement, which must not stand
 * behind those who come without one, or with something that they made up.
 */
export const SHARES: Readonly<Record<Group, Limits>> = {
  company: {
    ...{ statements: 3, transactions: 3, whenBusy: { statements: 1, transactions: 1, restMs: 15 } },
    ...{ together: 13, waiting: 500 },
  },
  account: { statements: 2, transactions: 2, together: 8, waiting: 200 },
  address: { statements: 2, transactions: 4, together: 8, waiting: 500 },
  token: { statements: 3, transactions: 1, together: 4, waiting: 0 },
  own: { statements: 17, transactions: 17, together: 20, waiting: 1_000 },
};

export interface Share {
  readonly group: Group;
  readonly key: string;
  /** Whoever asks, where they can be of several companies: in all of these together they have no more than one company has. */
  readonly person?: string;
}

/** Whose share a statement takes: the company's, once somebody has entered one. */
export function shareOf({ request, viewer: { account, member } }: Pick<Ctx, 'request' | 'viewer'>): Share {
  if (request.isTokenLookedUp === undefined) return { group: 'own', key: 'own' };
  if (member !== null) {
    const person = account?.id ?? member.makersAccountId ?? null;
    return { group: 'company', key: member.companyId, ...(person === null ? {} : { person }) };
  }
  return account === null ? shareOfNobody(request) : { group: 'account', key: account.id };
}

function shareOfNobody({ isTokenLookedUp, tokenOfOurs, ip }: Ctx['request']): Share {
  return isTokenLookedUp === true && tokenOfOurs !== undefined
    ? { group: 'token', key: tokenOfOurs }
    : { group: 'address', key: `from ${addressKey(ip)}` };
}
