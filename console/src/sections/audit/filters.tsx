import { Choice, Field } from '../../parts/field';
import { partMessages } from '../../parts/messages';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { Chips } from './chips';
import type { Narrowing } from './filter';
import { auditMessages as messages } from './messages';
import { PersonChoice } from './person-choice';
import { actionInWords, domainInWords, domainOf } from './words/actions';

interface FiltersProps {
  /** All that the service knows. */
  readonly actions: readonly string[];
  readonly narrowing: Narrowing;
  readonly narrow: (change: Partial<Narrowing>) => void;
}

/** What narrows the list. */
export function Filters({ actions, narrowing, narrow }: FiltersProps) {
  const viewer = useViewer();
  const { action, from, to } = narrowing;
  return (
    <>
      <div className="filters audit-filters">
        <Choice
          name="action"
          label={t(messages.what)}
          value={action}
          onChange={({ currentTarget }) => narrow({ action: currentTarget.value })}
        >
          <option value="">{t(partMessages.all)}</option>
          <Actions actions={actions} />
        </Choice>
        {has(viewer, 'USERS') && <PersonChoice onChoose={(actor) => narrow({ actor, token: '' })} />}
        <Field
          name="from"
          label={t(messages.from)}
          type="date"
          value={from}
          max={to}
          onChange={({ currentTarget }) => narrow({ from: currentTarget.value })}
        />
        <Field
          name="to"
          label={t(messages.to)}
          type="date"
          value={to}
          min={from}
          onChange={({ currentTarget }) => narrow({ to: currentTarget.value })}
        />
      </div>
      <Chips narrowing={narrowing} narrow={narrow} />
    </>
  );
}

/** By what they are done to. */
function Actions({ actions }: { actions: readonly string[] }) {
  const domains = [...new Set(actions.map(domainOf))];
  return domains.map((domain) => {
    const ofDomain = actions.filter((action) => domainOf(action) === domain);
    return (
      <optgroup key={domain} label={domainInWords(domain)}>
        {ofDomain.length > 1 && <option value={domain}>{t(messages.allOf, { domain: domainInWords(domain) })}</option>}
        {ofDomain.map((action) => (
          <option key={action} value={action}>
            {actionInWords(action)}
          </option>
        ))}
      </optgroup>
    );
  });
}
