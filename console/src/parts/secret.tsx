import { useState } from 'react';
import { t } from '../text';
import { partMessages as messages } from './messages';

/** Something that is shown this once, to be kept elsewhere. */
export function Secret({ label, value }: { label: string; value: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setSaid(t(messages.copied)),
      () => setSaid(t(messages.notCopied)),
    );
  return (
    <div className="field">
      <span className="label">{label}</span>
      <p>
        <code>{value}</code>
      </p>
      <div className="actions">
        {/* Over plain http browsers give no clipboard. */}
        {isSecureContext && (
          <button type="button" className="button quiet" onClick={() => void copy()}>
            {t(messages.copy)}
          </button>
        )}
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
