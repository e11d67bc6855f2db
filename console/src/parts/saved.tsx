import { t } from '../text';
import { partMessages } from './messages';

/** Beside a button of a form: that it was done. */
export function Saved({ shown }: { shown: boolean }) {
  return (
    <span role="status" className="soft">
      {shown && t(partMessages.saved)}
    </span>
  );
}
