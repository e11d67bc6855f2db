import { Say, t } from '../../text';
import type { Entry } from './entries';
import type { Narrowing } from './filter';
import { auditMessages as messages } from './messages';
import { Value } from './value';
import { fieldInWords } from './words/actions';

interface DetailsProps {
  readonly entry: Entry;
  readonly narrow: (change: Partial<Narrowing>) => void;
}

/** What changed, from where it was done, and ways to what belongs to it. */
export function Details({ entry, narrow }: DetailsProps) {
  return (
    <div className="audit-unfolded">
      <Changes changes={entry.changes} />
      <Facts entry={entry} />
      <Ways entry={entry} narrow={narrow} />
    </div>
  );
}

function Changes({ changes }: { changes: Entry['changes'] }) {
  if (changes.length === 0) return <p className="soft">{t(messages.noChanges)}</p>;
  return (
    <table className="audit-changes">
      <thead>
        <tr>
          <th scope="col">{t(messages.field)}</th>
          <th scope="col">{t(messages.before)}</th>
          <th scope="col">{t(messages.after)}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }, index) => (
          <tr key={index}>
            <th scope="row">{fieldInWords(field)}</th>
            <td data-label={t(messages.before)}>
              <Value value={before} />
            </td>
            <td data-label={t(messages.after)}>
              <Value value={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Facts({ entry: { ip, targetId, apiToken } }: { entry: Entry }) {
  return (
    <dl className="facts">
      {targetId !== null && (
        <>
          <dt>{t(messages.id)}</dt>
          <dd>
            <code>{targetId}</code>
          </dd>
        </>
      )}
      {apiToken !== null && (
        <>
          <dt>{t(messages.token)}</dt>
          <dd>
            <bdi>{apiToken.name}</bdi>
          </dd>
        </>
      )}
      {ip !== null && (
        <>
          <dt>{t(messages.ip)}</dt>
          <dd>
            <code>{ip}</code>
          </dd>
        </>
      )}
    </dl>
  );
}

function Ways({ entry: { actor, apiToken, actorLabel, targetId }, narrow }: DetailsProps) {
  const by = actor === null ? { actor: '', token: apiToken?.id ?? '' } : { actor: actor.id, token: '' };
  return (
    <div className="actions">
      {(by.actor !== '' || by.token !== '') && (
        <button type="button" className="button quiet" onClick={() => narrow(by)}>
          <span>
            <Say of={messages.onlyBy} name={actorLabel} />
          </span>
        </button>
      )}
      {targetId !== null && (
        <button type="button" className="button quiet" onClick={() => narrow({ target: targetId })}>
          {t(messages.onlyOn)}
        </button>
      )}
    </div>
  );
}
