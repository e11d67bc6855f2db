import { stringify } from 'csv-stringify/sync';

/** For spreadsheets, which take text for UTF-8 where it begins so. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Where a cell could begin: at its start, and behind what a spreadsheet of another country, told nothing of the commas, takes for the end of a cell or a
 * line. Then what it passes over, and what begins a formula, in whatever width. csv-stringify sees to the first character alone.
 */
const FORMULA =
  /(^|[;\t\r\n])((?:(?![;\t\r\n])[\s\p{C}"])*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212])/gu;

/** A text that no spreadsheet takes for a formula. */
const harmless = (text: string): string => text.replace(FORMULA, "$1'$2");

/** Lines of a CSV file, each ended. */
export function linesOf(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(harmless)),
    // Unless told so it quotes no line feed by itself, where lines end in two characters.
    { escape_formulas: true, record_delimiter: 'windows', quote_record_delimiter: true },
  );
}
