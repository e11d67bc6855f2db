import { Link } from 'wouter';
import { basics } from '../../../web/messages';
import { t } from '../text';

/** The way back to what this is a part of. */
export function Crumbs({ href, to }: { href: string; to: string }) {
  return (
    <nav className="crumbs" aria-label={t(basics.back)}>
      <Link href={href}>
        <span aria-hidden="true">‹</span>
        {to}
      </Link>
    </nav>
  );
}
