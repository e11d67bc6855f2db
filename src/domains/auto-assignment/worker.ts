import type { Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId } from '../../core/ids';
import { wordsOf } from '../../database/columns';
import { selectRows } from '../../database/rows';
import { LookingWorker, type Look, type WorkerDefinition } from '../../runtime/worker';
import { CONVERSATION_CODES } from '../conversation/entity';
import { ASSIGNMENT_CODES, type Inbox } from '../inbox/entity';
import { drainInbox } from './drain';

/** How often is looked for what no event of this process tells: other processes, the clock, somebody who came back from silence. */
const LOOK_MS = 1_000;
/** Between two looks, where events follow one another closely: each look sees what all of them did. */
const PAUSE_MS = 50;

/**
 * Keeps the pools of inboxes with automatic assignment empty, as far as anybody can have what is in them. Every event of a company, and everybody who
 * says how they are, has its inboxes looked at at once; beside that all that wait are looked at once a second, by every process.
 */
export const autoAssignmentWorker: WorkerDefinition = {
  name: 'auto-assignment',
  start: (parts) => {
    /** Companies that are to be looked at. */
    const due = new Set<CompanyId>();
    const looking = new LookingWorker(parts, {
      ...{ name: 'auto-assignment', everyMs: LOOK_MS, pauseMs: PAUSE_MS },
      look: async (look) => {
        const companies = look.isTimed ? null : [...due];
        due.clear();
        await drainAll(look, companies);
      },
    });
    const wake = (companyId: CompanyId) => {
      due.add(companyId);
      looking.wake();
    };
    const endings = [parts.app.bus.listenToAll('events', wake), parts.app.bus.listenToAll('presence', wake)];
    return {
      stop: () => {
        for (const end of endings) end();
        return looking.stop();
      },
    };
  },
};

/** An inbox that fails keeps none of the others waiting; the first failure is thrown once all have had their turn. */
async function drainAll({ ctxNow, isStopped }: Look, companies: readonly CompanyId[] | null): Promise<void> {
  const failures: unknown[] = [];
  for (const inbox of await inboxesThatWait(ctxNow(), companies)) {
    if (isStopped()) return;
    await drainInbox(ctxNow, inbox).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

const policyFor = wordsOf(ASSIGNMENT_CODES);

/** Inboxes with automatic assignment in which something waits: of these companies, or of all. */
async function inboxesThatWait(
  ctx: Ctx,
  companies: readonly CompanyId[] | null,
): Promise<Pick<Inbox, 'companyId' | 'id' | 'assignment'>[]> {
  if (companies?.length === 0) return [];
  const rows = await selectRows<{ companyId: Buffer; id: Buffer; assignment: number }>(
    ctx,
    `SELECT i.companyId, i.id, i.assignment FROM inbox i
      WHERE ${companies === null ? '' : 'i.companyId IN (?) AND'} i.assignment <> ? AND EXISTS (
        SELECT 1 FROM conversation k FORCE INDEX (conversation_pool)
         WHERE k.companyId = i.companyId AND k.inboxId = i.id AND k.status = ? AND k.assigneeId IS NULL AND k.offerId IS NULL)`,
    [...(companies === null ? [] : [companies.map(idBytes)]), ASSIGNMENT_CODES.MANUAL, CONVERSATION_CODES.OPEN],
  );
  return rows.map(({ companyId, id, assignment }) => ({
    companyId: idFromBytes('cmp', companyId),
    id: idFromBytes('ibx', id),
    assignment: policyFor(assignment),
  }));
}
