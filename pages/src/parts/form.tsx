import { createContext, type ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../t';
import { common } from '../messages/common';
import type { Problem } from '../../../web/problem';
import { Problems } from './notices';

/** What was typed, by the names of the fields. A box that is not ticked is not there. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong, for the fields of a form. */
export const ProblemsOfForm = createContext<readonly Problem[]>([]);

interface FormProps {
  /** On the button. */
  readonly label: string;
  /** Sends it, and answers what stands in the way: nothing where it was done. */
  readonly onSend: (typed: Typed) => Promise<readonly Problem[]>;
  readonly children?: ComponentChildren;
  /** Beside the button. */
  readonly beside?: ComponentChildren;
  readonly tone?: 'danger' | 'quiet';
}

/**
 * The one form of the pages. What is wrong stands beside its field, by the path that the server names, or above all; the focus goes there, and
 * what was typed stays as it is.
 */
export function Form({ label, onSend, children, beside, tone }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { problems, busy, send } = useSending(form, onSend);
  const above = problems.filter((one) => !isBesideField(form.current, one));
  return (
    <form ref={form} noValidate onSubmit={send} aria-busy={busy}>
      <Problems of={above} />
      <ProblemsOfForm.Provider value={problems}>{children}</ProblemsOfForm.Provider>
      <div class="actions">
        <button type="submit" class={`button ${tone ?? ''}`} aria-disabled={busy}>
          {busy ? t(common.working) : label}
        </button>
        {beside}
      </div>
    </form>
  );
}

function useSending(form: { readonly current: HTMLFormElement | null }, onSend: FormProps['onSend']) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [problems, form]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || form.current === null) return;
    void attempt(form.current);
  };
  const attempt = async (element: HTMLFormElement) => {
    const empty = problemsOfEmpty(element);
    if (empty.length > 0) {
      setProblems(empty);
      return;
    }
    setBusy(true);
    const found = await onSend(typedIn(element));
    setBusy(false);
    setProblems(found);
  };
  return { problems, busy, send };
}

function typedIn(form: HTMLFormElement): Typed {
  const texts = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}

/** What is needed and empty need not be asked of the server, where it would count as an attempt. */
function problemsOfEmpty(form: HTMLFormElement): Problem[] {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[aria-required="true"]')];
  const empty = inputs.filter(({ value }) => value.trim() === '');
  return empty.map(({ name }) => ({ code: 'NEEDED', message: t(common.needed), path: [name], retryAt: null }));
}

function isBesideField(form: HTMLFormElement | null, { path }: Problem): boolean {
  const name = path.at(-1);
  return name !== undefined && form?.querySelector(`input[name="${CSS.escape(name)}"]:not([type="hidden"])`) != null;
}
