import { useState, type ReactNode } from 'react';
import type { Problem } from '../../../web/problem';
import { t } from '../text';
import { partMessages } from './messages';
import { Saved } from './saved';

interface Draft<T> {
  /** As it is being changed; as it is saved while nothing is. */
  readonly draft: T;
  readonly change: (draft: T) => void;
  /** Saves it, and answers what stands in the way. */
  readonly save: () => Promise<readonly Problem[]>;
  /** To stand beside the button: the way back to what is saved, and that it was saved. */
  readonly beside: ReactNode;
}

/**
 * What is changed as a whole and then sent. Where somebody else was quicker, the newest is asked for with `again`, what was made of it stays, and saving once
 * more puts it in place.
 */
export function useDraft<T>(
  before: T,
  again: () => void,
  send: (draft: T) => Promise<{ readonly problems: readonly Problem[] }>,
): Draft<T> {
  // Null: nothing was changed.
  const [changed, setChanged] = useState<{ readonly draft: T } | null>(null);
  const [saved, setSaved] = useState(false);
  const draft = changed === null ? before : changed.draft;
  const save = async () => {
    const { problems } = await send(draft);
    setSaved(problems.length === 0);
    if (problems.length === 0) setChanged(null);
    if (!problems.some(({ code }) => code === 'STALE')) return problems;
    again();
    return problems.map((one) => ({ ...one, message: t(partMessages.staleDraft), path: [] }));
  };
  const undo = (form: HTMLFormElement | null) => {
    setChanged(null);
    form?.reset();
  };
  const beside = (
    <>
      {changed !== null && (
        <button type="button" className="button quiet" onClick={({ currentTarget }) => undo(currentTarget.form)}>
          {t(partMessages.undo)}
        </button>
      )}
      <Saved shown={saved && changed === null} />
    </>
  );
  return { draft, change: (next) => setChanged({ draft: next }), save, beside };
}
