import { useState } from 'preact/hooks';
import { EnterCompanyDocument } from '../generated/documents';
import { t } from '../t';
import { companyMessages } from '../messages/companies';
import type { Problem } from '../../../web/problem';
import { change } from '../session/ask';
import { enter, type Viewer } from '../session/session';
import { Picture } from './card';
import { Problems } from './notices';

interface CompaniesProps {
  readonly viewer: Viewer;
  readonly onEntered?: () => void;
}

/** The companies of the account, each to be entered by pressing it. */
export function Companies({ viewer, onEntered }: CompaniesProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const choose = async (companyId: string) => {
    if (busy) return;
    setBusy(true);
    const { problems: found } = enter(await change(EnterCompanyDocument, { input: { companyId } }));
    setBusy(false);
    setProblems(found);
    if (found.length === 0) onEntered?.();
  };
  return (
    <>
      <Problems of={problems} />
      <ul class="choices" aria-busy={busy}>
        {viewer.memberships.map((one) => (
          <Company key={one.companyId} {...one} current={isIn(viewer, one.companyId)} onChoose={choose} />
        ))}
      </ul>
    </>
  );
}

const isIn = ({ user }: Viewer, companyId: string) => user?.company.id === companyId;

type CompanyProps = Viewer['memberships'][number] & {
  readonly current: boolean;
  readonly onChoose: (companyId: string) => Promise<void>;
};

function Company({ companyId, companyName, status, logoUrl, current, onChoose }: CompanyProps) {
  const mayEnter = status === 'ACTIVE';
  const remark = mayEnter ? (current ? t(companyMessages.here) : '') : t(companyMessages.closed);
  return (
    <li>
      <button
        type="button"
        class="choice"
        disabled={!mayEnter}
        {...(current && { 'aria-current': true })}
        onClick={() => void onChoose(companyId)}
      >
        <Picture url={logoUrl} name={companyName} />
        <span>
          <bdi>{companyName}</bdi>
          {remark !== '' && <small>{remark}</small>}
        </span>
      </button>
    </li>
  );
}
