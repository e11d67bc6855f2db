import type { Module } from '../../../../src/generated/schema-types';
import { LEVEL_NAMES, MODULE_NAMES } from '../../../../src/permissions/words';
import { t } from '../../text';
import { companyMessages as messages } from './messages';

/** Why there is nothing to be changed here. */
export function NotYours({ module }: { module: Module }) {
  return (
    <p className="hint">{t(messages.notYours, { module: t(MODULE_NAMES[module]), level: t(LEVEL_NAMES.MANAGE) })}</p>
  );
}
