import { useState } from 'react';
import { basics } from '../../../../web/messages';
import type { Gender } from '../../../../src/generated/schema-types';
import { useChange } from '../../api/hooks';
import { UpdateMyProfileDocument, type MeUserFragment } from '../../generated/me';
import { Choice, Field } from '../../parts/field';
import { Form, type Typed } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { PictureUpload } from '../../parts/picture-upload';
import { Saved } from '../../parts/saved';
import { t } from '../../text';
import './me.css';
import { GENDER_NAMES, meMessages as messages } from './messages';

const TEXTS = [
  'firstName',
  'middleName',
  'lastName',
  'screenName',
  'username',
  'birthDate',
  'gender',
  'phone',
] as const;

/** What was changed, and nothing else: what is emptied is cleared. */
function changesIn(typed: Typed, user: MeUserFragment) {
  const changed = TEXTS.filter((name) => (typed[name] ?? '').trim() !== (user[name] ?? ''));
  return Object.fromEntries(changed.map((name) => [name, (typed[name] ?? '').trim() || null]));
}

/** How the company knows the person. */
export function Profile({ user }: { user: MeUserFragment }) {
  const updateProfile = useChange(UpdateMyProfileDocument);
  const [saved, setSaved] = useState(false);
  const send = async (typed: Typed) => {
    setSaved(false);
    const { problems } = await updateProfile({ input: changesIn(typed, user) });
    setSaved(problems.length === 0);
    return problems;
  };
  return (
    <section className="card" aria-labelledby="profile">
      <h2 id="profile">{t(messages.profile)}</h2>
      <p className="soft">{t(messages.profileHint)}</p>
      <div className="me-picture">
        <PictureUpload of={{}} url={user.medium} name={user.displayName} round />
      </div>
      <Form label={t(partMessages.save)} onSend={send} beside={<Saved shown={saved} />}>
        <Names user={user} />
        <Rest user={user} />
      </Form>
    </section>
  );
}

function Names({ user }: { user: MeUserFragment }) {
  return (
    <>
      <div className="pair">
        <Field name="firstName" label={t(basics.firstName)} defaultValue={user.firstName ?? ''} optional />
        <Field name="middleName" label={t(messages.middleName)} defaultValue={user.middleName ?? ''} optional />
      </div>
      <Field name="lastName" label={t(basics.lastName)} defaultValue={user.lastName ?? ''} optional />
      <Field
        name="screenName"
        label={t(messages.screenName)}
        hint={t(messages.screenNameHint)}
        defaultValue={user.screenName ?? ''}
        optional
      />
      <Field
        name="username"
        label={t(messages.username)}
        hint={t(messages.usernameHint)}
        defaultValue={user.username ?? ''}
        optional
      />
    </>
  );
}

function Rest({ user }: { user: MeUserFragment }) {
  return (
    <>
      <Field
        name="phone"
        label={t(messages.phone)}
        hint={t(messages.phoneHint)}
        type="tel"
        defaultValue={user.phone ?? ''}
        optional
      />
      <div className="pair">
        <Field
          name="birthDate"
          label={t(messages.birthDate)}
          type="date"
          defaultValue={user.birthDate ?? ''}
          optional
        />
        <Choice name="gender" label={t(messages.gender)} defaultValue={user.gender ?? ''} optional>
          <option value="">{t(messages.notSaid)}</option>
          {(Object.keys(GENDER_NAMES) as Gender[]).map((gender) => (
            <option key={gender} value={gender}>
              {t(GENDER_NAMES[gender])}
            </option>
          ))}
        </Choice>
      </div>
    </>
  );
}
