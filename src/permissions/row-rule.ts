import type { Obstacle } from '../core/errors';
import { joinConditions, NO_ROWS, type Condition } from '../database/rows';

/**
 * Something that is so or not of a record of type R, for somebody of type A, at an instant. It has two faces that say the same: of a record
 * that is loaded, and of the rows of a SELECT. `where` answers a boolean where the actor alone decides.
 */
export interface Test<A, R> {
  readonly holds: (record: R, actor: A, now: Date) => boolean;
  readonly where: (actor: A, now: Date) => Condition | boolean;
  /** The same as `where`, in alternatives of which one suffices, each of them narrow enough to walk an index of its own. Left out: one, `where`. */
  readonly alternatives?: (actor: A, now: Date) => readonly Condition[] | boolean;
}

interface Faces<A, R> {
  readonly holds: (record: R, actor: A, now: Date) => boolean;
  /** The same of a row. NULL counts as false. A sub-select names the company. */
  readonly sql: (actor: A, now: Date) => Condition;
}

/** What is known of the record itself, its two faces side by side. */
export function fact<A, R>({ holds, sql }: Faces<A, R>): Test<A, R> {
  return { holds, where: (actor, now) => inBrackets(sql(actor, now)) };
}

/** What is known of the record itself where a column is one of several values: of none, never. */
export function isOneOf<A, R>(
  column: string,
  holds: (record: R, actor: A) => boolean,
  values: (actor: A) => readonly Buffer[],
): Test<A, R> {
  const each = (actor: A) => values(actor).map((value) => ({ sql: `${column} = ?`, parameters: [value] }));
  return {
    holds,
    where: (actor) => {
      const some = values(actor);
      return some.length > 0 && { sql: `${column} IN (?)`, parameters: [some] };
    },
    alternatives: each,
  };
}

/** What is known of the actor alone: no SQL, for it is the same in every row. */
export function ofActor<A>(holds: (actor: A, now: Date) => boolean): Test<A, unknown> {
  return { holds: (_, actor, now) => holds(actor, now), where: holds };
}

/** All of them; of none: always. */
export function all<A, R>(...tests: readonly Test<A, R>[]): Test<A, R> {
  return {
    holds: (record, actor, now) => tests.every((test) => test.holds(record, actor, now)),
    where: (actor, now) => joined('AND', true, tests, actor, now),
    alternatives: (actor, now) => alternativesOfAll(tests, actor, now),
  };
}

/** At least one of them; of none: never. */
export function any<A, R>(...tests: readonly Test<A, R>[]): Test<A, R> {
  return {
    holds: (record, actor, now) => tests.some((test) => test.holds(record, actor, now)),
    where: (actor, now) => joined('OR', false, tests, actor, now),
    alternatives: (actor, now) => alternativesOfAny(tests, actor, now),
  };
}

/**
 * The opposite. Only here NULL has to be told from false: a WHERE takes neither, and neither AND nor OR makes true of it, but NOT NULL
 * would be NULL again.
 */
export function not<A, R>(test: Test<A, R>): Test<A, R> {
  return {
    holds: (record, actor, now) => !test.holds(record, actor, now),
    where: (actor, now) => {
      const where = test.where(actor, now);
      if (typeof where === 'boolean') return !where;
      return { sql: `(${where.sql} IS NOT TRUE)`, parameters: where.parameters };
    },
  };
}

function alternativesOf<A, R>(test: Test<A, R>, actor: A, now: Date): readonly Condition[] | boolean {
  if (test.alternatives !== undefined) {
    const some = test.alternatives(actor, now);
    return typeof some === 'boolean' ? some : some.length > 0 && some;
  }
  const where = test.where(actor, now);
  return typeof where === 'boolean' ? where : [where];
}

function alternativesOfAny<A, R>(tests: readonly Test<A, R>[], actor: A, now: Date): readonly Condition[] | boolean {
  const found: Condition[] = [];
  for (const test of tests) {
    const some = alternativesOf(test, actor, now);
    if (some === true) return true;
    if (some !== false) found.push(...some);
  }
  return found;
}

