import type { App, Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { ApiTokenId, CompanyId, SessionId } from '../../core/ids';
import type { Language } from '../../core/language';
import { createSecretBox, type SecretBox } from '../../core/secret-box';
import { authenticateApiTokenOf } from '../api-token/authenticate';
import { authenticateSession } from '../session/authenticate';
import type { Wanted } from './lists';
import { messages } from './messages';

/** How long loading may begin. */
export const TICKET_MS = 5 * 60 * 1000;
/** An address, its head and all headers beside it have to be what proxies take. */
const MAX_TICKET_LENGTH = 6_000;

/** All that is known of an export: it stands, sealed, in its address, and nowhere else. */
export interface ExportTicket {
  readonly companyId: CompanyId;
  /** Whoever asked, by what they came with: one of the two. */
  readonly sessionId: SessionId | null;
  readonly tokenId: ApiTokenId | null;
  readonly language: Language;
  /** Milliseconds of the epoch. */
  readonly expiresAt: number;
  readonly wanted: Wanted;
}

const boxes = new WeakMap<SecretBox, SecretBox>();

/** With keys of its own: nothing else that is sealed here opens as a ticket. */
function boxOf(secrets: SecretBox): SecretBox {
  let box = boxes.get(secrets);
  if (box === undefined) boxes.set(secrets, (box = createSecretBox(secrets.keysFor('tickets of exports'))));
  return box;
}

/** The ticket as it stands in an address; refused where what was asked for is longer than an address may be. */
export function sealTicket({ secrets }: Pick<App, 'secrets'>, ticket: ExportTicket): string {
  const sealed = boxOf(secrets).seal(JSON.stringify(ticket));
  if (sealed.length > MAX_TICKET_LENGTH) refuse('INVALID', ['filter'], messages.tooLong);
  return sealed;
}

/** The ticket, whenever it was made; null for what was not sealed here. */
export function openTicket({ app: { secrets } }: Pick<Ctx, 'app'>, sealed: string): ExportTicket | null {
  if (sealed.length > MAX_TICKET_LENGTH) return null;
  try {
    return JSON.parse(boxOf(secrets).open(sealed)) as ExportTicket;
  } catch {
    return null;
  }
}

/** Makes whoever asked the viewer, as they are now: nobody, where they may do nothing in the company any more. */
export async function authenticateHolder(ctx: Ctx, { companyId, sessionId, tokenId }: ExportTicket): Promise<void> {
  if (sessionId !== null) await authenticateSession(ctx, sessionId);
  if (tokenId !== null) await authenticateApiTokenOf(ctx, companyId, tokenId);
}
