import { holds } from '../../core/module-set';
import { all, any, ofActor, type Test } from '../../permissions/row-rule';
import { isPerson, seesAll, type WorkActor } from '../task/policy';
import type { Call } from './entity';

/** What of a call decides who may see it. */
type CallFacts = Pick<Call, 'userId'>;

const usesTelephony = ofActor<WorkActor>(({ permissions }) => holds(permissions, 'TELEPHONY', 'USE'));

/** For whom a call exists: their own, and all of them for whoever manages telephony and for visits of support staff. An API token has none of its own. */
export const IS_SEEN: Test<WorkActor, CallFacts> = any<WorkActor, CallFacts>(
  seesAll('TELEPHONY'),
  all<WorkActor, CallFacts>(
    usesTelephony,
    isPerson<CallFacts>('pc.userId', ({ userId }) => userId),
  ),
);
