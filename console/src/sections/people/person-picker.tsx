import { Combobox, ComboboxItem, ComboboxLabel, ComboboxPopover, ComboboxProvider } from '@ariakit/react';
import { useState } from 'react';
import { basics } from '../../../../web/messages';
import { useAsk } from '../../api/hooks';
import { PeopleToSucceedDocument } from '../../generated/people';
import { t } from '../../text';
import { actMessages as messages } from './act-messages';
import { useWrong } from './wrong';

interface PersonPickerProps {
  /** As the server names it in the path of a problem. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Who is not meant. */
  readonly without: string;
  /** Null as soon as something else is typed. */
  readonly onChoose: (id: string | null) => void;
}

/** One of the active colleagues, by typing a part of the name. */
export function PersonPicker({ name, label, hint, without, onChoose }: PersonPickerProps) {
  const [typed, setTyped] = useState('');
  const wrong = useWrong(name);
  const { data, loading } = useAsk(PeopleToSucceedDocument, { search: typed });
  const people = data?.users?.nodes.filter(({ id }) => id !== without) ?? [];
  return (
    <div className="field">
      <ComboboxProvider
        inputValue={typed}
        setInputValue={(value) => {
          setTyped(value);
          // Two may have one name: who is meant is chosen.
          onChoose(null);
        }}
      >
        <ComboboxLabel>
          {label} <span className="optional">({t(basics.optional)})</span>
        </ComboboxLabel>
        <Combobox name={name} autoSelect {...wrong.told} autoComplete="list" maxLength={200} />
        <ComboboxPopover className="menu picker" gutter={4} sameWidth portal aria-busy={loading}>
          {people.map(({ id, displayName, email }) => (
            <ComboboxItem
              key={id}
              className="menu-item"
              setValueOnClick={false}
              onClick={() => {
                setTyped(displayName);
                onChoose(id);
              }}
            >
              <span>
                <bdi>{displayName}</bdi> <small>{email !== displayName && <bdi>{email}</bdi>}</small>
              </span>
            </ComboboxItem>
          ))}
          {people.length === 0 && !loading && <p className="soft">{t(messages.nobodyFound)}</p>}
        </ComboboxPopover>
      </ComboboxProvider>
      <p className="hint">{hint}</p>
      {wrong.said}
    </div>
  );
}
