import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useChange } from '../../api/hooks';
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
  const create = useChange(CreateCustomRoleDocument);
  const [, go] = useLocation();
  const [draft, setDraft] = useState(NEW_ROLE);
  // The same until an answer comes: sending it again after a lost one makes no second role.
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const save = async () => {
    const { name, grants, people } = draft;
    const { data, problems } = await create({
      input: { name, grants: [...grants], userIds: idsOf(people), idempotencyKey },
    });
    if (problems.length === 0) go('/');
    else if (data !== null) setKey(crypto.randomUUID());
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
