import type { DocumentNode } from 'graphql';

/** What a document was answered with. */
export interface Answered {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly code: unknown; readonly path: readonly (string | number)[] }[];
}

/** Queries that somebody keeps with us, run later by the same steps as any request: limits of the document, rules, cost and budget. */
export interface KeptDocuments<C> {
  /** What is wrong with a query, in English and without names it might have meant; null where it may be kept. Its one variable is `$id`. */
  obstacleTo(document: string): string | null;
  /**
   * What the viewer of this context gets, without the errors; what they may not see is null, as is all of it where it went beyond a limit. Rejects where
   * something of ours failed, so that it can be tried again.
   */
  read(ctx: C, document: string, id: string): Promise<Readonly<Record<string, unknown>> | null>;
  /** What the viewer of this context gets by a query of our own: the same answer as anybody, by the same steps, the errors as they are. */
  ask(ctx: C, document: DocumentNode, variables: Readonly<Record<string, unknown>>): Promise<Answered>;
}
