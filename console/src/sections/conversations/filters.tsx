import { Link } from 'wouter';
import { useAsk } from '../../api/hooks';
import { ConversationInboxesDocument } from '../../generated/conversations';
import { partMessages } from '../../parts/messages';
import { useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { LIST, useListed, VIEWS, type View } from './filter';
import { useHappenings } from './live';
import { listMessages as messages } from './messages';

const NAMES: Readonly<Record<View, keyof typeof messages>> = { mine: 'mine', waiting: 'waiting', all: 'everything' };

/** Mine, those that wait, and all. */
export function Views() {
  const { listed, linkTo } = useListed();
  const { user } = useViewer();
  return (
    <nav className="tabs" aria-label={t(messages.views)}>
      {VIEWS.filter((view) => view !== 'mine' || user !== null).map((view) => (
        <Link key={view} href={`${LIST}${linkTo({ view })}`} aria-current={view === listed.view ? 'page' : undefined}>
          {t(messages[NAMES[view]])}
        </Link>
      ))}
    </nav>
  );
}

/** In which inbox, open or closed, of whom. */
export function Filters() {
  const { listed, choose } = useListed();
  return (
    <div className="talk-filters">
      <InboxChoice />
      <select
        aria-label={t(messages.status)}
        value={listed.status}
        onChange={({ currentTarget }) => choose({ status: currentTarget.value === 'CLOSED' ? 'CLOSED' : 'OPEN' })}
      >
        <option value="OPEN">{t(messages.open)}</option>
        <option value="CLOSED">{t(messages.closed)}</option>
      </select>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('search');
          choose({ search: typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : null });
        }}
      >
        <input
          key={listed.search}
          type="search"
          name="search"
          maxLength={200}
          defaultValue={listed.search ?? ''}
          aria-label={t(messages.searchLabel)}
          placeholder={t(partMessages.search)}
          // The cross in the field empties it.
          onChange={({ currentTarget }) => currentTarget.value === '' && choose({ search: null })}
        />
        <button type="submit" className="button quiet">
          {t(partMessages.search)}
        </button>
      </form>
    </div>
  );
}

function InboxChoice() {
  const { listed, choose } = useListed();
  const { data, again } = useAsk(ConversationInboxesDocument, {}, { fresh: true });
  useHappenings(again);
  return (
    <select
      aria-label={t(messages.inbox)}
      value={listed.inbox ?? ''}
      onChange={({ currentTarget }) => choose({ inbox: currentTarget.value === '' ? null : currentTarget.value })}
    >
      <option value="">{t(messages.everyInbox)}</option>
      {(data?.inboxes ?? []).map(({ id, name, unassignedCount }) => (
        <option key={id} value={id}>
          {unassignedCount === 0 ? name : t(messages.inboxWithQueue, { name, count: unassignedCount })}
        </option>
      ))}
    </select>
  );
}
