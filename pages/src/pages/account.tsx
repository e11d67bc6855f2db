import { useState } from 'preact/hooks';
import { language } from '../../../web/language';
import { t } from '../t';
import { accountMessages as messages } from '../messages/account';
import { common } from '../messages/common';
import { passwordMessages } from '../messages/password';
import { twoFactorMessages } from '../messages/two-factor';
import { Card, Heading, Picture } from '../parts/card';
import { ChangePassword } from '../parts/change-password';
import { Companies } from '../parts/companies';
import { LanguageOfAccount } from '../parts/language-of-account';
import { Link } from '../parts/link';
import { Note } from '../parts/notices';
import { OtherSessions } from '../parts/other-sessions';
import { SignedIn } from '../parts/signed-in';
import { SignOutButton } from '../parts/sign-out-button';
import { HOME } from '../route';
import type { Viewer } from '../session/session';

/** Who is here, in which company, and what they look after themselves. */
export function Page() {
  return (
    <SignedIn at={['account']}>
      {(viewer) => (
        <Card wide>
          <Account viewer={viewer} />
        </Card>
      )}
    </SignedIn>
  );
}

function Account({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <Who {...viewer} />
      {viewer.memberships.length > 1 && (
        <section aria-labelledby="companies">
          <h2 id="companies">{t(messages.companies)}</h2>
          <Companies viewer={viewer} />
        </section>
      )}
      <Security viewer={viewer} />
      <section aria-labelledby="language">
        <h2 id="language">{t(messages.language)}</h2>
        <LanguageOfAccount key={language.get()} known={viewer.account?.language ?? null} />
      </section>
      <section class="last">
        <SignOutButton />
        {HOME === '/' && <Link to={HOME}>{t(common.toHome)}</Link>}
        {hasPlayground && <a href="/graphql">{t(messages.playground)}</a>}
      </section>
    </>
  );
}

/** The server says so in the document. */
const hasPlayground = document.documentElement.dataset['playground'] === 'on';

function Who({ account, user }: Viewer) {
  const email = account?.email ?? '';
  const name = user?.displayName ?? email;
  return (
    <div class="who">
      <Picture url={account?.avatarUrl ?? null} name={name} round />
      <div>
        <Heading title={name}>
          <bdi>{name}</bdi>
        </Heading>
        <p class="hint">
          <bdi>{email}</bdi>
        </p>
      </div>
      {user !== null && <InCompany {...user.company} />}
    </div>
  );
}

function InCompany({ name, logoUrl }: NonNullable<Viewer['user']>['company']) {
  return (
    <p class="company">
      <Picture url={logoUrl} name={name} />
      <bdi>{name}</bdi>
    </p>
  );
}

function Security({ viewer }: { viewer: Viewer }) {
  const isOn = viewer.account?.twoFactorEnabled === true;
  return (
    <section aria-labelledby="security">
      <h2 id="security">{t(messages.security)}</h2>
      <div class="row">
        <p>
          <strong>{t(twoFactorMessages.title)}</strong>{' '}
          <span class={isOn ? 'badge' : 'badge off'}>{t(isOn ? twoFactorMessages.on : twoFactorMessages.off)}</span>
        </p>
        <Link to="/two-factor" class="quiet button">
          {t(isOn ? messages.manage : twoFactorMessages.begin)}
        </Link>
      </div>
      <PasswordRow viewer={viewer} />
      <OtherSessions />
    </section>
  );
}

function PasswordRow({ viewer }: { viewer: Viewer }) {
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  return (
    <>
      <div class="row">
        <p>
          <strong>{t(messages.password)}</strong>
        </p>
        <button
          type="button"
          class="quiet button"
          aria-expanded={state === 'open'}
          onClick={() => setState(state === 'open' ? 'closed' : 'open')}
        >
          {t(passwordMessages.change)}
        </button>
      </div>
      {state === 'open' && <ChangePassword viewer={viewer} onDone={() => setState('done')} />}
      {state === 'done' && <Note>{t(passwordMessages.changed)}</Note>}
    </>
  );
}
