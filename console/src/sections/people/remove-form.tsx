import { useState, type ReactNode } from 'react';
import type { Problem } from '../../../../web/problem';
import { useAsk, useChange } from '../../api/hooks';
import {
  ArchivePersonDocument,
  DeletePersonDocument,
  PersonToRemoveDocument,
  type PersonToRemoveQuery,
} from '../../generated/people';
import { Field } from '../../parts/field';
import { Form, type Typed } from '../../parts/form';
import { Loaded } from '../../parts/loaded';
import { partMessages } from '../../parts/messages';
import { Note } from '../../parts/notices';
import { Say, t } from '../../text';
import { actMessages as messages } from './act-messages';
import { LABELS, type Act } from './actions';
import { joined } from './cells';
import { PersonPicker } from './person-picker';

interface RemoveFormProps {
  readonly name: 'ARCHIVE' | 'DELETE';
  readonly person: Act['person'];
  /** At once; what became of it is still to be read. */
  readonly onRemoved: () => void;
  readonly onDone: () => void;
}

/** Somebody leaves: what that affects, who takes over, and what became of it. */
export function RemoveForm({ name, person, onRemoved, onDone }: RemoveFormProps) {
  const asked = useAsk(PersonToRemoveDocument, { id: person.id, delete: name === 'DELETE' }, { fresh: true });
  const [returned, setReturned] = useState<number | null>(null);
  const [{ displayName }] = useState(person);
  const texts = name === 'DELETE' ? { text: messages.deleteText, done: messages.deleted } : ARCHIVE_TEXTS;
  if (returned !== null)
    return (
      <>
        <Note>
          <p>
            <Say of={texts.done} name={displayName} /> {t(messages.returned, { count: returned })}
          </p>
        </Note>
        <button type="button" className="button" autoFocus onClick={onDone}>
          {t(partMessages.close)}
        </button>
      </>
    );
  return (
    <>
      <p>
        <Say of={texts.text} name={displayName} />
      </p>
      <Loaded asked={asked}>
        {(data) => (
          <Removal
            name={name}
            id={person.id}
            data={data}
            onRemoved={(count) => {
              setReturned(count);
              onRemoved();
            }}
          />
        )}
      </Loaded>
    </>
  );
}

const ARCHIVE_TEXTS = { text: messages.archiveText, done: messages.archived };

interface RemovalProps {
  readonly name: RemoveFormProps['name'];
  readonly id: string;
  readonly data: PersonToRemoveQuery;
  readonly onRemoved: (returned: number) => void;
}

function Removal({ name, id, data, onRemoved }: RemovalProps) {
  const archive = useChange(ArchivePersonDocument);
  const remove = useChange(DeletePersonDocument);
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const send = async (typed: Typed) => {
    if (successorId === null && isSaid(typed['successorId'])) return [nobodyChosen()];
    const { confirmation = '' } = typed;
    const input = { id, successorId };
    const { data: done, problems } = await (name === 'DELETE'
      ? remove({ input: { ...input, confirmation } })
      : archive({ input }));
    if (problems.length === 0) onRemoved(done?.returnedConversationIds.length ?? 0);
    return problems;
  };
  const confirmation = data.user?.deletionConfirmation;
  return (
    <Form label={t(LABELS[name])} onSend={send} tone="danger">
      <Preview of={data.removalPreview} />
      <PersonPicker
        name="successorId"
        label={t(messages.successor)}
        hint={t(messages.successorHint)}
        without={id}
        onChoose={setSuccessorId}
      />
      {typeof confirmation === 'string' && (
        <Field
          name="confirmation"
          label={t(messages.confirmation, { text: confirmation })}
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Form>
  );
}

const isSaid = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** What was typed is nobody yet: without a successor it would not be what was meant. */
function nobodyChosen(): Problem {
  return { code: 'NEEDED', message: t(messages.nobodyChosen), path: ['successorId'], retryAt: null };
}

function Preview({ of }: { of: PersonToRemoveQuery['removalPreview'] }) {
  if (of === null) return null;
  const lines: ReactNode[] = [
    of.isLastAdmin && <strong key="last">{t(messages.lastAdmin)}</strong>,
    of.openConversations > 0 && t(messages.openConversations, { count: of.openConversations }),
    of.openTaskCount > 0 && t(messages.openTasks, { count: of.openTaskCount }),
    of.inboxesLeftEmpty.length > 0 && (
      <Say
        key="inboxes"
        of={messages.inboxesLeftEmpty}
        names={<>{joined(of.inboxesLeftEmpty.map(({ id, name }) => <bdi key={id}>{name}</bdi>))}</>}
      />
    ),
    of.apiTokens > 0 && t(messages.apiTokens, { count: of.apiTokens }),
  ];
  const said = lines.filter((line) => line !== false);
  if (said.length === 0) return null;
  return (
    <ul>
      {said.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
