import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAsk } from '../api/hooks';
import { CompanyHereDocument } from '../generated/documents';
import { Picture } from '../parts/picture';
import { t } from '../text';
import { Companies } from './companies';
import { shellMessages as messages } from './messages';
import { PresenceChoice } from './presence';
import { placesOf } from './shell';
import { SignOut } from './sign-out';
import { useViewer, type Viewer } from './viewer';

/** The way to everything. On a telephone it is folded away behind a button. */
export function Menu() {
  const viewer = useViewer();
  const [path] = useLocation();
  const [open, setOpen] = useState(false);
  const company = useCompany(viewer);
  return (
    <header className="side" data-open={open}>
      <div className="brand">
        {company === undefined ? (
          <img src="/pages/favicon.svg" alt="" width="32" height="32" />
        ) : (
          <Picture url={company.logoUrl} name={company.name} />
        )}
        <bdi className="brand-name">{company?.name ?? 'Muster'}</bdi>
        <button
          type="button"
          className="button quiet fold"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {t(messages.menu)}
        </button>
      </div>
      <div id="menu" className="folded">
        <nav aria-label={t(messages.menu)}>
          <ul>
            {placesOf(viewer).map((place) => (
              <li key={place.path}>
                <Link
                  href={place.path}
                  aria-current={path.startsWith(place.path) ? 'page' : undefined}
                  onClick={() => setOpen(false)}
                >
                  {t(place.name)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="whoami">
          {viewer.user !== null && <PresenceChoice user={viewer.user} />}
          <Companies />
          <SignOut />
        </div>
      </div>
    </header>
  );
}

/** Support staff are here without being one of its people. */
function useCompany({ user }: Viewer) {
  const { data } = useAsk(CompanyHereDocument, {}, { pause: user !== null });
  return user?.company ?? data?.company ?? undefined;
}
