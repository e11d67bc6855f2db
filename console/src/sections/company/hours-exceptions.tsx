import { useRef } from 'react';
import { Field, Tick } from '../../parts/field';
import { Group } from '../../parts/group';
import { day, numberOf, t } from '../../text';
import { replaced, USUAL, without, type ExceptionDraft } from './hours-draft';
import { Intervals } from './hours-intervals';
import { hoursMessages as messages } from './hours-messages';

interface ExceptionsProps {
  readonly exceptions: readonly ExceptionDraft[];
  readonly onChange: (exceptions: readonly ExceptionDraft[]) => void;
}

/** The dates on which other hours hold. Those that are over stand apart. */
export function Exceptions({ exceptions, onChange }: ExceptionsProps) {
  const add = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    onChange(without(exceptions, index));
    // The button that was pressed is gone.
    add.current?.focus();
  };
  // Each at its place in the list, which problems are named by.
  const rows = exceptions.map((exception, index) => ({
    past: exception.past,
    row: (
      <OneException
        key={index}
        index={index}
        exception={exception}
        onChange={(next) => onChange(replaced(exceptions, index, next))}
        onRemove={() => remove(index)}
      />
    ),
  }));
  const past = rows.filter((one) => one.past);
  return (
    <Group name="exceptions" label={t(messages.exceptions)}>
      {exceptions.length === 0 && <p className="soft">{t(messages.noExceptions)}</p>}
      {past.length > 0 && (
        <details className="hours-past">
          <summary>{t(messages.past, { count: past.length })}</summary>
          {past.map(({ row }) => row)}
        </details>
      )}
      {rows.filter((one) => !one.past).map(({ row }) => row)}
      <button
        ref={add}
        type="button"
        className="button quiet"
        onClick={() => onChange([...exceptions, { date: '', name: '', intervals: [], past: false }])}
      >
        + {t(messages.addDate)}
      </button>
    </Group>
  );
}

interface OneExceptionProps {
  readonly index: number;
  readonly exception: ExceptionDraft;
  readonly onChange: (exception: ExceptionDraft) => void;
  readonly onRemove: () => void;
}

function OneException({ index, exception, onChange, onRemove }: OneExceptionProps) {
  const path = `exceptions.${index}`;
  const { date, name, intervals } = exception;
  const label = date === '' ? t(messages.dateNumber, { number: numberOf(index + 1) }) : day(date);
  return (
    <div className="hours-exception">
      <Group name={path} also={`${path}.intervals`} label={label} unseenLabel>
        <div className="pair">
          <Field
            name={`${path}.date`}
            type="date"
            label={t(messages.date)}
            value={date}
            onChange={({ currentTarget }) => onChange({ ...exception, date: currentTarget.value })}
          />
          <Field
            name={`${path}.name`}
            label={t(messages.called)}
            optional
            value={name}
            onChange={({ currentTarget }) => onChange({ ...exception, name: currentTarget.value })}
          />
        </div>
        <div className="row">
          <Tick
            label={t(messages.closedAllDay)}
            checked={intervals.length === 0}
            onChange={({ currentTarget }) =>
              onChange({ ...exception, intervals: currentTarget.checked ? [] : [USUAL] })
            }
          />
          <button type="button" className="button quiet danger small" onClick={onRemove}>
            {t(messages.removeDate)}
          </button>
        </div>
        {intervals.length > 0 && (
          <Intervals
            path={`${path}.intervals`}
            of={label}
            intervals={intervals}
            onChange={(next) => onChange({ ...exception, intervals: next })}
          />
        )}
      </Group>
    </div>
  );
}
