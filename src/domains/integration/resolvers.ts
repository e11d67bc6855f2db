import { languageOf } from '../../core/ctx';
import type { Resolvers } from '../../generated/resolvers';
import { checkErpSet } from './check';
import { createErpSet, deleteErpSet, updateErpSet } from './erp-sets';
import { checkMailchimp } from './mailchimp';
import { maskedKey } from './mailchimp-key';
import { integrationsByUser, usersOfErpSet, visibleErpSets, visibleErpSetsById } from './repository';
import { updateUserIntegrations } from './settings';
import { sentenceOf } from './upstream';

export const resolvers: Resolvers = {
  Query: { erpSets: (_, __, ctx) => visibleErpSets(ctx) },
  User: { integrations: (user, _, ctx) => integrationsByUser(ctx).load(user.id) },
  UserIntegrations: {
    erpSet: ({ erpSetId }, _, ctx) => (erpSetId === null ? null : visibleErpSetsById(ctx).load(erpSetId)),
    hasErpPassword: ({ erpPassword }) => erpPassword !== null,
    pbxId: ({ pbxId }) => (pbxId === '' ? null : pbxId),
    mailchimpKey: ({ mailchimpKey }, _, ctx) => maskedKey(ctx.app.secrets, mailchimpKey),
  },
  ErpSet: {
    hasCredentials: ({ userName, password }) => userName !== null && password !== null,
    lastCheck: ({ lastCheckAt: at, lastCheckFailure: failure }, _, ctx) => {
      if (at === null) return null;
      return { at, ok: failure === null, detail: failure && sentenceOf(failure, languageOf(ctx)) };
    },
    users: (set, _, ctx) => usersOfErpSet(ctx).load(set.id),
  },
  Mutation: {
    updateUserIntegrations: (_, { input }, ctx) => updateUserIntegrations(ctx, input),
    createErpSet: (_, { input }, ctx) => createErpSet(ctx, input),
    updateErpSet: (_, { input }, ctx) => updateErpSet(ctx, input),
    deleteErpSet: (_, { input }, ctx) => deleteErpSet(ctx, input),
    checkErpSet: (_, { input }, ctx) => checkErpSet(ctx, input),
    checkMailchimp: (_, { input }, ctx) => checkMailchimp(ctx, input),
  },
};
