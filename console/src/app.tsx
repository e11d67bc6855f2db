import { useEffect } from 'react';
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
  if (problems.some(({ code }) => code === 'UNAUTHENTICATED')) return <Elsewhere place="/sign-in" />;
  if (data === null) return <Unknown problems={problems} again={again} />;
  const elsewhere = placeOf(data.viewer);
  if (elsewhere !== null) return <Elsewhere place={elsewhere} />;
  return <Entered viewer={data.viewer} again={again} />;
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
