import { Heading } from '../parts/heading';
import { Empty } from '../parts/notices';
import { t } from '../text';
import { shellMessages as messages } from './messages';

/** An address that leads to nothing. */
export function Nowhere() {
  return (
    <>
      <Heading title={t(messages.nowhere)} />
      <Empty>{t(messages.nowhereText)}</Empty>
    </>
  );
}
