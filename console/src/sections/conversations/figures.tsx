import { useAsk } from '../../api/hooks';
import { ConversationFiguresDocument } from '../../generated/conversations';
import { numberOf, t } from '../../text';
import { useHappenings } from './live';
import { listMessages as messages } from './messages';

/** What there is to do at this moment, and how many are there to do it. */
export function Figures() {
  const { data, again } = useAsk(ConversationFiguresDocument, {}, { fresh: true });
  useHappenings(again);
  const figures = data?.dashboard;
  const rows = [
    [messages.figureOpen, figures?.openConversations],
    [messages.figureWaiting, figures?.unassignedConversations],
    [messages.figureClosed, figures?.closedToday],
    [messages.figureOnline, figures?.peopleOnline],
  ] as const;
  return (
    <dl className="talk-figures" aria-label={t(messages.figures)}>
      {rows.map(([name, figure]) => (
        <div key={name.en}>
          <dt>{t(name)}</dt>
          <dd>{figure === undefined ? '–' : numberOf(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}
