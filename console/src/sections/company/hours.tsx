import { useAsk } from '../../api/hooks';
import { CompanyWorkingHoursDocument } from '../../generated/company';
import { Loaded } from '../../parts/loaded';
import { has, useViewer } from '../../shell/viewer';
import { HoursFacts } from './hours-facts';
import { HoursForm } from './hours-form';
import { HoursNow } from './hours-now';

/** When the company is at work: to be changed by whoever may, to be read by everybody. */
export function Hours() {
  const viewer = useViewer();
  const asked = useAsk(CompanyWorkingHoursDocument, {}, { fresh: true });
  return (
    <Loaded asked={asked}>
      {({ company }) =>
        company !== null && (
          <div className="hours">
            <HoursNow hours={company.workingHours} />
            {has(viewer, 'COMPANY', 'MANAGE') ? (
              <HoursForm company={company} again={asked.again} />
            ) : (
              <HoursFacts hours={company.workingHours} />
            )}
          </div>
        )
      }
    </Loaded>
  );
}
