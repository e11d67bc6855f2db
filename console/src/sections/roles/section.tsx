import { Redirect, Route, Switch } from 'wouter';
import { Nowhere } from '../../shell/nowhere';
import { has, useViewer } from '../../shell/viewer';
import { CustomRolePage } from './custom-role-page';
import { NewRole } from './new-role';
import { Overview } from './overview';
import './roles.css';

/** What roles there are, what they give, and who has them. */
export default function Section() {
  const viewer = useViewer();
  return (
    <Switch>
      <Route path="/">
        <Overview />
      </Route>
      <Route path="/new">{has(viewer, 'USERS', 'MANAGE') ? <NewRole /> : <Redirect to="/" replace />}</Route>
      <Route path="/:id">{({ id }) => <CustomRolePage key={id} id={id} />}</Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  );
}
