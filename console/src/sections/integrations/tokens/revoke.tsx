import { useState } from 'react';
import { useChange } from '../../../api/hooks';
import { RevokeApiTokenDocument, type TokenFragment } from '../../../generated/integrations';
import { Say, t } from '../../../text';
import { Confirm } from '../confirm';
import { tokenMessages as messages } from '../words/tokens';

export function RevokeToken({ token: { id, name } }: { token: TokenFragment }) {
  const revokeApiToken = useChange(RevokeApiTokenDocument);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button quiet small danger" onClick={() => setOpen(true)}>
        {t(messages.revoke)} <span className="unseen">{name}</span>
      </button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={<Say of={messages.revokeTitle} name={name} />}
        label={t(messages.revoke)}
        tone="danger"
        onConfirm={async () => (await revokeApiToken({ input: { id } })).problems}
      >
        <p>{t(messages.revokeText)}</p>
      </Confirm>
    </>
  );
}
