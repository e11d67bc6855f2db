import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '../../../../web/problem';
import type { UserImportStatus } from '../../../../src/generated/schema-types';
import { useChange, type Changed } from '../../api/hooks';
import {
  CancelPeopleImportDocument,
  DeletePeopleImportDocument,
  StartPeopleImportDocument,
  type PeopleImportFragment,
} from '../../generated/people';
import { useAlone } from '../../parts/alone';
import { partMessages } from '../../parts/messages';
import { Problems } from '../../parts/notices';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { importMessages as messages } from './import-messages';

const STARTS: readonly UserImportStatus[] = ['READY', 'PAUSED', 'CANCELLED'];

/** Starts an import, stops it, goes on with it, and takes it away. */
export function ImportActions({ of: { id, status, counts } }: { of: PeopleImportFragment }) {
  const start = useChange(StartPeopleImportDocument);
  const cancel = useChange(CancelPeopleImportDocument);
  const remove = useChange(DeletePeopleImportDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [, navigate] = useLocation();
  const viewer = useViewer();
  const attempt = async (change: (variables: { input: { id: string } }) => Promise<Changed<unknown>>) => {
    const changed = await change({ input: { id } });
    setProblems(changed.problems);
    return changed.problems.length === 0;
  };
  const send = useAlone(attempt);
  const take = useAlone(async () => {
    if (await attempt(remove)) navigate('/import');
  });
  if (!has(viewer, 'USERS', 'MANAGE')) return null;
  return (
    <>
      <Problems of={problems} />
      {STARTS.includes(status) && (
        <button type="button" className="button" onClick={() => send(start)}>
          {status === 'READY' ? t(messages.start, { count: counts.valid }) : t(messages.goOn)}
        </button>
      )}
      {status === 'RUNNING' ? (
        <button type="button" className="button quiet" onClick={() => send(cancel)}>
          {t(messages.stop)}
        </button>
      ) : (
        <button type="button" className="button quiet danger" onClick={() => take()}>
          {t(partMessages.delete)}
        </button>
      )}
    </>
  );
}
