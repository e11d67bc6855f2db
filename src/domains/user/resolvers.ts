import { languageOf, type Ctx } from '../../core/ctx';
import { shownEmail } from '../../core/email';
import { notFound } from '../../core/errors';
import { translate } from '../../core/messages';
import { holds, toGrants } from '../../core/module-set';
import type { Resolvers } from '../../generated/resolvers';
import type { UserListColumn } from '../../generated/schema-types';
import { companiesById } from '../company/repository';
import { actionsOfViewer } from './actor';
import { listUsers } from './list';
import { messages } from './messages';
import { presenceOf } from './presence';
import type { UserRecord } from './record';
import { userById, usersById } from './repository';
import { deletionConfirmationOf } from './confirmation';
import { reactivationDeadline } from './status';

/** What the user list shows to somebody who has chosen no columns. */
const DEFAULT_LIST_COLUMNS: readonly UserListColumn[] = [
  'NAME',
  'EMAIL',
  'ROLE',
  'VERIFIED',
  'CALLS',
  'CONVERSATION_LIMIT',
  'ACTIVE_CONVERSATIONS',
  'STATUS',
];

export const resolvers: Resolvers = {
  Query: {
    user: (_, { id }, ctx) => userById(ctx, id),
    users: (_, args, ctx) => listUsers(ctx, args),
  },
  AuditEntry: {
    actor: (entry, _, ctx) => entry.actorId && usersById(ctx).load(entry.actorId),
    actorLabel: (entry, _, ctx) => entry.storedLabel || translate(messages.deletedName, languageOf(ctx)),
  },
  Company: { owner: (company, _, ctx) => userById(ctx, company.ownerId) },
  User: {
    company: async (user, _, ctx) => (await companiesById(ctx).load(user.companyId)) ?? Promise.reject(notFound()),
    displayName: (user, _, ctx) => shownName(ctx, user),
    presence: (user, _, ctx) => presenceOf(user, ctx.now),
    grants: (user) => (user.granted === null ? null : toGrants(user.granted)),
    permissions: (user) => toGrants(user.effective),
    viewerMay: (user, _, ctx) => actionsOfViewer(ctx, user),
    reactivationDeadline: ({ archivedAt }) => (archivedAt === null ? null : reactivationDeadline(archivedAt)),
    deletionConfirmation: (user, _, ctx) => deletionConfirmationOf(user, languageOf(ctx)),
    listColumns: (user) => user.chosenColumns ?? [...DEFAULT_LIST_COLUMNS],
  },
};

/** The rule of `User.email`, as far as it concerns others. */
function seesAddresses({ viewer }: Ctx): boolean {
  return viewer.member !== null && holds(viewer.member.permissions, 'USERS', 'USE');
}

/**
 * What people see: the stored name; of somebody invited without one the address, for whoever may see it; otherwise words for who has no
 * name yet, or none any more.
 */
function shownName(ctx: Ctx, user: UserRecord): string {
  if (user.status === 'DELETED') return translate(messages.deletedName, languageOf(ctx));
  if (user.storedName !== '') return user.storedName;
  if (user.joinedAt === null && user.email !== null && seesAddresses(ctx)) return shownEmail(user.email);
  return translate(user.joinedAt === null ? messages.invitedName : messages.namelessName, languageOf(ctx));
}
