import { useViewer } from '../../../shell/viewer';
import { Calls } from './calls';
import { MyTelephone } from './mine';
import { Ringable } from './ringable';

/** One's own telephone, who can be rung, and the latest calls. */
export function Telephony() {
  const { user } = useViewer();
  return (
    <>
      <div className="columns">
        {user !== null && <MyTelephone />}
        <Ringable />
      </div>
      <Calls />
    </>
  );
}
