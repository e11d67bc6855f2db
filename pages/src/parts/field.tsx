import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../t';
import { common } from '../messages/common';
import type { Problem } from '../../../web/problem';
import { ProblemsOfForm } from './form';
import { RetryAt } from './notices';

interface FieldProps {
  /** As the server names it in the path of a problem. */
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autocomplete: string;
  readonly hint?: string;
  readonly value?: string;
  readonly optional?: boolean;
  readonly readOnly?: boolean;
  /** Whether the cursor stands here when it appears. */
  readonly first?: boolean;
  /** For codes: digits first, and letters far apart. */
  readonly code?: boolean;
}

/** A field with its label, what helps to fill it in, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { name, label, hint, optional = false } = props;
  const id = useId();
  const problems = useContext(ProblemsOfForm).filter(({ path }) => path.at(-1) === name);
  const described = [hint !== undefined && `${id}-hint`, problems.length > 0 && `${id}-problem`];
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <span class="optional">({t(common.optional)})</span>}
      </label>
      <Input
        {...USUAL}
        {...props}
        id={id}
        wrong={problems.length > 0}
        describedBy={described.filter(Boolean).join(' ')}
      />
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <WrongWith problems={problems} id={`${id}-problem`} />
    </div>
  );
}

function WrongWith({ problems, id }: { problems: readonly Problem[]; id: string }) {
  if (problems.length === 0) return null;
  return (
    <p class="wrong" id={id}>
      {problems.map((problem) => (
        <span key={problem.message}>
          {problem.message} <RetryAt {...problem} />
        </span>
      ))}
    </p>
  );
}

const USUAL = { type: 'text', value: '', optional: false, readOnly: false, first: false, code: false } as const;

type InputProps = Required<Omit<FieldProps, 'hint' | 'label'>> & {
  readonly id: string;
  readonly wrong: boolean;
  readonly describedBy: string;
};

function Input({ id, wrong, describedBy, first, type, ...props }: InputProps) {
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (first) input.current?.focus();
  }, [first]);
  const { name, value, autocomplete, optional, readOnly, code } = props;
  const field = (
    <input
      {...{ ref: input, id, name, autocomplete, readOnly }}
      type={shown ? 'text' : type}
      defaultValue={value}
      {...(code && FOR_CODES)}
      {...(type !== 'text' && AS_TYPED)}
      aria-required={!optional && !readOnly}
      aria-invalid={wrong}
      {...(describedBy !== '' && { 'aria-describedby': describedBy })}
    />
  );
  return type === 'password' ? <Shown shown={shown} onToggle={() => setShown(!shown)} field={field} /> : field;
}

const FOR_CODES = { class: 'code', inputMode: 'numeric' } as const;

/** Nobody's keyboard mends an address or a password. */
const AS_TYPED = { autocapitalize: 'none', autocorrect: 'off', spellcheck: false } as const;

function Shown({ shown, onToggle, field }: { shown: boolean; onToggle: () => void; field: ComponentChildren }) {
  return (
    <div class="secret">
      {field}
      <button type="button" class="show" aria-pressed={shown} onClick={onToggle}>
        {t(shown ? common.hidePassword : common.showPassword)}
      </button>
    </div>
  );
}

/** The password that somebody chooses, with advice. */
export function NewPassword({ name, label = t(common.newPassword) }: { name: string; label?: string }) {
  const hint = t(common.passwordHint);
  return <Field name={name} label={label} type="password" autocomplete="new-password" hint={hint} />;
}

/** Whose password it is, for whoever keeps passwords. Nothing to be seen or sent. */
export function UserName({ value }: { value: string }) {
  return (
    <input class="unseen" type="text" autocomplete="username" value={value} readOnly tabIndex={-1} aria-hidden="true" />
  );
}
