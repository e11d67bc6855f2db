import { SpanKind, SpanStatusCode, type Attributes, type Span, type Tracer as Spans } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Logger } from 'pino';
import { within } from '../../core/patience';
import type { Tracer } from '../../core/tracer';
import { readVersion } from '../../version';

/** How long what was not sent yet may take to leave when the process stops. */
const LAST_EXPORT_MS = 1_000;
/** A process that is killed takes with it what it has not sent. */
const EXPORT_EVERY_MS = 1_000;
/** Spans that wait to be sent, at most: where the collector is away, later ones are left out rather than kept without end. */
const MAX_WAITING = 4_096;

type TellsLog = Pick<Logger, 'info' | 'warn'>;

/** Where spans begin, and how to end with those that were not sent yet. */
export interface Tracing {
  readonly spans: Spans;
  readonly tracer: Tracer;
  readonly end: () => Promise<void>;
}

/**
 * Sends spans to a collector, by OTLP over HTTP. The library reads what else there is to say from the environment by itself (OTEL_EXPORTER_OTLP_HEADERS,
 * OTEL_TRACES_SAMPLER, OTEL_RESOURCE_ATTRIBUTES …). It is loaded only here, where there is a collector.
 */
export async function openTracing(collectorUrl: string, log: TellsLog): Promise<Tracing> {
  const { context, propagation } = await import('@opentelemetry/api');
  const { AsyncLocalStorageContextManager } = await import('@opentelemetry/context-async-hooks');
  const { W3CTraceContextPropagator } = await import('@opentelemetry/core');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { defaultResource, detectResources, envDetector, resourceFromAttributes } =
    await import('@opentelemetry/resources');
  const { BasicTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-base');
  const { version } = readVersion();
  const own = resourceFromAttributes({ 'service.name': 'muster', 'service.version': version });
  // The environment has the last word.
  const resource = defaultResource()
    .merge(own)
    .merge(detectResources({ detectors: [envDetector] }));
  const exporter = telling(log, new OTLPTraceExporter({ url: `${collectorUrl}/v1/traces` }));
  const processor = new BatchSpanProcessor(exporter, {
    maxQueueSize: MAX_WAITING,
    scheduledDelayMillis: EXPORT_EVERY_MS,
  });
  const provider = new BasicTracerProvider({ resource, spanProcessors: [processor] });
  // Of the process, and once: a second server in it has them already.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const spans = provider.getTracer('muster', version);
  return { spans, tracer: tracerOf(spans), end: () => endOf(provider) };
}

/** Longer messages are the collector's, not the library's. */
const MAX_REASON = 200;
const SUCCESS = 0;

/** The log is told once when what is sent no longer arrives, and once when it does again. */
function telling(log: TellsLog, exporter: SpanExporter): SpanExporter {
  let isArriving = true;
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        const hasArrived = result.code === SUCCESS;
        if (hasArrived && !isArriving) log.info({}, 'The collector takes traces again.');
        const reason = result.error?.message.slice(0, MAX_REASON);
        if (!hasArrived && isArriving) log.warn({ reason }, 'The collector does not take traces: they are lost.');
        isArriving = hasArrived;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
}

/** A collector that is away keeps nobody from stopping. */
function endOf(provider: { shutdown(): Promise<void> }): Promise<void> {
  return within(
    LAST_EXPORT_MS,
    provider.shutdown().catch(() => undefined),
    undefined,
  );
}

function tracerOf(spans: Spans): Tracer {
  return {
    span: (name, facts, work) =>
      spans.startActiveSpan(name, { kind: SpanKind.INTERNAL, attributes: { ...facts } }, async (span) => {
        try {
          return await work((more) => {
            tell(span, more);
          });
        } catch (error) {
          // What the error says may be of a client's; its kind is ours.
          tell(span, { 'error.type': error instanceof Error ? error.name : 'unknown' });
          throw error;
        } finally {
          span.end();
        }
      }),
  };
}

/** Adds to what is said of a span; an `error.type` makes it one that failed. */
export function tell(span: Span, facts: Attributes): void {
  span.setAttributes(facts);
  if (facts['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
}
