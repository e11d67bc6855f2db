import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAsk, useChange } from '../../api/hooks';
import {
  CompanyDepartmentsDocument,
  DeleteDepartmentDocument,
  type CompanyDepartmentFragment,
} from '../../generated/company';
import { Crumbs } from '../../parts/crumbs';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { Say, t } from '../../text';
import { departmentMessages as messages } from './department-messages';
import { EditDepartment } from './edit-department';

/** One department, to be changed. */
export function DepartmentPage({ id }: { id: string }) {
  const asked = useAsk(CompanyDepartmentsDocument, {}, { fresh: true });
  return (
    <>
      <Crumbs href="/" to={t(messages.all)} />
      <Loaded asked={asked}>
        {({ departments }) => {
          const department = departments?.find((one) => one.id === id);
          if (department === undefined) return <Empty>{t(messages.gone)}</Empty>;
          return <OneDepartment department={department} again={asked.again} />;
        }}
      </Loaded>
    </>
  );
}

function OneDepartment({ department, again }: { department: CompanyDepartmentFragment; again: () => void }) {
  const [deleting, setDeleting] = useState(false);
  return (
    <section className="card company-form" aria-label={department.name}>
      <div className="row">
        <h2>
          <bdi>{department.name}</bdi>
        </h2>
        <button type="button" className="button quiet danger" onClick={() => setDeleting(true)}>
          {t(messages.deleteIt)}
        </button>
      </div>
      <EditDepartment department={department} again={again} />
      <Deleting open={deleting} onClose={() => setDeleting(false)} department={department} />
    </section>
  );
}

interface DeletingProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly department: CompanyDepartmentFragment;
}

function Deleting({ open, onClose, department: { id, name } }: DeletingProps) {
  const deleteIt = useChange(DeleteDepartmentDocument);
  const [, go] = useLocation();
  const send = async () => {
    const { problems } = await deleteIt({ input: { id } });
    if (problems.length === 0) go('/');
    return problems;
  };
  return (
    <Dialog open={open} onClose={onClose} title={<Say of={messages.deleteTitle} name={name} />}>
      <p>{t(messages.deleteText)}</p>
      <Form label={t(messages.deleteIt)} tone="danger" onSend={send} />
    </Dialog>
  );
}
