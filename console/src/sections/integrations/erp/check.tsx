import { useState } from 'react';
import type { Problem } from '../../../../../web/problem';
import { useChange } from '../../../api/hooks';
import { CheckErpSetDocument } from '../../../generated/integrations';
import { Problems } from '../../../parts/notices';
import { t, when } from '../../../text';
import { erpMessages as messages } from '../words/erp';
import type { Set } from './sets';

/** Whether the system answered last time, and a way to ask it now. */
export function Check({ set: { id, lastCheck } }: { set: Set }) {
  const checkErpSet = useChange(CheckErpSetDocument);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const check = async () => {
    setBusy(true);
    setProblems((await checkErpSet({ input: { id } })).problems);
    setBusy(false);
  };
  return (
    <>
      <div className="integration-check" role="status">
        <strong>{t(messages.lastCheck)}</strong>{' '}
        {lastCheck === null ? (
          <span className="soft">{t(messages.notChecked)}</span>
        ) : (
          <>
            <span className={lastCheck.ok ? 'badge' : 'badge bad'}>
              {t(lastCheck.ok ? messages.works : messages.worksNot)}
            </span>{' '}
            <span className="soft">{when(lastCheck.at)}</span>
            {lastCheck.detail !== null && <p>{lastCheck.detail}</p>}
          </>
        )}
      </div>
      <Problems of={problems} />
      <button
        type="button"
        className="button quiet"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void check();
        }}
      >
        {t(busy ? messages.checking : messages.check)}
      </button>
    </>
  );
}
