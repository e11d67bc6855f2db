/** What is said of a span: ours, or of a closed list, or a statement with its values left out. Never what a client sent as a value. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** Says more of the span that is open. One that is told an `error.type` has failed. */
export type Tell = (facts: SpanFacts) => void;

/**
 * Follows what one request, or one piece of our own work, leads to, for a collector of traces. There is one only where the settings name a collector;
 * elsewhere nothing is followed.
 */
export interface Tracer {
  /** Follows `work`, and whatever it leads to beneath it. Work that rejects has failed. */
  readonly span: <T>(name: string, facts: SpanFacts, work: (tell: Tell) => Promise<T>) => Promise<T>;
}

const nobodyListens: Tell = () => undefined;

/** The work, followed where somebody follows. */
export function traced<T>(
  tracer: Tracer | null,
  name: string,
  facts: SpanFacts,
  work: (tell: Tell) => Promise<T>,
): Promise<T> {
  return tracer === null ? work(nobodyListens) : tracer.span(name, facts, work);
}
