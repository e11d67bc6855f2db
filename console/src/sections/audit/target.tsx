import { useAsk } from '../../api/hooks';
import { AuditTargetDocument, type AuditTargetQuery } from '../../generated/audit';
import { useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { auditMessages as messages } from './messages';

interface TargetProps {
  readonly id: string;
  /** Whoever did it. */
  readonly actorId?: string | undefined;
  /** What it was called, for what is gone. */
  readonly known?: string | null;
}

/** What something is called that was acted on; its id where it is gone, or is not for the reader. */
export function Target({ id, actorId, known = null }: TargetProps) {
  const { user } = useViewer();
  if (id === actorId) return <span className="soft">{t(messages.themselves)}</span>;
  if (id === user?.company.id || id.startsWith('cmp_')) return <span>{t(messages.theCompany)}</span>;
  return <Named id={id} known={known} />;
}

/** What is no node is known by its id alone. */
const UNNAMED = /^(?:tok|imp|cal|esy)_/;

function Named({ id, known }: { id: string; known: string | null }) {
  const { data } = useAsk(AuditTargetDocument, { id }, { pause: UNNAMED.test(id) });
  const name = nameOf(data?.node ?? null) ?? known;
  return name === null ? <code className="soft">{shortened(id)}</code> : <bdi>{name}</bdi>;
}

/** In one of these fields. */
function nameOf(node: AuditTargetQuery['node']): string | null {
  const { displayName, name, title, contactName, label, email } = (node ?? {}) as Readonly<
    Record<string, string | null>
  >;
  return displayName ?? name ?? title ?? contactName ?? label ?? email ?? null;
}

/** Its kind and its end, by which people tell ids apart. */
function shortened(id: string): string {
  return `${id.slice(0, 4)}…${id.slice(-6)}`;
}
