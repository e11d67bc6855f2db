import { useChange } from '../../api/hooks';
import { UpdateDepartmentDocument, type CompanyDepartmentFragment } from '../../generated/company';
import { useDraft } from '../../parts/draft';
import { Form } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { t } from '../../text';
import { DepartmentFields, type DepartmentDraft } from './department-fields';

interface EditDepartmentProps {
  readonly department: CompanyDepartmentFragment;
  readonly again: () => void;
}

/** Changes what a department is called, and who works in it. */
export function EditDepartment({ department, again }: EditDepartmentProps) {
  const update = useChange(UpdateDepartmentDocument);
  const { id, version } = department;
  const { draft, change, save, beside } = useDraft<DepartmentDraft>(department, again, ({ name, users }) =>
    update({ input: { id, version, name, userIds: users.map((one) => one.id) } }),
  );
  return (
    <Form label={t(partMessages.save)} onSend={save} beside={beside}>
      <DepartmentFields draft={draft} onChange={change} />
    </Form>
  );
}
