import { useState } from 'react';
import { useAsk } from '../../api/hooks';
import { ConversationWaitingDocument } from '../../generated/conversations';
import { Loaded } from '../../parts/loaded';
import { t, when } from '../../text';
import { talkMessages as messages } from './messages';

/** Why nobody has it yet, as the server says it. */
export function Waiting({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="talk-waiting" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t(messages.whyWaiting)}</summary>
      {open && <Reasons id={id} />}
    </details>
  );
}

function Reasons({ id }: { id: string }) {
  const asked = useAsk(ConversationWaitingDocument, { id }, { fresh: true });
  return (
    <Loaded asked={asked}>
      {({ conversation }) => {
        const reasons = conversation?.waitingBecause ?? [];
        if (reasons.length === 0) return <p>{t(messages.nothingInTheWay)}</p>;
        return (
          <ul>
            {reasons.map(({ sentence, at }) => (
              <li key={sentence}>
                <bdi>{sentence}</bdi> {at !== null && <span className="soft">({when(at)})</span>}
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
