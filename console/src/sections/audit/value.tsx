import { Fragment } from 'react';
import { LEVEL_NAMES, moduleAtLevel, MODULE_NAMES, ROLE_NAMES } from '../../../../src/permissions/words';
import type { AccessLevel, Module } from '../../../../src/generated/schema-types';
import { partMessages } from '../../parts/messages';
import { t, when, type Message } from '../../text';
import { auditMessages as messages } from './messages';
import { Target } from './target';

const ID = /^[a-z]{3}_[0-9a-z]{26}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** What a field held, as text of the record: lists of it as JSON. */
export function Value({ value }: { value: string | null }) {
  if (value === null) return <span className="soft">–</span>;
  const list = listIn(value);
  if (list === null) return <One value={value} />;
  if (list.length === 0) return <span className="soft">{t(partMessages.none)}</span>;
  return (
    <span>
      {list.map((one, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          <Part value={one} />
        </Fragment>
      ))}
    </span>
  );
}

function Part({ value }: { value: unknown }) {
  const grant = grantIn(value);
  if (grant !== null) return <>{t(moduleAtLevel(grant.module, grant.level))}</>;
  if (typeof value === 'string') return <One value={value} />;
  return <code>{JSON.stringify(value)}</code>;
}

const WORDS: Readonly<Record<string, Message>> = {
  ...ROLE_NAMES,
  true: partMessages.yes,
  false: partMessages.no,
  // What the record keeps of a secret.
  SET: messages.secretSet,
  REPLACED: messages.secretReplaced,
};

function One({ value }: { value: string }) {
  if (ID.test(value)) return <Target id={value} />;
  if (INSTANT.test(value)) return <>{when(value)}</>;
  const word = Object.hasOwn(WORDS, value) ? WORDS[value] : undefined;
  return <bdi>{word === undefined ? value : t(word)}</bdi>;
}

function listIn(value: string): readonly unknown[] | null {
  if (!value.startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

interface Grant {
  readonly module: Module;
  readonly level: AccessLevel;
}

/** "USERS USE", or the same as an object. */
function grantIn(value: unknown): Grant | null {
  const [module, level] = typeof value === 'string' ? value.split(/[ :]/) : partsOf(value);
  const isGrant = Object.hasOwn(MODULE_NAMES, String(module)) && Object.hasOwn(LEVEL_NAMES, String(level));
  return isGrant ? { module: module as Module, level: level as AccessLevel } : null;
}

function partsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { module, level } = value as Readonly<Record<string, unknown>>;
  return [module, level];
}
