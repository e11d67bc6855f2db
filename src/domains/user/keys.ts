import type { QueryDeepPartialEntity } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, type CompanyId, type UserId } from '../../core/ids';
import { alphabetOf, orderKey, type Alphabet } from '../../core/name-order';
import { searchKeyOf } from '../../core/search-text';
import { selectRows } from '../../database/rows';
import type { User } from './entity';
import { displayNameOf } from './name';

/** What the name that is shown, its place in lists and finding it follow from; without a name the address stands in for it. */
const NAMED = ['screenName', 'firstName', 'middleName', 'lastName', 'email'] as const;
type Names = Partial<Record<(typeof NAMED)[number], string | null>>;

/** The columns that follow from names. */
export function keysOf(names: Names): Pick<User, 'displayName' | 'nameKey' | 'nameKeyTurkish' | 'searchKey'> {
  const displayName = displayNameOf(names);
  const shown = displayName || (names.email ?? '');
  return {
    displayName,
    nameKey: orderKey(shown, 'COMMON'),
    nameKeyTurkish: orderKey(shown, 'TURKISH'),
    searchKey: searchKeyOf([names.screenName, names.firstName, names.middleName, names.lastName]),
  };
}

/** The same after a change of a row, the company's people being locked: none where it changes no name. */
export async function keysAfter(
  tx: Ctx,
  { companyId, id }: { readonly companyId: CompanyId; readonly id: UserId },
  set: QueryDeepPartialEntity<User>,
): Promise<Partial<ReturnType<typeof keysOf>>> {
  if (!NAMED.some((name) => set[name] !== undefined)) return {};
  const [now] = await selectRows<Names>(tx, `SELECT ${NAMED.join(', ')} FROM \`user\` WHERE companyId = ? AND id = ?`, [
    idBytes(companyId),
    idBytes(id),
  ]);
  const said = Object.fromEntries(NAMED.filter((name) => set[name] !== undefined).map((name) => [name, set[name]]));
  return keysOf({ ...now, ...(said as Names) });
}

/** By which column of `user u` lists of people are in the order of the company's language. */
export function nameColumn(ctx: Ctx): string {
  return `u.${NAME_KEYS[alphabetOf(requireMember(ctx).companyLanguage)]}`;
}

const NAME_KEYS = { COMMON: 'nameKey', TURKISH: 'nameKeyTurkish' } as const satisfies Record<Alphabet, keyof User>;
