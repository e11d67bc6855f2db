import { useState } from 'react';
import { useLocation } from 'wouter';
import { useChange } from '../../api/hooks';
import { DeleteCustomRoleDocument, type CustomRoleFactsFragment } from '../../generated/roles';
import { Dialog } from '../../parts/dialog';
import { Choice } from '../../parts/field';
import { Form } from '../../parts/form';
import { GrantChanges } from '../../parts/grant-words';
import { Say, t } from '../../text';
import { roleMessages as messages } from './messages';
import { peopleInWords } from '../../parts/people-in-words';

interface DeleteRoleProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly role: CustomRoleFactsFragment;
  readonly others: readonly CustomRoleFactsFragment[];
}

/** Deletes a custom role, and says what whoever has it has instead. */
export function DeleteRole({ open, onClose, role, others }: DeleteRoleProps) {
  const deleteIt = useChange(DeleteCustomRoleDocument);
  const [, go] = useLocation();
  const [replacementId, setReplacementId] = useState('');
  const send = async () => {
    const input = { id: role.id, replacementId: replacementId === '' ? null : replacementId };
    const { problems } = await deleteIt({ input });
    if (problems.length === 0) go('/');
    return problems;
  };
  return (
    <Dialog open={open} onClose={onClose} title={<Say of={messages.deleteTitle} name={role.name} />}>
      <Form label={t(messages.deleteIt)} tone="danger" onSend={send}>
        <Consequences role={role} after={others.find(({ id }) => id === replacementId)} />
        <Replacement {...{ role, others, replacementId, setReplacementId }} />
      </Form>
    </Dialog>
  );
}

function Consequences({ role, after }: { role: CustomRoleFactsFragment; after: CustomRoleFactsFragment | undefined }) {
  const { nodes = [], totalCount = 0 } = role.users ?? {};
  if (totalCount === 0) return <p>{t(messages.deleteConcernsNobody)}</p>;
  return (
    <div role="status">
      <p>{t(messages.deleteConcerns, { people: peopleInWords(nodes, totalCount) })}</p>
      {after !== undefined && <GrantChanges before={role.grants} after={after.grants} />}
      <p>{t(messages.keepsOtherwise)}</p>
    </div>
  );
}

interface ReplacementProps extends Pick<DeleteRoleProps, 'role' | 'others'> {
  readonly replacementId: string;
  readonly setReplacementId: (id: string) => void;
}

function Replacement({ role, others, replacementId, setReplacementId }: ReplacementProps) {
  const isHeld = (role.users?.totalCount ?? 0) > 0;
  if (others.length === 0) return isHeld ? <p>{t(messages.needsReplacement)}</p> : null;
  return (
    <Choice
      name="replacementId"
      label={t(messages.replacement)}
      hint={t(messages.replacementHint)}
      optional={!isHeld}
      value={replacementId}
      onChange={({ currentTarget }) => setReplacementId(currentTarget.value)}
    >
      <option value="">{t(messages.noReplacement)}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}
