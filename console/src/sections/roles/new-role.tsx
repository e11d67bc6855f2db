import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useChangeOnce } from '../../api/once';
import { CreateCustomRoleDocument } from '../../generated/roles';
import { Form } from '../../parts/form';
import { Heading } from '../../parts/heading';
import { partMessages } from '../../parts/messages';
import { t } from '../../text';
import { roleMessages as messages } from './messages';
import { RoleChanges } from './role-changes';
import { idsOf, NEW_ROLE } from './role-draft';
import { RoleFields } from './role-fields';

/** Makes a custom role. */
export function NewRole() {
  const create = useChangeOnce(CreateCustomRoleDocument);
  const [, go] = useLocation();
  const [draft, setDraft] = useState(NEW_ROLE);
  const save = async () => {
    const { name, grants, people } = draft;
    const { problems } = await create({
      input: { name, grants: [...grants], userIds: idsOf(people) },
    });
    if (problems.length === 0) go('/');
    return problems;
  };
  return (
    <>
      <Heading title={t(messages.create)} />
      <div className="card role-form">
        <Form
          label={t(messages.createIt)}
          onSend={save}
          beside={
            <Link href="/" className="button quiet">
              {t(partMessages.cancel)}
            </Link>
          }
        >
          <RoleFields draft={draft} onChange={setDraft} />
          <RoleChanges before={NEW_ROLE} after={draft} count={0} />
        </Form>
      </div>
    </>
  );
}
