import { use, useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { basics } from '../../../web/messages';
import type { Problem } from '../../../web/problem';
import { t } from '../text';
import { isOfField, ProblemsOfForm } from './form';
import { RetryAt } from './notices';

interface Labelled {
  /** As the server names it in the path of a problem, with points between its parts. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode | undefined;
  readonly optional?: boolean;
  /** For ears alone: where a column already says it. */
  readonly unseenLabel?: boolean;
}

type FieldProps = Labelled & Omit<ComponentPropsWithRef<'input'>, 'name' | 'required'>;

/** A field of one line with its label, what helps to fill it in, and what is wrong with it. */
export function Field({ name, label, hint, optional = false, unseenLabel = false, ...props }: FieldProps) {
  return (
    <Frame {...{ name, label, hint, optional, unseenLabel }}>
      {(told) => <input type="text" autoComplete="off" {...props} {...told} name={name} aria-required={!optional} />}
    </Frame>
  );
}

type TextFieldProps = Labelled & Omit<ComponentPropsWithRef<'textarea'>, 'name' | 'required'>;

/** A field of several lines. */
export function TextField({ name, label, hint, optional = false, unseenLabel = false, ...props }: TextFieldProps) {
  return (
    <Frame {...{ name, label, hint, optional, unseenLabel }}>
      {(told) => <textarea rows={4} {...props} {...told} name={name} aria-required={!optional} />}
    </Frame>
  );
}

type ChoiceProps = Labelled & Omit<ComponentPropsWithRef<'select'>, 'name' | 'required'>;

/** One of several; the children are the options. */
export function Choice({ name, label, hint, optional = false, unseenLabel = false, children, ...props }: ChoiceProps) {
  return (
    <Frame {...{ name, label, hint, optional, unseenLabel }}>
      {(told) => (
        <select {...props} {...told} name={name} aria-required={!optional}>
          {children}
        </select>
      )}
    </Frame>
  );
}

type TickProps = { readonly label: ReactNode } & Omit<ComponentPropsWithRef<'input'>, 'type'>;

/** Yes or no. */
export function Tick({ label, ...props }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" {...props} />
      <span>{label}</span>
    </label>
  );
}

/** What a field is told of what is around it. */
interface Told {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

type FrameProps = Labelled & { readonly children: (told: Told) => ReactNode };

function Frame({ name, label, hint, optional = false, unseenLabel = false, children }: FrameProps) {
  const id = useId();
  const problems = use(ProblemsOfForm).filter(({ path }) => isOfField(name, path));
  const told = { id, 'aria-invalid': problems.length > 0, ...describedBy(id, hint !== undefined, problems.length > 0) };
  return (
    <div className="field">
      <label htmlFor={id} className={unseenLabel ? 'unseen' : undefined}>
        {label} {optional && !unseenLabel && <span className="optional">({t(basics.optional)})</span>}
      </label>
      {children(told)}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Wrong id={`${id}-problem`} problems={problems} />
    </div>
  );
}

function describedBy(id: string, hasHint: boolean, isWrong: boolean): Pick<Told, 'aria-describedby'> {
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(isWrong ? [`${id}-problem`] : [])];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
}

function Wrong({ id, problems }: { id: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <p className="wrong" id={id}>
      {problems.map((problem, index) => (
        <span key={index}>
          {problem.message} <RetryAt {...problem} />
        </span>
      ))}
    </p>
  );
}
