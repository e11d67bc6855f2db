import { useState } from 'react';
import { useChange } from '../../api/hooks';
import { UpdateCustomRoleDocument, type CustomRoleFactsFragment } from '../../generated/roles';
import { Form } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { Loading, Problems } from '../../parts/notices';
import { Saved } from '../../parts/saved';
import { t } from '../../text';
import { RoleChanges } from './role-changes';
import { idsOf, type RoleDraft } from './role-draft';
import { RoleFields } from './role-fields';
import { usePeopleOfRole, type PeopleOfRole } from './use-people';

interface EditRoleProps {
  readonly role: CustomRoleFactsFragment;
  readonly again: () => void;
}

/** Changes a custom role, once everybody who has it is known. */
export function EditRole({ role, again }: EditRoleProps) {
  const { found, problems } = usePeopleOfRole(role.id, role.version);
  if (problems.length > 0) return <Problems of={problems} />;
  return found === null ? <Loading /> : <RoleForm role={role} people={found} again={again} />;
}

function RoleForm({ role, people: { people, count }, again }: EditRoleProps & { people: PeopleOfRole }) {
  const { draft, before, setDraft, saved, save } = useRoleDraft(role, people, again);
  return (
    <Form
      label={t(partMessages.save)}
      onSend={save}
      beside={
        <>
          {draft !== null && (
            <button type="button" className="button quiet" onClick={() => setDraft(null)}>
              {t(partMessages.undo)}
            </button>
          )}
          <Saved shown={saved && draft === null} />
        </>
      }
    >
      <RoleFields draft={draft ?? before} onChange={setDraft} />
      <RoleChanges before={before} after={draft ?? before} count={count} />
    </Form>
  );
}

function useRoleDraft(role: CustomRoleFactsFragment, people: RoleDraft['people'], again: () => void) {
  const update = useChange(UpdateCustomRoleDocument);
  // Null: nothing was changed, and what is saved is shown.
  const [draft, setDraft] = useState<RoleDraft | null>(null);
  const [saved, setSaved] = useState(false);
  const before: RoleDraft = { name: role.name, grants: role.grants, people };
  const save = async () => {
    const { name, grants, people: wanted } = draft ?? before;
    const who = wanted === null ? {} : { userIds: idsOf(wanted) };
    const { problems } = await update({
      input: { id: role.id, version: role.version, name, grants: [...grants], ...who },
    });
    setSaved(problems.length === 0);
    if (problems.length === 0) setDraft(null);
    if (!problems.some(({ code }) => code === 'STALE')) return problems;
    again();
    return problems.map((one) => ({ ...one, message: t(partMessages.staleDraft), path: [] }));
  };
  return { draft, before, setDraft, saved, save };
}
