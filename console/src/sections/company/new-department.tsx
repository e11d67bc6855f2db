import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useChangeOnce } from '../../api/once';
import { CreateDepartmentDocument } from '../../generated/company';
import { Form } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { t } from '../../text';
import { DepartmentFields, type DepartmentDraft } from './department-fields';
import { departmentMessages as messages } from './department-messages';

/** Makes a department. */
export function NewDepartment() {
  const create = useChangeOnce(CreateDepartmentDocument);
  const [, go] = useLocation();
  const [draft, setDraft] = useState<DepartmentDraft>({ name: '', users: [] });
  const save = async () => {
    const userIds = draft.users.map(({ id }) => id);
    const { problems } = await create({ input: { name: draft.name, userIds } });
    if (problems.length === 0) go('/');
    return problems;
  };
  return (
    <section className="card company-form" aria-label={t(messages.create)}>
      <h2>{t(messages.create)}</h2>
      <Form
        label={t(messages.createIt)}
        onSend={save}
        beside={
          <Link href="/" className="button quiet">
            {t(partMessages.cancel)}
          </Link>
        }
      >
        <DepartmentFields draft={draft} onChange={setDraft} />
      </Form>
    </section>
  );
}
