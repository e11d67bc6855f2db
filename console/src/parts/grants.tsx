import type { AccessLevel, Module } from '../../../src/generated/schema-types';
import { LEVEL_NAMES, MODULE_NAMES } from '../../../src/permissions/words';
import { t } from '../text';
import './grants.css';
import { Group } from './group';
import { grantMessages as messages } from './grant-messages';

/** A module at a level. */
export interface Grant {
  readonly module: Module;
  readonly level: AccessLevel;
}

const MODULES = Object.keys(MODULE_NAMES) as readonly Module[];
const LEVELS: readonly (AccessLevel | null)[] = [null, 'USE', 'MANAGE'];

interface GrantsProps {
  /** As the server names it in the path of a problem. */
  readonly name?: string;
  readonly label: string;
  readonly grants: readonly Grant[];
  readonly onChange: (grants: readonly Grant[]) => void;
  /** What stays whatever is chosen: less than that cannot be chosen. */
  readonly atLeast?: readonly Grant[];
}

/** Which modules are granted, and how far: a table of choices, one row for each module. */
export function Grants({ name = 'grants', label, grants, onChange, atLeast = [] }: GrantsProps) {
  const choose = (module: Module, level: AccessLevel | null) => {
    const next = new Map(grants.map((grant) => [grant.module, grant.level]));
    if (level === null) next.delete(module);
    else next.set(module, level);
    onChange(MODULES.flatMap((one) => grantOf(one, next.get(one))));
  };
  return (
    <Group name={name} label={label} whole>
      <table className="grants-table">
        <thead>
          <tr>
            <th scope="col">{t(messages.module)}</th>
            {LEVELS.map((level) => (
              <th scope="col" key={level}>
                {nameOfLevel(level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MODULES.map((module) => (
            <Row
              key={module}
              name={`${name}.${module}`}
              module={module}
              level={levelIn(grants, module)}
              least={levelIn(atLeast, module)}
              onChoose={(level) => choose(module, level)}
            />
          ))}
        </tbody>
      </table>
    </Group>
  );
}

interface RowProps {
  readonly name: string;
  readonly module: Module;
  readonly level: AccessLevel | null;
  readonly least: AccessLevel | null;
  readonly onChoose: (level: AccessLevel | null) => void;
}

function Row({ name, module, level: wished, least, onChoose }: RowProps) {
  const from = LEVELS.indexOf(least);
  const chosen = LEVELS[Math.max(from, LEVELS.indexOf(wished))];
  return (
    <tr>
      <th scope="row">{t(MODULE_NAMES[module])}</th>
      {LEVELS.map((level, index) => (
        <td key={level}>
          {index >= from && (
            <label>
              <input type="radio" name={name} checked={chosen === level} onChange={() => onChoose(level)} />
              <span className="unseen">
                {t(MODULE_NAMES[module])}: {nameOfLevel(level)}
              </span>
            </label>
          )}
        </td>
      ))}
    </tr>
  );
}

function grantOf(module: Module, level: AccessLevel | undefined): Grant[] {
  return level === undefined ? [] : [{ module, level }];
}

export function levelIn(grants: readonly Grant[], module: Module): AccessLevel | null {
  return grants.find((grant) => grant.module === module)?.level ?? null;
}

export function nameOfLevel(level: AccessLevel | null): string {
  return t(level === null ? messages.none : LEVEL_NAMES[level]);
}
