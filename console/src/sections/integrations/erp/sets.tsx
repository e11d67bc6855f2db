import { useState } from 'react';
import { useAsk } from '../../../api/hooks';
import { ErpSetsDocument, type ErpSetsQuery } from '../../../generated/integrations';
import { Dialog } from '../../../parts/dialog';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../parts/notices';
import { has, useViewer } from '../../../shell/viewer';
import { t } from '../../../text';
import { erpMessages as messages } from '../words/erp';
import { CreateSet } from './edit';
import { OneSet } from './one-set';

export type Set = NonNullable<ErpSetsQuery['erpSets']>[number];

/** Which systems, where, and whether they answer. */
export function Sets() {
  const mayManage = has(useViewer(), 'ERP', 'MANAGE');
  const asked = useAsk(ErpSetsDocument, { users: mayManage }, { fresh: true });
  const [making, setMaking] = useState(false);
  return (
    <section aria-labelledby="erp-sets">
      <div className="row integration-lead">
        <h2 id="erp-sets">{t(messages.sets)}</h2>
        {mayManage && (
          <button type="button" className="button" onClick={() => setMaking(true)}>
            {t(messages.create)}
          </button>
        )}
      </div>
      <Loaded asked={asked}>
        {({ erpSets }) =>
          erpSets === null || erpSets.length === 0 ? (
            <Empty>{t(messages.empty)}</Empty>
          ) : (
            <div className="columns">
              {erpSets.map((set) => (
                <OneSet key={set.id} set={set} sets={erpSets} mayManage={mayManage} again={asked.again} />
              ))}
            </div>
          )
        }
      </Loaded>
      <Dialog open={making} onClose={() => setMaking(false)} title={t(messages.create)}>
        <CreateSet onDone={() => setMaking(false)} />
      </Dialog>
    </section>
  );
}
