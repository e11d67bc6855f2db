import { ChangePasswordDocument } from '../generated/documents';
import { t } from '../t';
import { passwordMessages } from '../messages/password';
import { change } from '../session/ask';
import { become, type Viewer } from '../session/session';
import { Field, NewPassword, UserName } from './field';
import { Form, type Typed } from './form';

/** The old and the new password. */
export function ChangePassword({ viewer, onDone }: { viewer: Viewer; onDone?: () => void }) {
  const send = async ({ currentPassword = '', newPassword = '' }: Typed) => {
    const input = { currentPassword, newPassword };
    const { data, problems } = await change(ChangePasswordDocument, { input });
    if (data?.viewer != null) {
      become(data.viewer);
      onDone?.();
    }
    return problems;
  };
  return (
    <Form label={t(passwordMessages.change)} onSend={send}>
      <UserName value={viewer.account?.email ?? ''} />
      <Field
        name="currentPassword"
        label={t(passwordMessages.current)}
        type="password"
        autocomplete="current-password"
      />
      <NewPassword name="newPassword" />
    </Form>
  );
}
