import type { Ctx } from '../../core/ctx';
import type { UserImportId } from '../../core/ids';
import { EventSource } from '../live/event-source';
import { importById, visibleImportsById } from './repository';

/** One import each time something was recorded of it, from now on. NOT_FOUND for one that the viewer may not see. */
export async function importChanges(ctx: Ctx, text: string): Promise<EventSource<UserImportId>> {
  const { id } = await importById(ctx, text);
  return EventSource.from(ctx, null, {
    concerns: ({ targetId }) => targetId === id,
    pick: async (now) => ((await visibleImportsById(now).load(id)) === null ? null : id),
  });
}
