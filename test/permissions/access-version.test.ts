import { newId } from '../../src/core/ids';
import type { Viewer } from '../../src/core/viewer';
import { accessVersionOf } from '../../src/permissions/access-version';

const account: NonNullable<Viewer['account']> = { id: newId('acc'), language: null, isSupportStaff: false };
const session: NonNullable<Viewer['session']> = {
  ...{ id: newId('ses'), tokenHash: Buffer.alloc(0), restrictions: [], companyId: newId('cmp'), isVisit: false },
};
const member: NonNullable<Viewer['member']> = {
  ...{ kind: 'PERSON', tokenId: null, companyId: newId('cmp'), userId: newId('usr'), name: 'Ada' },
  ...{ role: 'USER', isOwner: false, permissions: { uses: 1, manages: 0 }, companyLanguage: 'en' },
  ...{ defaultInboxId: newId('ibx'), inboxIds: new Set(), questionnaireIds: new Set() },
};
const viewer: Viewer = { account, session, member };

/** One thing is different in each. */
const OTHERS: readonly Viewer[] = [
  ...[{ id: newId('acc') }, { isSupportStaff: true }].map((over) => ({ ...viewer, account: { ...account, ...over } })),
  ...[{ companyId: newId('cmp') }, { isVisit: true }].map((over) => ({ ...viewer, session: { ...session, ...over } })),
  { ...viewer, session: { ...session, restrictions: ['PASSWORD_CHANGE_REQUIRED'] } },
  ...[
    ...[
      { kind: 'API_TOKEN' as const },
      { tokenId: newId('tok') },
      { companyId: newId('cmp') },
      { userId: newId('usr') },
    ],
    ...[{ role: 'MODERATOR' as const }, { isOwner: true }],
    ...[{ permissions: { uses: 3, manages: 0 } }, { permissions: { uses: 1, manages: 1 } }],
  ].map((over) => ({ ...viewer, member: { ...member, ...over } })),
  ...[{ account: null }, { session: null }, { member: null }].map((over) => ({ ...viewer, ...over })),
];

it('another access version follows from whatever else somebody is or may do, and no other', () => {
  const versions = [viewer, ...OTHERS].map(accessVersionOf);
  expect(new Set(versions).size).toBe(versions.length);
  const renamed = { ...viewer, account: { ...account, language: 'tr' as const }, member: { ...member, name: 'Grace' } };
  expect(accessVersionOf({ ...renamed, session: { ...session, id: newId('ses') } })).toBe(accessVersionOf(viewer));
});
