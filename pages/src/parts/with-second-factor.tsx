import { useState } from 'preact/hooks';
import { DisableTwoFactorDocument, RegenerateRecoveryCodesDocument } from '../generated/documents';
import { t } from '../t';
import { common } from '../messages/common';
import { codeMessages } from '../messages/code';
import { twoFactorMessages as messages } from '../messages/two-factor';
import { change } from '../session/ask';
import { become, type Viewer } from '../session/session';
import { CodeField } from './code-step';
import { Field, UserName } from './field';
import { Form, type Typed } from './form';

interface WithSecondFactorProps {
  readonly viewer: Viewer;
  readonly onCodes: (codes: readonly string[]) => void;
}

type Wish = 'codes' | 'off';

/** What is on, and what can be done about it. Both ask for password and code once more. */
export function WithSecondFactor({ viewer, onCodes }: WithSecondFactorProps) {
  const [wish, setWish] = useState<Wish | null>(null);
  return (
    <>
      <ul class="list">
        <li>
          <strong>{t(messages.app)}</strong> <span class="badge">{t(messages.on)}</span>
        </li>
        <li>
          <strong>{t(messages.recovery)}</strong> <span class="badge">{t(messages.on)}</span>
        </li>
      </ul>
      {wish === null ? (
        <div class="ways">
          <button type="button" class="quiet button" onClick={() => setWish('codes')}>
            {t(messages.newCodes)}
          </button>
          <button type="button" class="quiet button" onClick={() => setWish('off')}>
            {t(messages.turnOff)}
          </button>
        </div>
      ) : (
        <ProveAgain key={wish} wish={wish} viewer={viewer} onCodes={onCodes} onBack={() => setWish(null)} />
      )}
    </>
  );
}

interface ProveAgainProps extends WithSecondFactorProps {
  readonly wish: Wish;
  readonly onBack: () => void;
}

function ProveAgain({ wish, viewer, onCodes, onBack }: ProveAgainProps) {
  const send = ({ password = '', code = '' }: Typed) =>
    wish === 'off' ? turnOff({ password, code }) : makeNew({ password, code }, onCodes);
  const back = (
    <button type="button" class="quiet button" onClick={onBack}>
      {t(common.back)}
    </button>
  );
  const label = t(wish === 'off' ? messages.turnOff : messages.newCodes);
  return (
    <>
      <p>{t(wish === 'off' ? messages.offLead : messages.newCodesLead)}</p>
      <Form label={label} onSend={send} beside={back} {...(wish === 'off' && { tone: 'danger' as const })}>
        <UserName value={viewer.account?.email ?? ''} />
        <Field name="password" label={t(common.password)} type="password" autocomplete="current-password" first />
        <CodeField hint={t(codeMessages.orRecovery)} />
      </Form>
    </>
  );
}

interface Proof {
  readonly password: string;
  readonly code: string;
}

async function turnOff(input: Proof) {
  const { data, problems } = await change(DisableTwoFactorDocument, { input });
  if (data?.viewer != null) become(data.viewer);
  return problems;
}

async function makeNew(input: Proof, onCodes: (codes: readonly string[]) => void) {
  const { data, problems } = await change(RegenerateRecoveryCodesDocument, { input });
  if (data?.recoveryCodes != null) onCodes(data.recoveryCodes);
  return problems;
}
