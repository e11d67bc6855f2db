import { VerifyTwoFactorDocument } from '../generated/documents';
import { t } from '../t';
import { codeMessages } from '../messages/code';
import { common } from '../messages/common';
import { change } from '../session/ask';
import { enter } from '../session/session';
import { Heading } from './card';
import { Field } from './field';
import { Form, type Typed } from './form';

interface CodeStepProps {
  readonly onDone?: () => void;
  readonly challenge: string;
  readonly onBack: () => void;
}

/** The second step of signing in, or of joining: the code of the app, or a recovery code. */
export function CodeStep({ challenge, onBack, onDone }: CodeStepProps) {
  const send = async ({ code = '' }: Typed) => {
    const { problems } = enter(await change(VerifyTwoFactorDocument, { input: { challenge, code } }));
    if (problems.length === 0) onDone?.();
    return problems;
  };
  const back = (
    <button type="button" class="quiet button" onClick={onBack}>
      {t(common.back)}
    </button>
  );
  return (
    <>
      <Heading title={t(codeMessages.title)} />
      <p>{t(codeMessages.lead)}</p>
      <Form label={t(common.continue)} onSend={send} beside={back}>
        <CodeField hint={t(codeMessages.orRecovery)} first />
      </Form>
    </>
  );
}

/** Six digits, or a recovery code. */
export function CodeField({ hint, first = false }: { hint?: string; first?: boolean }) {
  return (
    <Field
      name="code"
      label={t(common.code)}
      autocomplete="one-time-code"
      code
      first={first}
      {...(hint !== undefined && { hint })}
    />
  );
}
