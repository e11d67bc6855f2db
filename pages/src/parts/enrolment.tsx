import { useState } from 'preact/hooks';
import { BeginTwoFactorEnrolmentDocument, ConfirmTwoFactorEnrolmentDocument } from '../generated/documents';
import { t } from '../t';
import { common } from '../messages/common';
import { twoFactorMessages as messages } from '../messages/two-factor';
import { change } from '../session/ask';
import { become } from '../session/session';
import { CodeField } from './code-step';
import { Form, type Typed } from './form';

interface Secret {
  readonly text: string;
  readonly svg: string;
}

interface EnrolmentProps {
  readonly onCodes: (codes: readonly string[]) => void;
}

/** From nothing to a second factor: a secret for the app, and a first code of it. */
export function EnrolmentSteps({ onCodes }: EnrolmentProps) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const begin = async () => {
    const { data, problems } = await change(BeginTwoFactorEnrolmentDocument, {});
    if (data?.secret != null && data.qrCodeSvg != null) setSecret({ text: data.secret, svg: data.qrCodeSvg });
    return problems;
  };
  if (secret !== null) return <Confirm secret={secret} onCodes={onCodes} onAgain={() => setSecret(null)} />;
  return (
    <>
      <p>{t(messages.lead)}</p>
      <p>{t(messages.need)}</p>
      <Form label={t(messages.begin)} onSend={begin} />
    </>
  );
}

interface ConfirmProps extends EnrolmentProps {
  readonly secret: Secret;
  readonly onAgain: () => void;
}

function Confirm({ secret, onCodes, onAgain }: ConfirmProps) {
  const confirm = async ({ code = '' }: Typed) => {
    const { data, problems } = await change(ConfirmTwoFactorEnrolmentDocument, { input: { code } });
    if (data?.recoveryCodes != null) onCodes(data.recoveryCodes);
    if (data?.viewer != null) become(data.viewer);
    return problems;
  };
  const again = (
    <button type="button" class="quiet button" onClick={onAgain}>
      {t(common.back)}
    </button>
  );
  return (
    <>
      <ol class="steps">
        <li>
          <p>{t(messages.scan)}</p>
          <img class="qr" src={`data:image/svg+xml,${encodeURIComponent(secret.svg)}`} alt={t(messages.qrCode)} />
          <p class="hint">{t(messages.orType)}</p>
          <code class="secret-text">{inFours(secret.text)}</code>
        </li>
        <li>
          <p>{t(messages.thenCode)}</p>
        </li>
      </ol>
      <Form label={t(messages.turnOn)} onSend={confirm} beside={again}>
        <CodeField />
      </Form>
    </>
  );
}

/** As one reads it from a screen. */
const inFours = (text: string) => text.replace(/(.{4})(?=.)/g, '$1 ');
