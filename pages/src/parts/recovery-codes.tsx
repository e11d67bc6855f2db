import { useState } from 'preact/hooks';
import { t } from '../t';
import { twoFactorMessages as messages } from '../messages/two-factor';
import { Heading } from './card';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** The codes for the day the phone is lost, to be kept in whatever way. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  return (
    <>
      <Heading title={t(messages.codesTitle)} />
      <p>{t(messages.codesLead)}</p>
      <ul class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <WaysToKeep text={`${codes.join('\n')}\n`} />
      <div class="actions">
        <button type="button" class="button" onClick={onKept}>
          {t(messages.kept)}
        </button>
      </div>
    </>
  );
}

function WaysToKeep({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(t(messages.copied)),
      () => setSaid(t(messages.notCopied)),
    );
  return (
    <div class="ways">
      {/* Over plain http browsers give no clipboard. */}
      {isSecureContext && (
        <button type="button" class="quiet button" onClick={() => void copy()}>
          {t(messages.copy)}
        </button>
      )}
      <a class="quiet button" download="muster-recovery-codes.txt" href={`data:text/plain,${encodeURIComponent(text)}`}>
        {t(messages.download)}
      </a>
      <button type="button" class="quiet button" onClick={() => print()}>
        {t(messages.print)}
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </div>
  );
}
