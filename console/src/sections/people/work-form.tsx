import { Field, Tick } from '../../parts/field';
import { t } from '../../text';
import type { PersonFormsProps } from './details-form';
import { useDraft } from './draft';
import { LanguagesField } from './languages';
import { personMessages as messages } from './person-messages';
import { PersonForm } from './save-person';
import { Ticks } from './ticks';
import { COLUMN_NAMES, IMPORT_FIELD_NAMES } from './words';

/** What a person serves, and how much of it. */
export function WorkForm({ person, again, choices }: PersonFormsProps) {
  const { canTakeCalls, languages } = person;
  const { values, set, changes, forget } = useDraft({
    inboxIds: person.inboxes.map(({ id }) => id),
    questionnaireIds: person.questionnaires.map(({ id }) => id),
    languages,
    limit: person.conversationLimit === null ? '' : String(person.conversationLimit),
    canTakeCalls: canTakeCalls === true,
  });
  const { limit, ...others } = changes;
  const sent = { ...others, ...(limit !== undefined && { conversationLimit: numberIn(limit) }) };
  return (
    <section className="card">
      <h2>{t(messages.work)}</h2>
      <PersonForm person={person} again={again} changes={sent} onSaved={forget}>
        <Ticks
          name="inboxIds"
          label={t(COLUMN_NAMES.INBOXES)}
          options={choices?.inboxes ?? person.inboxes}
          value={values.inboxIds}
          onChange={(ids) => set('inboxIds', ids)}
        />
        <Ticks
          name="questionnaireIds"
          label={t(IMPORT_FIELD_NAMES.QUESTIONNAIRES)}
          options={choices?.questionnaires ?? person.questionnaires}
          value={values.questionnaireIds}
          onChange={(ids) => set('questionnaireIds', ids)}
        />
        <LanguagesField value={values.languages} onChange={(codes) => set('languages', codes)} />
        <Field
          name="conversationLimit"
          label={t(COLUMN_NAMES.CONVERSATION_LIMIT)}
          hint={t(messages.limitHint)}
          optional
          type="number"
          min={0}
          max={10_000}
          value={values.limit}
          onChange={(event) => set('limit', event.currentTarget.value)}
        />
        <Tick
          label={t(messages.canTakeCalls)}
          checked={values.canTakeCalls}
          onChange={(event) => set('canTakeCalls', event.currentTarget.checked)}
        />
      </PersonForm>
    </section>
  );
}

function numberIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
