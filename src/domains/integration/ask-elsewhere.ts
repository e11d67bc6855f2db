import { requireMember, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { Share } from '../../core/share';
import { messages } from './messages';

/** Whoever asks for a test waits for somebody else's server: so many at a time, in this process. */
const UNDER_WAY = new Share({ each: 3, all: 30 });

/** Runs what a request asks of another system, as far as there is room; LIMIT_REACHED where the company has several under way. */
export async function askElsewhere<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
  const giveBack = UNDER_WAY.take([requireMember(ctx).companyId]);
  if (giveBack === null) refuse('LIMIT_REACHED', [], messages.busy);
  try {
    return await work();
  } finally {
    giveBack();
  }
}
