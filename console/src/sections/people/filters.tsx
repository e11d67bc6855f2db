import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Module, UserStatus } from '../../../../src/generated/schema-types';
import { MODULE_NAMES, ROLE_NAMES } from '../../../../src/permissions/words';
import type { PeopleChoicesQuery } from '../../generated/people';
import { Choice, Field } from '../../parts/field';
import { partMessages } from '../../parts/messages';
import { t } from '../../text';
import type { ListAddress, ListKey } from './list-address';
import { peopleMessages as messages } from './messages';
import { STATUS_NAMES } from './words';

/** How long somebody may go on typing before it is looked for. */
const PAUSE_MS = 300;

interface FiltersProps {
  readonly address: ListAddress;
  readonly choices: PeopleChoicesQuery | null;
}

export function Filters({ address, choices }: FiltersProps) {
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared(cleared + 1);
    address.set({ search: '', status: '', role: '', inbox: '', module: '' });
  };
  return (
    <div className="filters people-filters" role="search">
      <SearchField key={cleared} address={address} focused={cleared > 0} />
      <Filter name="status" label={t(messages.status)} address={address} all={t(messages.usualStatus)}>
        {(Object.keys(STATUS_NAMES) as UserStatus[]).map((status) => (
          <option key={status} value={status}>
            {t(STATUS_NAMES[status])}
          </option>
        ))}
      </Filter>
      <Filter name="role" label={t(messages.role)} address={address}>
        {choices?.roles?.map(({ role }) => (
          <option key={role} value={role}>
            {t(ROLE_NAMES[role])}
          </option>
        ))}
      </Filter>
      <Filter name="inbox" label={t(messages.inbox)} address={address}>
        {choices?.inboxes?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Filter>
      <Filter name="module" label={t(messages.module)} address={address}>
        {(Object.keys(MODULE_NAMES) as Module[]).map((module) => (
          <option key={module} value={module}>
            {t(MODULE_NAMES[module])}
          </option>
        ))}
      </Filter>
      {address.isFiltered && (
        <button type="button" className="button quiet" onClick={clear}>
          {t(messages.clear)}
        </button>
      )}
    </div>
  );
}

interface FilterProps {
  readonly name: ListKey;
  readonly label: string;
  readonly address: ListAddress;
  readonly all?: string;
  readonly children: ReactNode;
}

function Filter({ name, label, address, all = t(partMessages.all), children }: FilterProps) {
  return (
    <Choice
      name={name}
      label={label}
      value={address.get(name)}
      onChange={(event) => address.set({ [name]: event.currentTarget.value })}
    >
      <option value="">{all}</option>
      {children}
    </Choice>
  );
}

/** Looks for what was typed once there is a pause. */
export function SearchField({ address, focused = false }: { address: ListAddress; focused?: boolean }) {
  const [typed, setTyped] = useState(address.get('search'));
  const set = useRef(address.set);
  useEffect(() => {
    set.current = address.set;
  });
  const search = (text: string) => set.current({ search: text.trim() });
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(wait.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(wait.current);
    wait.current = setTimeout(search, PAUSE_MS, text);
  };
  return (
    <Field
      name="search"
      type="search"
      autoFocus={focused}
      label={t(partMessages.search)}
      placeholder={t(messages.searchHint)}
      maxLength={200}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
