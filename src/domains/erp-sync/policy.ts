import { commonMessages } from '../../core/errors';
import { idBytes, type UserId } from '../../core/ids';
import { holds, type ModuleSet } from '../../core/module-set';
import { all, any, isOneOf, ofActor, requires, type RowRule, type Test } from '../../permissions/row-rule';
import type { ErpSync } from './entity';
import { messages } from './messages';

/** What of somebody decides which syncs they see and act on. */
export interface SyncActor {
  readonly permissions: ModuleSet;
  /** Null for whoever saves nothing that is synced: API tokens and support staff. */
  readonly userId: UserId | null;
}

type Facts = Pick<ErpSync, 'causedById'>;

const managesErp = ofActor<SyncActor>(({ permissions }) => holds(permissions, 'ERP', 'MANAGE'));
const usesErp = ofActor<SyncActor>(({ permissions }) => holds(permissions, 'ERP', 'USE'));

const causedIt: Test<SyncActor, Facts> = isOneOf(
  'y.causedById',
  ({ causedById }, { userId }) => causedById === userId,
  ({ userId }) => (userId === null ? [] : [idBytes(userId)]),
);

/** For whom a sync exists. */
export const isSeen: Test<SyncActor, Facts> = any<SyncActor, Facts>(
  managesErp,
  all<SyncActor, Facts>(usesErp, causedIt),
);

const SEEN: RowRule<SyncActor, Facts> = [requires(isSeen, { code: 'NOT_FOUND', message: commonMessages.notFound })];

/** Who may run one again. */
export const MAY_RETRY: RowRule<SyncActor, Facts> = SEEN;

/** Who may answer one that asks: it is their data and their credentials. */
export const MAY_SETTLE: RowRule<SyncActor, Facts> = [
  ...SEEN,
  requires(causedIt, { code: 'FORBIDDEN', message: messages.onlyWhoWasAsked }),
];
