import { Sets } from './sets';
import { Syncs } from './syncs';

/** The connections to ERP systems, and what is under way with them. */
export function Erp() {
  return (
    <>
      <Sets />
      <Syncs />
    </>
  );
}
