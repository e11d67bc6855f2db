import { language } from '../../../web/language';

/** The picture of a company or a person, or the first letter of their name. */
export function Picture({ url, name, round = false }: { url: string | null; name: string; round?: boolean }) {
  const kind = round ? 'picture round' : 'picture';
  if (url !== null) return <img className={kind} src={url} alt="" width="40" height="40" loading="lazy" />;
  return (
    <span className={kind} aria-hidden="true">
      {[...name.trim()][0]?.toLocaleUpperCase(language.get()) ?? '·'}
    </span>
  );
}
