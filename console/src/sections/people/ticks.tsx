import { Tick } from '../../parts/field';
import { useWrong } from './wrong';

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
  const wrong = useWrong(name);
  if (options.length === 0) return null;
  const toggle = (id: string, on: boolean) => onChange(on ? [...value, id] : value.filter((one) => one !== id));
  return (
    <fieldset name={name} tabIndex={-1} {...wrong.told}>
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
      {wrong.said}
    </fieldset>
  );
}
