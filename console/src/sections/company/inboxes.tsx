import { Redirect, Route, Switch } from 'wouter';
import { has, useViewer } from '../../shell/viewer';
import { InboxList } from './inbox-list';
import { InboxPage } from './inbox-page';
import { NewInbox } from './new-inbox';

/** The inboxes of the company. */
export function Inboxes() {
  const mayChange = has(useViewer(), 'INBOXES', 'MANAGE');
  return (
    <Switch>
      <Route path="/">
        <InboxList mayChange={mayChange} />
      </Route>
      {mayChange && (
        <Route path="/new">
          <NewInbox />
        </Route>
      )}
      {mayChange && <Route path="/:id">{({ id }) => <InboxPage key={id} id={id} />}</Route>}
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}
