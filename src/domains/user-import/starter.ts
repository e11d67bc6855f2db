import type { Ctx } from '../../core/ctx';
import { idBytes } from '../../core/ids';
import { holds } from '../../core/module-set';
import { NOBODY, type Viewer } from '../../core/viewer';
import { selectRows } from '../../database/rows';
import { authenticateApiTokenOf } from '../api-token/authenticate';
import { isHeldUp, MAKER_COLUMNS, memberBehind, type MakerRow } from '../api-token/maker';
import { toUserRecord, USER_TABLES } from '../user/record';
import type { UserImport, WaitsFor } from './entity';

type Started = Pick<UserImport, 'companyId' | 'startedById' | 'startedByTokenId'>;

/**
 * Makes whoever started an import the viewer of a context, as they are now: the person, whether they are signed in or not, or their API token. Answers what
 * stands in the way of their inviting anybody; null where nothing does.
 */
export async function actAsStarter(ctx: Ctx, started: Started): Promise<WaitsFor | null> {
  const { companyId, startedByTokenId } = started;
  if (startedByTokenId !== null) {
    return mayInvite(await authenticateApiTokenOf(ctx, companyId, startedByTokenId)) ? null : 'STARTER_LEFT';
  }
  const { viewer, isHeldUp: isWaiting } = await starterNow(ctx, started);
  ctx.setViewer(viewer, async (tx) => (await starterNow(tx, started)).viewer);
  if (isWaiting) return 'STARTER_HELD_UP';
  return mayInvite(viewer) ? null : 'STARTER_LEFT';
}

function mayInvite({ member }: Viewer): boolean {
  return member !== null && holds(member.permissions, 'USERS', 'MANAGE');
}

/** The person, nobody where they may not act in the company now. */
async function starterNow(
  ctx: Ctx,
  { companyId, startedById }: Started,
): Promise<{ viewer: Viewer; isHeldUp: boolean }> {
  const [row] =
    startedById === null
      ? []
      : await selectRows<MakerRow>(
          ctx,
          `SELECT ${MAKER_COLUMNS} FROM ${USER_TABLES} WHERE u.companyId = ? AND u.id = ?`,
          [idBytes(companyId), idBytes(startedById)],
        );
  const person = row && toUserRecord(row);
  if (row === undefined || person?.status !== 'ACTIVE') return { viewer: NOBODY, isHeldUp: false };
  if (isHeldUp(row, person)) return { viewer: NOBODY, isHeldUp: true };
  const { storedName, id, isOwner, effective } = person;
  const { makersAccountId: _, ...behind } = memberBehind(row, person, {
    ...{ tokenId: null, name: storedName || id, grants: effective },
  });
  return { viewer: { ...NOBODY, member: { ...behind, kind: 'PERSON', isOwner } }, isHeldUp: false };
}
