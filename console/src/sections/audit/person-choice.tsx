import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react';
import { useDeferredValue, useId, useState } from 'react';
import { useAsk } from '../../api/hooks';
import { AuditPeopleDocument } from '../../generated/audit';
import { t } from '../../text';
import { auditMessages as messages } from './messages';

/** Somebody of the company, found by a part of their name. */
export function PersonChoice({ onChoose }: { onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const choose = (person: string) => {
    setTyped('');
    onChoose(person);
  };
  return (
    <div className="field">
      <ComboboxProvider inputValue={typed} setInputValue={setTyped} setSelectedValue={choose} selectedValue="">
        <label htmlFor={id}>{t(messages.person)}</label>
        <Combobox id={id} placeholder={t(messages.findPerson)} autoComplete="off" />
        <ComboboxPopover className="menu" gutter={4} portal sameWidth unmountOnHide>
          <Found search={typed} />
        </ComboboxPopover>
      </ComboboxProvider>
    </div>
  );
}

function Found({ search }: { search: string }) {
  const { data } = useAsk(AuditPeopleDocument, { search: useDeferredValue(search.trim()) });
  const people = data?.users?.nodes ?? [];
  if (data !== null && people.length === 0)
    return (
      <p className="hint" role="status">
        {t(messages.nobody)}
      </p>
    );
  return people.map(({ id, displayName }) => (
    <ComboboxItem key={id} value={id} className="menu-item" setValueOnClick={false}>
      <bdi>{displayName}</bdi>
    </ComboboxItem>
  ));
}
