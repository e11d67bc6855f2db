import { useState } from 'preact/hooks';
import {
  AcceptInvitationDocument,
  type AcceptInvitationInput,
  type InvitationPreviewQuery,
} from '../generated/documents';
import { t } from '../t';
import { common } from '../messages/common';
import { joinMessages as messages } from '../messages/join';
import type { Problem } from '../../../web/problem';
import { change } from '../session/ask';
import { enter } from '../session/session';
import { Field, NewPassword } from './field';
import { Form, type Typed } from './form';
import { Link } from './link';
import { Note } from './notices';

export type Invitation = NonNullable<InvitationPreviewQuery['invitationPreview']>;

interface JoinFormsProps {
  readonly token: string;
  readonly invitation: Invitation;
  /** The account has a second factor: the challenge that its code answers. */
  readonly onCode: (challenge: string) => void;
  readonly onDone: () => void;
}

/** Whether there is an account is for the person to know, and for the server to find out. */
type Way = 'new' | 'existing';

/** Joining while nobody is signed in: with a new account, or with the one that there is. */
export function JoinForms({ token, invitation, onCode, onDone }: JoinFormsProps) {
  const [way, setWay] = useState<Way>('new');
  const [turned, setTurned] = useState(false);
  const join = async (typed: Typed) => {
    const { challenge, problems } = await accept({ token, ...typed });
    if (problems.some((problem) => belongsToOther(way, problem))) {
      setWay(other(way));
      setTurned(true);
      return [];
    }
    if (challenge !== null) onCode(challenge);
    else if (problems.length === 0) onDone();
    return problems;
  };
  const turn = () => {
    setWay(other(way));
    setTurned(false);
  };
  const toOther = (
    <button type="button" class="quiet button" onClick={turn}>
      {t(way === 'new' ? messages.haveAccount : messages.haveNone)}
    </button>
  );
  return (
    <>
      {turned && <Note>{t(way === 'new' ? messages.noAccount : messages.accountExists)}</Note>}
      <Form key={way} label={t(way === 'new' ? messages.join : messages.signInAndJoin)} onSend={join} beside={toOther}>
        {way === 'new' ? <Newcomer {...invitation} /> : <AccountHolder {...invitation} />}
      </Form>
    </>
  );
}

export async function accept(input: AcceptInvitationInput) {
  return enter(await change(AcceptInvitationDocument, { input }));
}

const other = (way: Way): Way => (way === 'new' ? 'existing' : 'new');

/** Somebody who is taken for new has an account, or the other way round. */
function belongsToOther(way: Way, { code, path }: Problem): boolean {
  return way === 'new' ? code === 'WRONG_CREDENTIALS' : path.includes('firstName');
}

function Newcomer({ email, firstName, lastName }: Invitation) {
  return (
    <>
      <EmailOf email={email} />
      <div class="pair">
        <Field name="firstName" label={t(common.firstName)} autocomplete="given-name" value={firstName ?? ''} />
        <Field name="lastName" label={t(common.lastName)} autocomplete="family-name" value={lastName ?? ''} optional />
      </div>
      <NewPassword name="password" label={t(messages.choosePassword)} />
    </>
  );
}

function AccountHolder({ email }: Invitation) {
  return (
    <>
      <EmailOf email={email} />
      <Field name="password" label={t(common.password)} type="password" autocomplete="current-password" first />
      <p class="aside">
        <Link to="/reset">{t(common.forgotten)}</Link>
      </p>
    </>
  );
}

function EmailOf({ email }: { email: string }) {
  return <Field name="" label={t(common.email)} type="email" autocomplete="username" value={email} readOnly />;
}
