import { partMessages } from '../../parts/messages';
import { t } from '../../text';
import { meMessages as messages } from './messages';

interface SecurityProps {
  /** The second step. */
  readonly isOn: boolean;
  readonly mayChange: boolean;
}

/** What signing in takes; it is looked after on pages of its own. */
export function Security({ isOn, mayChange }: SecurityProps) {
  return (
    <section className="card" aria-labelledby="signing-in">
      <h2 id="signing-in">{t(messages.signingIn)}</h2>
      <ul className="list">
        <li className="row">
          <span>
            {t(messages.twoFactor)}{' '}
            <span className={isOn ? 'badge' : 'badge off'}>{t(isOn ? messages.on : messages.off)}</span>
          </span>
          {mayChange && (
            <a className="button quiet" href="/two-factor">
              {t(isOn ? messages.manage : messages.setUp)}
            </a>
          )}
        </li>
        {mayChange && (
          <li className="row">
            <span>{t(partMessages.password)}</span>
            <a className="button quiet" href="/account">
              {t(messages.changePassword)}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
