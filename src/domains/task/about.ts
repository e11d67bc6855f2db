import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, problem, type Problem } from '../../core/errors';
import { idBytes, parseId, type ConversationId, type FirmId } from '../../core/ids';
import { holds } from '../../core/module-set';
import type { ViewerMember } from '../../core/viewer';
import { NO_ROWS, type Condition } from '../../database/rows';
import { mayBeSeen } from '../conversation/policy';
import { conversationsById } from '../conversation/repository';
import type { Firm } from '../firm/entity';
import { firmsById } from '../firm/repository';

/** What a task or an activity is about. */
export interface About {
  readonly firmId: FirmId | null;
  readonly conversationId: ConversationId | null;
}

/** Text of a client for each; null: none, left out: as it was. */
interface SaidAbout {
  readonly firmId?: string | null | undefined;
  readonly conversationId?: string | null | undefined;
}

/** The firms of the viewer's company, for whoever may see firms: for everybody else there are none. */
export function visibleFirmsById(ctx: Ctx): { load(id: FirmId): Promise<Firm | null> } {
  return { load: async (id) => (seesFirms(requireMember(ctx)) ? firmsById(ctx).load(id) : null) };
}

function seesFirms({ permissions }: Pick<ViewerMember, 'permissions'>): boolean {
  return holds(permissions, 'CONTACTS', 'USE');
}

/** What an input says that something is about: NOT_FOUND at its place for what the actor, as of now, may not see. */
export async function readAbout(
  tx: Ctx,
  actor: ViewerMember,
  { firmId, conversationId }: SaidAbout,
  before: About,
  problems: Problem[],
): Promise<About> {
  const about = {
    firmId: firmId === undefined ? before.firmId : await firmIdFrom(tx, actor, firmId),
    conversationId:
      conversationId === undefined ? before.conversationId : await conversationIdFrom(tx, actor, conversationId),
  };
  const said = { firmId, conversationId };
  for (const field of ['firmId', 'conversationId'] as const) {
    if (typeof said[field] === 'string' && about[field] === null)
      problems.push(problem('NOT_FOUND', [field], commonMessages.notFound));
  }
  return about;
}

async function firmIdFrom(tx: Ctx, actor: ViewerMember, text: string | null): Promise<FirmId | null> {
  const id = text === null || !seesFirms(actor) ? null : parseId('frm', text);
  return id === null ? null : ((await firmsById(tx).load(id))?.id ?? null);
}

async function conversationIdFrom(tx: Ctx, actor: ViewerMember, text: string | null): Promise<ConversationId | null> {
  const id = text === null ? null : parseId('cnv', text);
  const found = id === null ? null : await conversationsById(tx).load(id);
  return found !== null && mayBeSeen(actor, found, tx.now) ? found.id : null;
}

/** Narrows a list to what is about a firm; nothing for whoever may not see firms, and for a firm of another company. */
export function isAboutFirm(ctx: Ctx, column: string, text: string): Condition {
  const id = parseId('frm', text);
  return id === null || !seesFirms(requireMember(ctx)) ? NO_ROWS : { sql: `${column} = ?`, parameters: [idBytes(id)] };
}
