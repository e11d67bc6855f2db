import type { AccessLevel, Module } from '../../../src/generated/schema-types';
import { LEVEL_NAMES, MODULE_NAMES } from '../../../src/permissions/words';
import { locale } from '../../../web/language';
import { t } from '../text';
import { grantMessages as messages } from './grant-messages';
import { levelIn, nameOfLevel, type Grant } from './grants';

/** What some grants give: the modules of each level. */
export function GrantsInWords({ grants }: { grants: readonly Grant[] }) {
  if (grants.length === 0) return <p className="soft">{t(messages.nothing)}</p>;
  return (
    <dl className="facts">
      {(['MANAGE', 'USE'] as const).map((level) => (
        <AtLevel key={level} level={level} modules={modulesAt(grants, level)} />
      ))}
    </dl>
  );
}

function AtLevel({ level, modules }: { level: AccessLevel; modules: readonly Module[] }) {
  if (modules.length === 0) return null;
  return (
    <>
      <dt>{inCapitals(t(LEVEL_NAMES[level]))}</dt>
      <dd>{modules.map((one) => t(MODULE_NAMES[one])).join(', ')}</dd>
    </>
  );
}

function modulesAt(grants: readonly Grant[], level: AccessLevel): Module[] {
  return grants.filter((grant) => grant.level === level).map(({ module }) => module);
}

function inCapitals(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

/** One module of which more or less is granted than before. */
interface GrantChange {
  readonly module: Module;
  readonly from: AccessLevel | null;
  readonly to: AccessLevel | null;
}

const REACH = [null, 'USE', 'MANAGE'] as const;

export function changesBetween(before: readonly Grant[], after: readonly Grant[]): readonly GrantChange[] {
  const modules = [...new Set([...before, ...after].map(({ module }) => module))];
  return modules
    .map((module) => ({ module, from: levelIn(before, module), to: levelIn(after, module) }))
    .filter(({ from, to }) => from !== to);
}

/** What somebody gains and loses where some grants take the place of others. Nothing where they are the same. */
export function GrantChanges({ before, after }: { before: readonly Grant[]; after: readonly Grant[] }) {
  const changes = changesBetween(before, after);
  const isMore = ({ from, to }: GrantChange) => REACH.indexOf(to) > REACH.indexOf(from);
  return (
    <>
      <ChangesInWords title={t(messages.gained)} changes={changes.filter(isMore)} />
      <ChangesInWords title={t(messages.lost)} changes={changes.filter((one) => !isMore(one))} />
    </>
  );
}

function ChangesInWords({ title, changes }: { title: string; changes: readonly GrantChange[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <strong>{title}</strong>
      <ul className="grant-changes">
        {changes.map(({ module, from, to }) => (
          <li key={module}>
            {t(MODULE_NAMES[module])}: {nameOfLevel(from)} → {nameOfLevel(to)}
          </li>
        ))}
      </ul>
    </>
  );
}
