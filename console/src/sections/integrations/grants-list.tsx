import { moduleAtLevel } from '../../../../src/permissions/words';
import { locale } from '../../../../web/language';
import type { Grant } from '../../parts/grants';
import { t } from '../../text';

/** "Users (manage), Conversations (use)". */
export function GrantsList({ grants }: { grants: readonly Grant[] }) {
  const words = grants.map(({ module, level }) => t(moduleAtLevel(module, level)));
  return <span>{new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words)}</span>;
}
