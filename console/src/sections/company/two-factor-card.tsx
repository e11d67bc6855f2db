import { useState } from 'react';
import { Link } from 'wouter';
import { useAsk } from '../../api/hooks';
import { CompanyTwoFactorDocument } from '../../generated/company';
import { Loaded } from '../../parts/loaded';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { NotYours } from './not-yours';
import { securityMessages as messages } from './security-messages';
import { RequireDialog } from './require-dialog';
import { StillWithout } from './still-without';

/** Whether everybody needs a second factor, and who is still without. */
export function TwoFactorCard() {
  const asked = useAsk(CompanyTwoFactorDocument, {}, { fresh: true });
  return (
    <section className="card" aria-label={t(messages.factor)}>
      <Loaded asked={asked}>
        {({ company }) => company !== null && <TwoFactor required={company.twoFactorRequired} />}
      </Loaded>
    </section>
  );
}

function TwoFactor({ required }: { required: boolean }) {
  const viewer = useViewer();
  const mayChange = has(viewer, 'SECURITY', 'MANAGE');
  return (
    <>
      <div className="row">
        <h2>{t(messages.factor)}</h2>
        <span className={required ? 'badge' : 'badge off'}>
          {t(required ? messages.required : messages.notRequired)}
        </span>
      </div>
      <p>{t(required ? messages.requiredText : messages.notRequiredText)}</p>
      {has(viewer, 'SECURITY') && has(viewer, 'USERS') && <StillWithout />}
      {mayChange ? (
        <Change required={required} hasOwn={viewer.account?.twoFactorEnabled === true} />
      ) : (
        <NotYours module="SECURITY" />
      )}
    </>
  );
}

/** Requiring of others what one does not have is refused: the way to one's own comes first. */
function Change({ required, hasOwn }: { required: boolean; hasOwn: boolean }) {
  const [open, setOpen] = useState(false);
  if (!required && !hasOwn)
    return (
      <>
        <p className="note">{t(messages.ownFirst)}</p>
        <Link href="~/me" className="button quiet">
          {t(messages.setUp)}
        </Link>
      </>
    );
  return (
    <>
      <button type="button" className="button quiet danger" onClick={() => setOpen(true)}>
        {t(required ? messages.requireNoMore : messages.require)}
      </button>
      <RequireDialog open={open} onClose={() => setOpen(false)} required={!required} />
    </>
  );
}
