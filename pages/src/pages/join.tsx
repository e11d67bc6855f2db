import { useEffect, useState } from 'preact/hooks';
import { InvitationPreviewDocument } from '../generated/documents';
import { t } from '../t';
import { joinMessages as messages } from '../messages/join';
import { Card, Heading, Picture } from '../parts/card';
import { CodeStep } from '../parts/code-step';
import { JoinForms, type Invitation } from '../parts/join-forms';
import { DeadLink, NoToken } from '../parts/dead-link';
import { JoinSignedIn } from '../parts/join-signed-in';
import { Failed, Loading } from '../parts/notices';
import { useSession } from '../parts/signed-in';
import { go, HOME, tokenOfLink } from '../route';
import type { Problem } from '../../../web/problem';
import { ask } from '../session/ask';
import { lookAtSession } from '../session/session';
import { Say } from '../text';

/** Where an invitation leads. Looking at it uses nothing up: that takes the press of a button. */
export function Page() {
  const [token] = useState(tokenOfLink);
  return <Card>{token === null ? <NoToken title={t(messages.noToken)} /> : <WithToken token={token} />}</Card>;
}

function WithToken({ token }: { token: string }) {
  const { invitation, problem, load } = useInvitation(token);
  if (problem !== null) return <DeadLink title={t(messages.dead)} problem={problem} onRetry={load} />;
  return invitation === null ? <Loading /> : <Join token={token} invitation={invitation} />;
}

function useInvitation(token: string) {
  const [found, setFound] = useState<{ invitation: Invitation | null; problem: Problem | null }>(NOTHING);
  const load = () => {
    setFound(NOTHING);
    void ask(InvitationPreviewDocument, { token }).then(({ data, problems: [problem = null] }) =>
      setFound({ invitation: data?.invitationPreview ?? null, problem }),
    );
  };
  useEffect(load, [token]);
  return { ...found, load };
}

const NOTHING = { invitation: null, problem: null };

interface JoinProps {
  readonly token: string;
  readonly invitation: Invitation;
}

function Join({ token, invitation }: JoinProps) {
  const known = useSession();
  const [challenge, setChallenge] = useState<string | null>(null);
  if (known.state === 'failed') return <Failed problem={known.problem} onRetry={() => void lookAtSession()} />;
  if (known.state === 'unknown') return <Loading />;
  if (challenge !== null) {
    return <CodeStep challenge={challenge} onBack={() => setChallenge(null)} onDone={toHome} />;
  }
  return (
    <>
      <Greeting {...invitation} />
      {known.state === 'nobody' ? (
        <JoinForms token={token} invitation={invitation} onCode={setChallenge} onDone={toHome} />
      ) : (
        <JoinSignedIn token={token} invited={invitation.email} viewer={known.viewer} onDone={toHome} />
      )}
    </>
  );
}

const toHome = () => go(HOME, { replace: true });

function Greeting({ companyName, inviterName, logoUrl }: Invitation) {
  return (
    <div class="greeting">
      <Picture url={logoUrl} name={companyName} />
      <Heading title={t(messages.title, { company: companyName })}>
        <Say of={messages.title} company={companyName} />
      </Heading>
      <p>
        {inviterName === null ? (
          <Say of={messages.invited} company={companyName} />
        ) : (
          <Say of={messages.invitedBy} company={companyName} inviter={inviterName} />
        )}
      </p>
    </div>
  );
}
