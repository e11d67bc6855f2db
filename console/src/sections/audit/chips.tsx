import type { ReactNode } from 'react';
import { useAsk } from '../../api/hooks';
import { AuditPersonDocument } from '../../generated/audit';
import { partMessages } from '../../parts/messages';
import { Say, t } from '../../text';
import type { Narrowing } from './filter';
import { auditMessages as messages } from './messages';
import { Target } from './target';

interface ChipsProps {
  readonly narrowing: Narrowing;
  readonly narrow: (change: Partial<Narrowing>) => void;
}

/** By whom and about what alone, each with a way to be rid of it. */
export function Chips({ narrowing: { actor, token, target }, narrow }: ChipsProps) {
  if (actor === '' && token === '' && target === '') return null;
  return (
    <p className="audit-chips">
      {actor !== '' && (
        <Chip onRemove={() => narrow({ actor: '' })}>
          <Say of={messages.byOne} id={<Person id={actor} />} />
        </Chip>
      )}
      {token !== '' && (
        <Chip onRemove={() => narrow({ token: '' })}>
          <Say of={messages.byOne} id={<code>{token}</code>} />
        </Chip>
      )}
      {target !== '' && (
        <Chip onRemove={() => narrow({ target: '' })}>
          <Say of={messages.aboutOne} id={<Target id={target} />} />
        </Chip>
      )}
    </p>
  );
}

function Chip({ children, onRemove }: { children: ReactNode; onRemove: () => void }) {
  return (
    <span className="audit-chip">
      <span>{children}</span>
      <button type="button" className="button quiet small" aria-label={t(partMessages.remove)} onClick={onRemove}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}

function Person({ id }: { id: string }) {
  const { data } = useAsk(AuditPersonDocument, { id });
  const name = data?.user?.displayName;
  return name === undefined ? <code>{id}</code> : <bdi>{name}</bdi>;
}
