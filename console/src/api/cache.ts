import { cacheExchange, type Cache, type UpdateResolver } from '@urql/exchange-graphcache';
import { accessChanges } from './access';
import { ViewerDocument, type ViewerQuery } from '../generated/documents';

/** Where conversations are listed and counted. Of what happens to them, the section asks anew itself: there can be much of it. */
const CONVERSATIONS = ['conversations', 'dashboard', 'inboxes'];

/**
 * The fields of Query that hold more or less than before once a mutation was done or an event came. What it answers has an id and is known by that;
 * the lists that it enters or leaves are asked for anew.
 */
const LISTS_CHANGED_BY: Readonly<Record<string, readonly string[]>> = {
  updateUser: ['users', 'inboxes', 'customRoles'],
  archiveUser: ['users', 'inboxes'],
  reactivateUser: ['users', 'inboxes'],
  deleteUser: ['users', 'inboxes', 'invitations'],
  inviteUsers: ['users', 'invitations'],
  resendInvitation: ['invitations'],
  revokeInvitation: ['users', 'invitations'],
  prepareUserImport: ['userImports'],
  deleteUserImport: ['userImports'],
  createCustomRole: ['customRoles', 'user', 'users'],
  updateCustomRole: ['customRoles', 'user', 'users'],
  deleteCustomRole: ['customRoles', 'user', 'users'],
  createDepartment: ['departments', 'user', 'users'],
  updateDepartment: ['departments', 'user', 'users'],
  deleteDepartment: ['departments', 'user', 'users'],
  createInbox: ['inboxes', 'user', 'users'],
  updateInbox: ['inboxes', 'user', 'users'],
  deleteInbox: ['inboxes', 'user', 'users'],
  createConversation: CONVERSATIONS,
  takeConversation: CONVERSATIONS,
  assignConversation: CONVERSATIONS,
  unassignConversation: CONVERSATIONS,
  closeConversation: CONVERSATIONS,
  reopenConversation: CONVERSATIONS,
  replyToConversation: ['conversations'],
  acceptTransferOffer: [...CONVERSATIONS, 'receivedTransferOffers'],
  declineTransferOffer: ['receivedTransferOffers'],
  createApiToken: ['apiTokens'],
  revokeApiToken: ['apiTokens'],
  createWebhook: ['webhooks'],
  deleteWebhook: ['webhooks'],
  createErpSet: ['erpSets'],
  deleteErpSet: ['erpSets'],
  settleErpSync: ['erpSyncs'],
  retryErpSync: ['erpSyncs'],
};

const LISTS_CHANGED_BY_EVENTS: Readonly<Record<string, readonly string[]>> = {
  userImportChanged: ['users', 'invitations'],
  transferOfferChanged: ['receivedTransferOffers'],
};

function forget(cache: Cache, fields: readonly string[]): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query'))
    if (fields.includes(fieldName)) cache.invalidate('Query', fieldKey);
}

function forgetting(fields: readonly string[]): UpdateResolver {
  return (_, __, cache) => forget(cache, fields);
}

function updatesOf(table: Readonly<Record<string, readonly string[]>>): Record<string, UpdateResolver> {
  return Object.fromEntries(Object.entries(table).map(([name, fields]) => [name, forgetting(fields)]));
}

/** Who is told that they may do other things than before sees other things, too: everything else is asked for anew. */
const viewerChanged: UpdateResolver = ({ viewerChanged: viewer }, _, cache) => {
  cache.updateQuery<ViewerQuery>({ query: ViewerDocument.toString() }, () => ({ viewer }) as unknown as ViewerQuery);
  const others = cache.inspectFields('Query').filter(({ fieldName }) => fieldName !== 'viewer');
  forget(
    cache,
    others.map(({ fieldName }) => fieldName),
  );
  // What was refused is in no cache.
  queueMicrotask(() => accessChanges.set(accessChanges.get() + 1));
};

export const cache = cacheExchange({
  updates: {
    Mutation: updatesOf(LISTS_CHANGED_BY),
    Subscription: { ...updatesOf(LISTS_CHANGED_BY_EVENTS), viewerChanged },
  },
});
