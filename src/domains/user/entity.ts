import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AccountId, CompanyId, UserId } from '../../core/ids';
import { ORDER_KEY_BYTES } from '../../core/name-order';
import { SEARCH_KEY_CHARACTERS } from '../../core/search-text';
import { codeColumn, FLAG, hexColumn, idColumn, INSTANT, wordsColumn, TURN } from '../../database/columns';
import type { Gender, Presence, Role, UserListColumn, UserStatus } from '../../generated/schema-types';
import { ROLE_RANKS } from '../../permissions/roles';
import { Account, GENDER_CODES } from '../account/entity';
import { Company } from '../company/entity';

export const STATUS_CODES: Record<UserStatus, number> = {
  INVITED: 1,
  ACTIVE: 2,
  INACTIVE: 3,
  BLOCKED: 4,
  ARCHIVED: 5,
  DELETED: 6,
};

export const PRESENCE_CODES: Record<Presence, number> = { OFFLINE: 0, AWAY: 1, ONLINE: 2 };

/** An account's membership of a company; INVITED until somebody joins with an account. */
@Entity('user')
@Index('user_email', ['companyId', 'email'], { unique: true })
@Index('user_account', ['companyId', 'accountId'], { unique: true })
@Index('user_of_account', ['accountId'])
@Index('user_name', ['companyId', 'nameKey', 'id'])
@Index('user_name_turkish', ['companyId', 'nameKeyTurkish', 'id'])
@Index('user_role', ['companyId', 'role', 'id'])
@Index('user_created', ['companyId', 'createdAt', 'id'])
@Index('user_status', ['companyId', 'status', 'id'])
@Index('user_verified', ['companyId', 'emailVerified', 'id'])
@Index('user_calls', ['companyId', 'canTakeCalls', 'id'])
@Index('user_limit', ['companyId', 'conversationLimit', 'id'])
@Index('user_seen', ['companyId', 'lastSeenAt', 'id'])
@Index('user_joined', ['companyId', 'joinedAt', 'id'])
@Index('user_presence', ['companyId', 'presence', 'id'])
@Index('user_presence_since', ['presence', 'presenceAt'])
@Index('user_presence_changed', ['companyId', 'presenceAt'])
@Index('user_archived', ['status', 'archivedAt'])
export class User {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('usr'))
  id!: UserId;

  @Column(idColumn('acc', { nullable: true }))
  @ForeignKey(() => Account)
  accountId!: AccountId | null;

  /** The address invited, then the account's. Null once personal data is erased. Normalised. */
  @Column({ type: 'varchar', length: 320, nullable: true })
  email!: string | null;

  @Column(codeColumn(ROLE_RANKS))
  role!: Role;

  /** Modules granted at USE or above, as bits; null where nothing was ever said. */
  @Column({ type: 'int', nullable: true })
  usesModules!: number | null;

  /** Modules granted at MANAGE, as bits; null with the other. */
  @Column({ type: 'int', nullable: true })
  managesModules!: number | null;

  @Column({ type: 'int', nullable: true })
  conversationLimit!: number | null;

  @Column(wordsColumn())
  languages!: string[];

  @Column({ type: 'varchar', length: 100, nullable: true })
  screenName!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  firstName!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  middleName!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  lastName!: string | null;

  /** What lists show: the screen name, or the real one. Empty for people who have neither. This and the keys below follow from the names. */
  @Column({ type: 'varchar', length: 201 })
  displayName!: string;

  /** What lists are sorted by, in a company that does not speak Turkish: see core/name-order.ts. */
  @Column({ type: 'varbinary', length: ORDER_KEY_BYTES })
  nameKey!: Buffer;

  /** The same in a company that does. */
  @Column({ type: 'varbinary', length: ORDER_KEY_BYTES })
  nameKeyTurkish!: Buffer;

  /** What searching for a name looks at: see core/search-text.ts. */
  @Column({ type: 'varchar', length: SEARCH_KEY_CHARACTERS })
  searchKey!: string;

  @Column({ type: 'varchar', length: 10, nullable: true })
  birthDate!: string | null;

  @Column(codeColumn(GENDER_CODES, { nullable: true }))
  gender!: Gender | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  language!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  phone!: string | null;

  @Column(FLAG)
  canTakeCalls!: boolean;

  @Column(FLAG)
  active!: boolean;

  @Column(FLAG)
  loginBlocked!: boolean;

  @Column(FLAG)
  mustChangePassword!: boolean;

  /** Whether the person has joined and the account's address is proved. Kept so that lists can be sorted by it. */
  @Column(FLAG)
  emailVerified!: boolean;

  @Column({ ...INSTANT, nullable: true })
  joinedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  archivedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  deletedAt!: Date | null;

  /** Follows from the flags and instants above: see status.ts. Kept so that lists can filter by it. */
  @Column(codeColumn(STATUS_CODES))
  status!: UserStatus;

  @Column(codeColumn(PRESENCE_CODES))
  presence!: Presence;

  /** When the person last said it. */
  @Column({ ...INSTANT, nullable: true })
  presenceAt!: Date | null;

  /** Since when they are online without having been away from work. Null while they are not. */
  @Column({ ...INSTANT, nullable: true })
  onlineSince!: Date | null;

  /** Null while there is none. */
  @Column(hexColumn({ nullable: true }))
  pictureId!: string | null;

  /** Whoever last said what this person may do: an invitation is checked against them when it is accepted. */
  @Column(idColumn('usr', { nullable: true }))
  membershipSetById!: UserId | null;

  /** The columns of the user list that the person chose, in their order; null until they choose. */
  @Column(wordsColumn({ nullable: true }))
  listColumns!: UserListColumn[] | null;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  lastSeenAt!: Date | null;

  @Column({ type: 'int' })
  version!: number;
}

/**
 * How many open conversations are on a person. A row of its own, which every path that assigns locks first; there for everybody who has
 * joined.
 */
@Entity('user_load')
@Index('user_load_active', ['companyId', 'activeConversations', 'userId'])
export class UserLoad {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('usr'))
  userId!: UserId;

  @Column({ type: 'int' })
  activeConversations!: number;

  /** Goes up in the company with every automatic assignment: whoever has the lowest was chosen the longest ago. */
  @Column({ type: 'bigint', default: 0 })
  automaticTurn!: number;

  @Column(TURN)
  turn!: number;
}
