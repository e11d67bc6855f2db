import { Link } from 'wouter';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { LIST } from './list-address';
import { peopleMessages as messages } from './messages';

type Tab = 'people' | 'invitations' | 'imports';

const HREFS: Record<Tab, string> = { people: LIST, invitations: '/invitations', imports: '/import' };

/** The pages of the section. Imports are for whoever can begin one. */
export function Tabs({ of }: { of: Tab }) {
  const viewer = useViewer();
  const tabs: Tab[] = has(viewer, 'USERS', 'MANAGE') ? ['people', 'invitations', 'imports'] : ['people', 'invitations'];
  return (
    <nav className="tabs" aria-label={t(messages.people)}>
      {tabs.map((tab) => (
        <Link key={tab} href={HREFS[tab]} aria-current={tab === of ? 'page' : undefined}>
          {t(messages[tab])}
        </Link>
      ))}
    </nav>
  );
}
