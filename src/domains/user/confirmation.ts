import type { UserRecord } from './record';

/** The text that whoever deletes a person has to type. It names the person, so that nobody deletes the wrong one by habit. */
export function deletionConfirmationOf({ email, id }: Pick<UserRecord, 'email' | 'id'>): string {
  return `delete ${email ?? id}`;
}
