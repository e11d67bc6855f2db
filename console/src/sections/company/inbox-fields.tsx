import { Choice, Field } from '../../parts/field';
import { Group } from '../../parts/group';
import { PeoplePicker } from '../../parts/people-picker';
import { t } from '../../text';
import type { InboxDraft } from './inbox-draft';
import { ASSIGNMENT_NAMES, inboxMessages as messages } from './inbox-messages';

interface InboxFieldsProps {
  readonly draft: InboxDraft;
  readonly onChange: (draft: InboxDraft) => void;
}

const WHO_CAN_SERVE = { status: ['INVITED' as const, 'ACTIVE' as const] };

/** What there is to say of an inbox. */
export function InboxFields({ draft, onChange }: InboxFieldsProps) {
  const change = (next: Partial<InboxDraft>) => onChange({ ...draft, ...next });
  return (
    <>
      <Field
        name="name"
        label={t(messages.name)}
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <div className="pair">
        <Choice
          name="assignment"
          label={t(messages.assignment)}
          value={draft.assignment}
          onChange={({ currentTarget }) => change({ assignment: currentTarget.value as InboxDraft['assignment'] })}
        >
          {Object.entries(ASSIGNMENT_NAMES).map(([policy, name]) => (
            <option key={policy} value={policy}>
              {t(name)}
            </option>
          ))}
        </Choice>
        <Field
          name="conversationCost"
          inputMode="numeric"
          label={t(messages.cost)}
          hint={t(messages.costHint)}
          value={draft.conversationCost}
          onChange={({ currentTarget }) => change({ conversationCost: currentTarget.value })}
        />
      </div>
      <PeoplePicker
        name="memberIds"
        label={t(messages.members)}
        hint={t(messages.membersHint)}
        people={draft.members}
        filter={WHO_CAN_SERVE}
        onChange={(members) => change({ members })}
      />
      {draft.members.length > 0 && <Limits draft={draft} onChange={onChange} />}
    </>
  );
}

function Limits({ draft, onChange }: InboxFieldsProps) {
  const { members, limits } = draft;
  return (
    <Group name="memberLimits" label={t(messages.limits)}>
      <p className="hint">{t(messages.limitsHint)}</p>
      <div className="pair">
        {members.map(({ id, displayName }, index) => (
          <Field
            key={id}
            name={`memberLimits.${index}.limit`}
            inputMode="numeric"
            label={displayName}
            optional
            value={limits[id] ?? ''}
            onChange={({ currentTarget }) => onChange({ ...draft, limits: { ...limits, [id]: currentTarget.value } })}
          />
        ))}
      </div>
    </Group>
  );
}
