import { useState } from 'react';
import { basics } from '../../../web/messages';
import type { Problem } from '../../../web/problem';
import { forgetToken } from '../../../web/token';
import { useChange } from '../api/hooks';
import { SignOutDocument } from '../generated/documents';
import { Problems } from '../parts/notices';
import { t } from '../text';

/** Ends the session here and on the server. */
export function SignOut() {
  const signOut = useChange(SignOutDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const leave = async () => {
    const { problems: found } = await signOut({});
    const inTheWay = found.filter(({ code }) => code !== 'UNAUTHENTICATED');
    setProblems(inTheWay);
    if (inTheWay.length > 0) return;
    forgetToken();
    location.assign('/sign-in');
  };
  return (
    <>
      <button type="button" className="button quiet" onClick={() => void leave()}>
        {t(basics.signOut)}
      </button>
      <Problems of={problems} />
    </>
  );
}
