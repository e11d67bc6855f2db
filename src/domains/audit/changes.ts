/** What became of one field. Secrets are never among the values. */
export interface FieldChange {
  readonly field: string;
  /** As text; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The changes between two records, for the fields named; values as text, lists and objects as JSON. */
export function changesBetween<T extends object>(
  before: T,
  after: Partial<T>,
  fields: readonly (keyof T & string)[],
): FieldChange[] {
  return fields.flatMap((field) => {
    const from = asText(before[field]);
    const to = asText(field in after ? after[field] : before[field]);
    return from === to ? [] : [{ field, before: from, after: to }];
  });
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
