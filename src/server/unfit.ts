import type { Message, MessageValues } from '../core/messages';

/** Why a text, though of the form that a scalar asks for, is refused. */
export class Unfit {
  constructor(
    readonly sentence: Message,
    readonly values: MessageValues = {},
  ) {}
}
