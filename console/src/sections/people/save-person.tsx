import { useState, type ReactNode } from 'react';
import type { UpdateUserInput } from '../../../../src/generated/schema-types';
import { useChange } from '../../api/hooks';
import { orStale } from '../../api/stale';
import { UpdatePersonDocument } from '../../generated/people';
import { Form } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { t } from '../../text';

interface PersonFormProps {
  readonly person: { readonly id: string; readonly version: number };
  /** Loads what is the newest. */
  readonly again: () => void;
  readonly changes: Omit<UpdateUserInput, 'id' | 'version'>;
  /** Once they are the server's as well. */
  readonly onSaved: () => void;
  readonly children: ReactNode;
}

/** Changes a person. Where somebody else was faster, the newest is shown under what was typed, to be looked at and sent again. */
export function PersonForm({ person, again, changes, onSaved, children }: PersonFormProps) {
  const update = useChange(UpdatePersonDocument);
  const [saved, setSaved] = useState<object | null>(null);
  const send = async () => {
    const problems = await sendChanges();
    setSaved(problems.length === 0 ? {} : null);
    if (problems.length === 0) onSaved();
    return orStale(problems, again);
  };
  const sendChanges = async () => {
    if (Object.keys(changes).length === 0) return [];
    return (await update({ input: { id: person.id, version: person.version, ...changes } })).problems;
  };
  return (
    <Form
      label={t(partMessages.save)}
      onSend={send}
      beside={<span role="status">{saved !== null && Object.keys(changes).length === 0 && t(partMessages.saved)}</span>}
    >
      {children}
    </Form>
  );
}
