import { has, useViewer } from '../../shell/viewer';
import { SupportCard } from './support-card';
import { TwoFactorCard } from './two-factor-card';

/** What keeps the company safe. */
export function Security() {
  const viewer = useViewer();
  return (
    <div className="columns">
      <TwoFactorCard />
      {has(viewer, 'COMPANY') && <SupportCard />}
    </div>
  );
}
