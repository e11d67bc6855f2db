import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { language } from '../../web/language';
import { offline } from '../../web/problem';
import { Card } from './parts/card';
import { Failed, Loading } from './parts/notices';
import { route } from './route';
import { useStore } from './use-store';

type Load = () => Promise<{ readonly Page: ComponentType }>;

/** Each page is loaded when it is gone to. The server answers these addresses with the document. */
const PAGES: Readonly<Record<string, Load>> = {
  '/join': () => import('./pages/join'),
  '/verify': () => import('./pages/verify'),
  '/reset': () => import('./pages/reset'),
  '/sign-in': () => import('./pages/sign-in'),
  '/sign-up': () => import('./pages/sign-up'),
  '/two-factor': () => import('./pages/two-factor'),
  '/account': () => import('./pages/account'),
};

type Shown = { readonly path: string; readonly Page: ComponentType } | 'failed' | null;

export function App() {
  useStore(language);
  const path = useStore(route);
  const shown = usePage(path);
  if (shown === 'failed') return <NotLoaded />;
  if (shown?.path !== path)
    return (
      <Card>
        <Loading />
      </Card>
    );
  return <shown.Page key={path} />;
}

function usePage(path: string): Shown {
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    const load = PAGES[path] ?? PAGES['/account'];
    load?.().then(
      ({ Page }) => setShown({ path, Page }),
      () => setShown('failed'),
    );
  }, [path]);
  return shown;
}

function NotLoaded() {
  return (
    <Card>
      <Failed problem={offline()} onRetry={() => location.reload()} />
    </Card>
  );
}
