import { idFromBytes } from '../../core/ids';
import { intersection, type ModuleSet } from '../../core/module-set';
import type { ViewerMember } from '../../core/viewer';
import { restrictionsOf } from '../session/restrictions';
import { DESK_COLUMNS, deskOf, type DeskRow } from '../user/desk';
import { USER_COLUMNS, type UserRecord, type UserRow } from '../user/record';

/** The person behind something that acts with grants of its own, `u` of company `c` with account `a`: what is read of them. */
export const MAKER_COLUMNS = `a.mustChangePassword AS accountMustChangePassword, c.language AS companyLanguage, c.defaultInboxId,
    ${DESK_COLUMNS}, ${USER_COLUMNS}`;

export interface MakerRow extends UserRow, DeskRow {
  accountMustChangePassword: number;
  companyLanguage: string;
  defaultInboxId: Buffer;
}

/** By a password that has to be changed, or a second factor that the company requires. */
export function isHeldUp(row: MakerRow, maker: UserRecord): boolean {
  const account = {
    mustChangePassword: row.accountMustChangePassword === 1,
    hasTwoFactor: maker.twoFactorEnabled,
  };
  return restrictionsOf({ account, membership: maker }).length > 0;
}

/** What acts inside the company with these grants, as far as its maker holds them now. It is not its maker, and has no role of its own. */
export function memberBehind(
  row: MakerRow,
  maker: UserRecord,
  { tokenId, name, grants }: Pick<ViewerMember, 'tokenId' | 'name'> & { readonly grants: ModuleSet },
): ViewerMember {
  return {
    ...{ kind: 'API_TOKEN', tokenId, name },
    companyId: maker.companyId,
    userId: maker.id,
    makersAccountId: maker.accountId,
    // What it may grant, and on whom it may act, is measured by the person who made it.
    role: maker.role,
    isOwner: false,
    permissions: intersection(maker.effective, grants),
    companyLanguage: row.companyLanguage,
    defaultInboxId: idFromBytes('ibx', row.defaultInboxId),
    ...deskOf(row),
  };
}
