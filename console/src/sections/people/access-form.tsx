import type { Role } from '../../../../src/generated/schema-types';
import { ROLE_NAMES } from '../../../../src/permissions/words';
import { Choice } from '../../parts/field';
import { t } from '../../text';
import type { PersonFormsProps } from './details-form';
import { useDraft } from './draft';
import { GrantsField } from './grants-field';
import { personMessages as messages } from './person-messages';
import { PersonForm } from './save-person';
import { Ticks } from './ticks';
import { COLUMN_NAMES } from './words';

/** What a person is, and may do. */
export function AccessForm({ person, again, choices }: PersonFormsProps) {
  const { role, grants } = person;
  const customRoles = person.customRoles ?? [];
  const { values, set, changes, forget } = useDraft({
    role,
    grants: grants?.map(({ module, level }) => ({ module, level })) ?? null,
    customRoleIds: customRoles.map(({ id }) => id),
  });
  const { roles, options } = offered(choices, customRoles);
  return (
    <section className="card">
      <h2>{t(messages.access)}</h2>
      <PersonForm person={person} again={again} changes={changes} onSaved={forget}>
        <RoleChoice roles={roles} value={values.role} onChange={(chosen) => set('role', chosen)} />
        <Ticks
          name="customRoleIds"
          label={t(messages.customRoles)}
          options={options}
          value={values.customRoleIds}
          onChange={(ids) => set('customRoleIds', ids)}
        />
        <GrantsField
          ofRole={roles.find((one) => one.role === values.role) ?? null}
          value={values.grants}
          onChange={(chosen) => set('grants', chosen)}
        />
      </PersonForm>
    </section>
  );
}

/** What the company has; until that is known, what the person has. */
function offered(choices: PersonFormsProps['choices'], customRoles: readonly { id: string; name: string }[]) {
  return { roles: choices?.roles ?? [], options: choices?.customRoles ?? customRoles };
}

interface RoleChoiceProps {
  readonly roles: readonly { readonly role: Role }[];
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

function RoleChoice({ roles, value, onChange }: RoleChoiceProps) {
  return (
    <Choice
      name="role"
      label={t(COLUMN_NAMES.ROLE)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Role)}
    >
      {(roles.length === 0 ? [{ role: value }] : roles).map(({ role }) => (
        <option key={role} value={role}>
          {t(ROLE_NAMES[role])}
        </option>
      ))}
    </Choice>
  );
}
