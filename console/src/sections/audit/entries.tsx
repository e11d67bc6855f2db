import { useState } from 'react';
import type { AuditLogQuery } from '../../generated/audit';
import { t, when } from '../../text';
import { Details } from './details';
import type { Narrowing } from './filter';
import { auditMessages as messages } from './messages';
import { Target } from './target';
import { actionInWords } from './words/actions';

export type Entry = NonNullable<AuditLogQuery['auditLog']>['nodes'][number];

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly narrow: (change: Partial<Narrowing>) => void;
}

/** The latest first; each unfolds. */
export function Entries({ entries, narrow }: EntriesProps) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.when)}</th>
            <th scope="col">{t(messages.who)}</th>
            <th scope="col">{t(messages.what)}</th>
            <th scope="col">{t(messages.onWhom)}</th>
            <th scope="col">
              <span className="unseen">{t(messages.details)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} narrow={narrow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry, narrow }: { entry: Entry; narrow: EntriesProps['narrow'] }) {
  const [open, setOpen] = useState(false);
  const { id, at, actorLabel, actor, action, targetId } = entry;
  return (
    <>
      <tr>
        <td data-label={t(messages.when)}>
          <time dateTime={at} className="audit-when">
            {when(at)}
          </time>
        </td>
        <td data-label={t(messages.who)}>
          <bdi>{actorLabel}</bdi>
        </td>
        <td data-label={t(messages.what)} id={`what-${id}`}>
          {actionInWords(action)}
        </td>
        <td data-label={t(messages.onWhom)}>
          {targetId !== null && <Target id={targetId} actorId={actor?.id} known={nameIn(entry)} />}
        </td>
        <td>
          <button
            type="button"
            className="button quiet small"
            aria-expanded={open}
            aria-describedby={`what-${id}`}
            onClick={() => setOpen(!open)}
          >
            {t(messages.details)}
          </button>
        </td>
      </tr>
      {open && (
        <tr className="audit-details">
          <td colSpan={5}>
            <Details entry={entry} narrow={narrow} />
          </td>
        </tr>
      )}
    </>
  );
}

const NAMES = ['name', 'title', 'subject', 'email'];

/** What it was called that was made, changed or deleted. */
function nameIn({ changes }: Entry): string | null {
  const name = changes.find(({ field }) => NAMES.includes(field));
  return name?.after ?? name?.before ?? null;
}
