import type { Role } from '../../../../src/generated/schema-types';
import { ROLE_NAMES } from '../../../../src/permissions/words';
import type { PeopleChoicesQuery } from '../../generated/people';
import { Dialog } from '../../parts/dialog';
import { Choice, Tick } from '../../parts/field';
import { Form } from '../../parts/form';
import { Note } from '../../parts/notices';
import { t } from '../../text';
import { InviteRows } from './invite-row';
import { inviteMessages as messages } from './invite-messages';
import { LanguagesField } from './languages';
import { peopleMessages } from './messages';
import { Ticks } from './ticks';
import { useInviting, type ForAll } from './use-inviting';
import { COLUMN_NAMES, IMPORT_FIELD_NAMES } from './words';

interface InviteDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly choices: PeopleChoicesQuery | null;
}

/** Asks people to join, many at once. */
export function InviteDialog({ open, onClose, choices }: InviteDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={t(peopleMessages.invite)} wide>
      <Inviting choices={choices} />
    </Dialog>
  );
}

type Choices = Pick<InviteDialogProps, 'choices'>;

/** Those who were invited leave the form; what is left was refused, and says why. */
function Inviting({ choices }: Choices) {
  const { rows, setRows, forAll, setForAll, invited, again, send } = useInviting();
  const roles = choices?.roles ?? [];
  return (
    <>
      {invited.length > 0 && <Invited emails={invited} isDone={rows.length === 0} />}
      {rows.length === 0 ? (
        <button type="button" className="button quiet" autoFocus onClick={again}>
          {t(messages.inviteMore)}
        </button>
      ) : (
        <Form label={t(messages.send)} onSend={send}>
          <RolesForAll roles={roles} forAll={forAll} onChange={setForAll} />
          <InviteRows rows={rows} onChange={setRows} roles={forAll.roleForEach ? roles : null} />
          <More choices={choices} forAll={forAll} onChange={setForAll} />
        </Form>
      )}
    </>
  );
}

function Invited({ emails, isDone }: { emails: readonly string[]; isDone: boolean }) {
  return (
    <Note>
      <p>{t(messages.invited, { count: emails.length })}</p>
      <ul className="invited">
        {emails.map((email) => (
          <li key={email}>
            <span aria-hidden="true">✓</span> <bdi>{email}</bdi>
          </li>
        ))}
      </ul>
      {!isDone && <p>{t(messages.notAll)}</p>}
    </Note>
  );
}

interface ForAllProps {
  readonly forAll: ForAll;
  readonly onChange: (forAll: ForAll) => void;
}

function RolesForAll({
  roles,
  forAll,
  onChange,
}: ForAllProps & { readonly roles: readonly { readonly role: Role }[] }) {
  return (
    <div className="pair">
      <Choice
        name="membership.role"
        label={t(COLUMN_NAMES.ROLE)}
        value={forAll.role}
        onChange={(event) => onChange({ ...forAll, role: event.currentTarget.value as Role | '' })}
      >
        <option value="">{t(messages.choose)}</option>
        {roles.map(({ role }) => (
          <option key={role} value={role}>
            {t(ROLE_NAMES[role])}
          </option>
        ))}
      </Choice>
      <div className="beside-field">
        <Tick
          label={t(messages.roleForEach)}
          checked={forAll.roleForEach}
          onChange={(event) => onChange({ ...forAll, roleForEach: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}

function More({ choices, forAll, onChange }: ForAllProps & Choices) {
  return (
    <details className="more">
      <summary>{t(messages.more)}</summary>
      <p className="hint">{t(messages.moreHint)}</p>
      <Ticks
        name="membership.inboxIds"
        label={t(COLUMN_NAMES.INBOXES)}
        options={choices?.inboxes ?? []}
        value={forAll.inboxIds}
        onChange={(inboxIds) => onChange({ ...forAll, inboxIds })}
      />
      <Ticks
        name="membership.customRoleIds"
        label={t(IMPORT_FIELD_NAMES.CUSTOM_ROLES)}
        options={choices?.customRoles ?? []}
        value={forAll.customRoleIds}
        onChange={(customRoleIds) => onChange({ ...forAll, customRoleIds })}
      />
      <LanguagesField value={forAll.languages} onChange={(languages) => onChange({ ...forAll, languages })} />
    </details>
  );
}
