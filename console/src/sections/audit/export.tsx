import { useState } from 'react';
import type { Problem } from '../../../../web/problem';
import { useChange } from '../../api/hooks';
import { ExportAuditDocument, type ExportAuditMutationVariables } from '../../generated/audit';
import { useAlone } from '../../parts/alone';
import { Problems } from '../../parts/notices';
import { t } from '../../text';
import { auditMessages as messages } from './messages';

/** What is shown, page after page, as a file for spreadsheets. */
export function ExportButton({ filter }: Pick<ExportAuditMutationVariables['input'], 'filter'>) {
  const exportAuditLog = useChange(ExportAuditDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [begun, setBegun] = useState(false);
  const load = useAlone(async () => {
    setBegun(false);
    const { data, problems: found } = await exportAuditLog({ input: { filter } });
    setProblems(found);
    if (data?.url == null) return;
    setBegun(true);
    location.assign(data.url);
  });
  return (
    <>
      <Problems of={problems} />
      <span role="status" className="soft">
        {begun && t(messages.exported)}
      </span>
      <button type="button" className="button quiet" onClick={() => load()}>
        {t(messages.export)}
      </button>
    </>
  );
}
