import { requireMember, type Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import { idBytes, type CompanyId } from '../../core/ids';
import { takeLocks } from '../../database/locks';
import { countRows, selectRows } from '../../database/rows';
import { askOnly, grantedOf, MAX_EMAILS_AN_HOUR, reserveEmails, type Reservation } from '../mail/quota';
import { STATUS_CODES } from '../user/entity';
import { ALLOWANCE_MS, dailyAllowance } from './allowance';
import { knownAddresses, type KnownAddress, type KnownAddresses } from './known-addresses';
import { messages } from './messages';
import { siblingsOf } from './siblings';

/** For whom there is room: who is there already, how many more may come today, and which mailboxes take an email now. */
export interface Admission {
  readonly companyName: string;
  readonly known: ReadonlyMap<string, KnownAddress>;
  /** Takes somebody new in, to whom an email goes; null when they may come, otherwise why not. */
  admit(email: string): Problem | null;
  /** Once everybody is in who is to be: gives back what was not used. */
  close(tx: Ctx): Promise<void>;
}

interface Room {
  readonly allowance: number;
  readonly left: number;
  /** Seconds until there is room again. */
  readonly wait: number;
}

const UNLIMITED: Room = { allowance: Infinity, left: Infinity, wait: 0 };

/**
 * Locks and reads what limits the people whom the viewer's company takes in: first in a transaction, for the addresses that may get an email.
 * Two calls of one company at once are counted one after the other, and so are those of companies that are counted together (`companiesToLock`).
 */
export async function openAdmission(
  tx: Ctx,
  addresses: readonly string[],
  together: readonly CompanyId[],
): Promise<Admission> {
  const { companyId } = requireMember(tx);
  await takeLocks(tx, { companies: [companyId, ...together] });
  return admissionBy(tx, addresses, await reserveEmails(tx, addresses));
}

/** The same, without locks or counting: what would be refused now is refused before anything expensive is done. */
export function lookAtAdmission(ctx: Ctx, addresses: readonly string[]): Promise<Admission> {
  return admissionBy(ctx, addresses, askOnly(ctx, addresses));
}

async function admissionBy(tx: Ctx, addresses: readonly string[], reservation: Reservation | null): Promise<Admission> {
  const { companyId } = requireMember(tx);
  const since = new Date(tx.now.getTime() - ALLOWANCE_MS);
  const found = await knownAddresses(tx, companyId, addresses, since, reservation);
  const room = reservation === null ? UNLIMITED : await roomOf(tx, await countedFor(tx, found), addresses.length);
  const granted = grantedOf(reservation, found.quotas, tx.now);
  let left = room.left;
  return {
    companyName: found.companyName,
    known: found.known,
    admit: (email) => {
      if (left <= 0)
        return problem('LIMIT_REACHED', ['email'], messages.enoughToday, {
          most: room.allowance,
          ...waiting(room.wait),
        });
      const wait = granted.take(email);
      if (wait > 0) return mailboxFull(['email'], wait);
      left -= 1;
      return null;
    },
    close: (inside) => granted.giveBack(inside),
  };
}

/** What counts against an allowance: of one company, or of several that are counted together. */
interface Counted {
  readonly ids: readonly CompanyId[];
  readonly openedAt: Date;
  readonly invitedLately: number;
}

async function countedFor(tx: Ctx, { openedAt, invitedLately }: KnownAddresses): Promise<Counted> {
  const { companyId } = requireMember(tx);
  const siblings = await siblingsOf(tx);
  if (siblings === null || siblings.ids.length === 1) return { ids: [companyId], openedAt, invitedLately };
  const since = new Date(tx.now.getTime() - ALLOWANCE_MS);
  const total = await countRows(
    tx,
    'SELECT COUNT(*) AS total FROM invitation WHERE companyId IN (?) AND createdAt > ?',
    [siblings.ids.map(idBytes), since],
  );
  return { ...siblings, invitedLately: total };
}

/** The active people are counted only where it may depend on them. */
async function roomOf(tx: Ctx, { ids, openedAt, invitedLately }: Counted, wanted: number): Promise<Room> {
  if (invitedLately + wanted <= dailyAllowance(openedAt, tx.now, 0)) return UNLIMITED;
  const active = await countRows(tx, 'SELECT COUNT(*) AS total FROM `user` WHERE companyId = ? AND status = ?', [
    idBytes(requireMember(tx).companyId),
    STATUS_CODES.ACTIVE,
  ]);
  const allowance = dailyAllowance(openedAt, tx.now, active);
  return { allowance, left: allowance - invitedLately, wait: await secondsUntilRoom(tx, ids) };
}

async function secondsUntilRoom(tx: Ctx, ids: readonly CompanyId[]): Promise<number> {
  const since = new Date(tx.now.getTime() - ALLOWANCE_MS);
  const [oldest] = await selectRows<{ createdAt: Date | null }>(
    tx,
    'SELECT MIN(createdAt) AS createdAt FROM invitation WHERE companyId IN (?) AND createdAt > ?',
    [ids.map(idBytes), since],
  );
  const freeAt = (oldest?.createdAt ?? tx.now).getTime() + ALLOWANCE_MS;
  return Math.max(1, Math.ceil((freeAt - tx.now.getTime()) / 1000));
}

/** A mailbox that takes no more emails of ours for so many seconds. */
export function mailboxFull(path: readonly string[], wait: number): Problem {
  return problem('RATE_LIMITED', path, messages.mailboxFull, { most: MAX_EMAILS_AN_HOUR, ...waiting(wait) });
}

/** For the sentence, and as a number for machines. */
function waiting(retryAfterSeconds: number): { retryAfterSeconds: number; minutes: number; hours: number } {
  return {
    retryAfterSeconds,
    minutes: Math.ceil(retryAfterSeconds / 60),
    hours: Math.ceil(retryAfterSeconds / 3_600),
  };
}
