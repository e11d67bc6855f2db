import { Field } from '../../parts/field';
import { PeoplePicker, type PickedPerson } from '../../parts/people-picker';
import { t } from '../../text';
import { departmentMessages as messages } from './department-messages';

/** A department as it is being made or changed. */
export interface DepartmentDraft {
  readonly name: string;
  readonly users: readonly PickedPerson[];
}

interface DepartmentFieldsProps {
  readonly draft: DepartmentDraft;
  readonly onChange: (draft: DepartmentDraft) => void;
}

const WHO_CAN_WORK = { status: ['ACTIVE' as const] };

export function DepartmentFields({ draft, onChange }: DepartmentFieldsProps) {
  return (
    <>
      <Field
        name="name"
        label={t(messages.name)}
        value={draft.name}
        onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
      />
      <PeoplePicker
        name="userIds"
        label={t(messages.people)}
        hint={t(messages.peopleHint)}
        people={draft.users}
        filter={WHO_CAN_WORK}
        onChange={(users) => onChange({ ...draft, users })}
      />
    </>
  );
}
