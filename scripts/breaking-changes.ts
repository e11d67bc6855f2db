import { buildSchema, findBreakingChanges } from 'graphql';

/** A breaking change that is meant, as graphql-js words it, and why. */
export interface Intended {
  readonly change: string;
  readonly reason: string;
}

/** What does not fit between the last release and now. */
export interface Verdict {
  /** Breaking changes that nobody has given a reason for. */
  readonly unexpected: readonly string[];
  /** Reasons for changes that are not there, or that say nothing. */
  readonly idle: readonly string[];
}

/** Compares two schemas, as SDL, as a client that was written for the first one sees it. */
export function judgeChanges(released: string, now: string, intended: readonly Intended[]): Verdict {
  const found = findBreakingChanges(buildSchema(released), buildSchema(now)).map(({ description }) => description);
  const given = new Set(intended.map(({ change }) => change));
  return {
    unexpected: found.filter((change) => !given.has(change)),
    idle: intended
      .filter(({ change, reason }) => !found.includes(change) || reason.trim() === '')
      .map(({ change }) => change),
  };
}
