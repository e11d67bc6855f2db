import { useRef, useState, type RefObject } from 'react';
import type { Problem } from '../../../../web/problem';
import { useChange } from '../../api/hooks';
import {
  CloseConversationDocument,
  ReopenConversationDocument,
  TakeConversationDocument,
  type ConversationAction,
} from '../../generated/conversations';
import { MenuButton } from '../../parts/menu-button';
import { Problems } from '../../parts/notices';
import { t } from '../../text';
import type { Shown } from './conversation';
import { HandOver } from './hand-over';
import { History } from './history';
import { talkMessages as messages } from './messages';
import { Return } from './return';

type Asking = 'assign' | 'offer' | 'return' | 'history';

/** What the viewer may do to the conversation, as the server says it: everything else is not there. */
export function Actions({ conversation }: { conversation: Shown }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { problems, busy, ...at } = useAtOnce(conversation.id, frame);
  const may = (action: ConversationAction) => conversation.viewerMay.includes(action);
  const buttons = [
    { action: 'TAKE', label: t(messages.take), onChoose: at.take, tone: '' },
    { action: 'REOPEN', label: t(messages.reopen), onChoose: at.reopen, tone: '' },
    { action: 'ASSIGN', label: t(messages.assign), onChoose: () => setAsking('assign'), tone: 'quiet' },
    { action: 'CLOSE', label: t(messages.close), onChoose: at.close, tone: 'quiet' },
  ] as const;
  return (
    <>
      <div ref={frame} className="talk-buttons" tabIndex={-1}>
        {buttons
          .filter(({ action }) => may(action))
          .map(({ action, label, onChoose, tone }) => (
            <button key={action} type="button" className={`button ${tone}`} aria-disabled={busy} onClick={onChoose}>
              {label}
            </button>
          ))}
        <MenuButton
          label={t(messages.otherActions)}
          actions={[
            ...(may('OFFER') ? [{ label: t(messages.offer), onChoose: () => setAsking('offer') }] : []),
            ...(may('UNASSIGN') ? [{ label: t(messages.unassign), onChoose: () => setAsking('return') }] : []),
            { label: t(messages.history), onChoose: () => setAsking('history') },
          ]}
        />
      </div>
      <Problems of={problems} />
      <Asked asking={asking} conversation={conversation} onClose={() => setAsking(null)} />
    </>
  );
}

interface AskedProps {
  readonly asking: Asking | null;
  readonly conversation: Shown;
  readonly onClose: () => void;
}

/** The dialog of what needs to be asked first. */
function Asked({ asking, conversation, onClose }: AskedProps) {
  if (asking === null) return null;
  if (asking === 'history') return <History id={conversation.id} onClose={onClose} />;
  if (asking === 'return') return <Return id={conversation.id} onClose={onClose} />;
  return <HandOver how={asking} conversation={conversation} onClose={onClose} />;
}

/** What is done without asking anything. */
function useAtOnce(conversationId: string, frame: RefObject<HTMLElement | null>) {
  const take = useChange(TakeConversationDocument);
  const close = useChange(CloseConversationDocument);
  const reopen = useChange(ReopenConversationDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const attempt = async (change: typeof take | typeof close | typeof reopen) => {
    if (busy) return;
    setBusy(true);
    const changed = await change({ input: { conversationId } });
    setBusy(false);
    setProblems(changed.problems);
    // The button that was pressed may be gone: whoever has no pointer goes on from here.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) frame.current?.focus();
    });
  };
  return {
    problems,
    busy,
    take: () => void attempt(take),
    close: () => void attempt(close),
    reopen: () => void attempt(reopen),
  };
}
