import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** More than any address with zone, brackets and port has. */
const MAX_CHARACTERS = 100;

/**
 * A network address in its one canonical spelling, or null for what is none. Without zone and port, which some proxies write beside it; an
 * IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`) is the IPv4 address. At most 39 characters.
 */
export function readAddress(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text.length > MAX_CHARACTERS) return null;
  const bare = text.trim().replace(PORT, '$<v4>$<v6>').replace(/%.*$/, '');
  return isIP(bare) === 0 ? null : ipaddr.process(bare).toString();
}

/** `192.0.2.1:443`, `[2001:db8::1]` and `[2001:db8::1]:443`. */
const PORT = /^(?:(?<v4>[\d.]+):\d+|\[(?<v6>[^\]]+)\](?::\d+)?)$/;

/**
 * What whoever is at an address is counted by, in every counter. IPv6 hands a household 2^64 addresses: they are one, by the four groups
 * that they share. Those whose address is not known are one, too.
 */
export function addressKey(address: string | null): string {
  const canonical = readAddress(address);
  if (canonical === null) return 'nowhere';
  const parsed = ipaddr.parse(canonical);
  if (!('parts' in parsed)) return canonical;
  return `${parsed.parts
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** Whether it is an address, or a network such as `10.0.0.0/8` or `2001:db8::/32`; one of length 0 would be everybody. */
export function isNetwork(text: string): boolean {
  const [base = '', length, more] = text.split('/');
  const version = isIP(base);
  if (version === 0 || more !== undefined) return false;
  if (length === undefined) return true;
  return /^\d{1,3}$/.test(length) && Number(length) >= 1 && Number(length) <= (version === 4 ? 32 : 128);
}
