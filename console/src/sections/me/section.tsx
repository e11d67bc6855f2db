import { useAsk } from '../../api/hooks';
import { MeDocument, type MeAccountFragment } from '../../generated/me';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { shellMessages } from '../../shell/messages';
import { t } from '../../text';
import { EmailAddress } from './email';
import { LanguageChoice } from './language';
import { Profile } from './profile';
import { Security } from './security';
import { Sessions } from './sessions';

/** What everybody looks after themselves. */
export default function Section() {
  const me = useAsk(MeDocument, {});
  return (
    <>
      <Heading title={t(shellMessages.me)} />
      <Loaded asked={me}>
        {({ viewer: { account, user } }) => (
          <div className="columns">
            {user !== null && <Profile user={user} />}
            <div>
              {account !== null && <OfAccount account={account} mayChange={user !== null} />}
              <Sessions />
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}

interface OfAccountProps {
  readonly account: MeAccountFragment;
  /** Whoever is nobody of the company they are in looks after their login elsewhere. */
  readonly mayChange: boolean;
}

function OfAccount({ account, mayChange }: OfAccountProps) {
  return (
    <>
      <EmailAddress account={account} mayChange={mayChange} />
      <LanguageChoice known={account.language} mayChange={mayChange} />
      <Security isOn={account.twoFactorEnabled} mayChange={mayChange} />
    </>
  );
}
