import { useChange } from '../../../api/hooks';
import { DeleteErpSetDocument } from '../../../generated/integrations';
import { Choice } from '../../../parts/field';
import type { Typed } from '../../../parts/form';
import { partMessages } from '../../../parts/messages';
import { Say, t } from '../../../text';
import { Confirm } from '../confirm';
import { erpMessages as messages } from '../words/erp';
import type { Set } from './sets';

interface DeleteSetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly set: Set;
  readonly sets: readonly Set[];
}

/** Deletes a connection, and says which takes its place. */
export function DeleteSet({ open, onClose, set, sets }: DeleteSetProps) {
  const deleteErpSet = useChange(DeleteErpSetDocument);
  const others = sets.filter(({ id }) => id !== set.id);
  const remove = async ({ replacementId = '' }: Typed) => {
    const replacement = replacementId === '' ? {} : { replacementId };
    return (await deleteErpSet({ input: { id: set.id, ...replacement } })).problems;
  };
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={<Say of={messages.deleteTitle} name={set.name} />}
      label={t(partMessages.delete)}
      tone="danger"
      onConfirm={remove}
    >
      {others.length > 0 && (
        <Choice name="replacementId" label={t(messages.replacement)} hint={t(messages.replacementHint)} optional>
          <option value="">{t(messages.nothing)}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      )}
    </Confirm>
  );
}
