import { basics } from '../../../../web/messages';
import { LANGUAGES } from '../../../../web/language';
import { useAsk } from '../../api/hooks';
import { CompanyProfileDocument, type CompanyProfileQuery } from '../../generated/company';
import { Loaded } from '../../parts/loaded';
import { has, useViewer } from '../../shell/viewer';
import { nameOfLanguage, t } from '../../text';
import { companyMessages as messages } from './messages';
import { NotYours } from './not-yours';
import { ProfileForm } from './profile-form';

export type CompanyProfile = NonNullable<CompanyProfileQuery['company']>;

/** What the company is: to be changed by whoever may, to be read by everybody. */
export function Profile() {
  const viewer = useViewer();
  const asked = useAsk(CompanyProfileDocument, {}, { fresh: true });
  return (
    <Loaded asked={asked}>
      {({ company }) =>
        company !== null &&
        (has(viewer, 'COMPANY', 'MANAGE') ? (
          <ProfileForm company={company} again={asked.again} />
        ) : (
          <ProfileFacts company={company} />
        ))
      }
    </Loaded>
  );
}

function ProfileFacts({ company }: { company: CompanyProfile }) {
  const { name, email, phone, language, timeZone, owner } = company;
  return (
    <section className="card company-form" aria-label={t(messages.profile)}>
      <dl className="facts">
        <dt>{t(messages.name)}</dt>
        <dd>
          <bdi>{name}</bdi>
        </dd>
        <dt>{t(messages.owner)}</dt>
        <dd>
          <bdi>{owner.displayName}</bdi>
        </dd>
        <dt>{t(basics.email)}</dt>
        <dd>{email === null ? t(messages.nothing) : <a href={`mailto:${email}`}>{email}</a>}</dd>
        <dt>{t(messages.phone)}</dt>
        <dd>{phone === null ? t(messages.nothing) : <a href={`tel:${phone}`}>{phone}</a>}</dd>
        <dt>{t(basics.language)}</dt>
        <dd>{Object.entries(LANGUAGES).find(([code]) => code === language)?.[1] ?? nameOfLanguage(language)}</dd>
        <dt>{t(messages.timeZone)}</dt>
        <dd>{timeZone}</dd>
      </dl>
      <NotYours module="COMPANY" />
    </section>
  );
}
