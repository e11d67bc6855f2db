import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { Heading } from '../../parts/heading';
import { Empty } from '../../parts/notices';
import { shellMessages } from '../../shell/messages';
import { has, useViewer, type Viewer } from '../../shell/viewer';
import { t } from '../../text';
import { Erp } from './erp/erp';
import './integrations.css';
import { integrationMessages as messages } from './messages';
import { Telephony } from './telephony/telephony';
import { Tokens } from './tokens/tokens';
import { OneWebhook } from './webhooks/one';
import { Webhooks } from './webhooks/webhooks';
import { erpMessages } from './words/erp';
import { telephonyMessages } from './words/telephony';
import { tokenMessages } from './words/tokens';
import { webhookMessages } from './words/webhooks';

const TABS = [
  { path: '/tokens', name: tokenMessages.title, module: 'API' },
  { path: '/webhooks', name: webhookMessages.title, module: 'API' },
  { path: '/erp', name: erpMessages.title, module: 'ERP' },
  { path: '/telephony', name: telephonyMessages.title, module: 'TELEPHONY' },
] as const;

/** What the company is connected to, each where the viewer has its module. */
export default function Section() {
  const viewer = useViewer();
  const tabs = tabsOf(viewer);
  const isOpen = (path: string) => tabs.some((tab) => tab.path === path);
  return (
    <>
      <Heading title={t(shellMessages.integrations)} />
      <Tabs tabs={tabs} />
      <Switch>
        {isOpen('/tokens') && <Route path="/tokens" component={Tokens} />}
        {isOpen('/webhooks') && <Route path="/webhooks" component={Webhooks} />}
        {isOpen('/webhooks') && <Route path="/webhooks/:id">{({ id }) => <OneWebhook key={id} id={id} />}</Route>}
        {isOpen('/erp') && <Route path="/erp" component={Erp} />}
        {isOpen('/telephony') && <Route path="/telephony" component={Telephony} />}
        <Route path="/">{tabs[0] !== undefined && <Redirect to={tabs[0].path} replace />}</Route>
        <Route>
          <Elsewhere />
        </Route>
      </Switch>
    </>
  );
}

function tabsOf(viewer: Viewer) {
  return TABS.filter(({ module }) => has(viewer, module));
}

function Tabs({ tabs }: { tabs: ReturnType<typeof tabsOf> }) {
  const [path] = useLocation();
  return (
    <nav className="tabs" aria-label={t(messages.parts)}>
      {tabs.map((tab) => (
        <Link key={tab.path} href={tab.path} aria-current={path.startsWith(tab.path) ? 'page' : undefined}>
          {t(tab.name)}
        </Link>
      ))}
    </nav>
  );
}

/** A tab that is not the viewer's, or none at all. */
function Elsewhere() {
  const [path] = useLocation();
  const isTab = TABS.some((tab) => path.startsWith(tab.path));
  return <Empty>{t(isTab ? shellMessages.notYours : shellMessages.nowhereText)}</Empty>;
}
