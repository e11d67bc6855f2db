import { use, useId, type ReactNode } from 'react';
import { ProblemsOfForm } from './form';
import './group.css';
import { RetryAt } from './notices';

interface GroupProps {
  /** As the server names it in the path of a problem, with points between its parts. */
  readonly name: string;
  readonly label: ReactNode;
  /** For ears alone. */
  readonly unseenLabel?: boolean;
  /** Another name of it in paths: of a list in it that has no field of its own. */
  readonly also?: string;
  /** Says what is wrong with anything in it, too. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

/** Fields that belong together, and what is wrong with all of them rather than with one. */
export function Group({ name, label, unseenLabel = false, also = name, whole = false, children }: GroupProps) {
  const id = useId();
  const problems = use(ProblemsOfForm).filter(({ path }) => {
    const at = path.join('.');
    return [name, also].includes(at) || (whole && at.startsWith(`${name}.`));
  });
  const told = { 'aria-invalid': problems.length > 0, ...(problems.length > 0 && { 'aria-describedby': id }) };
  return (
    <fieldset name={name} className="group" tabIndex={-1} {...told}>
      <legend className={unseenLabel ? 'unseen' : undefined}>{label}</legend>
      {children}
      {problems.length > 0 && (
        <div id={id}>
          {problems.map((problem, index) => (
            <p className="wrong" key={index}>
              {problem.message} <RetryAt {...problem} />
            </p>
          ))}
        </div>
      )}
    </fieldset>
  );
}
