import { Calls } from './calls';
import { MyTelephone } from './mine';
import { Ringable } from './ringable';

/** One's own telephone, who can be rung, and the latest calls. */
export function Telephony() {
  return (
    <>
      <div className="columns">
        <MyTelephone />
        <Ringable />
      </div>
      <Calls />
    </>
  );
}
