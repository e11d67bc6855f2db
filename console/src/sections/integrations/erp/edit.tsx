import { useChange } from '../../../api/hooks';
import { useChangeOnce } from '../../../api/once';
import { orStale } from '../../../api/stale';
import { CreateErpSetDocument, UpdateErpSetDocument } from '../../../generated/integrations';
import { Field, Tick } from '../../../parts/field';
import { Form, type Typed } from '../../../parts/form';
import { partMessages } from '../../../parts/messages';
import { t } from '../../../text';
import { erpMessages as messages } from '../words/erp';
import type { Set } from './sets';

/** Credentials as they were typed; what is empty is left out. */
function credentialsIn({ userName = '', password = '' }: Typed) {
  return { ...(userName !== '' && { userName }), ...(password !== '' && { password }) };
}

export function CreateSet({ onDone }: { onDone: () => void }) {
  const createErpSet = useChangeOnce(CreateErpSetDocument);
  const send = async (typed: Typed) => {
    const { name = '', baseUrl = '' } = typed;
    const { problems } = await createErpSet({
      input: { name: name.trim(), baseUrl: baseUrl.trim(), ...credentialsIn(typed) },
    });
    if (problems.length === 0) onDone();
    return problems;
  };
  return (
    <Form label={t(messages.create)} onSend={send}>
      <Field name="name" label={t(messages.name)} maxLength={100} />
      <Field name="baseUrl" label={t(messages.url)} type="url" />
      <Credentials hint={t(messages.credentialsHint)} />
    </Form>
  );
}

interface EditSetProps {
  readonly set: Set;
  readonly again: () => void;
  readonly onDone: () => void;
}

export function EditSet({ set, again, onDone }: EditSetProps) {
  const updateErpSet = useChange(UpdateErpSetDocument);
  const send = async (typed: Typed) => {
    const { name = '', baseUrl = '' } = typed;
    const content = { name: name.trim(), baseUrl: baseUrl.trim(), active: Object.hasOwn(typed, 'active') };
    const credentials = Object.hasOwn(typed, 'forget') ? { userName: null, password: null } : credentialsIn(typed);
    const { problems } = await updateErpSet({
      input: { id: set.id, version: set.version, ...content, ...credentials },
    });
    if (problems.length === 0) onDone();
    return orStale(problems, again);
  };
  return (
    <Form label={t(partMessages.save)} onSend={send}>
      <Field name="name" label={t(messages.name)} defaultValue={set.name} maxLength={100} />
      <Field name="baseUrl" label={t(messages.url)} hint={t(messages.urlHint)} type="url" defaultValue={set.baseUrl} />
      <Credentials hint={t(messages.keepHint)} />
      {set.hasCredentials && <Tick name="forget" label={t(messages.forget)} />}
      <Tick name="active" label={t(messages.activeLabel)} defaultChecked={set.active} />
    </Form>
  );
}

function Credentials({ hint }: { hint: string }) {
  return (
    <div className="pair">
      <Field name="userName" label={t(messages.userName)} hint={hint} maxLength={200} optional />
      <Field
        name="password"
        label={t(messages.password)}
        type="password"
        autoComplete="new-password"
        maxLength={200}
        optional
      />
    </div>
  );
}
