import { useState } from 'react';
import { useAsk } from '../../api/hooks';
import { CompanyInboxesDocument, type InboxSettingsFragment } from '../../generated/company';
import { Crumbs } from '../../parts/crumbs';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { t } from '../../text';
import { DeleteInbox } from './delete-inbox';
import { EditInbox } from './edit-inbox';
import { inboxMessages as messages } from './inbox-messages';

/** One inbox, to be changed. */
export function InboxPage({ id }: { id: string }) {
  const asked = useAsk(CompanyInboxesDocument, {}, { fresh: true });
  return (
    <>
      <Crumbs href="/" to={t(messages.all)} />
      <Loaded asked={asked}>
        {({ inboxes }) => {
          const inbox = inboxes?.find((one) => one.id === id);
          const others = (inboxes ?? []).filter((one) => one.id !== id);
          if (inbox === undefined) return <Empty>{t(messages.gone)}</Empty>;
          return <OneInbox inbox={inbox} others={others} again={asked.again} />;
        }}
      </Loaded>
    </>
  );
}

interface OneInboxProps {
  readonly inbox: InboxSettingsFragment;
  readonly others: readonly InboxSettingsFragment[];
  readonly again: () => void;
}

function OneInbox({ inbox, others, again }: OneInboxProps) {
  const [deleting, setDeleting] = useState(false);
  return (
    <section className="card company-form" aria-label={inbox.name}>
      <div className="row">
        <h2>
          <bdi>{inbox.name}</bdi>
        </h2>
        <button type="button" className="button quiet danger" onClick={() => setDeleting(true)}>
          {t(messages.deleteIt)}
        </button>
      </div>
      <EditInbox inbox={inbox} again={again} />
      <DeleteInbox open={deleting} onClose={() => setDeleting(false)} inbox={inbox} others={others} />
    </section>
  );
}
