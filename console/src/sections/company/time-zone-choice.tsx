import type { ReactNode } from 'react';
import { Choice } from '../../parts/field';
import { t } from '../../text';
import { companyMessages as messages } from './messages';

/** The zones that the browser knows, and the one that holds. */
export function TimeZoneChoice({ current, hint }: { current: string; hint?: ReactNode }) {
  const zones = [...new Set([current, ...Intl.supportedValuesOf('timeZone')])].sort();
  return (
    <Choice name="timeZone" label={t(messages.timeZone)} hint={hint} defaultValue={current}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Choice>
  );
}
