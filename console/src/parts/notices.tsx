import type { ReactNode } from 'react';
import { basics } from '../../../web/messages';
import type { Problem } from '../../../web/problem';
import { t, when } from '../text';

/** Something good to know, also for whoever hears the page. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <div className="note" role="status">
      {children}
    </div>
  );
}

/** What stands in the way of all of it, rather than of one field. */
export function Problems({ of }: { of: readonly Problem[] }) {
  if (of.length === 0) return null;
  return (
    <div className="problem" role="alert" tabIndex={-1}>
      {of.map((problem, index) => (
        <p key={index}>
          {problem.message} <RetryAt {...problem} />
        </p>
      ))}
    </div>
  );
}

/** From when on it may be tried again, where that is known. */
export function RetryAt({ retryAt }: Pick<Problem, 'retryAt'>) {
  return retryAt === null ? null : <span>{t(basics.retryAt, { time: when(retryAt) })}</span>;
}

export function Loading() {
  return (
    <p className="loading" role="status">
      {t(basics.loading)}
    </p>
  );
}

/** Nothing could be loaded. */
export function Failed({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <>
      <Problems of={[problem]} />
      <button type="button" className="button quiet" onClick={onRetry}>
        {t(basics.retry)}
      </button>
    </>
  );
}

/** Where a list has nothing in it: why, and what to do. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
