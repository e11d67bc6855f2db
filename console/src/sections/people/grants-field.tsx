import type { AccessLevel, Module } from '../../../../src/generated/schema-types';
import { LEVEL_NAMES, MODULE_NAMES } from '../../../../src/permissions/words';
import type { PeopleChoicesQuery } from '../../generated/people';
import { Tick } from '../../parts/field';
import { t } from '../../text';
import { personMessages as messages } from './person-messages';
import { useWrong } from './wrong';

interface Grant {
  readonly module: Module;
  readonly level: AccessLevel;
}

type OfRole = NonNullable<PeopleChoicesQuery['roles']>[number];

interface GrantsFieldProps {
  /** What the role gives. Null until it is known. */
  readonly ofRole: Pick<OfRole, 'grants' | 'minimumGrants'> | null;
  /** Null: as the role gives it. */
  readonly value: readonly Grant[] | null;
  readonly onChange: (value: Grant[] | null) => void;
}

/** The access of a person: as the role gives it, or module by module. */
export function GrantsField({ ofRole, value, onChange }: GrantsFieldProps) {
  const wrong = useWrong('grants');
  const minimum = ofRole?.minimumGrants ?? [];
  const shown = value ?? ofRole?.grants ?? [];
  const give = (module: Module, level: AccessLevel | null) => {
    const others = shown.filter((grant) => grant.module !== module).map(plain);
    onChange(level === null ? others : [...others, { module, level }]);
  };
  return (
    <fieldset name="grants" tabIndex={-1} {...wrong.told}>
      <legend>{t(messages.permissions)}</legend>
      {wrong.said}
      <Tick
        label={t(messages.asRole)}
        checked={value === null}
        onChange={(event) => onChange(event.currentTarget.checked ? null : shown.map(plain))}
      />
      <p className="hint">{t(messages.asRoleHint)}</p>
      <ul className="list grants">
        {(Object.keys(MODULE_NAMES) as Module[]).map((module) => (
          <GrantRow
            key={module}
            module={module}
            level={levelIn(shown, module)}
            least={levelIn(minimum, module)}
            fixed={value === null}
            onGive={(level) => give(module, level)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

function plain({ module, level }: Grant): Grant {
  return { module, level };
}

function levelIn(grants: readonly Grant[], module: Module): AccessLevel | null {
  return grants.find((grant) => grant.module === module)?.level ?? null;
}

const LEVELS: readonly (AccessLevel | null)[] = [null, 'USE', 'MANAGE'];

interface GrantRowProps {
  readonly module: Module;
  readonly level: AccessLevel | null;
  /** What everybody of the role keeps, whatever is chosen. */
  readonly least: AccessLevel | null;
  readonly fixed: boolean;
  readonly onGive: (level: AccessLevel | null) => void;
}

function GrantRow({ module, level, least, fixed, onGive }: GrantRowProps) {
  const [from, at] = [LEVELS.indexOf(least), LEVELS.indexOf(level)];
  const held = LEVELS[Math.max(from, at)] ?? null;
  const isOpen = !fixed && from < LEVELS.length - 1;
  return (
    <li className="row">
      <span>{t(MODULE_NAMES[module])}</span>
      {isOpen ? (
        <select
          aria-label={t(MODULE_NAMES[module])}
          value={held ?? ''}
          onChange={({ currentTarget: { value } }) => onGive(value === '' ? null : (value as AccessLevel))}
        >
          {LEVELS.slice(from).map((one) => (
            <option key={one} value={one ?? ''}>
              {wordFor(one)}
            </option>
          ))}
        </select>
      ) : (
        <span className={held === null ? 'soft' : undefined}>
          {wordFor(held)} {!fixed && <small>({t(messages.keptByRole)})</small>}
        </span>
      )}
    </li>
  );
}

function wordFor(level: AccessLevel | null): string {
  return t(level === null ? messages.noAccess : LEVEL_NAMES[level]);
}
