import type { Role } from '../../../../src/generated/schema-types';

/** One person to invite, as typed. */
export interface InviteRow {
  readonly key: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Empty: as for all. */
  readonly role: Role | '';
}

let made = 0;

export function emptyRow(): InviteRow {
  made += 1;
  return { key: made, email: '', firstName: '', lastName: '', role: '' };
}

export function isEmpty({ email, firstName, lastName }: InviteRow): boolean {
  return [email, firstName, lastName].every((text) => text.trim() === '');
}

/** What was pasted, one address each; with its name where mail programs write it: `Ada Lovelace <ada@example.com>`. */
export function rowsIn(text: string): InviteRow[] {
  const parts = text.split(/[\n\r,;\t]+/).flatMap((part) => (part.includes('<') ? [part] : part.split(/\s+/)));
  return parts.filter((part) => part.trim() !== '').map(rowOf);
}

function rowOf(text: string): InviteRow {
  const [, name = '', email = text] = /^([^<]*)<([^>]+)>/.exec(text.trim()) ?? [];
  const words = name.replaceAll('"', '').trim().split(/\s+/);
  const lastName = words.length > 1 ? (words.at(-1) ?? '') : '';
  const firstName = (words.length > 1 ? words.slice(0, -1) : words).join(' ');
  return { ...emptyRow(), email: email.trim(), firstName, lastName };
}

/** Puts rows where somebody has pasted: over that row, and over what is empty. */
export function withPasted(rows: readonly InviteRow[], at: number, pasted: readonly InviteRow[]): InviteRow[] {
  const before = rows.slice(0, at).filter((row) => !isEmpty(row));
  const after = rows.slice(at + 1).filter((row) => !isEmpty(row));
  return [...before, ...pasted, ...after];
}

const BESIDE = ['email', 'firstName', 'lastName'];

/** The field beside which something that is wrong with a row is said; what has no field of its own, beside the address. */
export function pathInForm(path: readonly string[], row: number, hasRole: boolean): string[] {
  const [field = 'email'] = path;
  const isThere = BESIDE.includes(field) || (hasRole && field === 'membership');
  return ['invitations', String(row), isThere ? field : 'email'];
}
