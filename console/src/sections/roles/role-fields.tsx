import { Field } from '../../parts/field';
import { Grants } from '../../parts/grants';
import { PeoplePicker } from '../../parts/people-picker';
import { numberOf, t } from '../../text';
import { roleMessages as messages } from './messages';
import type { RoleDraft } from './role-draft';
import { MOST_PEOPLE } from './use-people';

interface RoleFieldsProps {
  readonly draft: RoleDraft;
  readonly onChange: (draft: RoleDraft) => void;
}

/** What there is to say of a custom role: its name, what it gives, and to whom. */
export function RoleFields({ draft, onChange }: RoleFieldsProps) {
  return (
    <>
      <Field
        name="name"
        label={t(messages.name)}
        value={draft.name}
        onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
      />
      <Grants label={t(messages.gives)} grants={draft.grants} onChange={(grants) => onChange({ ...draft, grants })} />
      {draft.people === null ? (
        <p className="hint">{t(messages.tooMany, { most: numberOf(MOST_PEOPLE) })}</p>
      ) : (
        <PeoplePicker
          name="userIds"
          label={t(messages.people)}
          people={draft.people}
          onChange={(people) => onChange({ ...draft, people })}
        />
      )}
    </>
  );
}
