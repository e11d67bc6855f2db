import type { Message } from '../../../core/messages';

/** A letter in every language: its subject, its paragraphs, and what stands on its button where it has a link. */
export interface LetterText {
  readonly subject: Message;
  readonly paragraphs: readonly Message[];
  readonly button?: Message;
  /** Below the button. */
  readonly closing: Message;
}
