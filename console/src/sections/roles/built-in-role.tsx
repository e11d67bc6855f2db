import { Link } from 'wouter';
import { ROLE_NAMES } from '../../../../src/permissions/words';
import { useAsk } from '../../api/hooks';
import { PeopleOfRoleDocument, type RolesQuery } from '../../generated/roles';
import { GrantsInWords } from '../../parts/grant-words';
import { t } from '../../text';
import { roleMessages as messages } from './messages';

type RoleAccess = NonNullable<RolesQuery['roles']>[number];

/** A role that every company has: what it gives, and how many have it. */
export function BuiltInRole({ role, grants, minimumGrants }: RoleAccess) {
  const { data } = useAsk(PeopleOfRoleDocument, { role }, { fresh: true });
  const count = data?.users?.totalCount;
  return (
    <section className="card" aria-label={t(ROLE_NAMES[role])}>
      <div className="row role-head">
        <h3>{t(ROLE_NAMES[role])}</h3>
        {count !== undefined && <Link href={`~/people?role=${role}`}>{t(messages.count, { count })}</Link>}
      </div>
      <GrantsInWords grants={grants} />
      <p className="hint">{t(minimumGrants.length > 0 ? messages.keeps : messages.replaces)}</p>
    </section>
  );
}
