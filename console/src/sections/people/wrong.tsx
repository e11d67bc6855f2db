import { use, useId, type ReactNode } from 'react';
import { isOfField, ProblemsOfForm } from '../../parts/form';

interface Wrong {
  /** For what has the focus where something is wrong. */
  readonly told: { readonly 'aria-invalid': boolean; readonly 'aria-describedby'?: string };
  readonly said: ReactNode;
}

/** What is wrong with a field that is more than one line of text. */
export function useWrong(name: string): Wrong {
  const id = useId();
  const problems = use(ProblemsOfForm).filter(({ path }) => isOfField(name, path));
  if (problems.length === 0) return { told: { 'aria-invalid': false }, said: null };
  return {
    told: { 'aria-invalid': true, 'aria-describedby': id },
    said: (
      <p className="wrong" id={id}>
        {problems.map(({ message }, index) => (
          <span key={index}>{message} </span>
        ))}
      </p>
    ),
  };
}
