import type { PersonalField } from '../../core/personal-data';
import type { User } from './entity';

/** What erasing somebody makes of a column: it stays, it follows from others, is set by the verb itself, or becomes something. */
type Fate<T> = 'kept' | 'derived' | 'set' | { readonly becomes: T };

/**
 * Of every column of a person, what erasing makes of it. Whoever adds a column says it here, or this does not compile; what is personal is
 * gone in any case.
 */
const FATES: {
  readonly [Column in keyof User]: Column extends PersonalField ? { readonly becomes: null } : Fate<User[Column]>;
} = {
  companyId: 'kept',
  id: 'kept',
  accountId: { becomes: null },
  email: { becomes: null },
  role: 'kept',
  usesModules: 'kept',
  managesModules: 'kept',
  conversationLimit: 'kept',
  languages: 'kept',
  screenName: { becomes: null },
  firstName: { becomes: null },
  middleName: { becomes: null },
  lastName: { becomes: null },
  displayName: 'derived',
  nameKey: 'derived',
  nameKeyTurkish: 'derived',
  searchKey: 'derived',
  birthDate: { becomes: null },
  gender: { becomes: null },
  language: { becomes: null },
  phone: { becomes: null },
  canTakeCalls: 'kept',
  active: 'kept',
  loginBlocked: 'kept',
  mustChangePassword: 'kept',
  emailVerified: { becomes: false },
  joinedAt: 'kept',
  archivedAt: 'kept',
  deletedAt: 'set',
  status: { becomes: 'DELETED' },
  presence: { becomes: 'OFFLINE' },
  presenceAt: { becomes: null },
  onlineSince: { becomes: null },
  pictureId: { becomes: null },
  membershipSetById: 'kept',
  listColumns: { becomes: null },
  createdAt: 'kept',
  lastSeenAt: { becomes: null },
  version: 'kept',
};

/** The columns of somebody whose personal data is erased, but for the instant of it. */
export const ERASED_VALUES: Partial<User> = Object.fromEntries(
  Object.entries(FATES).flatMap(([column, fate]) => (typeof fate === 'object' ? [[column, fate.becomes]] : [])),
);
