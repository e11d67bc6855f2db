import { beginningOf } from '../../core/unicode';

const MAX_DISPLAY_NAME = 201;

/** The screen name, or the real one where none is set; empty when there is neither. */
export function displayNameOf(names: {
  readonly screenName?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
}): string {
  const real = [names.firstName, names.lastName].filter((part) => part).join(' ');
  return beginningOf(names.screenName || real, MAX_DISPLAY_NAME);
}
