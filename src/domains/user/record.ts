import { idFromBytes, idOrNull, type AccountId, type CompanyId, type UserId } from '../../core/ids';
import { MODULE_BITS_AT_MOST, twoModuleSets, type ModuleSet } from '../../core/module-set';
import type { Page } from '../../core/paging';
import { splitWords, wordsOf } from '../../database/columns';
import { effectivePermissions, ROLE_RANKS } from '../../permissions/roles';
import type { Gender, Presence, Role, UserListColumn, UserStatus } from '../../generated/schema-types';
import { GENDER_CODES } from '../account/entity';
import { PRESENCE_CODES, STATUS_CODES } from './entity';

/** A person as the API shows them: their own row and what it takes from the account, the company and the load. Read, never written. */
export interface UserRecord {
  readonly id: UserId;
  readonly companyId: CompanyId;
  readonly accountId: AccountId | null;
  readonly email: string | null;
  readonly role: Role;
  readonly isOwner: boolean;
  readonly status: UserStatus;
  readonly granted: ModuleSet | null;
  readonly fromCustomRoles: ModuleSet;
  readonly effective: ModuleSet;
  readonly conversationLimit: number | null;
  readonly activeConversationCount: number;
  readonly languages: string[];
  readonly screenName: string | null;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly lastName: string | null;
  /** Empty for somebody who has no name yet, or none any more. */
  readonly storedName: string;
  readonly birthDate: string | null;
  readonly gender: Gender | null;
  readonly language: string | null;
  readonly phone: string | null;
  readonly canTakeCalls: boolean;
  readonly active: boolean;
  readonly loginBlocked: boolean;
  readonly mustChangePassword: boolean;
  readonly joinedAt: Date | null;
  readonly archivedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly pictureId: string | null;
  /** As the person last said: see presence.ts for what has become of it. */
  readonly presence: Presence;
  readonly presenceAt: Date | null;
  readonly onlineSince: Date | null;
  readonly membershipSetById: UserId | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
  readonly version: number;
  /** Null until the person chooses. */
  readonly chosenColumns: UserListColumn[] | null;
  readonly username: string | null;
  readonly emailVerified: boolean;
  readonly twoFactorEnabled: boolean;
  /** Whether the company requires a second factor of its people. */
  readonly companyRequiresTwoFactor: boolean;
}

/** What `Query.users` answers. */
export type UserPage = Page<UserRecord>;

/**
 * What the custom roles of a person `u` give: the modules they use, and beneath them, by so many bits, those they manage. One number, because looking
 * for custom roles twice was a third of the time of a page of people.
 */
const FROM_CUSTOM_ROLES = `(SELECT BIT_OR(r.usesModules << ${MODULE_BITS_AT_MOST} | r.managesModules)
  FROM custom_role_user ru JOIN custom_role r ON r.companyId = ru.companyId AND r.id = ru.customRoleId
  WHERE ru.companyId = u.companyId AND ru.userId = u.id)`;

/**
 * The columns of a UserRecord and the joins they come from, for `SELECT ${USER_COLUMNS} FROM ${USER_TABLES} WHERE u.companyId = ? …`.
 * Until somebody joins, what is the account's is answered as if there were none.
 */
export const USER_COLUMNS = `
  u.companyId, u.id, u.accountId, u.email, u.role, u.status, u.usesModules, u.managesModules, u.conversationLimit, u.languages,
  u.screenName, u.firstName, u.middleName, u.lastName, u.displayName, u.birthDate, u.gender, u.language, u.phone, u.canTakeCalls,
  u.active, u.loginBlocked, u.mustChangePassword, u.joinedAt, u.archivedAt, u.deletedAt, u.presence, u.presenceAt, u.onlineSince, u.membershipSetById, u.createdAt,
  u.lastSeenAt, u.version, u.listColumns, u.pictureId, c.ownerId, c.twoFactorRequired,
  CASE WHEN u.joinedAt IS NULL THEN NULL ELSE a.username END AS username,
  CASE WHEN u.joinedAt IS NULL THEN NULL ELSE a.emailVerifiedAt END AS emailVerifiedAt,
  CASE WHEN u.joinedAt IS NULL THEN NULL ELSE a.twoFactorSince END AS twoFactorSince,
  COALESCE(l.activeConversations, 0) AS activeConversations,
  ${FROM_CUSTOM_ROLES} AS customModules`;

/** All of a person `u` of company `c` that decides what they may do, as one text: while it is the same, so is that. */
export const STANDING = `JSON_ARRAY(u.role, u.status, u.usesModules, u.managesModules, u.mustChangePassword, HEX(c.ownerId),
  c.twoFactorRequired, ${FROM_CUSTOM_ROLES})`;

/** The load by its primary key: the database would rather look through that of the whole company for each person, since all it needs is in that index. */
export const USER_TABLES = usersBy('');

