import type { ClipboardEvent } from 'react';
import type { Role } from '../../../../src/generated/schema-types';
import { ROLE_NAMES } from '../../../../src/permissions/words';
import { basics } from '../../../../web/messages';
import { Choice, Field } from '../../parts/field';
import { t } from '../../text';
import { inviteMessages as messages } from './invite-messages';
import { emptyRow, rowsIn, withPasted, type InviteRow } from './invite-rows';
import { COLUMN_NAMES } from './words';

interface InviteRowsProps {
  readonly rows: readonly InviteRow[];
  readonly onChange: (rows: readonly InviteRow[]) => void;
  /** Null: one for all. */
  readonly roles: readonly { readonly role: Role }[] | null;
}

export function InviteRows({ rows, onChange, roles }: InviteRowsProps) {
  return (
    <fieldset>
      <legend>{t(messages.whom)}</legend>
      <p className="hint">{t(messages.pasteHint)}</p>
      {rows.map((row, at) => (
        <Row
          key={row.key}
          row={row}
          at={at}
          roles={roles}
          onChange={(changed) => onChange(rows.map((one) => (one === row ? changed : one)))}
          onRemove={rows.length > 1 ? () => onChange(rows.filter((one) => one !== row)) : null}
          onPaste={(pasted) => onChange(withPasted(rows, at, pasted))}
        />
      ))}
      <button type="button" className="button quiet" onClick={() => onChange([...rows, emptyRow()])}>
        {t(messages.addRow)}
      </button>
    </fieldset>
  );
}

interface RowProps {
  readonly row: InviteRow;
  readonly at: number;
  readonly roles: InviteRowsProps['roles'];
  readonly onChange: (row: InviteRow) => void;
  readonly onRemove: (() => void) | null;
  readonly onPaste: (pasted: InviteRow[]) => void;
}

function Row({ row, at, roles, onChange, onRemove, onPaste }: RowProps) {
  const told = (field: 'email' | 'firstName' | 'lastName') => ({
    name: `invitations.${at}.${field}`,
    label: t(basics[field]),
    placeholder: t(basics[field]),
    unseenLabel: true,
    optional: true,
    value: row[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ ...row, [field]: value }),
  });
  const paste = (event: ClipboardEvent) => {
    const pasted = rowsIn(event.clipboardData.getData('text'));
    if (pasted.length === 0 || (pasted.length === 1 && pasted[0]?.firstName === '')) return;
    event.preventDefault();
    onPaste(pasted);
  };
  return (
    <div className="invite-row" role="group" aria-label={`${t(messages.person)} ${at + 1}`}>
      <Field {...told('email')} inputMode="email" autoCapitalize="none" spellCheck={false} onPaste={paste} />
      <Field {...told('firstName')} maxLength={100} />
      <Field {...told('lastName')} maxLength={100} />
      {roles !== null && <RoleOf row={row} at={at} roles={roles} onChange={onChange} />}
      {onRemove !== null && (
        <button
          type="button"
          className="button quiet close"
          aria-label={t(messages.removeRow, { row: at + 1 })}
          onClick={onRemove}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}

type RoleOfProps = Pick<RowProps, 'row' | 'at' | 'onChange'> & { readonly roles: NonNullable<RowProps['roles']> };

function RoleOf({ row, at, roles, onChange }: RoleOfProps) {
  return (
    <Choice
      name={`invitations.${at}.membership`}
      label={t(COLUMN_NAMES.ROLE)}
      unseenLabel
      optional
      value={row.role}
      onChange={(event) => onChange({ ...row, role: event.currentTarget.value as Role | '' })}
    >
      <option value="">{t(messages.asForAll)}</option>
      {roles.map(({ role }) => (
        <option key={role} value={role}>
          {t(ROLE_NAMES[role])}
        </option>
      ))}
    </Choice>
  );
}
