import { useViewer } from '../shell/viewer';
import { t } from '../text';
import { Field } from './field';
import type { Typed } from './form';
import { partMessages as messages } from './messages';

/** That it is the person who asks: the password, and a code where the account has a second factor. */
export function Proof() {
  const { account } = useViewer();
  return (
    <>
      {/* Password managers ask whose it is. */}
      <input hidden readOnly autoComplete="username" value={account?.email ?? ''} />
      <Field name="password" label={t(messages.password)} type="password" autoComplete="current-password" />
      {account?.twoFactorEnabled === true && (
        <Field name="code" label={t(messages.code)} hint={t(messages.codeHint)} autoComplete="one-time-code" />
      )}
    </>
  );
}

/** What was typed there, as inputs take it. */
export function proofIn({ password = '', code }: Typed): { password: string; code?: string } {
  return code === undefined ? { password } : { password, code };
}
