import type { Ctx } from '../core/ctx';

/** What a command tells whoever ran it, a line each, and whether it did what was asked. */
export interface Outcome {
  readonly done: boolean;
  readonly lines: readonly string[];
}

/** Something done on the server, by whoever may log in there, never through the API. */
export type Command = (ctx: Ctx, args: readonly string[]) => Promise<Outcome>;
