import { DialogDismiss } from '@ariakit/react';
import {
  createContext,
  useEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
  type SyntheticEvent,
} from 'react';
import { basics } from '../../../web/messages';
import type { Problem } from '../../../web/problem';
import { t } from '../text';
import { partMessages } from './messages';
import { Problems } from './notices';

/** What was typed, by the names of the fields. A box that is not ticked is not there. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong, for the fields of a form. */
export const ProblemsOfForm = createContext<readonly Problem[]>([]);

interface FormProps {
  /** On the button. */
  readonly label: string;
  /** Sends it, and answers what stands in the way: nothing where it was done. */
  readonly onSend: (typed: Typed, form: HTMLFormElement) => Promise<readonly Problem[]>;
  readonly children?: ReactNode;
  /** Beside the button. Where nothing is said and it endangers: the way out of the dialog. */
  readonly beside?: ReactNode;
  readonly tone?: 'danger' | 'quiet';
}

/**
 * The one form of the console. What is wrong stands beside its field, by the path that the server names (`invitations.3.email` is the field of that name), or
 * above all; the focus goes there, and what was typed stays as it is.
 */
export function Form({ label, onSend, children, beside, tone }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { problems, above, busy, send, forget } = useSending(form, onSend);
  return (
    <form ref={form} noValidate onSubmit={send} onReset={forget} aria-busy={busy}>
      <Problems of={above} />
      <ProblemsOfForm value={problems}>{children}</ProblemsOfForm>
      <div className="actions">
        <button type="submit" className={`button ${tone ?? ''}`} aria-disabled={busy}>
          {busy ? t(basics.working) : label}
        </button>
        {beside ?? (tone === 'danger' && <Cancel />)}
      </div>
    </form>
  );
}

/** What endangers is asked in a dialog, which can be left without it. */
function Cancel() {
  return <DialogDismiss className="button quiet">{t(partMessages.cancel)}</DialogDismiss>;
}

interface Sent {
  readonly problems: readonly Problem[];
  /** Those that are beside no field. */
  readonly above: readonly Problem[];
}

const NOTHING: Sent = { problems: [], above: [] };

function useSending(form: RefObject<HTMLFormElement | null>, onSend: FormProps['onSend']) {
  const [sent, setSent] = useState<Sent>(NOTHING);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (sent.problems.length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [sent, form]);
  const attempt = async (element: HTMLFormElement) => {
    const empty = problemsOfEmpty(element);
    setBusy(empty.length === 0);
    const problems = empty.length > 0 ? empty : await onSend(typedIn(element), element);
    setBusy(false);
    setSent({ problems, above: problems.filter((one) => !isBesideField(element, one)) });
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A dialog's form is within the page's in the tree of React, where events go up.
    event.stopPropagation();
    if (!busy) void attempt(event.currentTarget);
  };
  /** What was wrong is so no longer when all is as it was before. The fields are put back by whoever holds them; the button for that may be gone. */
  const forget = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(NOTHING);
    event.currentTarget.querySelector<HTMLElement>('[type="submit"]')?.focus();
  };
  return { ...sent, busy, send, forget };
}

function typedIn(form: HTMLFormElement): Typed {
  const texts = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}

/** What is needed and empty need not be asked of the server. */
function problemsOfEmpty(form: HTMLFormElement): Problem[] {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('[aria-required="true"]')];
  const empty = inputs.filter(({ value }) => value.trim() === '');
  return empty.map(({ name }) => ({ code: 'NEEDED', message: t(basics.needed), path: name.split('.'), retryAt: null }));
}

function isBesideField(form: HTMLFormElement, { path }: Problem): boolean {
  const fields = [...form.elements].map((element) => element.getAttribute('name') ?? '').filter((name) => name !== '');
  return fields.some((name) => isOfField(name, path));
}

/** Whether a problem is of the field of this name: of the whole path, the end of it, or of something within the field. */
export function isOfField(name: string, path: readonly string[]): boolean {
  const whole = path.join('.');
  return whole === name || whole.startsWith(`${name}.`) || (!name.includes('.') && path.at(-1) === name);
}
