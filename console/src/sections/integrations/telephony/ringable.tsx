import { useAsk } from '../../../api/hooks';
import { RingableUsersDocument } from '../../../generated/integrations';
import { Loaded } from '../../../parts/loaded';
import { t } from '../../../text';
import { telephonyMessages as messages } from '../words/telephony';

/** Who can be rung this instant, those with the least to do first. */
export function Ringable() {
  const asked = useAsk(RingableUsersDocument, {}, { fresh: true });
  return (
    <section className="card" aria-labelledby="ringable">
      <div className="row">
        <h2 id="ringable">{t(messages.ringable)}</h2>
        <button type="button" className="button quiet small" onClick={asked.again}>
          {t(messages.refresh)}
        </button>
      </div>
      <Loaded asked={asked}>
        {({ ringableUsers }) =>
          ringableUsers === null || ringableUsers.length === 0 ? (
            <p className="soft">{t(messages.nobody)}</p>
          ) : (
            <ul className="list">
              {ringableUsers.map(({ id, displayName, activeConversationCount }) => (
                <li key={id} className="row">
                  <bdi>{displayName}</bdi>
                  <span className="soft">{t(messages.openConversations, { count: activeConversationCount })}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
