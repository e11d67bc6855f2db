import { useState } from 'react';
import type { UserListColumn } from '../../../../src/generated/schema-types';
import { useChange } from '../../api/hooks';
import { SetUserListColumnsDocument } from '../../generated/people';
import { Dialog } from '../../parts/dialog';
import { Tick } from '../../parts/field';
import { Form } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { t } from '../../text';
import { peopleMessages as messages } from './messages';
import { COLUMN_NAMES } from './words';

const EVERY = Object.keys(COLUMN_NAMES) as UserListColumn[];

interface ColumnsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Those that are shown, in their order. */
  readonly columns: readonly UserListColumn[];
}

export function ColumnsDialog({ open, onClose, columns }: ColumnsDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={t(messages.columns)}>
      <ColumnsForm columns={columns} onDone={onClose} />
    </Dialog>
  );
}

function ColumnsForm({ columns, onDone }: { columns: readonly UserListColumn[]; onDone: () => void }) {
  const save = useChange(SetUserListColumnsDocument);
  const [order, setOrder] = useState(() => [...columns, ...EVERY.filter((one) => !columns.includes(one))]);
  const [shown, setShown] = useState<ReadonlySet<UserListColumn>>(() => new Set<UserListColumn>([...columns, 'NAME']));
  const toggle = (column: UserListColumn, show: boolean) =>
    setShown(new Set(show ? [...shown, column] : [...shown].filter((one) => one !== column)));
  const send = async () => {
    const { problems } = await save({ input: { columns: order.filter((one) => shown.has(one)) } });
    if (problems.length === 0) onDone();
    return problems;
  };
  return (
    <Form label={t(partMessages.save)} onSend={send}>
      <p className="soft">{t(messages.columnsHint)}</p>
      <ul className="list">
        {order.map((column, at) => (
          <li key={column} className="row">
            <Tick
              label={t(COLUMN_NAMES[column])}
              checked={shown.has(column)}
              // Without its name nobody knows who it is.
              disabled={column === 'NAME'}
              onChange={(event) => toggle(column, event.currentTarget.checked)}
            />
            <Movers column={column} at={at} last={order.length - 1} onMove={(to) => setOrder(moved(order, at, to))} />
          </li>
        ))}
      </ul>
    </Form>
  );
}

interface MoversProps {
  readonly column: UserListColumn;
  readonly at: number;
  readonly last: number;
  readonly onMove: (to: number) => void;
}

function Movers({ column, at, last, onMove }: MoversProps) {
  const name = { column: t(COLUMN_NAMES[column]) };
  return (
    <span className="movers">
      <button
        type="button"
        className="button quiet small"
        aria-label={t(messages.columnUp, name)}
        aria-disabled={at === 0}
        onClick={() => at > 0 && onMove(at - 1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className="button quiet small"
        aria-label={t(messages.columnDown, name)}
        aria-disabled={at === last}
        onClick={() => at < last && onMove(at + 1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
    </span>
  );
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
