import { Link } from 'wouter';
import { useAsk } from '../../api/hooks';
import { Heading } from '../../parts/heading';
import { shellMessages } from '../../shell/messages';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { RolesDocument } from '../../generated/roles';
import { Loaded } from '../../parts/loaded';
import { BuiltInRole } from './built-in-role';
import { CustomRoles } from './custom-roles';
import { roleMessages as messages } from './messages';

export function Overview() {
  const viewer = useViewer();
  const asked = useAsk(RolesDocument, {});
  return (
    <>
      <Heading
        title={t(shellMessages.roles)}
        actions={
          has(viewer, 'USERS', 'MANAGE') && (
            <Link href="/new" className="button">
              {t(messages.create)}
            </Link>
          )
        }
      />
      <section className="card">
        <h2>{t(messages.custom)}</h2>
        <p className="soft">{t(messages.customText)}</p>
        <CustomRoles />
      </section>
      <h2>{t(messages.builtIn)}</h2>
      <p className="soft">{t(messages.builtInText)}</p>
      <Loaded asked={asked}>
        {({ roles }) => (
          <div className="columns">
            {(roles ?? []).map((one) => (
              <BuiltInRole key={one.role} {...one} />
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}
