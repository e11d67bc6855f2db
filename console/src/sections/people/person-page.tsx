import { useState } from 'react';
import { Link } from 'wouter';
import { useAsk, useLive, type Asked } from '../../api/hooks';
import {
  PeopleChoicesDocument,
  PeoplePresenceDocument,
  PersonDocument,
  type PersonFactsFragment,
  type PersonQuery,
} from '../../generated/people';
import { Crumbs } from '../../parts/crumbs';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { MenuButton } from '../../parts/menu-button';
import { Empty } from '../../parts/notices';
import { Picture } from '../../parts/picture';
import { t } from '../../text';
import { AccessForm } from './access-form';
import { ActDialog } from './act-dialog';
import { actionsOf, type Act } from './actions';
import { DetailsForm } from './details-form';
import { LIST } from './list-address';
import { peopleMessages as messages } from './messages';
import { PersonFacts } from './person-facts';
import { WorkForm } from './work-form';

/** One person: what is known of them, and what the viewer may do about it. */
export function PersonPage({ id }: { id: string }) {
  const asked = useAsk(PersonDocument, { id }, { fresh: true });
  const [removed, setRemoved] = useState(false);
  if (removed || isGone(asked)) return <Gone />;
  return (
    <Loaded asked={asked}>
      {({ user }) =>
        user === null ? <Gone /> : <Person person={user} again={asked.again} onRemoved={() => setRemoved(true)} />
      }
    </Loaded>
  );
}

function isGone({ data, problems }: Asked<PersonQuery>): boolean {
  return (data?.user ?? null) === null && problems.some(({ code }) => code === 'NOT_FOUND');
}

function Gone() {
  return (
    <>
      <Heading title={t(messages.people)} />
      <Empty>
        <p>{t(messages.gone)}</p>
        <Link href={LIST} className="button">
          {t(messages.toList)}
        </Link>
      </Empty>
    </>
  );
}

interface PersonProps {
  readonly person: PersonFactsFragment;
  readonly again: () => void;
  readonly onRemoved: () => void;
}

function Person({ person, again, onRemoved }: PersonProps) {
  const choices = useAsk(PeopleChoicesDocument, {});
  const [act, setAct] = useState<Act | null>(null);
  useLive(PeoplePresenceDocument, {});
  const may = (action: PersonFactsFragment['viewerMay'][number]) => person.viewerMay.includes(action);
  const forms = { person, again, choices: choices.data };
  return (
    <>
      <Crumbs href={LIST} to={t(messages.people)} />
      <Heading
        title={person.displayName}
        actions={
          <MenuButton
            label={t(messages.actionsFor, { name: person.displayName })}
            actions={actionsOf(person, setAct)}
          />
        }
      >
        <span className="person">
          <Picture url={person.avatarUrl} name={person.displayName} round />
          <span>
            <bdi>{person.displayName}</bdi>
          </span>
        </span>
      </Heading>
      <div className="columns">
        <div>
          <PersonFacts person={person} hasForms={may('EDIT')} hasAccessForm={may('CHANGE_ROLE')} />
          {may('EDIT') && <WorkForm {...forms} />}
        </div>
        <div>
          {may('EDIT') && <DetailsForm {...forms} />}
          {may('CHANGE_ROLE') && <AccessForm {...forms} />}
        </div>
      </div>
      {act !== null && (
        <ActDialog
          act={act}
          onClose={(done) => {
            setAct(null);
            if (done && act.name === 'DELETE') onRemoved();
          }}
        />
      )}
    </>
  );
}
