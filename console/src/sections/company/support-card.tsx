import { useState } from 'react';
import { useAsk, useChange } from '../../api/hooks';
import { orStale } from '../../api/stale';
import { CompanySupportDocument, SetSupportAccessDocument, type CompanySupportQuery } from '../../generated/company';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { Loaded } from '../../parts/loaded';
import { has, useViewer } from '../../shell/viewer';
import { Say, t, when } from '../../text';
import { NotYours } from './not-yours';
import { securityMessages as messages } from './security-messages';

type Company = NonNullable<CompanySupportQuery['company']>;
type Visits = CompanySupportQuery['viewer']['supportVisits'];

/** Whether the platform's support staff may come in, and who is inside. */
export function SupportCard() {
  const asked = useAsk(CompanySupportDocument, {}, { fresh: true });
  return (
    <section className="card" aria-label={t(messages.support)}>
      <Loaded asked={asked}>
        {({ company, viewer: { supportVisits } }) =>
          company !== null && <Support company={company} visits={supportVisits} again={asked.again} />
        }
      </Loaded>
    </section>
  );
}

interface SupportProps {
  readonly company: Company;
  readonly visits: Visits;
  readonly again: () => void;
}

function Support({ company, visits, again }: SupportProps) {
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  const isAllowed = company.supportAccess === 'ALLOWED';
  return (
    <>
      <div className="row">
        <h2>{t(messages.support)}</h2>
        <span className={isAllowed ? 'badge' : 'badge off'}>{t(isAllowed ? messages.allowed : messages.denied)}</span>
      </div>
      <p>{t(isAllowed ? messages.allowedText : messages.deniedText)}</p>
      <Inside visits={visits} />
      {has(viewer, 'COMPANY', 'MANAGE') ? (
        <button
          type="button"
          className={isAllowed ? 'button quiet danger' : 'button quiet'}
          onClick={() => setOpen(true)}
        >
          {t(isAllowed ? messages.deny : messages.allow)}
        </button>
      ) : (
        <NotYours module="COMPANY" />
      )}
      <SupportDialog open={open} onClose={() => setOpen(false)} {...{ company, visits, again }} />
    </>
  );
}

function Inside({ visits }: { visits: Visits }) {
  if (visits.length === 0) return null;
  return (
    <>
      <h3>{t(messages.inside)}</h3>
      <ul>
        {visits.map(({ visitor, reason, since, until }) => (
          <li key={`${visitor} ${since}`}>
            <Say of={messages.visit} visitor={visitor} reason={reason} since={when(since)} until={when(until)} />
          </li>
        ))}
      </ul>
    </>
  );
}

type SupportDialogProps = SupportProps & { readonly open: boolean; readonly onClose: () => void };

function SupportDialog({ open, onClose, company, visits, again }: SupportDialogProps) {
  const set = useChange(SetSupportAccessDocument);
  const isAllowed = company.supportAccess === 'ALLOWED';
  const label = t(isAllowed ? messages.deny : messages.allow);
  const send = async () => {
    const supportAccess = isAllowed ? 'DENIED' : 'ALLOWED';
    const { problems } = await set({ input: { version: company.version, supportAccess } });
    if (problems.length === 0) onClose();
    return orStale(problems, again);
  };
  return (
    <Dialog open={open} onClose={onClose} title={label}>
      <p>{t(isAllowed ? messages.denyText : messages.allowedText)}</p>
      {isAllowed && visits.length > 0 && (
        <p>{t(messages.denyEnds, { names: visits.map(({ visitor }) => visitor).join(', ') })}</p>
      )}
      <Form label={label} {...(isAllowed && { tone: 'danger' })} onSend={send} />
    </Dialog>
  );
}
