import { Redirect, Route, Switch } from 'wouter';
import { has, useViewer } from '../../shell/viewer';
import { DepartmentList } from './department-list';
import { DepartmentPage } from './department-page';
import { NewDepartment } from './new-department';

/** The departments of the company. */
export function Departments() {
  const mayChange = has(useViewer(), 'USERS', 'MANAGE');
  return (
    <Switch>
      <Route path="/">
        <DepartmentList mayChange={mayChange} />
      </Route>
      {mayChange && (
        <Route path="/new">
          <NewDepartment />
        </Route>
      )}
      {mayChange && <Route path="/:id">{({ id }) => <DepartmentPage key={id} id={id} />}</Route>}
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}
