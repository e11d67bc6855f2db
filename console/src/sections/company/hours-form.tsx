import { useState } from 'react';
import { useChange } from '../../api/hooks';
import { SetWorkingHoursDocument } from '../../generated/company';
import { Form } from '../../parts/form';
import { Group } from '../../parts/group';
import { partMessages } from '../../parts/messages';
import { Saved } from '../../parts/saved';
import { t } from '../../text';
import { asMonday, draftOf, inputOf, replaced, type CompanyHours, type DayDraft, type HoursDraft } from './hours-draft';
import { Exceptions } from './hours-exceptions';
import { Intervals } from './hours-intervals';
import { hoursMessages as messages } from './hours-messages';
import { weekday } from './hours-words';

interface HoursFormProps {
  readonly company: CompanyHours;
  readonly again: () => void;
}

/** The hours, to be changed and saved all at once. */
export function HoursForm({ company, again }: HoursFormProps) {
  const set = useChange(SetWorkingHoursDocument);
  // Null: nothing was changed, and what is saved is shown.
  const [draft, setDraft] = useState<HoursDraft | null>(null);
  const [saved, setSaved] = useState(false);
  const { days, exceptions } = draft ?? draftOf(company.workingHours);
  const change = (next: Partial<HoursDraft>) => {
    setSaved(false);
    setDraft({ days, exceptions, ...next });
  };
  const save = async () => {
    const { problems } = await set({ input: inputOf({ days, exceptions }, company.version) });
    if (problems.length === 0) setDraft(null);
    setSaved(problems.length === 0);
    if (!problems.some(({ code }) => code === 'STALE')) return problems;
    again();
    return problems.map((one) => ({ ...one, message: t(partMessages.staleDraft), path: [] }));
  };
  return (
    <section className="card" aria-label={t(messages.week)}>
      <Form
        label={t(partMessages.save)}
        onSend={save}
        beside={
          <>
            {draft !== null && (
              <button type="button" className="button quiet" onClick={() => setDraft(null)}>
                {t(partMessages.undo)}
              </button>
            )}
            <Saved shown={saved} />
          </>
        }
      >
        <Week days={days} onChange={(next) => change({ days: next })} />
        <Exceptions exceptions={exceptions} onChange={(next) => change({ exceptions: next })} />
      </Form>
    </section>
  );
}

function Week({ days, onChange }: { days: readonly DayDraft[]; onChange: (days: readonly DayDraft[]) => void }) {
  return (
    <>
      <h2>{t(messages.week)}</h2>
      <p className="hint">{t(messages.overnight)}</p>
      {days.map((one, index) => (
        <Group key={one.day} name={`days.${index}`} also={`days.${index}.intervals`} label={weekday(index)}>
          <div className="hours-day">
            {one.intervals.length === 0 && <span className="soft">{t(messages.closed)}</span>}
            <Intervals
              path={`days.${index}.intervals`}
              of={weekday(index)}
              intervals={one.intervals}
              onChange={(intervals) => onChange(replaced(days, index, { ...one, intervals }))}
            />
            {index === 0 && (
              <button type="button" className="button quiet small" onClick={() => onChange(asMonday(days))}>
                {t(messages.copyMonday)}
              </button>
            )}
          </div>
        </Group>
      ))}
    </>
  );
}
