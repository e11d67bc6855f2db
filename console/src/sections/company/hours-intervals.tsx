import { useRef } from 'react';
import { Field } from '../../parts/field';
import { Group } from '../../parts/group';
import { numberOf, t } from '../../text';
import { NO_TIME, replaced, USUAL, without, type Interval } from './hours-draft';
import { hoursMessages as messages } from './hours-messages';

interface IntervalsProps {
  /** Of the list, in the paths of the server. */
  readonly path: string;
  /** Whose hours they are. */
  readonly of: string;
  readonly intervals: readonly Interval[];
  readonly onChange: (intervals: readonly Interval[]) => void;
}

/** The hours of one day, any number of them. */
export function Intervals({ path, of, intervals, onChange }: IntervalsProps) {
  const add = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    onChange(without(intervals, index));
    // The button that was pressed is gone.
    add.current?.focus();
  };
  return (
    <div className="intervals">
      {intervals.map((one, index) => (
        <OneInterval
          key={index}
          path={`${path}.${index}`}
          name={t(messages.hoursOf, { name: of, number: numberOf(index + 1) })}
          interval={one}
          onChange={(next) => onChange(replaced(intervals, index, next))}
          onRemove={() => remove(index)}
        />
      ))}
      <button
        ref={add}
        type="button"
        className="button quiet small"
        aria-label={t(messages.addHoursTo, { name: of })}
        onClick={() => onChange([...intervals, intervals.length === 0 ? USUAL : NO_TIME])}
      >
        + {t(messages.addHours)}
      </button>
    </div>
  );
}

interface OneIntervalProps {
  readonly path: string;
  readonly name: string;
  readonly interval: Interval;
  readonly onChange: (interval: Interval) => void;
  readonly onRemove: () => void;
}

function OneInterval({ path, name, interval, onChange, onRemove }: OneIntervalProps) {
  return (
    <Group name={path} label={name} unseenLabel>
      <div className="interval">
        <Field
          name={`${path}.start`}
          type="time"
          label={t(messages.from)}
          unseenLabel
          value={interval.start}
          onChange={({ currentTarget }) => onChange({ ...interval, start: currentTarget.value })}
        />
        <span aria-hidden="true">–</span>
        <Field
          name={`${path}.end`}
          type="time"
          label={t(messages.to)}
          unseenLabel
          value={interval.end}
          onChange={({ currentTarget }) => onChange({ ...interval, end: currentTarget.value })}
        />
        <button
          type="button"
          className="button quiet small"
          aria-label={t(messages.removeHours, { name })}
          onClick={onRemove}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
    </Group>
  );
}
