import { useState } from 'react';

export interface Draft<T> {
  /** What is in the fields: what was typed, and the newest of everything else. */
  readonly values: T;
  readonly set: <K extends keyof T>(field: K, value: T[K]) => void;
  /** What differs from what the server has. */
  readonly changes: Partial<T>;
  readonly forget: () => void;
}

/** What is typed over a record. The record may become another under it: nothing typed is lost, and nothing that was not touched is sent. */
export function useDraft<T extends object>(record: T): Draft<T> {
  const [typed, setTyped] = useState<Partial<T>>({});
  const changed = (Object.keys(typed) as (keyof T)[]).filter(
    (field) => JSON.stringify(typed[field]) !== JSON.stringify(record[field]),
  );
  return {
    values: { ...record, ...typed },
    set: (field, value) => setTyped((before) => ({ ...before, [field]: value })),
    changes: Object.fromEntries(changed.map((field) => [field, typed[field]])) as Partial<T>,
    forget: () => setTyped({}),
  };
}
