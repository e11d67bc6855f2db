import { changesBetween, GrantChanges } from '../../parts/grant-words';
import type { PickedPerson } from '../../parts/people-picker';
import { Say, t } from '../../text';
import { roleMessages as messages } from './messages';
import { peopleInWords } from '../../parts/people-in-words';
import { beside, type RoleDraft } from './role-draft';

interface RoleChangesProps {
  readonly before: RoleDraft;
  readonly after: RoleDraft;
  /** How many have the role now. */
  readonly count: number;
}

/** What saving will do, and to whom. */
export function RoleChanges(props: RoleChangesProps) {
  const { before, after } = props;
  const won = beside(after.people, before.people);
  const lost = beside(before.people, after.people);
  const isNothing = won.length + lost.length === 0 && !isRenamed(props) && !isRegranted(props);
  return (
    <section className="note role-changes" aria-label={t(messages.changes)}>
      <h3>{t(messages.changes)}</h3>
      <div role="status">
        {isNothing && <p>{t(messages.noChanges)}</p>}
        <Itself {...props} lost={lost} />
        {won.length > 0 && <p>{t(messages.getIt, { people: peopleInWords(won) })}</p>}
        {lost.length > 0 && <p>{t(messages.loseIt, { people: peopleInWords(lost) })}</p>}
      </div>
    </section>
  );
}

function isRenamed({ before, after }: RoleChangesProps): boolean {
  return before.name !== '' && after.name.trim() !== before.name;
}

function isRegranted({ before, after }: RoleChangesProps): boolean {
  return changesBetween(before.grants, after.grants).length > 0;
}

/** What changes of the role itself. */
function Itself({ lost, ...props }: RoleChangesProps & { lost: readonly PickedPerson[] }) {
  const { before, after, count } = props;
  return (
    <>
      {isRenamed(props) && (
        <p>
          <Say of={messages.renamed} name={after.name.trim()} />
        </p>
      )}
      <GrantChanges before={before.grants} after={after.grants} />
      {isRegranted(props) && before.name !== '' && <Kept before={before} lost={lost} count={count} />}
    </>
  );
}

/** Whom other grants concern without their doing. */
function Kept({ before, lost, count }: { before: RoleDraft; lost: readonly PickedPerson[]; count: number }) {
  const kept = beside(before.people, lost);
  if (count === lost.length) return <p>{t(messages.concernsNobody)}</p>;
  const people = before.people === null ? t(messages.count, { count }) : peopleInWords(kept);
  return (
    <p>
      {t(messages.concerns, { people })} {t(messages.keepsOtherwise)}
    </p>
  );
}
