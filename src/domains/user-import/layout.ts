import { problem, type Problem } from '../../core/errors';
import { nameKeysOf } from '../../core/same-name';
import { readNeededLine } from '../../core/text';
import type { MembershipInput, UserImportColumnInput, UserImportField } from '../../generated/schema-types';
import { messages } from './messages';

const MAX_COLUMNS = 11;
const MAX_HEADER_CHARACTERS = 200;

/** What a column of a file means. */
export interface Column {
  readonly header: string;
  readonly field: UserImportField;
}

/** By what headers are compared. */
export function headerKey(header: string): string {
  return nameKeysOf(header).nameKey;
}

/** What is wrong is added to `problems`. */
export function readColumns(columns: readonly UserImportColumnInput[], problems: Problem[]): Column[] {
  if (columns.length === 0 || columns.length > MAX_COLUMNS) {
    problems.push(problem('INVALID', ['columns'], messages.noColumns, { most: MAX_COLUMNS }));
    return [];
  }
  const seen = { headers: new Set<string>(), fields: new Set<string>() };
  const read = columns.map(({ header, field }, index) => {
    const at = (name: string) => ['columns', String(index), name];
    const line = readNeededLine(header, MAX_HEADER_CHARACTERS, at('header'), problems);
    if (seen.headers.has(headerKey(line))) problems.push(problem('INVALID', at('header'), messages.sameHeader));
    if (seen.fields.has(field)) problems.push(problem('INVALID', at('field'), messages.sameField));
    seen.headers.add(headerKey(line));
    seen.fields.add(field);
    return { header: line, field };
  });
  if (!seen.fields.has('EMAIL')) problems.push(problem('INVALID', ['columns'], messages.noEmail));
  return read;
}

/** What an import keeps of how it was prepared. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly defaults: MembershipInput;
  readonly delimiter: string | null;
}

export function layoutOf(kept: { columns: string; defaults: string; delimiter: string | null }): Layout {
  return {
    columns: JSON.parse(kept.columns) as Column[],
    defaults: JSON.parse(kept.defaults) as MembershipInput,
    delimiter: kept.delimiter,
  };
}
