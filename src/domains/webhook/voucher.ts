import type { Ctx } from '../../core/ctx';
import { idBytes } from '../../core/ids';
import { covers, holds, type ModuleSet } from '../../core/module-set';
import { NOBODY, type Viewer } from '../../core/viewer';
import { selectRows } from '../../database/rows';
import { createCtx } from '../../runtime/create-ctx';
import { isHeldUp, MAKER_COLUMNS, memberBehind, type MakerRow } from '../api-token/maker';
import { toUserRecord, USER_TABLES, type UserRecord } from '../user/record';
import type { Webhook } from './entity';

export const grantsOf = ({ usesModules: uses, managesModules: manages }: Webhook): ModuleSet => ({ uses, manages });

/** Whether somebody can vouch for a webhook: at work here, allowed to make webhooks, and with all that it was granted. */
export function canVouchFor(person: Pick<UserRecord, 'status' | 'effective'>, webhook: Webhook): boolean {
  const { status, effective } = person;
  return status === 'ACTIVE' && holds(effective, 'API', 'MANAGE') && covers(effective, grantsOf(webhook));
}

/** How a webhook stands by whoever vouches for it: they no longer can, not before they have done something themselves, or here is what it sees with. */
export type Standing =
  | { readonly kind: 'NOT_VOUCHED_FOR' | 'HELD_UP' }
  | { readonly kind: 'ABLE'; readonly ctx: Ctx; readonly grants: ModuleSet };

/** As of now, with one statement. What it sees with is a context of its own, whose work counts for its company. */
export async function standingOf(ctx: Ctx, webhook: Webhook): Promise<Standing> {
  const { companyId, vouchedById } = webhook;
  const [row] = await selectRows<MakerRow>(
    ctx,
    `SELECT ${MAKER_COLUMNS} FROM ${USER_TABLES} WHERE u.companyId = ? AND u.id = ?`,
    [idBytes(companyId), idBytes(vouchedById)],
  );
  const person = row && toUserRecord(row);
  if (row === undefined || person === undefined || !canVouchFor(person, webhook)) return { kind: 'NOT_VOUCHED_FOR' };
  if (isHeldUp(row, person)) return { kind: 'HELD_UP' };
  const name = `${webhook.name} (webhook)`;
  const member = memberBehind(row, person, { tokenId: null, name, grants: grantsOf(webhook) });
  return { kind: 'ABLE', grants: member.permissions, ctx: ctxAs(ctx, { ...NOBODY, member }) };
}

function ctxAs({ db, app, now }: Ctx, viewer: Viewer): Ctx {
  const request = { id: 'webhook', ip: null, userAgent: null, language: null, loginAttempts: 0 };
  return createCtx({
    ...{ dataSource: db.dataSource, app, now, viewer },
    request: { ...request, isTokenLookedUp: false },
  });
}
