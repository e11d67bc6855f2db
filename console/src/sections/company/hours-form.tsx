import { useChange } from '../../api/hooks';
import { SetWorkingHoursDocument } from '../../generated/company';
import { useDraft } from '../../parts/draft';
import { Form } from '../../parts/form';
import { Group } from '../../parts/group';
import { partMessages } from '../../parts/messages';
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
  const before: HoursDraft = draftOf(company.workingHours);
  const { draft, change, save, beside } = useDraft(before, again, (next) =>
    set({ input: inputOf(next, company.version) }),
  );
  return (
    <section className="card" aria-label={t(messages.week)}>
      <Form label={t(partMessages.save)} onSend={save} beside={beside}>
        <Week days={draft.days} onChange={(days) => change({ ...draft, days })} />
        <Exceptions exceptions={draft.exceptions} onChange={(exceptions) => change({ ...draft, exceptions })} />
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
