import { useState, type ReactNode } from 'react';
import type { Problem } from '../../../../web/problem';
import { useAsk, useChange } from '../../api/hooks';
import { orStale } from '../../api/stale';
import {
  PersonToActDocument,
  ReactivatePersonDocument,
  ResetSecondFactorDocument,
  UpdatePersonDocument,
  type PersonToActQuery,
} from '../../generated/people';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { Loaded } from '../../parts/loaded';
import { partMessages } from '../../parts/messages';
import { Say, t, type Message } from '../../text';
import { actMessages as messages } from './act-messages';
import { labelOf, LABELS, type Act } from './actions';
import { RemoveForm } from './remove-form';

interface ActDialogProps {
  readonly act: Act;
  /** Whether it was done. */
  readonly onClose: (done: boolean) => void;
}

/** What is to be done to somebody, said in words before it is done. */
export function ActDialog({ act, onClose }: ActDialogProps) {
  // Of somebody who has left it is said in the dialog, which is closed in whatever way.
  const [done, setDone] = useState(false);
  return (
    <Dialog open onClose={() => onClose(done)} title={<TitleOf act={act} />}>
      <Content act={act} onDone={() => onClose(true)} onCancel={() => onClose(false)} onRemoved={() => setDone(true)} />
    </Dialog>
  );
}

function TitleOf({ act: { name, person } }: { act: Act }) {
  return (
    <>
      {t(LABELS[name])}: <bdi>{person.displayName}</bdi>
    </>
  );
}

interface ContentProps {
  readonly act: Act;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function Content({ onRemoved, ...props }: ContentProps & { readonly onRemoved: () => void }) {
  const { act, onDone } = props;
  switch (act.name) {
    case 'ARCHIVE':
    case 'DELETE':
      return <RemoveForm name={act.name} person={act.person} onRemoved={onRemoved} onDone={onDone} />;
    case 'REACTIVATE':
      return <Reactivate {...props} />;
    case 'RESET_TWO_FACTOR':
      return <ResetTwoFactor {...props} />;
    case 'BLOCK':
    case 'DEACTIVATE':
      return <Toggle {...props} />;
  }
}

function Reactivate({ act: { person }, ...rest }: ContentProps) {
  const reactivate = useChange(ReactivatePersonDocument);
  return (
    <Confirm
      label={LABELS.REACTIVATE}
      {...rest}
      onSend={async () => (await reactivate({ input: { id: person.id } })).problems}
    >
      <Say of={messages.reactivateText} name={person.displayName} />
    </Confirm>
  );
}

function ResetTwoFactor({ act: { person }, ...rest }: ContentProps) {
  const reset = useChange(ResetSecondFactorDocument);
  return (
    <Confirm
      label={LABELS.RESET_TWO_FACTOR}
      danger
      {...rest}
      onSend={async () => (await reset({ input: { userId: person.id } })).problems}
    >
      <Say of={messages.resetTwoFactorText} name={person.displayName} />
    </Confirm>
  );
}

function Toggle(props: ContentProps) {
  const { act } = props;
  const asked = useAsk(PersonToActDocument, { id: act.person.id }, { fresh: true });
  return (
    <Loaded asked={asked}>
      {({ user }) => user !== null && <ToggleForm {...props} user={user} again={asked.again} />}
    </Loaded>
  );
}

type ToggleFormProps = ContentProps & {
  readonly user: NonNullable<PersonToActQuery['user']>;
  readonly again: () => void;
};

function ToggleForm({ act: { name, person }, user, again, ...rest }: ToggleFormProps) {
  const update = useChange(UpdatePersonDocument);
  // What it was when the dialog was opened: what it says does not turn into its opposite while it is being done.
  const [was] = useState(user);
  const change = name === 'BLOCK' ? { loginBlocked: was.loginBlocked !== true } : { active: was.active === false };
  const send = async () => {
    const { problems } = await update({ input: { id: user.id, version: user.version, ...change } });
    return orStale(problems, again);
  };
  const takesAway = 'active' in change ? !change.active : change.loginBlocked;
  return (
    <Confirm label={labelOf(name, was)} danger={takesAway} {...rest} onSend={send}>
      <Say
        of={TOGGLE_TEXTS[name === 'BLOCK' ? 'BLOCK' : 'DEACTIVATE'][takesAway ? 'take' : 'give']}
        name={person.displayName}
      />
    </Confirm>
  );
}

const TOGGLE_TEXTS = {
  BLOCK: { take: messages.blockText, give: messages.unblockText },
  DEACTIVATE: { take: messages.deactivateText, give: messages.activateText },
};

interface ConfirmProps {
  readonly label: Message;
  readonly danger?: boolean;
  readonly onSend: () => Promise<readonly Problem[]>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

function Confirm({ label, danger = false, onSend, onDone, onCancel, children }: ConfirmProps) {
  const send = async () => {
    const problems = await onSend();
    if (problems.length === 0) onDone();
    return problems;
  };
  return (
    <Form
      label={t(label)}
      onSend={send}
      {...(danger && { tone: 'danger' as const })}
      beside={
        <button type="button" className="button quiet" onClick={onCancel}>
          {t(partMessages.cancel)}
        </button>
      }
    >
      <p>{children}</p>
    </Form>
  );
}
