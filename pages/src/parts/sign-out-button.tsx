import { useState } from 'preact/hooks';
import { t } from '../t';
import { common } from '../messages/common';
import { go } from '../route';
import type { Problem } from '../../../web/problem';
import { signOut } from '../session/session';
import { Problems } from './notices';

export function SignOutButton() {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const leave = async () => {
    const found = await signOut();
    setProblems(found);
    if (found.length === 0) go('/sign-in');
  };
  return (
    <div class="leave">
      <Problems of={problems} />
      <button type="button" class="quiet button" onClick={() => void leave()}>
        {t(common.signOut)}
      </button>
    </div>
  );
}
