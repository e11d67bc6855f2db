import type { Ctx } from '../../core/ctx';
import type { CompanyId } from '../../core/ids';
import { NOBODY } from '../../core/viewer';
import { createCtx } from '../../runtime/create-ctx';
import { listenAs, type Holder } from './holders';

/** A context of this moment for whoever listens: what they may see is asked anew for each event. Null for somebody who is nobody of the company any more. */
export async function momentOf(ctx: Ctx, holder: Holder, companyId: CompanyId): Promise<Ctx | null> {
  const now = ownCtx(ctx);
  const { member } = await listenAs(now, holder);
  return member?.companyId === companyId ? now : null;
}

/** For what is read for all who listen, on nobody's account. */
export function ownCtx({ db, app, now }: Ctx): Ctx {
  const request = { id: 'live', ip: null, userAgent: null, language: null, loginAttempts: 0 };
  return createCtx({ dataSource: db.dataSource, app, request, viewer: NOBODY, now });
}
