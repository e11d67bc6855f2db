import { parseUrl } from './url';

export const REDIS_URL_ERROR =
  'must be a URL such as redis://user:password@host:6379/0, or rediss://… for a connection with TLS';

/** A host and what Redis asks for there. A query is refused: it would be options of the client. */
export function isRedisUrl(text: string): boolean {
  const url = parseUrl(text);
  if (url === null) return false;
  const { protocol, hostname, pathname, search, hash } = url;
  const isPlace = hostname !== '' && /^\/?\d*$/.test(pathname) && search === '' && hash === '';
  return ['redis:', 'rediss:'].includes(protocol) && isPlace;
}
