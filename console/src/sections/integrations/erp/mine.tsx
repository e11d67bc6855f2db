import { useState } from 'react';
import type { ErpAction } from '../../../../../src/generated/schema-types';
import { useAsk, useChange } from '../../../api/hooks';
import { orStale } from '../../../api/stale';
import { MyErpDocument, UpdateMyErpDocument, type OwnErpFragment } from '../../../generated/integrations';
import { Choice } from '../../../parts/field';
import { Form, type Typed } from '../../../parts/form';
import { Loaded } from '../../../parts/loaded';
import { partMessages } from '../../../parts/messages';
import { Saved } from '../../../parts/saved';
import { t } from '../../../text';
import { erpMessages as messages } from '../words/erp';
import { ERP_ACTION_NAMES } from '../words/names';
import { MyCredentials, MySet } from './my-set';

export type Settings = NonNullable<OwnErpFragment['integrations']>;

const ACTIONS = Object.keys(ERP_ACTION_NAMES) as ErpAction[];

/** How one works with the ERP oneself. */
export function MyErp() {
  const asked = useAsk(MyErpDocument, {}, { fresh: true });
  return (
    <Loaded asked={asked}>
      {({ viewer: { user } }) =>
        user !== null &&
        user.integrations !== null && (
          <section className="card" aria-labelledby="my-erp">
            <h2 id="my-erp">{t(messages.mine)}</h2>
            <EditMine userId={user.id} settings={user.integrations} again={asked.again} />
          </section>
        )
      }
    </Loaded>
  );
}

/** What was changed alone: the set takes more than the rest. */
function changesIn(typed: Typed, settings: Settings) {
  const { onFirmSaved, onProductSaved, erpUserName = '', erpPassword = '' } = typed;
  return {
    ...setIn(typed, settings),
    ...(onFirmSaved !== settings.onFirmSaved && { onFirmSaved: onFirmSaved as ErpAction }),
    ...(onProductSaved !== settings.onProductSaved && { onProductSaved: onProductSaved as ErpAction }),
    ...credentialsIn(typed, settings, erpUserName.trim(), erpPassword),
  };
}

function setIn({ erpSetId }: Typed, { erpSet }: Settings): { erpSetId?: string | null } {
  return erpSetId === undefined || erpSetId === (erpSet?.id ?? '') ? {} : { erpSetId: erpSetId || null };
}

function credentialsIn(typed: Typed, settings: Settings, userName: string, password: string) {
  if (Object.hasOwn(typed, 'forget')) return { erpUserName: null, erpPassword: null };
  return {
    ...(userName !== (settings.erpUserName ?? '') && { erpUserName: userName || null }),
    ...(password !== '' && { erpPassword: password }),
  };
}

interface EditMineProps {
  readonly userId: string;
  readonly settings: Settings;
  readonly again: () => void;
}

function EditMine({ userId, settings, again }: EditMineProps) {
  const updateUserIntegrations = useChange(UpdateMyErpDocument);
  const [saved, setSaved] = useState(0);
  const send = async (typed: Typed) => {
    const { problems } = await updateUserIntegrations({
      input: { userId, version: settings.version, ...changesIn(typed, settings) },
    });
    setSaved((times) => (problems.length === 0 ? times + 1 : 0));
    return orStale(problems, again);
  };
  return (
    <Form label={t(partMessages.save)} onSend={send} beside={<Saved shown={saved > 0} />}>
      <MySet settings={settings} />
      <div className="pair">
        <Choice name="onFirmSaved" label={t(messages.onFirm)} defaultValue={settings.onFirmSaved}>
          <Actions />
        </Choice>
        <Choice name="onProductSaved" label={t(messages.onProduct)} defaultValue={settings.onProductSaved}>
          <Actions />
        </Choice>
      </div>
      {/* What was saved is not kept in the fields. */}
      <MyCredentials key={saved} settings={settings} />
    </Form>
  );
}

function Actions() {
  return ACTIONS.map((action) => (
    <option key={action} value={action}>
      {t(ERP_ACTION_NAMES[action])}
    </option>
  ));
}
