import { In } from 'typeorm';
import { requireMember, type Ctx, type DeletedRecord, type ErasedPerson } from '../../core/ctx';
import { idBytes, idFromBytes, type CallId, type Id } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { Call } from './entity';
import { IS_SEEN } from './policy';

/** Calls of the viewer's company, whether the viewer may see them or not. */
export const callsById = defineLoader<CallId, Call | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(Call, { companyId, id: In([...ids]) });
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** Those that the viewer may see: the others do not exist for them. */
export function visibleCallsById(ctx: Ctx): { load(id: CallId): Promise<Call | null> } {
  return { load: async (id) => seenOrNull(ctx, await callsById(ctx).load(id)) };
}

function seenOrNull(ctx: Ctx, call: Call | null): Call | null {
  return call !== null && IS_SEEN.holds(call, requireMember(ctx), ctx.now) ? call : null;
}

const callsByRecord = defineLoader<Id, Call | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(Call, { companyId, recordId: In(ids.map(idBytes)) });
  return ids.map((id) => found.find(({ recordId }) => recordId?.equals(idBytes(id))) ?? null);
});

/** The call that has made a record, as far as the viewer may see it. */
export async function visibleCallOf(ctx: Ctx, id: Id): Promise<Call | null> {
  return seenOrNull(ctx, await callsByRecord(ctx).load(id));
}

/** The record that a call has made, under the name of its type; null where there is none. */
export function recordOf({ recordType, recordId }: Call) {
  if (recordId === null) return null;
  if (recordType === 'Task') return { type: 'Task', id: idFromBytes('tsk', recordId) } as const;
  if (recordType === 'Activity') return { type: 'Activity', id: idFromBytes('act', recordId) } as const;
  return { type: 'Conversation', id: idFromBytes('cnv', recordId) } as const;
}

/** A record is deleted: the call that made it stays, without it. */
export async function loseRecord(tx: Ctx, { companyId, id }: DeletedRecord): Promise<void> {
  await tx.db.update(Call, { companyId, recordId: idBytes(id) }, { recordType: null, recordId: null });
}

/** Their calls stay, as calls of nobody: when there was one, from which number and how it ended. */
export async function eraseFromCalls(tx: Ctx, { companyId, id }: ErasedPerson): Promise<void> {
  await tx.db.update(Call, { companyId, userId: id }, { userId: null, extension: '' });
}
