import { use } from 'react';
import { Tick } from '../../parts/field';
import { isOfField, ProblemsOfForm } from '../../parts/form';

interface TicksProps {
  /** As the server names it in the path of a problem. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Any of several. Nothing where there are none. */
export function Ticks({ name, label, options, value, onChange }: TicksProps) {
  const problems = use(ProblemsOfForm).filter(({ path }) => isOfField(name, path));
  if (options.length === 0) return null;
  const toggle = (id: string, on: boolean) => onChange(on ? [...value, id] : value.filter((one) => one !== id));
  return (
    <fieldset name={name} aria-invalid={problems.length > 0}>
      <legend>{label}</legend>
      <div className="ticks">
        {options.map((option) => (
          <Tick
            key={option.id}
            label={<bdi>{option.name}</bdi>}
            checked={value.includes(option.id)}
            onChange={(event) => toggle(option.id, event.currentTarget.checked)}
          />
        ))}
      </div>
      {problems.map(({ message }, index) => (
        <p key={index} className="wrong">
          {message}
        </p>
      ))}
    </fieldset>
  );
}
