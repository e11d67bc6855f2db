import { Route, Switch } from 'wouter';
import { Nowhere } from '../../shell/nowhere';
import './people.css';
import { ImportPage } from './import-page';
import { ImportsPage } from './imports-page';
import { InvitationsPage } from './invitations-page';
import { PeoplePage } from './people-page';
import { PersonPage } from './person-page';

/** The people of the company: who is here, who is asked to come, and what each may do. */
export default function Section() {
  return (
    <Switch>
      <Route path="/">
        <PeoplePage />
      </Route>
      <Route path="/invitations">
        <InvitationsPage />
      </Route>
      <Route path="/import">
        <ImportsPage />
      </Route>
      <Route path="/import/:id">{({ id }) => <ImportPage key={id} id={id} />}</Route>
      <Route path="/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  );
}
