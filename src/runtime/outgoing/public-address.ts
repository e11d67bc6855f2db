import ipaddr from 'ipaddr.js';

/** Where all of the public IPv6 is: what carries an IPv4 address inside, such as `::ffff:0:0/96`, `::/96` and `64:ff9b::/96`, is not. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** Public by its range, and the inside of a hosting platform all the same. */
const INSIDE_A_PLATFORM = new Set(['168.63.129.16']);

/**
 * Whether an address is somebody's on the public internet. Everything that a registry has set apart is not: loopback, private, link-local, shared
 * (CGNAT), multicast, documentation, benchmarks, reserved, and IPv6 that stands for an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (INSIDE_A_PLATFORM.has(parsed.toString()) || parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}
