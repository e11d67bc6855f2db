import type { ReactNode } from 'react';
import type { Asked } from '../api/hooks';
import { Failed, Loading, Problems } from './notices';

/** What was asked for, as soon as it is there; meanwhile that it is on its way, or why it is not. */
export function Loaded<R>({ asked, children }: { asked: Asked<R>; children: (data: R) => ReactNode }) {
  const { data, problems, loading, again } = asked;
  const [problem] = problems;
  if (data === null && problem !== undefined) return <Failed problem={problem} onRetry={again} />;
  if (data === null) return <Loading />;
  return (
    <div aria-busy={loading}>
      <Problems of={problems} />
      {children(data)}
    </div>
  );
}
