import { Heading } from '../../parts/heading';
import { Empty } from '../../parts/notices';
import { shellMessages } from '../../shell/messages';
import { t } from '../../text';

export default function Section() {
  return (
    <>
      <Heading title={t(shellMessages.integrations)} />
      <Empty>…</Empty>
    </>
  );
}
