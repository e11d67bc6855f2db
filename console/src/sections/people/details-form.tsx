import type { Gender } from '../../../../src/generated/schema-types';
import { basics } from '../../../../web/messages';
import type { PeopleChoicesQuery, PersonFactsFragment } from '../../generated/people';
import { Choice, Field, Tick } from '../../parts/field';
import { nameOfLanguage, t } from '../../text';
import { useDraft, type Draft } from './draft';
import { languageCodes } from './languages';
import { personMessages as messages } from './person-messages';
import { PersonForm } from './save-person';
import { GENDER_NAMES } from './words';

export interface PersonFormsProps {
  readonly person: PersonFactsFragment;
  readonly again: () => void;
  readonly choices: PeopleChoicesQuery | null;
}

type Text = 'firstName' | 'middleName' | 'lastName' | 'screenName' | 'phone' | 'birthDate';
type Details = Pick<PersonFactsFragment, Text | 'gender' | 'language' | 'mustChangePassword'>;

/** What is known of a person. */
export function DetailsForm({ person, again }: PersonFormsProps) {
  const { firstName, middleName, lastName, screenName, phone, birthDate } = person;
  const { gender, language, mustChangePassword } = person;
  const texts = { firstName, middleName, lastName, screenName, phone, birthDate };
  const draft = useDraft<Details>({ ...texts, gender, language, mustChangePassword });
  return (
    <section className="card">
      <h2>{t(messages.details)}</h2>
      <PersonForm person={person} again={again} changes={draft.changes} onSaved={draft.forget}>
        <div className="pair">
          <Texts draft={draft} />
          <Choices draft={draft} />
        </div>
        <Tick
          label={t(messages.mustChangePassword)}
          checked={draft.values.mustChangePassword === true}
          onChange={(event) => draft.set('mustChangePassword', event.currentTarget.checked)}
        />
      </PersonForm>
    </section>
  );
}

function Texts({ draft: { values, set } }: { draft: Draft<Details> }) {
  const told = (name: Text) => ({
    name,
    optional: true,
    value: values[name] ?? '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      set(name, value === '' ? null : value),
  });
  return (
    <>
      <Field {...told('firstName')} label={t(basics.firstName)} />
      <Field {...told('middleName')} label={t(messages.middleName)} />
      <Field {...told('lastName')} label={t(basics.lastName)} />
      <Field {...told('screenName')} label={t(messages.screenName)} hint={t(messages.screenNameHint)} />
      <Field {...told('phone')} label={t(messages.phone)} type="tel" />
      <Field {...told('birthDate')} label={t(messages.birthDate)} type="date" />
    </>
  );
}

function Choices({ draft: { values, set } }: { draft: Draft<Details> }) {
  return (
    <>
      <Choice
        name="gender"
        label={t(messages.gender)}
        optional
        value={values.gender ?? ''}
        onChange={({ currentTarget: { value } }) => set('gender', value === '' ? null : (value as Gender))}
      >
        <option value="">{t(messages.notSaid)}</option>
        {(Object.keys(GENDER_NAMES) as Gender[]).map((one) => (
          <option key={one} value={one}>
            {t(GENDER_NAMES[one])}
          </option>
        ))}
      </Choice>
      <Choice
        name="language"
        label={t(basics.language)}
        optional
        value={values.language ?? ''}
        onChange={({ currentTarget: { value } }) => set('language', value)}
      >
        {values.language === null && <option value="">{t(messages.notSaid)}</option>}
        {languageCodes(values.language).map((code) => (
          <option key={code} value={code}>
            {nameOfLanguage(code)}
          </option>
        ))}
      </Choice>
    </>
  );
}
