import type { ComponentChildren } from 'preact';
import { t } from '../t';
import { common } from '../messages/common';
import { linkMessages } from '../messages/link';
import type { Problem } from '../../../web/problem';
import { Heading } from './card';
import { Link } from './link';
import { Problems } from './notices';

/** What passes by itself: the same link may work in a moment. */
const PASSING: ReadonlySet<string> = new Set(['OFFLINE', 'RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL', 'TIMEOUT']);

interface DeadLinkProps {
  readonly title: string;
  readonly problem: Problem;
  readonly onRetry: () => void;
  /** What can be done instead. Left out: signing in. */
  readonly children?: ComponentChildren;
}

/** A link that cannot be followed, or not now, with what to do about it. */
export function DeadLink({ title, problem, onRetry, children }: DeadLinkProps) {
  const passes = PASSING.has(problem.code);
  return (
    <>
      <Heading title={passes ? t(linkMessages.notNow) : title} />
      <Problems of={[problem]} />
      {passes ? (
        <div class="actions">
          <button type="button" class="button" onClick={onRetry}>
            {t(common.retry)}
          </button>
        </div>
      ) : (
        (children ?? <ToSignIn />)
      )}
    </>
  );
}

/** The address of the page alone, without what the link in the email adds. */
export function NoToken({ title }: { title: string }) {
  return (
    <>
      <Heading title={title} />
      <p>{t(linkMessages.open)}</p>
      <ToSignIn />
    </>
  );
}

export function ToSignIn() {
  return (
    <div class="actions">
      <Link to="/sign-in" class="button">
        {t(common.signIn)}
      </Link>
    </div>
  );
}
