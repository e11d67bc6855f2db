import { useState } from 'react';
import type { Problem } from '../../../../../web/problem';
import { useChange } from '../../../api/hooks';
import { UpdateWebhookDocument, type HookFragment } from '../../../generated/integrations';
import { MenuButton } from '../../../parts/menu-button';
import { partMessages } from '../../../parts/messages';
import { Problems } from '../../../parts/notices';
import { t } from '../../../text';
import { webhookMessages as messages } from '../words/webhooks';
import { DeleteWebhook, EditWebhook, RotateSecret, TestWebhook } from './dialogs';

export interface OfWebhook {
  readonly webhook: HookFragment;
  /** Asks for all of it anew. */
  readonly again: () => void;
}

/** What can be done to a webhook. */
export function WebhookActions({ webhook, again }: OfWebhook) {
  const updateWebhook = useChange(UpdateWebhookDocument);
  const [open, setOpen] = useState<'edit' | 'test' | 'rotate' | 'delete' | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const isPaused = webhook.status === 'PAUSED';
  const pause = async () => {
    const { id, version } = webhook;
    setProblems((await updateWebhook({ input: { id, version, paused: !isPaused } })).problems);
  };
  const common = { webhook, again, onClose: () => setOpen(null) };
  return (
    <>
      <div className="heading-actions">
        <button type="button" className="button quiet" onClick={() => setOpen('test')}>
          {t(messages.test)}
        </button>
        <button type="button" className="button quiet" onClick={() => void pause()}>
          {t(isPaused ? messages.resume : messages.pause)}
        </button>
        <MenuButton
          label={t(partMessages.more)}
          actions={[
            { label: t(partMessages.edit), onChoose: () => setOpen('edit') },
            { label: t(messages.rotate), onChoose: () => setOpen('rotate') },
            { label: t(partMessages.delete), onChoose: () => setOpen('delete'), danger: true },
          ]}
        />
      </div>
      <Problems of={problems} />
      <EditWebhook {...common} open={open === 'edit'} />
      <TestWebhook {...common} open={open === 'test'} />
      <RotateSecret {...common} open={open === 'rotate'} />
      <DeleteWebhook {...common} open={open === 'delete'} />
    </>
  );
}
