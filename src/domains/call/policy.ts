import { all, any, type Test } from '../../permissions/row-rule';
import { isPerson, seesAll, uses, type Onlooker } from '../../permissions/whose';
import type { Call } from './entity';

/** What of a call decides who may see it. */
type CallFacts = Pick<Call, 'userId'>;

/** For whom a call exists: their own, and all of them for whoever manages telephony and for visits of support staff. An API token has none of its own. */
export const IS_SEEN: Test<Onlooker, CallFacts> = any<Onlooker, CallFacts>(
  seesAll('TELEPHONY'),
  all<Onlooker, CallFacts>(
    uses('TELEPHONY'),
    isPerson<CallFacts>('pc.userId', ({ userId }) => userId),
  ),
);
