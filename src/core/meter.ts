/** What ends an operation: it was answered, with errors that are the client's, or with at least one that is ours. */
export type OperationOutcome = 'ok' | 'refused' | 'failed';

/** What is an operation; `none` is a document of which none was run. */
export type OperationKind = 'query' | 'mutation' | 'subscription' | 'none';

/** Where an error stands: among the top-level errors of an answer, in a payload's `errors`, or in the answer to a request that GraphQL never saw. */
type ErrorPlace = 'answer' | 'payload' | 'request';

/** What is read when somebody looks, rather than counted. */
export type Level = 'websockets' | 'streams';

/**
 * Counts what is done, for whoever watches this process. There is one only where somebody may look; elsewhere nothing is counted. All that tells
 * one figure from another is ours and of a closed list: never a name, an id or an address of a client's.
 */
export interface Meter {
  readonly request: (route: string | undefined, status: number, ms: number) => void;
  readonly operation: (kind: OperationKind, outcome: OperationOutcome, ms: number) => void;
  readonly error: (code: unknown, place: ErrorPlace) => void;
  /** A transaction begins again: because another one was faster, or because the database was away. */
  readonly retried: (isConflict: boolean) => void;
  readonly subscriptions: (change: 1 | -1) => void;
  readonly level: (level: Level, read: () => number) => void;
  /** All of it in the words of Prometheus. */
  readonly read: () => Promise<{ readonly contentType: string; readonly text: string }>;
}
