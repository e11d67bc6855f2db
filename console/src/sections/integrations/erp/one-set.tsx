import { useState } from 'react';
import { Dialog } from '../../../parts/dialog';
import { MenuButton } from '../../../parts/menu-button';
import { partMessages } from '../../../parts/messages';
import { peopleInWords } from '../../../parts/people-in-words';
import { t } from '../../../text';
import { erpMessages as messages } from '../words/erp';
import { Check } from './check';
import { DeleteSet } from './delete-set';
import { EditSet } from './edit';
import type { Set } from './sets';

interface OneSetProps {
  readonly set: Set;
  /** All there are: one of them takes the place of one that is deleted. */
  readonly sets: readonly Set[];
  readonly mayManage: boolean;
  readonly again: () => void;
}

/** A connection to one system. */
export function OneSet({ set, sets, mayManage, again }: OneSetProps) {
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const close = () => setOpen(null);
  return (
    <article className="card" aria-labelledby={set.id}>
      <div className="row">
        <h3 id={set.id} className="integration-name">
          <bdi>{set.name}</bdi> {!set.active && <span className="badge off">{t(messages.inactive)}</span>}
        </h3>
        {mayManage && (
          <MenuButton
            label={`${t(partMessages.more)}: ${set.name}`}
            actions={[
              { label: t(partMessages.edit), onChoose: () => setOpen('edit') },
              { label: t(partMessages.delete), onChoose: () => setOpen('delete'), danger: true },
            ]}
          />
        )}
      </div>
      <SetFacts set={set} />
      <Check set={set} />
      <Dialog open={open === 'edit'} onClose={close} title={<bdi>{set.name}</bdi>}>
        <EditSet set={set} again={again} onDone={close} />
      </Dialog>
      <DeleteSet open={open === 'delete'} onClose={close} set={set} sets={sets} />
    </article>
  );
}

function SetFacts({ set: { baseUrl, hasCredentials, users } }: { set: Set }) {
  return (
    <dl className="facts">
      <dt>{t(messages.url)}</dt>
      <dd>
        <code>{baseUrl}</code>
      </dd>
      <dt>{t(messages.credentials)}</dt>
      <dd>{t(hasCredentials ? partMessages.yes : partMessages.no)}</dd>
      {users != null && users.length > 0 && (
        <>
          <dt>{t(messages.users)}</dt>
          <dd>{peopleInWords(users)}</dd>
        </>
      )}
    </dl>
  );
}
