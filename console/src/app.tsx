import { useEffect, useState } from 'react';
import { nextFor, PAGE_OF } from '../../web/next';
import { doubts } from './api/doubts';
import { useAsk, useLive, type Asked } from './api/hooks';
import { ViewerChangedDocument, ViewerDocument } from './generated/documents';
import { Failed, Loading } from './parts/notices';
import { rememberPlace } from './shell/came-for';
import { Shell } from './shell/shell';
import { ViewerContext, type Viewer } from './shell/viewer';
import { useLanguage } from './text';
import { preferLanguage } from '../../web/language';

/** The console, for whoever has entered a company; everybody else is led to the page where they can go on. */
export function App() {
  // Drawn again, with all that is in it, when another language is chosen; what was typed stays.
  useLanguage();
  const { data, problems, again } = useAsk(ViewerDocument, {});
  useEffect(() => doubts.subscribe(again), [again]);
  const viewer = useLatest(data?.viewer ?? null);
  const isNobody = problems.some(({ code }) => code === 'UNAUTHENTICATED');
  const elsewhere = isNobody ? '/sign-in' : viewer && placeOf(viewer);
  if (elsewhere !== null) return <Elsewhere place={elsewhere} />;
  if (viewer === null) return <Unknown problems={problems} again={again} />;
  return <Entered viewer={viewer} again={again} />;
}

/** What was known last, also while it is asked again and the network is away: nobody loses what they are typing. */
function useLatest<T>(value: T | null): T | null {
  const [latest, setLatest] = useState(value);
  if (value !== null && value !== latest) setLatest(value);
  return value ?? latest;
}

function Unknown({ problems: [problem], again }: Pick<Asked<unknown>, 'problems' | 'again'>) {
  return (
    <main className="alone">{problem === undefined ? <Loading /> : <Failed problem={problem} onRetry={again} />}</main>
  );
}

/** Leads to a page where something has to be done first. */
function Elsewhere({ place }: { place: string }) {
  useEffect(() => {
    rememberPlace();
    location.replace(place);
  }, [place]);
  return (
    <main className="alone">
      <Loading />
    </main>
  );
}

/** After how long it is asked again what the viewer may do, where the server has stopped to tell. */
const LISTEN_AGAIN_MS = 5_000;

function Entered({ viewer, again }: { viewer: Viewer; again: () => void }) {
  // What the viewer may do changes as it is decided: the buttons come and go at once.
  useLive(
    ViewerChangedDocument,
    { since: viewer.accessVersion },
    {
      // Most of all because the session has ended; who is here says the next answer.
      onEnd: (listenAgain) => {
        again();
        setTimeout(listenAgain, LISTEN_AGAIN_MS);
      },
    },
  );
  useEffect(() => preferLanguage(viewer.account?.language), [viewer.account?.language]);
  return (
    <ViewerContext value={viewer}>
      <Shell />
    </ViewerContext>
  );
}

function placeOf(viewer: Viewer): string | null {
  if (!viewer.signedIn) return '/sign-in';
  const next = nextFor(viewer);
  return next === 'account' ? null : PAGE_OF[next];
}
