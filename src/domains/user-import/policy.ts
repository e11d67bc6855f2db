import { commonMessages } from '../../core/errors';
import { all, any, requires, type RowRule, type Test } from '../../permissions/row-rule';
import { isPerson, manages, uses, type Onlooker } from '../../permissions/whose';
import type { UserImport } from './entity';
import { messages } from './messages';

type Facts = Pick<UserImport, 'madeById'>;

/** For whom an import exists: it shows what will be in the list of people, to those who put it there. */
export const isSeen: Test<Onlooker, Facts> = any<Onlooker, Facts>(
  manages('USERS'),
  all<Onlooker, Facts>(
    uses('USERS'),
    isPerson<Facts>('m.madeById', ({ madeById }) => madeById),
  ),
);

/** Who may start, stop and delete one. */
export const MAY_RUN: RowRule<Onlooker, Facts> = [
  requires(isSeen, { code: 'NOT_FOUND', message: commonMessages.notFound }),
  requires(manages('USERS'), { code: 'FORBIDDEN', message: messages.managersOnly }),
];