/** The alternatives of the one that has the most of them, each together with all the others. */
function alternativesOfAll<A, R>(tests: readonly Test<A, R>[], actor: A, now: Date): readonly Condition[] | boolean {
  const open: (readonly Condition[])[] = [];
  for (const test of tests) {
    const some = alternativesOf(test, actor, now);
    if (some === false) return false;
    if (some !== true) open.push(some);
  }
  const widest = open.reduce((most, some) => (some.length > most.length ? some : most), open[0] ?? []);
  if (open.length === 0) return true;
  const others = open.filter((some) => some !== widest).map((some) => together('OR', some));
  return widest.map((one) => together('AND', [one, ...others]));
}

function together(word: 'AND' | 'OR', some: readonly Condition[]): Condition {
  const [first] = some;
  if (some.length === 1 && first !== undefined) return first;
  return joinConditions(some, word);
}

function inBrackets({ sql, parameters }: Condition): Condition {
  return { sql: `(${sql})`, parameters };
}

/** `neutral` is what changes nothing: true for AND, false for OR; its opposite decides alone. */
function joined<A, R>(
  word: 'AND' | 'OR',
  neutral: boolean,
  tests: readonly Test<A, R>[],
  actor: A,
  now: Date,
): Condition | boolean {
  const open: Condition[] = [];
  for (const test of tests) {
    const where = test.where(actor, now);
    if (typeof where !== 'boolean') open.push(where);
    else if (where !== neutral) return where;
  }
  if (open.length === 0) return neutral;
  return joinConditions(open, word);
}

/** A test that has to hold, and the sentence for whoever it does not hold for. */
export interface Requirement<A, R> {
  readonly test: Test<A, R>;
  readonly otherwise: Obstacle | ((actor: A) => Obstacle);
}

/** Who may do one thing to a record: everything required, in the order in which it is told. */
export type RowRule<A, R> = readonly Requirement<A, R>[];

export function requires<A, R>(test: Test<A, R>, otherwise: Requirement<A, R>['otherwise']): Requirement<A, R> {
  return { test, otherwise };
}

/** What has to be otherwise. */
export function unless<A, R>(test: Test<A, R>, otherwise: Requirement<A, R>['otherwise']): Requirement<A, R> {
  return requires(not(test), otherwise);
}

/** The first thing that stands in the actor's way; null: they may. */
export function check<A, R>(rule: RowRule<A, R>, record: R, actor: A, now: Date): Obstacle | null {
  for (const { test, otherwise } of rule) {
    if (!test.holds(record, actor, now)) return typeof otherwise === 'function' ? otherwise(actor) : otherwise;
  }
  return null;
}

/** The rows of which all the rules would say null, for a WHERE or an AND in it. What several of the rules require is asked once. */
export function condition<A, R>(rules: readonly RowRule<A, R>[], actor: A, now: Date): Condition {
  const tests = new Set(rules.flatMap((rule) => rule.map(({ test }) => test)));
  const where = all(...tests).where(actor, now);
  return conditionOf(where);
}

/** The rows for which one test holds, for a WHERE or an AND in it. */
export function rowsWhere<A, R>(test: Test<A, R>, actor: A, now: Date): Condition {
  return conditionOf(test.where(actor, now));
}

/**
 * The rows for which one test holds, as alternatives: a long list reads each by an index of its own and merges them (UNION), where one OR would look
 * at every row. None: no row.
 */
export function rowsWhereAny<A, R>(test: Test<A, R>, actor: A, now: Date): readonly Condition[] {
  const some = alternativesOf(test, actor, now);
  if (typeof some !== 'boolean') return some;
  return some ? [EVERYTHING] : [];
}

function conditionOf(where: Condition | boolean): Condition {
  if (typeof where !== 'boolean') return where;
  return where ? EVERYTHING : NO_ROWS;
}

const EVERYTHING: Condition = { sql: '1 = 1', parameters: [] };
