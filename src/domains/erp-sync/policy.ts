import { commonMessages } from '../../core/errors';
import { all, any, requires, type RowRule, type Test } from '../../permissions/row-rule';
import { isPerson, manages, uses, type Onlooker } from '../../permissions/whose';
import type { ErpSync } from './entity';
import { messages } from './messages';

type Facts = Pick<ErpSync, 'causedById'>;

/** API tokens and support staff save nothing that is synced. */
const causedIt: Test<Onlooker, Facts> = isPerson<Facts>('y.causedById', ({ causedById }) => causedById);

/** For whom a sync exists. */
export const isSeen: Test<Onlooker, Facts> = any<Onlooker, Facts>(
  manages('ERP'),
  all<Onlooker, Facts>(uses('ERP'), causedIt),
);

const SEEN: RowRule<Onlooker, Facts> = [requires(isSeen, { code: 'NOT_FOUND', message: commonMessages.notFound })];

/** Who may run one again. */
export const MAY_RETRY: RowRule<Onlooker, Facts> = SEEN;

/** Who may answer one that asks: it is their data and their credentials. */
export const MAY_SETTLE: RowRule<Onlooker, Facts> = [
  ...SEEN,
  requires(causedIt, { code: 'FORBIDDEN', message: messages.onlyWhoWasAsked }),
];
