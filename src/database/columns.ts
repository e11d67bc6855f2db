import type { ColumnOptions, ValueTransformer } from 'typeorm';
import type { FindOperator } from 'typeorm';
import { idBytes, idFromBytes, type Id, type IdPrefix } from '../core/ids';

/** Ids are sixteen bytes in the database and "usr_…" everywhere else. */
function idTransformer(prefix: IdPrefix): ValueTransformer {
  return {
    to: (value: Id | FindOperator<Id> | Buffer | null | undefined) =>
      typeof value === 'string' ? idBytes(value) : value,
    from: (value: Buffer | null) => (value === null ? null : idFromBytes(prefix, value)),
  };
}

/** Options of a column that holds an id of one kind. */
export function idColumn(prefix: IdPrefix): IdColumn;
export function idColumn(prefix: IdPrefix, options: ColumnOptions): ColumnOptions;
export function idColumn(prefix: IdPrefix, options: ColumnOptions = {}): ColumnOptions {
  return { type: 'binary', length: 16, transformer: idTransformer(prefix), ...options };
}

/** Sixteen bytes that say nothing of themselves, in lower-case hexadecimal everywhere but in the database. */
export function hexColumn(): IdColumn;
export function hexColumn(options: ColumnOptions): ColumnOptions;
export function hexColumn(options: ColumnOptions = {}): ColumnOptions {
  return {
    type: 'binary',
    length: 16,
    transformer: {
      to: (value: string | FindOperator<string> | null | undefined) =>
        typeof value === 'string' ? Buffer.from(value, 'hex') : value,
      from: (value: Buffer | null) => (value === null ? null : value.toString('hex')),
    },
    ...options,
  };
}

interface IdColumn {
  type: 'binary';
  length: number;
  transformer: ValueTransformer;
}

/**
 * The words for the numbers of a fixed list, the one mapping between the two. A number that is none of them throws: such a row was written by a release
 * that knows more, and is not to be taken for something else.
 */
export function wordsOf<T extends string>(codes: Readonly<Record<T, number>>): (code: number) => T {
  const words = new Map<number, T>(Object.entries(codes).map(([word, code]) => [code as number, word as T]));
  return (code) => {
    const word = words.get(code);
    if (word === undefined) throw new Error(`${code} is none of ${Object.keys(codes).join(', ')}.`);
    return word;
  };
}

/** A set of words from a fixed list, each kept as its number: small, sortable by rank, and no ENUM to migrate. */
export function codeColumn<T extends string>(codes: Record<T, number>, options: ColumnOptions = {}): ColumnOptions {
  const wordFor = wordsOf(codes);
  return {
    type: 'tinyint',
    transformer: {
      to: (value: T | FindOperator<T> | null | undefined) => (typeof value === 'string' ? codes[value] : value),
      from: (value: number | null | undefined) => (typeof value === 'number' ? wordFor(value) : value),
    },
    ...options,
  };
}

/** A short list of codes such as languages, kept as "tr,en" so that FIND_IN_SET can ask for one. */
export function wordsColumn(options: ColumnOptions = {}): ColumnOptions {
  return {
    type: 'varchar',
    length: 500,
    transformer: {
      to: (value: readonly string[] | null | undefined) => (Array.isArray(value) ? value.join(',') : value),
      from: (value: string | null) => (value === null ? null : splitWords(value)),
    },
    ...options,
  };
}

export function splitWords(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

/** Counts how often a row was locked: a lock is written, never only read (database/locks.ts). */
export const TURN: ColumnOptions = { type: 'int', default: 0 };

/** Instants are UTC with milliseconds. */
export const INSTANT: ColumnOptions = { type: 'datetime', precision: 3 };

/** Text that core/secret-box.ts sealed. It is kept as it is; the mark is what such a column is known by. */
export const SEALED: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => value,
};

/** A BIGINT as a number: it counts what happens, and never comes near 2^53. */
export const WHOLE_NUMBER: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** Yes or no. */
export const FLAG: ColumnOptions = {
  type: 'tinyint',
  transformer: { to: (value: unknown) => value, from: (value: number | null) => (value === null ? null : value === 1) },
};
