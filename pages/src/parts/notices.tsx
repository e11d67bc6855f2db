import type { ComponentChildren } from 'preact';
import { t, timeOf } from '../t';
import { common } from '../messages/common';
import type { Problem } from '../../../web/problem';

/** Something good to know, also for whoever hears the page. */
export function Note({ children }: { children: ComponentChildren }) {
  return (
    <div class="note" role="status">
      {children}
    </div>
  );
}

/** What stands in the way of all of it, rather than of one field. */
export function Problems({ of }: { of: readonly Problem[] }) {
  if (of.length === 0) return null;
  return (
    <div class="problem" role="alert" tabIndex={-1}>
      {of.map((problem) => (
        <p key={problem.message}>
          {problem.message} <RetryAt {...problem} />
        </p>
      ))}
    </div>
  );
}

/** From when on it may be tried again, where that is known. */
export function RetryAt({ retryAt }: Pick<Problem, 'retryAt'>) {
  return retryAt === null ? null : <span>{t(common.retryAt, { time: timeOf(retryAt) })}</span>;
}

export function Loading() {
  return (
    <p class="loading" role="status">
      {t(common.loading)}
    </p>
  );
}

/** Nothing could be loaded. */
export function Failed({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <>
      <Problems of={[problem]} />
      <button type="button" class="button" onClick={onRetry}>
        {t(common.retry)}
      </button>
    </>
  );
}