/** The same, walked by when people joined, those first who have not yet: the database would rather look at everybody in the order of ids. */
export const USER_TABLES_BY_JOINING = usersBy('FORCE INDEX (user_joined)');

function usersBy(index: string): string {
  return `
  \`user\` u ${index}
  JOIN company c ON c.id = u.companyId
  LEFT JOIN account a ON a.id = u.accountId
  LEFT JOIN user_load l FORCE INDEX (PRIMARY) ON l.companyId = u.companyId AND l.userId = u.id`;
}

/** The same, walked in the order of the load; whoever has no load row is not among them. */
export const USER_TABLES_BY_LOAD = `
  user_load l
  STRAIGHT_JOIN \`user\` u ON u.companyId = l.companyId AND u.id = l.userId
  JOIN company c ON c.id = u.companyId
  LEFT JOIN account a ON a.id = u.accountId`;

/** A row of USER_COLUMNS as the driver answers it. */
export interface UserRow {
  companyId: Buffer;
  id: Buffer;
  accountId: Buffer | null;
  email: string | null;
  role: number;
  status: number;
  usesModules: number | null;
  managesModules: number | null;
  conversationLimit: number | null;
  languages: string;
  screenName: string | null;
  firstName: string | null;
  middleName: string | null;
  lastName: string | null;
  displayName: string;
  birthDate: string | null;
  gender: number | null;
  language: string | null;
  phone: string | null;
  canTakeCalls: number;
  active: number;
  loginBlocked: number;
  mustChangePassword: number;
  joinedAt: Date | null;
  archivedAt: Date | null;
  deletedAt: Date | null;
  pictureId: Buffer | null;
  presence: number;
  presenceAt: Date | null;
  onlineSince: Date | null;
  membershipSetById: Buffer | null;
  createdAt: Date;
  lastSeenAt: Date | null;
  version: number;
  listColumns: string | null;
  ownerId: Buffer;
  username: string | null;
  emailVerifiedAt: Date | null;
  twoFactorSince: Date | null;
  twoFactorRequired: number;
  activeConversations: number;
  /** Of FROM_CUSTOM_ROLES: BIT_OR of nothing is 0; null only where there is no person. */
  customModules: number | string | null;
}

const roleFor = wordsOf(ROLE_RANKS);
const statusFor = wordsOf(STATUS_CODES);
const presenceFor = wordsOf(PRESENCE_CODES);
const genderFor = wordsOf(GENDER_CODES);

/**
 * The row as a record. Every field is named: an object spread or a rest of this many columns leaves V8's fast path, and was more than half
 * of the CPU of a whole list.
 */
export function toUserRecord(row: UserRow): UserRecord {
  return Object.assign(standingOf(row), personalDataOf(row));
}

/** What the person is in the company. */
function standingOf(row: UserRow) {
  const role = roleFor(row.role);
  const granted = row.usesModules === null ? null : { uses: row.usesModules, manages: row.managesModules ?? 0 };
  const fromCustomRoles = twoModuleSets(Number(row.customModules ?? 0));
  return {
    id: idFromBytes('usr', row.id),
    companyId: idFromBytes('cmp', row.companyId),
    accountId: idOrNull('acc', row.accountId),
    role,
    isOwner: row.ownerId.equals(row.id),
    status: statusFor(row.status),
    granted,
    fromCustomRoles,
    effective: effectivePermissions(role, granted, fromCustomRoles),
    conversationLimit: row.conversationLimit,
    activeConversationCount: row.activeConversations,
    languages: splitWords(row.languages),
    companyRequiresTwoFactor: row.twoFactorRequired === 1,
    canTakeCalls: row.canTakeCalls === 1,
    active: row.active === 1,
    loginBlocked: row.loginBlocked === 1,
    mustChangePassword: row.mustChangePassword === 1,
    joinedAt: row.joinedAt,
    archivedAt: row.archivedAt,
    deletedAt: row.deletedAt,
    pictureId: row.pictureId === null ? null : row.pictureId.toString('hex'),
    presence: presenceFor(row.presence),
    presenceAt: row.presenceAt,
    onlineSince: row.onlineSince,
    membershipSetById: idOrNull('usr', row.membershipSetById),
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    version: row.version,
    chosenColumns: row.listColumns === null ? null : (splitWords(row.listColumns) as UserListColumn[]),
  };
}

/** Who the person is. */
function personalDataOf(row: UserRow) {
  return {
    email: row.email,
    username: row.username,
    emailVerified: row.emailVerifiedAt !== null,
    twoFactorEnabled: row.twoFactorSince !== null,
    screenName: row.screenName,
    firstName: row.firstName,
    middleName: row.middleName,
    lastName: row.lastName,
    storedName: row.displayName,
    birthDate: row.birthDate,
    gender: row.gender === null ? null : genderFor(row.gender),
    language: row.language,
    phone: row.phone,
  };
}
