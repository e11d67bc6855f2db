import {
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type Header,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { UserListColumn } from '../../../../src/generated/schema-types';
import type { PeopleRowFragment } from '../../generated/people';
import { MenuButton } from '../../parts/menu-button';
import { t } from '../../text';
import { actionsOf, type Act } from './actions';
import { CELLS } from './cells';
import type { ListAddress } from './list-address';
import { peopleMessages as messages } from './messages';
import { COLUMN_NAMES } from './words';

/** Of these a person has many, which have no order. */
const UNSORTED: readonly UserListColumn[] = ['INBOXES', 'LANGUAGES'];
const NUMERIC: readonly string[] = ['CONVERSATION_LIMIT', 'ACTIVE_CONVERSATIONS'];

const features = tableFeatures({ rowSortingFeature });
const helper = createColumnHelper<typeof features, PeopleRowFragment>();

function columnOf(column: UserListColumn) {
  return helper.accessor((person): unknown => person.id, {
    id: column,
    header: t(COLUMN_NAMES[column]),
    cell: ({ row }) => CELLS[column](row.original),
    enableSorting: !UNSORTED.includes(column),
    sortDescFirst: false,
  });
}

interface PeopleTableProps {
  readonly people: PeopleRowFragment[];
  readonly columns: readonly UserListColumn[];
  readonly address: ListAddress;
  readonly onAct: (act: Act) => void;
}

/** The people of a page. What is done to one of them stands at the end of the row. */
export function PeopleTable({ people, columns, address, onAct }: PeopleTableProps) {
  const defs = useMemo(() => columns.map(columnOf), [columns]);
  const sorting: SortingState = [{ id: address.get('sort') || 'NAME', desc: address.get('desc') !== '' }];
  const table = useTable({
    features,
    columns: defs,
    data: people,
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (updater) => {
      const [first] = typeof updater === 'function' ? updater(sorting) : updater;
      address.set({ sort: first?.id ?? '', desc: first?.desc === true ? 'yes' : '' });
    },
  });
  return (
    <div className="table-frame">
      <table className="stacked people-table">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <Head key={header.id} header={header} />
              ))}
              <th scope="col">
                <span className="unseen">{t(messages.actions)}</span>
              </th>
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <Cell key={cell.id} column={cell.column.id as UserListColumn} person={row.original} />
              ))}
              <td className="row-actions">
                <MenuButton
                  label={t(messages.actionsFor, { name: row.original.displayName })}
                  actions={actionsOf(row.original, onAct)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, person }: { column: UserListColumn; person: PeopleRowFragment }) {
  if (column === 'NAME') return <th scope="row">{CELLS.NAME(person)}</th>;
  return (
    <td data-label={t(COLUMN_NAMES[column])} className={NUMERIC.includes(column) ? 'numeric' : undefined}>
      {CELLS[column](person)}
    </td>
  );
}

const SORTED = { asc: 'ascending', desc: 'descending' } as const;
const ARROWS = { asc: '↑', desc: '↓' } as const;

function Head({ header: { column } }: { header: Header<typeof features, PeopleRowFragment> }) {
  const sorted = column.getIsSorted();
  const name = t(COLUMN_NAMES[column.id as UserListColumn]);
  const kind = NUMERIC.includes(column.id) ? 'numeric' : undefined;
  if (!column.getCanSort())
    return (
      <th scope="col" className={kind}>
        {name}
      </th>
    );
  return (
    <th scope="col" className={kind} aria-sort={sorted === false ? 'none' : SORTED[sorted]}>
      <button type="button" className="sorter" onClick={column.getToggleSortingHandler()}>
        {name} <span aria-hidden="true">{sorted === false ? '' : ARROWS[sorted]}</span>
      </button>
    </th>
  );
}
