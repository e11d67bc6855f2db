import { useState } from 'preact/hooks';
import { t } from '../t';
import { common } from '../messages/common';
import { twoFactorMessages as messages } from '../messages/two-factor';
import { Card, Heading } from '../parts/card';
import { EnrolmentSteps } from '../parts/enrolment';
import { Link } from '../parts/link';
import { Note } from '../parts/notices';
import { RecoveryCodes } from '../parts/recovery-codes';
import { SignedIn } from '../parts/signed-in';
import { SignOutButton } from '../parts/sign-out-button';
import { HOME } from '../route';
import { WithSecondFactor } from '../parts/with-second-factor';
import { nextFor } from '../../../web/next';
import type { Viewer } from '../session/session';

/** The second step of signing in: setting it up, what is on, and turning it off. */
export function Page() {
  // Shown this once: they stay until the person has kept them, whatever else becomes known of the session.
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null)
    return (
      <Card>
        <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
      </Card>
    );
  return (
    <SignedIn at={['two-factor', 'account', 'company']}>
      {(viewer) => (
        <Card>
          <TwoFactor viewer={viewer} onCodes={setCodes} />
        </Card>
      )}
    </SignedIn>
  );
}

interface TwoFactorProps {
  readonly viewer: Viewer;
  readonly onCodes: (codes: readonly string[]) => void;
}

function TwoFactor({ viewer, onCodes }: TwoFactorProps) {
  const isOn = viewer.account?.twoFactorEnabled === true;
  const isRequired = nextFor(viewer) === 'two-factor';
  return (
    <>
      <Heading title={t(messages.title)} />
      {isRequired && <Note>{t(messages.required)}</Note>}
      {isOn ? <WithSecondFactor viewer={viewer} onCodes={onCodes} /> : <EnrolmentSteps onCodes={onCodes} />}
      {isRequired ? (
        <SignOutButton />
      ) : (
        <p class="otherwise">
          <Link to={HOME}>{t(common.toHome)}</Link>
        </p>
      )}
    </>
  );
}
