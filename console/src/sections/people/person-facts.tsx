import type { ReactNode } from 'react';
import { basics } from '../../../../web/messages';
import { MODULE_NAMES, LEVEL_NAMES, ROLE_NAMES } from '../../../../src/permissions/words';
import type { PersonFactsFragment } from '../../generated/people';
import { day, nameOfLanguage, numberOf, t, when } from '../../text';
import { joined, limitInWords, PresenceOf, StatusOf, yesOrNo } from './cells';
import { personMessages as messages } from './person-messages';
import { COLUMN_NAMES, GENDER_NAMES, IMPORT_FIELD_NAMES } from './words';

/** Nothing where there is nothing, or nothing that the viewer may read. */
type Fact = readonly [label: string, value: ReactNode];

interface PersonFactsProps {
  readonly person: PersonFactsFragment;
  /** What is in a form beside it need not be said twice. */
  readonly hasForms: boolean;
  readonly hasAccessForm: boolean;
}

export function PersonFacts({ person, hasForms, hasAccessForm }: PersonFactsProps) {
  const facts: Fact[] = [
    ...standing(person),
    ...(hasForms ? [] : [...details(person), ...work(person)]),
    ...(hasAccessForm ? [] : access(person)),
    ...history(person),
  ];
  return (
    <section className="card">
      <h2>{t(messages.facts)}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([label, value]) => (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function standing(person: PersonFactsFragment): Fact[] {
  const { email, username, emailVerified, mustChangePassword, role, isOwner } = person;
  return [
    [t(COLUMN_NAMES.STATUS), <StatusOf key="status" status={person.status} />],
    [t(COLUMN_NAMES.ROLE), isOwner ? `${t(ROLE_NAMES[role])} · ${t(messages.owner)}` : t(ROLE_NAMES[role])],
    [t(COLUMN_NAMES.EMAIL), written(email)],
    [t(COLUMN_NAMES.VERIFIED), yesOrNo(emailVerified)],
    [t(messages.username), written(username)],
    [t(messages.mustChangePassword), mustChangePassword === true ? yesOrNo(true) : null],
    [t(COLUMN_NAMES.ACTIVE_CONVERSATIONS), numberOf(person.activeConversationCount)],
  ];
}

function details(person: PersonFactsFragment): Fact[] {
  const { gender, birthDate, language } = person;
  return [
    [t(basics.firstName), written(person.firstName)],
    [t(messages.middleName), written(person.middleName)],
    [t(basics.lastName), written(person.lastName)],
    [t(messages.screenName), written(person.screenName)],
    [t(messages.phone), written(person.phone)],
    [t(messages.birthDate), birthDate === null ? null : day(birthDate)],
    [t(messages.gender), gender === null ? null : t(GENDER_NAMES[gender])],
    [t(basics.language), language === null ? null : nameOfLanguage(language)],
  ];
}

function work(person: PersonFactsFragment): Fact[] {
  return [
    [t(COLUMN_NAMES.INBOXES), names(person.inboxes)],
    [t(IMPORT_FIELD_NAMES.QUESTIONNAIRES), names(person.questionnaires)],
    [t(messages.conversationLanguages), person.languages.map(nameOfLanguage).join(', ')],
    [t(COLUMN_NAMES.CONVERSATION_LIMIT), limitInWords(person.conversationLimit)],
    [t(COLUMN_NAMES.CALLS), yesOrNo(person.canTakeCalls)],
  ];
}

function access({ permissions, customRoles }: PersonFactsFragment): Fact[] {
  const modules = permissions?.map(({ module, level }) => `${t(MODULE_NAMES[module])} (${t(LEVEL_NAMES[level])})`);
  return [
    [t(messages.customRoles), names(customRoles)],
    [t(messages.permissions), modules === undefined || modules.length === 0 ? null : modules.join(', ')],
  ];
}

function history({ createdAt, lastSeenAt, archivedAt, reactivationDeadline, presence }: PersonFactsFragment): Fact[] {
  return [
    [t(COLUMN_NAMES.LAST_SEEN), lastSeenAt === null ? null : when(lastSeenAt)],
    [t(messages.createdAt), when(createdAt)],
    [t(messages.archivedAt), archivedAt === null ? null : when(archivedAt)],
    [t(messages.reactivationDeadline), reactivationDeadline === null ? null : when(reactivationDeadline)],
    [t(messages.presence), <PresenceOf key="presence" presence={presence} />],
  ];
}

function written(text: string | null): ReactNode {
  return text === null || text === '' ? null : <bdi>{text}</bdi>;
}

function names(things: readonly { readonly id: string; readonly name: string }[] | null): ReactNode {
  if (things === null || things.length === 0) return null;
  return joined(things.map(({ id, name }) => <bdi key={id}>{name}</bdi>));
}
