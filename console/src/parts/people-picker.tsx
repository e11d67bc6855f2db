import {
  Combobox,
  ComboboxItem,
  ComboboxLabel,
  ComboboxPopover,
  ComboboxProvider,
  useComboboxStore,
} from '@ariakit/react';
import { use, useDeferredValue, useRef, useState, type ReactNode, type RefObject } from 'react';
import { basics } from '../../../web/messages';
import { useAsk } from '../api/hooks';
import { PeopleToPickDocument, type PeopleToPickQueryVariables } from '../generated/documents';
import { t } from '../text';
import { ProblemsOfForm } from './form';
import { Group } from './group';
import './people-picker.css';
import { Picture } from './picture';
import { pickerMessages as messages } from './picker-messages';

export interface PickedPerson {
  readonly id: string;
  readonly displayName: string;
  readonly avatarUrl: string | null;
}

interface PeoplePickerProps {
  /** As the server names the list in the path of a problem; who stands at its third place is `name.2`. */
  readonly name: string;
  readonly label: string;
  readonly people: readonly PickedPerson[];
  readonly onChange: (people: readonly PickedPerson[]) => void;
  /** Who can be found. */
  readonly filter?: PeopleToPickQueryVariables['filter'];
  readonly hint?: ReactNode;
}

/** Some people, of whom each can be taken away, and more be found by their name. */
export function PeoplePicker({ name, label, people, onChange, filter, hint }: PeoplePickerProps) {
  const finder = useRef<HTMLInputElement>(null);
  const remove = (person: PickedPerson) => {
    onChange(people.filter(({ id }) => id !== person.id));
    // The button that was pressed is gone.
    finder.current?.focus();
  };
  return (
    <Group name={name} label={label}>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <ul className="picked">
        {people.map((person, index) => (
          <Picked key={person.id} path={`${name}.${index}`} person={person} onRemove={() => remove(person)} />
        ))}
      </ul>
      <Finder input={finder} filter={filter} known={people} onPick={(person) => onChange([...people, person])} />
    </Group>
  );
}

interface PickedProps {
  readonly path: string;
  readonly person: PickedPerson;
  readonly onRemove: () => void;
}

function Picked({ path, person, onRemove }: PickedProps) {
  const problems = use(ProblemsOfForm).filter((problem) => problem.path.join('.') === path);
  return (
    <li>
      {/* By this name a form knows that what is wrong with the person is said here. */}
      <fieldset name={path} className="picked-person" aria-invalid={problems.length > 0} tabIndex={-1}>
        <Picture url={person.avatarUrl} name={person.displayName} round />
        <bdi>{person.displayName}</bdi>
        <button
          type="button"
          className="button quiet small"
          aria-label={t(messages.remove, { name: person.displayName })}
          onClick={onRemove}
        >
          <span aria-hidden="true">×</span>
        </button>
      </fieldset>
      {problems.map((problem, index) => (
        <p className="wrong" key={index}>
          {problem.message}
        </p>
      ))}
    </li>
  );
}

interface FinderProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly filter: PeopleToPickQueryVariables['filter'];
  readonly known: readonly PickedPerson[];
  readonly onPick: (person: PickedPerson) => void;
}

function Finder({ input, filter, known, onPick }: FinderProps) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const store = useComboboxStore({ value: typed, setValue: setTyped });
  const asked = useAsk(PeopleToPickDocument, { filter: { ...filter, search } }, { pause: search === '' });
  const found = (asked.data?.users?.nodes ?? []).filter((one) => !known.some(({ id }) => id === one.id));
  const pick = (person: PickedPerson) => {
    onPick(person);
    setTyped('');
  };
  return (
    <ComboboxProvider store={store}>
      <ComboboxLabel className="label">{t(messages.find)}</ComboboxLabel>
      <Combobox ref={input} type="search" autoSelect placeholder={t(messages.nameOrAddress)} />
      {search !== '' && (
        <ComboboxPopover className="menu" gutter={4} sameWidth portal unmountOnHide>
          {found.map((person) => (
            <ComboboxItem
              key={person.id}
              className="menu-item person"
              value={person.id}
              setValueOnClick={false}
              onClick={() => pick(person)}
            >
              <Picture url={person.avatarUrl} name={person.displayName} round />
              <bdi>{person.displayName}</bdi>
            </ComboboxItem>
          ))}
          {found.length === 0 && <p className="picker-empty">{wordsFor(asked)}</p>}
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
}

function wordsFor({ loading, problems }: ReturnType<typeof useAsk>): string {
  const [problem] = problems;
  if (problem !== undefined) return problem.message;
  return t(loading ? basics.loading : messages.nobody);
}
