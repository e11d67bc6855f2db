/** A comment before the statement that holds a setting for it, as `/*M!…` does. */
const FIRST_WORD = /^\s*(?:\/\*[^]*?\*\/\s*)?(\w+)/;

/** What a statement does, as its first word says: SELECT, INSERT … */
export function verbOf(sql: string): string {
  return FIRST_WORD.exec(sql)?.[1]?.toUpperCase() ?? 'OTHER';
}
