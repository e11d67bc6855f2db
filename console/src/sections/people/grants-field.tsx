import type { PeopleChoicesQuery } from '../../generated/people';
import { Tick } from '../../parts/field';
import { GrantsInWords } from '../../parts/grant-words';
import { Grants, type Grant } from '../../parts/grants';
import { Group } from '../../parts/group';
import { t } from '../../text';
import { personMessages as messages } from './person-messages';

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
  const given = (ofRole?.grants ?? []).map(({ module, level }) => ({ module, level }));
  return (
    <>
      <Tick
        label={t(messages.asRole)}
        checked={value === null}
        onChange={(event) => onChange(event.currentTarget.checked ? null : given)}
      />
      <p className="hint">{t(messages.asRoleHint)}</p>
      {value === null ? (
        <Group name="grants" label={t(messages.permissions)} whole>
          <GrantsInWords grants={given} />
        </Group>
      ) : (
        <Grants
          label={t(messages.permissions)}
          grants={value}
          atLeast={ofRole?.minimumGrants ?? []}
          onChange={(chosen) => onChange([...chosen])}
        />
      )}
    </>
  );
}
