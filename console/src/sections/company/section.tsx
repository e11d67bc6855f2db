import type { ReactNode } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { Heading } from '../../parts/heading';
import { shellMessages } from '../../shell/messages';
import { has, useViewer, type Viewer } from '../../shell/viewer';
import { t, type Message } from '../../text';
import './company.css';
import { Departments } from './departments';
import { Hours } from './hours';
import { Inboxes } from './inboxes';
import { companyMessages as messages } from './messages';
import { PictureTab } from './picture';
import { Profile } from './profile';
import { Security } from './security';

interface Tab {
  readonly path: string;
  readonly name: Message;
  readonly isOpen: (viewer: Viewer) => boolean;
  readonly Part: () => ReactNode;
  /** Whether there are addresses within it. */
  readonly nest?: true;
}

const TABS: readonly Tab[] = [
  { path: '/', name: messages.profile, isOpen: () => true, Part: Profile },
  {
    path: '/picture',
    name: messages.picture,
    isOpen: (viewer) => has(viewer, 'COMPANY', 'MANAGE'),
    Part: PictureTab,
  },
  { path: '/hours', name: messages.hours, isOpen: () => true, Part: Hours },
  { path: '/departments', name: messages.departments, isOpen: () => true, Part: Departments, nest: true },
  { path: '/inboxes', name: messages.inboxes, isOpen: () => true, Part: Inboxes, nest: true },
  {
    path: '/security',
    name: messages.security,
    isOpen: (viewer) => has(viewer, 'SECURITY') || has(viewer, 'COMPANY'),
    Part: Security,
  },
];

/** What the company is, when it is at work, and what holds for everybody in it. */
export default function Section() {
  const viewer = useViewer();
  const tabs = TABS.filter(({ isOpen }) => isOpen(viewer));
  return (
    <>
      <Heading title={t(shellMessages.company)} />
      <Tabs tabs={tabs} />
      <Switch>
        {tabs.map(({ path, Part, nest = false }) => (
          <Route key={path} path={path} nest={nest}>
            <Part />
          </Route>
        ))}
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </>
  );
}

function Tabs({ tabs }: { tabs: readonly Tab[] }) {
  const [here] = useLocation();
  return (
    <nav className="tabs" aria-label={t(messages.tabs)}>
      {tabs.map(({ path, name }) => (
        <Link key={path} href={path} aria-current={isWithin(here, path) ? 'page' : undefined}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}

function isWithin(here: string, path: string): boolean {
  return here === path || (path !== '/' && here.startsWith(`${path}/`));
}
