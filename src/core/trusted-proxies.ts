import { isNetwork } from './address';

/** Whose word on a client's address is believed: nobody's, that of so many proxies in front of us, or that of proxies at these addresses. */
export type TrustedProxies = false | number | readonly string[];

const MAX_HOPS = 10;

export const TRUST_PROXY_ERROR =
  'must be "off", the number of proxies in front of this server (behind one nginx: TRUST_PROXY=1), or their addresses and networks (TRUST_PROXY=10.0.0.0/8,2001:db8::/32); "on" would believe an address that the client made up';

/** Null: it makes no sense. */
export function readTrustedProxies(text: string): TrustedProxies | null {
  if (text === 'off' || text === '0') return false;
  if (/^\d+$/.test(text) && Number(text) <= MAX_HOPS) return Number(text);
  const networks = text.split(',').map((part) => part.trim());
  return networks.every(isNetwork) ? networks : null;
}
