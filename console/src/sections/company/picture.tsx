import { useAsk } from '../../api/hooks';
import { CompanyPictureDocument } from '../../generated/company';
import { Loaded } from '../../parts/loaded';
import { PictureUpload } from '../../parts/picture-upload';
import { t } from '../../text';
import { companyMessages as messages } from './messages';

/** The company's picture. */
export function PictureTab() {
  const asked = useAsk(CompanyPictureDocument, {});
  return (
    <Loaded asked={asked}>
      {({ company }) =>
        company !== null && (
          <section className="card company-form" aria-label={t(messages.picture)}>
            <PictureUpload of={{ company: true }} url={company.large} name={company.name} />
          </section>
        )
      }
    </Loaded>
  );
}
