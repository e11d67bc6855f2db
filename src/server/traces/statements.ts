import { context, SpanKind, trace } from '@opentelemetry/api';
import type { AfterQueryEvent, DataSource } from 'typeorm';
import { verbOf } from '../../database/verb-of';
import { tell, type Tracing } from './open-tracing';

/** Of a statement that lists hundreds of values, so much says which one it is. */
const MAX_TEXT = 2_000;

/** Each statement of what is followed is a span beneath it: its text, with question marks for values. What nobody asked for, such as looking for work, is none. */
export function followStatements(dataSource: DataSource, { spans }: Tracing): void {
  dataSource.subscribers.push({
    afterQuery: ({ query, success, executionTime = 0, error }: AfterQueryEvent) => {
      const place = context.active();
      if (trace.getSpan(place) === undefined) return;
      const now = Date.now();
      const operation = verbOf(query);
      const attributes = {
        'db.system.name': 'mariadb',
        'db.operation.name': operation,
        'db.query.text': query.slice(0, MAX_TEXT),
      };
      const options = { kind: SpanKind.CLIENT, startTime: now - executionTime, attributes };
      const span = spans.startSpan(operation, options, place);
      if (!success) tell(span, { 'error.type': codeOf(error) });
      span.end(now);
    },
  });
}

const codeOf = (error: unknown) => (error as { readonly code?: string } | null)?.code ?? 'unknown';
