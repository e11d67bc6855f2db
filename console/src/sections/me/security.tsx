import { t } from '../../text';
import { meMessages as messages } from './messages';

/** What signing in takes; it is looked after on pages of its own. */
export function Security({ isOn }: { isOn: boolean }) {
  return (
    <section className="card" aria-labelledby="signing-in">
      <h2 id="signing-in">{t(messages.signingIn)}</h2>
      <ul className="list">
        <li className="row">
          <span>
            {t(messages.twoFactor)}{' '}
            <span className={isOn ? 'badge' : 'badge off'}>{t(isOn ? messages.on : messages.off)}</span>
          </span>
          <a className="button quiet" href="/two-factor">
            {t(isOn ? messages.manage : messages.setUp)}
          </a>
        </li>
        <li className="row">
          <span aria-hidden="true">••••••••••</span>
          <a className="button quiet" href="/account">
            {t(messages.changePassword)}
          </a>
        </li>
      </ul>
    </section>
  );
}
