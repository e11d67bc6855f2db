import { commonMessages } from '../../core/errors';
import { idBytes, type UserId } from '../../core/ids';
import { holds, type ModuleSet } from '../../core/module-set';
import { all, any, isOneOf, ofActor, requires, type RowRule, type Test } from '../../permissions/row-rule';
import type { UserImport } from './entity';
import { messages } from './messages';

/** What of somebody decides which imports they see and act on. */
export interface ImportActor {
  readonly permissions: ModuleSet;
  /** Null for API tokens and support staff, who are not whoever made one. */
  readonly userId: UserId | null;
}

type Facts = Pick<UserImport, 'madeById'>;

const managesUsers = ofActor<ImportActor>(({ permissions }) => holds(permissions, 'USERS', 'MANAGE'));
const usesUsers = ofActor<ImportActor>(({ permissions }) => holds(permissions, 'USERS', 'USE'));

const madeIt: Test<ImportActor, Facts> = isOneOf(
  'm.madeById',
  ({ madeById }, { userId }) => madeById === userId,
  ({ userId }) => (userId === null ? [] : [idBytes(userId)]),
);

/** For whom an import exists: it shows what will be in the list of people, to those who put it there. */
export const isSeen: Test<ImportActor, Facts> = any<ImportActor, Facts>(
  managesUsers,
  all<ImportActor, Facts>(usesUsers, madeIt),
);

/** Who may start, stop and delete one. */
export const MAY_RUN: RowRule<ImportActor, Facts> = [
  requires(isSeen, { code: 'NOT_FOUND', message: commonMessages.notFound }),
  requires(managesUsers, { code: 'FORBIDDEN', message: messages.managersOnly }),
];
