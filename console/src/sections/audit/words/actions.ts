import type { EventKind } from '../../../../../src/domains/audit/kinds';
import { t, type Message } from '../../../text';
import { ACTIONS_AT_WORK } from './work';
import { ACTIONS_ON_COMPANY } from './company';
import { ACTIONS_ON_PEOPLE } from './people';
import { DOMAIN_NAMES } from './domains';
import { FIELD_NAMES } from './fields';

/** Every action that the service of this release writes down. */
const ACTION_NAMES: Readonly<Record<EventKind, Message>> = {
  ...ACTIONS_ON_PEOPLE,
  ...ACTIONS_ON_COMPANY,
  ...ACTIONS_AT_WORK,
};

function inWords(names: Readonly<Record<string, Message>>, name: string): string {
  const message = Object.hasOwn(names, name) ? names[name] : undefined;
  return message === undefined ? name : t(message);
}

/** "Person archived". One of another release stands by its name. */
export const actionInWords = (action: string) => inWords(ACTION_NAMES, action);
export const domainInWords = (domain: string) => inWords(DOMAIN_NAMES, domain);
export const fieldInWords = (field: string) => inWords(FIELD_NAMES, field);

export function domainOf(action: string): string {
  return action.slice(0, action.indexOf('.'));
}
