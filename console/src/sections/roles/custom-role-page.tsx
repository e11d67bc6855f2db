import { useState } from 'react';
import { useAsk } from '../../api/hooks';
import { CustomRolesDocument, type CustomRoleFactsFragment } from '../../generated/roles';
import { Crumbs } from '../../parts/crumbs';
import { GrantsInWords } from '../../parts/grant-words';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { DeleteRole } from './delete-role';
import { EditRole } from './edit-role';
import { roleMessages as messages } from './messages';
import { peopleInWords } from '../../parts/people-in-words';

/** One custom role. */
export function CustomRolePage({ id }: { id: string }) {
  const asked = useAsk(CustomRolesDocument, {}, { fresh: true });
  return (
    <>
      <Crumbs href="/" to={t(messages.all)} />
      <Loaded asked={asked}>
        {({ customRoles }) => {
          const role = customRoles?.find((one) => one.id === id);
          const others = (customRoles ?? []).filter((one) => one.id !== id);
          return role === undefined ? <Gone /> : <Role role={role} others={others} again={asked.again} />;
        }}
      </Loaded>
    </>
  );
}

function Gone() {
  return (
    <>
      <Heading title={t(messages.custom)} />
      <Empty>{t(messages.gone)}</Empty>
    </>
  );
}

interface RoleProps {
  readonly role: CustomRoleFactsFragment;
  readonly others: readonly CustomRoleFactsFragment[];
  readonly again: () => void;
}

function Role({ role, others, again }: RoleProps) {
  const viewer = useViewer();
  const [deleting, setDeleting] = useState(false);
  const mayChange = has(viewer, 'USERS', 'MANAGE');
  return (
    <>
      <Heading
        title={role.name}
        actions={
          mayChange && (
            <button type="button" className="button quiet danger" onClick={() => setDeleting(true)}>
              {t(messages.deleteIt)}
            </button>
          )
        }
      >
        <bdi>{role.name}</bdi>
      </Heading>
      <div className="card role-form">
        {mayChange ? <EditRole role={role} again={again} /> : <RoleFacts role={role} />}
      </div>
      <DeleteRole open={deleting} onClose={() => setDeleting(false)} role={role} others={others} />
    </>
  );
}

function RoleFacts({ role: { grants, users } }: { role: CustomRoleFactsFragment }) {
  const { nodes = [], totalCount = 0 } = users ?? {};
  return (
    <>
      <h2>{t(messages.gives)}</h2>
      <GrantsInWords grants={grants} />
      <h2>{t(messages.people)}</h2>
      <p>{totalCount === 0 ? t(messages.count, { count: 0 }) : peopleInWords(nodes, totalCount)}</p>
    </>
  );
}
