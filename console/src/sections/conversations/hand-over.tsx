import { basics } from '../../../../web/messages';
import type { Problem } from '../../../../web/problem';
import { useAsk, useChange, useLive } from '../../api/hooks';
import { useChangeOnce } from '../../api/once';
import {
  AssignConversationDocument,
  ConversationCandidatesDocument,
  ConversationPresenceDocument,
  OfferTransferDocument,
  type OfferFallback,
} from '../../generated/conversations';
import { Dialog } from '../../parts/dialog';
import { Choice, TextField } from '../../parts/field';
import { Form, type Typed } from '../../parts/form';
import { Loaded } from '../../parts/loaded';
import { t } from '../../text';
import { Candidates } from './candidates';
import type { Shown } from './conversation';
import { FALLBACKS, handingMessages as messages } from './handing-messages';
import { useHappenings } from './live';
import { talkMessages } from './messages';

interface HandOverProps {
  /** Gives it to somebody, or asks them first. */
  readonly how: 'assign' | 'offer';
  readonly conversation: Shown;
  readonly onClose: () => void;
}

/** Chooses somebody who gets the conversation, or is asked to take it over; of everybody else it says what stands in the way. */
export function HandOver({ how, conversation, onClose }: HandOverProps) {
  const asked = useAsk(ConversationCandidatesDocument, { id: conversation.id }, { fresh: true });
  useHappenings(asked.again);
  useLive(ConversationPresenceDocument, {});
  const send = useHandingOver(how, conversation);
  const isOffer = how === 'offer';
  return (
    <Dialog open onClose={onClose} title={t(isOffer ? messages.offerTitle : messages.assignTitle)}>
      <Loaded asked={asked}>
        {({ assignableUsers }) => (
          <Form
            label={t(isOffer ? messages.offer : talkMessages.assign)}
            onSend={async (typed) => {
              const problems = await send(typed);
              if (problems.length === 0) onClose();
              else asked.again();
              return problems;
            }}
          >
            <Candidates of={assignableUsers ?? []} holderId={conversation.assignee?.id ?? null} />
            {isOffer && <Terms />}
            <TextField name="note" label={t(messages.note)} optional maxLength={1000} rows={2} />
          </Form>
        )}
      </Loaded>
    </Dialog>
  );
}

/** For how long an offer can be answered, in minutes. */
const DURATIONS = [5, 10, 30, 60, 240, 1440];

function Terms() {
  return (
    <div className="pair talk-terms">
      <Choice name="expiresInMinutes" label={t(messages.duration)} defaultValue={10}>
        {DURATIONS.map((count) => (
          <option key={count} value={count}>
            {count < 60 ? t(messages.minutes, { count }) : t(messages.hours, { count: count / 60 })}
          </option>
        ))}
      </Choice>
      <Choice name="ifNotAccepted" label={t(messages.ifNotAccepted)} defaultValue="KEEP">
        {Object.entries(FALLBACKS).map(([fallback, name]) => (
          <option key={fallback} value={fallback}>
            {t(name)}
          </option>
        ))}
      </Choice>
    </div>
  );
}

function useHandingOver(how: HandOverProps['how'], { id, assignee }: Shown) {
  const assign = useChange(AssignConversationDocument);
  const offer = useChangeOnce(OfferTransferDocument);
  return async ({ assigneeId, note = '', expiresInMinutes, ifNotAccepted }: Typed): Promise<readonly Problem[]> => {
    if (assigneeId === undefined)
      return [{ code: 'NEEDED', message: t(basics.needed), path: ['assigneeId'], retryAt: null }];
    const input = { conversationId: id, assigneeId, ...(note.trim() !== '' && { note }) };
    if (how === 'assign') {
      // Only while it is with whom this viewer sees it.
      const assigned = await assign({ input: { ...input, expectedAssigneeId: assignee?.id ?? null } });
      return assigned.problems;
    }
    const terms = { expiresInMinutes: Number(expiresInMinutes), ifNotAccepted: ifNotAccepted as OfferFallback };
    const offered = await offer({ input: { ...input, ...terms } });
    return offered.problems;
  };
}
