import { useState } from 'react';
import type { Problem } from '../../../web/problem';
import { keepToken } from '../../../web/token';
import { useChange } from '../api/hooks';
import { EnterCompanyDocument } from '../generated/documents';
import { Problems } from '../parts/notices';
import { t } from '../text';
import { shellMessages as messages } from './messages';
import { useViewer } from './viewer';

/** The other companies of the account, for whoever has any. */
export function Companies() {
  const { memberships, user } = useViewer();
  const [chosen, choose] = useState<string | null>(null);
  const { problems, enter } = useEntering();
  const here = user?.company.id ?? '';
  const open = memberships.filter(({ status, companyId }) => status === 'ACTIVE' || companyId === here);
  if (open.length < 2) return null;
  const isOther = chosen !== null && chosen !== here;
  return (
    <>
      <label className="unseen" htmlFor="company">
        {t(messages.otherCompany)}
      </label>
      <select id="company" value={chosen ?? here} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {open.map(({ companyId, companyName }) => (
          <option key={companyId} value={companyId}>
            {companyName}
          </option>
        ))}
      </select>
      {/* Not as soon as one is chosen: with the arrow keys one goes past others. */}
      {isOther && (
        <button type="button" className="button" onClick={() => void enter(chosen)}>
          {t(messages.otherCompany)}
        </button>
      )}
      <Problems of={problems} />
    </>
  );
}

function useEntering() {
  const enterCompany = useChange(EnterCompanyDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const enter = async (companyId: string) => {
    const { data, problems: found } = await enterCompany({ input: { companyId } });
    setProblems(found);
    const result = data?.result;
    if (result?.__typename !== 'SignedIn') return;
    keepToken(result.token);
    // Everything is of another company from here on.
    location.assign('/');
  };
  return { problems, enter };
}
