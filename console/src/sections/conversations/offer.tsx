import { useState } from 'react';
import type { Problem } from '../../../../web/problem';
import { useChange } from '../../api/hooks';
import {
  AcceptTransferOfferDocument,
  DeclineTransferOfferDocument,
  WithdrawTransferOfferDocument,
  type ConversationOfferFragment,
} from '../../generated/conversations';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Form } from '../../parts/form';
import { Problems } from '../../parts/notices';
import { useViewer } from '../../shell/viewer';
import { Say, t, when } from '../../text';
import { handingMessages as messages } from './handing-messages';
import { useTimeLeft } from './times';

interface OfferProps {
  readonly of: ConversationOfferFragment;
  readonly onAccepted?: (conversationId: string) => void;
}

/** An offer that is open: what is asked of whom, how long there is time, and what this viewer can answer. */
export function Offer({ of: offer, onAccepted }: OfferProps) {
  const left = useTimeLeft(offer.expiresAt);
  const [declining, setDeclining] = useState(false);
  const { problems, busy, accept, withdraw } = useAnswers(offer, onAccepted);
  const isAsked = offer.to.id === useViewer().user?.id;
  const may = (action: (typeof offer.viewerMay)[number]) => left !== null && offer.viewerMay.includes(action);
  return (
    <div className="note talk-offer">
      <p>
        <OfWhat offer={offer} /> <span className="unseen">{when(offer.expiresAt)}</span>
        {/* Not for ears, which would hear each second. */}
        {left !== null && (
          <b className="talk-left" aria-hidden="true">
            {t(messages.left, { time: left })}
          </b>
        )}
      </p>
      {offer.note !== null && (
        <p className="talk-note">
          <bdi>{offer.note}</bdi>
        </p>
      )}
      <Problems of={problems} />
      <div className="talk-buttons">
        {may('ACCEPT') && (
          <button type="button" className="button" aria-disabled={busy} onClick={() => void accept()}>
            {t(messages.accept)}
          </button>
        )}
        {may('DECLINE') && (
          <button type="button" className="button quiet" onClick={() => setDeclining(true)}>
            {t(messages.decline)}
          </button>
        )}
        {may('WITHDRAW') && !isAsked && (
          <button type="button" className="button quiet" aria-disabled={busy} onClick={() => void withdraw()}>
            {t(messages.withdraw)}
          </button>
        )}
      </div>
      <Decline offer={offer} open={declining} onClose={() => setDeclining(false)} />
    </div>
  );
}

function OfWhat({ offer: { to, offeredBy, conversation } }: { offer: ConversationOfferFragment }) {
  const { user } = useViewer();
  if (to.id !== user?.id) return <Say of={messages.made} name={to.displayName} by={offeredBy.displayName} />;
  const about = [conversation?.contactName, conversation?.subject].filter((part) => part != null).join(' · ');
  return (
    <Say
      of={messages.received}
      name={offeredBy.displayName}
      subject={about === '' ? t(messages.aConversation) : about}
    />
  );
}

function useAnswers(offer: ConversationOfferFragment, onAccepted: OfferProps['onAccepted']) {
  const acceptOffer = useChange(AcceptTransferOfferDocument);
  const withdrawOffer = useChange(WithdrawTransferOfferDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const during = async <T extends { problems: readonly Problem[] }>(change: Promise<T>): Promise<T> => {
    setBusy(true);
    const changed = await change;
    setBusy(false);
    setProblems(changed.problems);
    return changed;
  };
  const input = { offerId: offer.id };
  const accept = async () => {
    if (busy) return;
    const { data } = await during(acceptOffer({ input }));
    if (data?.errors.length === 0 && data.conversation !== null) onAccepted?.(data.conversation.id);
  };
  const withdraw = async () => {
    if (!busy) await during(withdrawOffer({ input }));
  };
  return { problems, busy, accept, withdraw };
}

interface DeclineProps {
  readonly offer: ConversationOfferFragment;
  readonly open: boolean;
  readonly onClose: () => void;
}

function Decline({ offer, open, onClose }: DeclineProps) {
  const decline = useChange(DeclineTransferOfferDocument);
  return (
    <Dialog open={open} onClose={onClose} title={t(messages.declineTitle)}>
      <Form
        label={t(messages.decline)}
        onSend={async ({ reason = '' }) => {
          const input = { offerId: offer.id, ...(reason.trim() !== '' && { reason }) };
          const { problems } = await decline({ input });
          if (problems.length === 0) onClose();
          return problems;
        }}
      >
        <TextField name="reason" label={t(messages.why)} optional maxLength={1000} />
      </Form>
    </Dialog>
  );
}
