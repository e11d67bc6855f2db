import { shownEmail } from '../../core/email';
import { LANGUAGES, type Language } from '../../core/language';
import { translate } from '../../core/messages';
import { messages } from './messages';
import type { UserRecord } from './record';

type Named = Pick<UserRecord, 'email' | 'id'>;

/** The text that whoever deletes a person has to type, in their language. It names the person, so that nobody deletes the wrong one by habit. */
export function deletionConfirmationOf({ email, id }: Named, language: Language): string {
  return translate(messages.deletionConfirmation, language, { name: email === null ? id : shownEmail(email) });
}

/** Whether what was typed is the text for this person, exactly, in whichever of our languages it was shown. */
export function isDeletionConfirmed(user: Named, typed: string): boolean {
  return LANGUAGES.some((language) => deletionConfirmationOf(user, language) === typed);
}
