import { requireMember, type Ctx } from '../../core/ctx';
import { parseId } from '../../core/ids';
import type { WebhookEvent } from '../../generated/schema-types';
import type { NumberedEvent } from '../audit/events-after';
import { visibleConversationsById } from '../conversation/repository';
import { mayBeTold, toldAs } from './events';

/** An event as integrators are told of it. */
export interface ToldEvent {
  readonly sequence: number;
  readonly type: WebhookEvent;
  readonly subjectId: string;
  readonly occurredAt: Date;
  /** The names of the fields that changed, each once. */
  readonly changedFields: readonly string[];
}

/** Null for what integrators are not told of. */
export function asTold({ action, targetId, sequence, at: occurredAt, changes }: NumberedEvent): ToldEvent | null {
  const type = toldAs(action);
  if (type === null || targetId === null) return null;
  const changedFields = [...new Set(changes.map(({ field }) => field))];
  return { sequence, type, subjectId: targetId, occurredAt, changedFields };
}

/** Whether the viewer of this context may be told, by asking or by being called: by the module that it takes, and of conversations those that they may see. */
export async function mayHear(ctx: Ctx, { type, subjectId }: ToldEvent): Promise<boolean> {
  if (!mayBeTold(requireMember(ctx).permissions, type)) return false;
  const conversation = parseId('cnv', subjectId);
  return conversation === null || (await visibleConversationsById(ctx).load(conversation)) !== null;
}
