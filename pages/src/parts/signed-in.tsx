import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { go, pageFor } from '../route';
import { nextFor, type Next } from '../../../web/next';
import { lookAtSession, session, type Session, type Viewer } from '../session/session';
import { useStore } from '../use-store';
import { Card } from './card';
import { Failed, Loading } from './notices';

/** Who is here, asked once for the whole visit. */
export function useSession(): Session {
  const known = useStore(session);
  useEffect(() => {
    if (known.state === 'unknown') void lookAtSession();
  }, [known.state]);
  return known;
}

interface SignedInProps {
  /** What may stand before somebody who is shown this; whoever has something else to do is led to where that is done. */
  readonly at: readonly Next[];
  readonly children: (viewer: Viewer) => ComponentChildren;
}

/** Shows something to whoever is signed in, and leads everybody else to the page where they can go on. */
export function SignedIn({ at, children }: SignedInProps) {
  const known = useSession();
  const elsewhere = placeOf(known, at);
  useEffect(() => {
    if (elsewhere !== null) go(elsewhere, { replace: true });
  }, [elsewhere]);
  if (known.state === 'failed')
    return (
      <Card>
        <Failed problem={known.problem} onRetry={() => void lookAtSession()} />
      </Card>
    );
  if (known.state !== 'somebody' || elsewhere !== null)
    return (
      <Card>
        <Loading />
      </Card>
    );
  return <>{children(known.viewer)}</>;
}

function placeOf(known: Session, at: readonly Next[]): string | null {
  if (known.state === 'nobody') return '/sign-in';
  if (known.state !== 'somebody') return null;
  const next = nextFor(known.viewer);
  return at.includes(next) ? null : pageFor(next);
}
