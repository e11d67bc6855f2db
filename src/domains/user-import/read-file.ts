import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { problem, refuse, type Problem } from '../../core/errors';
import type { UserImportField } from '../../generated/schema-types';
import { headerKey, type Column, type Layout } from './layout';
import { fileMessages, rowMessages, uploadMessages } from './upload-messages';

export const FILE_MAX_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 10_000;
const MAX_COLUMNS = 50;
const MAX_CELL_CHARACTERS = 2_000;
/** What one row may hold, in characters: longer ones are not even taken apart. */
const MAX_RECORD = MAX_COLUMNS * (MAX_CELL_CHARACTERS + 3);
/** What is parsed before others are served. */
const CHUNK = 32 * 1024;
const DELIMITERS = [',', ';', '\t'];

/** What the cells of a row say, by what they mean; empty ones are left out. */
export type Cells = Partial<Record<UserImportField, string>>;

export interface FileRow {
  /** Where it ends in the file; the header is line 1. */
  readonly line: number;
  readonly cells: Cells;
  /** What is wrong with how it is written. */
  readonly problems: readonly Problem[];
}

/** The rows of a file, bounded before each of them is looked at. Refuses what is no such file. */
export async function readFile(bytes: Buffer, { columns, delimiter }: Layout): Promise<FileRow[]> {
  if (bytes.length === 0) refuse('INVALID', [], uploadMessages.empty);
  const { text, linesBefore, said } = withoutExcelLine(textOf(bytes));
  const rows: FileRow[] = [];
  let header: Header | null = null;
  for await (const { record, info } of recordsOf(text, delimiter ?? said ?? delimiterOf(text), linesBefore)) {
    if (header === null) {
      header = headerOf(record, columns);
      continue;
    }
    if (rows.length === MAX_ROWS) refuse('LIMIT_REACHED', [], fileMessages.tooManyRows, { most: MAX_ROWS });
    rows.push(rowOf(record, info.lines + linesBefore, header));
  }
  if (rows.length === 0) refuse('INVALID', [], fileMessages.noRows);
  return rows;
}

function textOf(bytes: Buffer): string {
  // UTF-16 without its mark can be read as UTF-8 as well, with a NUL in each character.
  if (bytes.includes(0)) refuse('INVALID', [], fileMessages.notUtf8);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse('INVALID', [], fileMessages.notUtf8);
  }
}

const EXCEL_LINE = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/i;

/** Passes over the first line by which Excel is told what stands between two cells. */
function withoutExcelLine(text: string): { text: string; linesBefore: number; said: string | null } {
  const found = EXCEL_LINE.exec(text);
  if (found === null) return { text, linesBefore: 0, said: null };
  return { text: text.slice(found[0].length), linesBefore: 1, said: found[1] ?? null };
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* recordsOf(text: string, delimiter: string, linesBefore: number): AsyncGenerator<CsvRecord> {
  const parser = parse({
    ...{ delimiter, info: true, relax_column_count: true, max_record_size: MAX_RECORD },
    // Not what the first line ends with alone: files are put together from several.
    record_delimiter: ['\r\n', '\n', '\r'],
    ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
  });
  Readable.from(chunksOf(text)).pipe(parser);
  try {
    for await (const record of parser) yield record as CsvRecord;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    refuse('INVALID', [], fileMessages.unreadable, { line: (lines ?? 1) + linesBefore });
  } finally {
    parser.destroy();
  }
}

/** Each in a turn of the event loop of its own, so that a long file keeps nobody waiting. */
async function* chunksOf(text: string): AsyncGenerator<string> {
  for (let index = 0; index < text.length; index += CHUNK) {
    yield text.slice(index, index + CHUNK);
    await new Promise(setImmediate);
  }
}

/** The one of which the first line has most, outside of quotation marks. */
function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map((one) => [one, 0]));
  let isQuoted = false;
  for (const character of text.slice(0, MAX_RECORD)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[\r\n]/.test(character)) break;
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

interface Header {
  readonly width: number;
  /** Where each column stands. */
  readonly places: readonly { readonly field: UserImportField; readonly index: number }[];
}

function headerOf(record: readonly string[], columns: readonly Column[]): Header {
  if (record.length > MAX_COLUMNS) refuse('LIMIT_REACHED', [], fileMessages.tooManyColumns, { most: MAX_COLUMNS });
  const keys = record.map(headerKey);
  const places = columns.map(({ header, field }) => {
    const index = keys.indexOf(headerKey(header));
    if (index === -1) {
      const headers = record.map((one) => one.trim().slice(0, 40)).join(', ');
      refuse('INVALID', [], fileMessages.noHeader, { header, headers: headers.slice(0, 400) });
    }
    if (keys.lastIndexOf(headerKey(header)) !== index) refuse('INVALID', [], fileMessages.headerTwice, { header });
    return { field, index };
  });
  return { width: record.length, places };
}

function rowOf(record: readonly string[], line: number, { width, places }: Header): FileRow {
  const problems: Problem[] = [];
  if (record.length !== width) {
    problems.push(problem('INVALID', [], rowMessages.cellCount, { count: record.length, expected: width }));
  }
  if (record.some((cell) => cell.length > MAX_CELL_CHARACTERS)) {
    problems.push(problem('INVALID', [], rowMessages.cellTooLong, { most: MAX_CELL_CHARACTERS }));
  }
  const cells: Cells = {};
  for (const { field, index } of places) {
    const cell = record[index]?.trim().slice(0, MAX_CELL_CHARACTERS) ?? '';
    if (cell !== '') cells[field] = cell;
  }
  return { line, cells, problems };
}
