import type { UserAction } from '../../../../src/generated/schema-types';
import type { Action } from '../../parts/menu-button';
import { t, type Message } from '../../text';
import { actMessages as messages } from './act-messages';

/** What is done in a dialog; the rest of what one may do is on the person's page. */
const ACTS = [
  'DEACTIVATE',
  'BLOCK',
  'RESET_TWO_FACTOR',
  'REACTIVATE',
  'ARCHIVE',
  'DELETE',
] as const satisfies UserAction[];
type ActName = (typeof ACTS)[number];

/** As much of a person as says what can be done. */
interface Acted {
  readonly id: string;
  readonly displayName: string;
  readonly active: boolean | null;
  readonly loginBlocked: boolean | null;
  readonly viewerMay: readonly UserAction[];
}

export interface Act {
  readonly name: ActName;
  readonly person: Pick<Acted, 'id' | 'displayName'>;
}

/** What the viewer may do to somebody, for a menu. */
export function actionsOf(person: Acted, onAct: (act: Act) => void): Action[] {
  return ACTS.filter((name) => person.viewerMay.includes(name)).map((name) => ({
    label: t(labelOf(name, person)),
    onChoose: () => onAct({ name, person }),
    danger: name === 'DELETE' || name === 'ARCHIVE',
  }));
}

export function labelOf(name: ActName, { active, loginBlocked }: Pick<Acted, 'active' | 'loginBlocked'>): Message {
  if (name === 'DEACTIVATE' && active === false) return messages.activate;
  if (name === 'BLOCK' && loginBlocked === true) return messages.unblock;
  return LABELS[name];
}

export const LABELS: Record<ActName, Message> = {
  DEACTIVATE: messages.deactivate,
  BLOCK: messages.block,
  RESET_TWO_FACTOR: messages.resetTwoFactor,
  REACTIVATE: messages.reactivate,
  ARCHIVE: messages.archive,
  DELETE: messages.delete,
};
