import { useAsk } from '../../../api/hooks';
import { ErpSetsDocument } from '../../../generated/integrations';
import { Choice, Field, Tick } from '../../../parts/field';
import { has, useViewer } from '../../../shell/viewer';
import { Say, t } from '../../../text';
import { erpMessages as messages } from '../words/erp';
import type { Settings } from './mine';

/** The connection that is used for what one saves. */
export function MySet({ settings: { erpSet } }: { settings: Settings }) {
  const mayManage = has(useViewer(), 'ERP', 'MANAGE');
  const { data } = useAsk(ErpSetsDocument, { users: true }, { pause: !mayManage });
  if (!mayManage)
    return (
      <p>
        <Say of={messages.mySetIs} name={erpSet?.name ?? t(messages.nothing)} />
      </p>
    );
  const sets = (data?.erpSets ?? []).filter(({ active, id }) => active || id === erpSet?.id);
  return (
    <Choice
      key={sets.length}
      name="erpSetId"
      label={t(messages.mySet)}
      hint={t(messages.mySetHint)}
      defaultValue={erpSet?.id ?? ''}
      optional
    >
      <option value="">{t(messages.nothing)}</option>
      {sets.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}

/** One’s own user name and password there. */
export function MyCredentials({ settings: { erpUserName, hasErpPassword } }: { settings: Settings }) {
  return (
    <>
      <div className="pair">
        <Field
          name="erpUserName"
          label={t(messages.userName)}
          hint={t(messages.ownCredentialsHint)}
          defaultValue={erpUserName ?? ''}
          maxLength={200}
          optional
        />
        <Field
          name="erpPassword"
          label={t(messages.password)}
          hint={hasErpPassword ? t(messages.keepHint) : undefined}
          type="password"
          autoComplete="new-password"
          maxLength={200}
          optional
        />
      </div>
      {(hasErpPassword || erpUserName !== null) && <Tick name="forget" label={t(messages.forget)} />}
    </>
  );
}
