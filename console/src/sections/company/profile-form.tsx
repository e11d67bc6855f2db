import { useState } from 'react';
import { basics } from '../../../../web/messages';
import { LANGUAGES } from '../../../../web/language';
import { orStale } from '../../api/stale';
import { useChange } from '../../api/hooks';
import { UpdateCompanyDocument, type UpdateCompanyMutationVariables } from '../../generated/company';
import { Choice, Field } from '../../parts/field';
import { Form, type Typed } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { Saved } from '../../parts/saved';
import { t } from '../../text';
import { companyMessages as messages } from './messages';
import type { CompanyProfile } from './profile';
import { TimeZoneChoice } from './time-zone-choice';

type Input = UpdateCompanyMutationVariables['input'];

interface ProfileFormProps {
  readonly company: CompanyProfile;
  readonly again: () => void;
}

/** The company's profile, to be changed. What somebody else changes meanwhile is shown in the fields that were left alone. */
export function ProfileForm({ company, again }: ProfileFormProps) {
  const update = useChange(UpdateCompanyDocument);
  const [saved, setSaved] = useState(false);
  const save = async (typed: Typed) => {
    setSaved(false);
    const input = changesOf(company, typed);
    if (Object.keys(input).length === 1) return [];
    const { problems } = await update({ input });
    setSaved(problems.length === 0);
    return orStale(problems, again);
  };
  return (
    <section className="card company-form" aria-label={t(messages.profile)}>
      <Form label={t(partMessages.save)} onSend={save} beside={<Saved shown={saved} />}>
        <fieldset>
          <legend>{t(messages.identity)}</legend>
          <Field name="name" label={t(messages.name)} hint={t(messages.nameHint)} defaultValue={company.name} />
          <p className="hint">
            {t(messages.owner)}: <bdi>{company.owner.displayName}</bdi>
          </p>
        </fieldset>
        <Reach company={company} />
        <Regional company={company} />
      </Form>
    </section>
  );
}

function Reach({ company }: { company: CompanyProfile }) {
  return (
    <fieldset>
      <legend>{t(messages.reach)}</legend>
      <div className="pair">
        <Field
          name="email"
          type="email"
          inputMode="email"
          label={t(basics.email)}
          defaultValue={company.email ?? ''}
          optional
        />
        <Field name="phone" type="tel" label={t(messages.phone)} defaultValue={company.phone ?? ''} optional />
      </div>
    </fieldset>
  );
}

function Regional({ company }: { company: CompanyProfile }) {
  return (
    <fieldset>
      <legend>{t(messages.regional)}</legend>
      <div className="pair">
        <Choice
          key={company.language}
          name="language"
          label={t(basics.language)}
          hint={t(messages.languageHint)}
          defaultValue={company.language}
        >
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Choice>
        <TimeZoneChoice key={company.timeZone} current={company.timeZone} hint={t(messages.timeZoneHint)} />
      </div>
    </fieldset>
  );
}

/** What was typed and is not so yet. */
function changesOf({ version, ...company }: CompanyProfile, typed: Typed): Input {
  const { name, language, timeZone, email, phone } = company;
  const kept = { name, language, timeZone, email: email ?? '', phone: phone ?? '' };
  const changed = FIELDS.filter((field) => typed[field] !== undefined && typed[field] !== kept[field]);
  return { version, ...Object.fromEntries(changed.map((field) => [field, valueOf(field, typed[field] ?? '')])) };
}

const FIELDS = ['name', 'email', 'phone', 'language', 'timeZone'] as const;

/** A company may have no address and no number. */
function valueOf(field: (typeof FIELDS)[number], text: string): string | null {
  return (field === 'email' || field === 'phone') && text.trim() === '' ? null : text;
}
