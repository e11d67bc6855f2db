import { parse } from 'graphql';
import type { Ctx } from '../../core/ctx';
import type { Problem } from '../../core/errors';
import type { WebhookEvent } from '../../generated/schema-types';
import { TOLD } from './events';
import { messages } from './messages';

type Type = (typeof TOLD)[WebhookEvent]['type'];

/** Of whatever an event is about, or of this type alone. */
function documentOf(selection: string, type: Type | null): string {
  const what = type === null ? selection : `{ ... on ${type} ${selection} }`;
  return `query ($id: ID!) { node(id: $id) ${what} }`;
}

/** The selection to be kept, or null for none; what is wrong with it goes to `problems`. It has to be one on the type of each of the events. */
export function readSelection(
  app: Documents,
  query: string | null | undefined,
  events: readonly WebhookEvent[],
  problems: Problem[],
): string | null {
  const text = query?.trim() ?? '';
  if (text === '') return null;
  const found = obstacle(app, text, events);
  if (found !== null) problems.push({ code: 'INVALID', path: ['query'], ...found });
  return text;
}

type Documents = Pick<Ctx['app'], 'documents'>;

function obstacle(
  { documents }: Documents,
  text: string,
  events: readonly WebhookEvent[],
): Pick<Problem, 'message' | 'values'> | null {
  if (!text.startsWith('{')) return { message: messages.selectionBegins, values: { brace: '{' } };
  const types = [...new Set(events.map((event) => TOLD[event].type))];
  const ofAny = documents.obstacleTo(documentOf(text, null));
  const ofEach = types.map((type) => documents.obstacleTo(documentOf(text, type))).find((found) => found !== null);
  const reason = types.length > 1 ? ofAny : ofEach;
  // In the words of GraphQL, which are English.
  if (ofAny !== null && ofEach !== undefined) return { message: messages.query, values: { reason: reason ?? ofAny } };
  return isOneSelection(text) ? null : { message: messages.selectionEnds, values: { brace: '}' } };
}

/** Nothing is closed in the text that was not opened in it. Asked once it is known to be short and valid. */
function isOneSelection(text: string): boolean {
  const [operation, ...more] = parse(documentOf(text, null)).definitions;
  return (
    operation?.kind === 'OperationDefinition' && operation.selectionSet.selections.length === 1 && more.length === 0
  );
}

/** What the selection answers about one thing, as the viewer of this context; null where there is nothing to be seen. */
export async function select(ctx: Ctx, selection: string, event: WebhookEvent, id: string): Promise<object | null> {
  const { documents } = ctx.app;
  const typed = documentOf(selection, TOLD[event].type);
  const document = documents.obstacleTo(typed) === null ? typed : documentOf(selection, null);
  const data = await documents.read(ctx, document, id);
  return (data?.['node'] as object | null | undefined) ?? null;
}
