import { useChange } from '../../api/hooks';
import { UpdateCustomRoleDocument, type CustomRoleFactsFragment } from '../../generated/roles';
import { useDraft } from '../../parts/draft';
import { Form } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { Loading, Problems } from '../../parts/notices';
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
  const update = useChange(UpdateCustomRoleDocument);
  const { id, version } = role;
  const before: RoleDraft = { name: role.name, grants: role.grants, people };
  const { draft, change, save, beside } = useDraft(before, again, ({ name, grants, people: wanted }) =>
    update({ input: { id, version, name, grants: [...grants], ...(wanted !== null && { userIds: idsOf(wanted) }) } }),
  );
  return (
    <Form label={t(partMessages.save)} onSend={save} beside={beside}>
      <RoleFields draft={draft} onChange={change} />
      <RoleChanges before={before} after={draft} count={count} />
    </Form>
  );
}
