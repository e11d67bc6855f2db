import { useViewer } from '../../../shell/viewer';
import { MyErp } from './mine';
import { Sets } from './sets';
import { Syncs } from './syncs';

/** The connections to ERP systems, how one works with them oneself, and what is under way. */
export function Erp() {
  const { user } = useViewer();
  return (
    <>
      <Sets />
      {user !== null && <MyErp />}
      <Syncs />
    </>
  );
}
