import { useState } from 'react';
import type { ErpDirection } from '../../../../../src/generated/schema-types';
import type { Problem } from '../../../../../web/problem';
import { useChange } from '../../../api/hooks';
import { RetryErpSyncDocument, SettleErpSyncDocument, type SyncFragment } from '../../../generated/integrations';
import { useAlone } from '../../../parts/alone';
import { Problems } from '../../../parts/notices';
import { useViewer } from '../../../shell/viewer';
import { t, type Message } from '../../../text';
import { erpMessages as messages } from '../words/erp';

const ANSWERS: readonly { readonly direction: ErpDirection | null; readonly name: Message }[] = [
  { direction: 'ERP_TO_CRM', name: messages.take },
  { direction: 'CRM_TO_ERP', name: messages.send },
  { direction: null, name: messages.neither },
];

/** The answers to a question, for whoever is asked, and another try at what failed. */
export function SyncActions({ sync: { id, status, causedBy } }: { sync: SyncFragment }) {
  const { user } = useViewer();
  const settleErpSync = useChange(SettleErpSyncDocument);
  const retryErpSync = useChange(RetryErpSyncDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const settle = useAlone(async (direction: ErpDirection | null) =>
    setProblems((await settleErpSync({ input: { id, direction } })).problems),
  );
  const retry = useAlone(async () => setProblems((await retryErpSync({ input: { id } })).problems));
  return (
    <>
      <Problems of={problems} />
      {status === 'ASKING' && causedBy !== null && causedBy.id === user?.id && (
        <div className="actions">
          {ANSWERS.map(({ direction, name }) => (
            <button key={name.en} type="button" className="button quiet small" onClick={() => settle(direction)}>
              {t(name)}
            </button>
          ))}
        </div>
      )}
      {status === 'FAILED' && (
        <div className="actions">
          <button type="button" className="button quiet small" onClick={() => retry()}>
            {t(messages.retry)}
          </button>
        </div>
      )}
    </>
  );
}
