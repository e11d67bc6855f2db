import { Link, Route, Switch, useParams } from 'wouter';
import { Heading } from '../../parts/heading';
import { shellMessages } from '../../shell/messages';
import { Nowhere } from '../../shell/nowhere';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import './conversations.css';
import { Conversation } from './conversation';
import { Figures } from './figures';
import { LIST, useListed } from './filter';
import { Filters, Views } from './filters';
import { List } from './list';
import { useConversationsLive } from './live';
import { listMessages as messages } from './messages';
import { NewConversation } from './new-conversation';
import { ReceivedOffers } from './received-offers';

export default function Section() {
  return (
    <Switch>
      <Route path="/:id?">
        <Conversations />
      </Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  );
}

/** The list, and beside it the conversation that was chosen; on a telephone one after the other. */
function Conversations() {
  const { id = null } = useParams<{ id?: string }>();
  const viewer = useViewer();
  useConversationsLive();
  return (
    <div className="talk" data-chosen={id !== null}>
      <div className="talk-top" role="status">
        <ReceivedOffers />
      </div>
      <section className="talk-list" aria-label={t(messages.list)}>
        <Title alone={id === null} />
        {has(viewer, 'DASHBOARD') && <Figures />}
        <Views />
        <Filters />
        <List chosen={id} />
      </section>
      <section className="talk-one">
        {id === null ? <p className="talk-none">{t(messages.choose)}</p> : <Chosen key={id} id={id} />}
      </section>
    </div>
  );
}

function Title({ alone }: { alone: boolean }) {
  const title = t(shellMessages.conversations);
  if (alone) return <Heading title={title} actions={<NewConversation />} />;
  return (
    <div className="heading">
      <h2 className="talk-title">{title}</h2>
      <NewConversation />
    </div>
  );
}

function Chosen({ id }: { id: string }) {
  const { search } = useListed();
  return (
    <>
      <Link href={`${LIST}${search}`} className="button quiet talk-back">
        <span aria-hidden="true">←</span> {t(messages.backToList)}
      </Link>
      <Conversation id={id} />
    </>
  );
}
