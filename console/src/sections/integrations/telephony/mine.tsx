import { useState } from 'react';
import type { CallRecordKind } from '../../../../../src/generated/schema-types';
import { useAsk, useChange } from '../../../api/hooks';
import { orStale } from '../../../api/stale';
import {
  MyTelephoneDocument,
  UpdateMyTelephoneDocument,
  type OwnTelephoneFragment,
} from '../../../generated/integrations';
import { Choice, Field } from '../../../parts/field';
import { Form, type Typed } from '../../../parts/form';
import { Loaded } from '../../../parts/loaded';
import { partMessages } from '../../../parts/messages';
import { Saved } from '../../../parts/saved';
import { has, useViewer } from '../../../shell/viewer';
import { t } from '../../../text';
import { CALL_RECORD_NAMES } from '../words/names';
import { telephonyMessages as messages } from '../words/telephony';

type Settings = NonNullable<OwnTelephoneFragment['integrations']>;

const KINDS = Object.keys(CALL_RECORD_NAMES) as CallRecordKind[];

/** One's own extension, and what a call makes. Nothing for whoever is nobody of the company. */
export function MyTelephone() {
  const asked = useAsk(MyTelephoneDocument, {}, { fresh: true });
  return (
    <Loaded asked={asked}>
      {({ viewer: { user } }) =>
        user !== null &&
        user.integrations !== null && (
          <section className="card" aria-labelledby="my-telephone">
            <h2 id="my-telephone">{t(messages.mine)}</h2>
            <EditMine userId={user.id} settings={user.integrations} again={asked.again} />
          </section>
        )
      }
    </Loaded>
  );
}

interface EditMineProps {
  readonly userId: string;
  readonly settings: Settings;
  readonly again: () => void;
}

/** What was changed alone: the extension takes more than the rest. */
function changesIn(typed: Typed, settings: Settings) {
  const said = { ...settings, ...typed };
  const texts = (['extension', 'pbxId'] as const).filter((name) => (said[name] ?? '') !== (settings[name] ?? ''));
  const kind = typed['onIncomingCall'] as CallRecordKind | undefined;
  return {
    ...Object.fromEntries(texts.map((name) => [name, said[name]?.trim() || null])),
    ...(kind !== undefined && kind !== settings.onIncomingCall && { onIncomingCall: kind }),
  };
}

function EditMine({ userId, settings, again }: EditMineProps) {
  const updateUserIntegrations = useChange(UpdateMyTelephoneDocument);
  const [saved, setSaved] = useState(false);
  const send = async (typed: Typed) => {
    setSaved(false);
    const { problems } = await updateUserIntegrations({
      input: { userId, version: settings.version, ...changesIn(typed, settings) },
    });
    setSaved(problems.length === 0);
    return orStale(problems, again);
  };
  return (
    <Form label={t(partMessages.save)} onSend={send} beside={<Saved shown={saved} />}>
      <Extension settings={settings} />
      <Choice name="onIncomingCall" label={t(messages.onCall)} defaultValue={settings.onIncomingCall}>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(CALL_RECORD_NAMES[kind])}
          </option>
        ))}
      </Choice>
    </Form>
  );
}

function Extension({ settings: { extension, pbxId } }: { settings: Settings }) {
  const viewer = useViewer();
  if (!has(viewer, 'TELEPHONY', 'MANAGE'))
    return (
      <dl className="facts integration-check">
        <dt>{t(messages.extension)}</dt>
        <dd>{extension === null ? t(messages.notSet) : <code>{extension}</code>}</dd>
      </dl>
    );
  return (
    <div className="pair">
      <Field
        name="extension"
        label={t(messages.extension)}
        hint={t(messages.extensionHint)}
        defaultValue={extension ?? ''}
        maxLength={32}
        optional
      />
      <Field
        name="pbxId"
        label={t(messages.pbx)}
        hint={t(messages.pbxHint)}
        defaultValue={pbxId ?? ''}
        maxLength={64}
        optional
      />
    </div>
  );
}
