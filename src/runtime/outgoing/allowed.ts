import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isNetwork } from '../../core/address';

/** A host or a network that requests may go to although it is not public, at one port or at any. */
export interface Allowed {
  /** In lower case. */
  readonly host: string;
  readonly networks: readonly Network[];
  readonly port: number | null;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = readonly [Address, number];

const PORTS = 65_535;
/** `[fd00::/8]:443`, `fd00::/8`, `10.0.0.0/8:443` and `localhost:4010`. */
const ENTRY =
  /^(?:\[(?<inner>[^\]]+)\](?::(?<innerPort>\d{1,5}))?|(?<many>[^[\]]*:[^[\]]*:[^[\]]*)|(?<host>[^:[\]]+)(?::(?<port>\d{1,5}))?)$/;
const NAME = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/;
/** The name of what is here, by RFC 6761. */
const HERE: readonly Network[] = [ipaddr.parseCIDR('127.0.0.0/8'), ipaddr.parseCIDR('::1/128')];

export const OUTGOING_ALLOW_ERROR =
  'must be hosts, addresses and networks separated by commas, each with or without a port, such as localhost:4010,10.1.0.0/16,[fd00::/8]:443';

/** One entry of OUTGOING_ALLOW; null for what is none. */
export function readAllowed(text: string): Allowed | null {
  const parts = ENTRY.exec(text.trim().toLowerCase())?.groups ?? {};
  const host = [parts['inner'], parts['many'], parts['host']].find((part) => part !== undefined) ?? '';
  const port = portOf(parts['innerPort'] ?? parts['port']);
  const networks = networksOf(host);
  return port === undefined || networks === null ? null : { host, networks, port };
}

/** Null: any. Undefined for what is none. */
function portOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  const port = Number(text);
  return port >= 1 && port <= PORTS ? port : undefined;
}

/** Those that a host stands for by itself; null for what is neither a network nor a name. */
function networksOf(host: string): readonly Network[] | null {
  if (host === 'localhost') return HERE;
  const whole = isIP(host) === 0 ? host : `${host}/${isIP(host) === 4 ? 32 : 128}`;
  if (isNetwork(whole) && !whole.includes('%')) return [ipaddr.parseCIDR(whole)];
  return NAME.test(host) && !/^[\d.]+$/.test(host) ? [] : null;
}

/** Whether the settings name this address, or the host that it is of. */
export function isAllowed(allowed: readonly Allowed[], host: string, port: number, address: string): boolean {
  return allowed.some(
    (entry) =>
      (entry.port === null || entry.port === port) &&
      (entry.host === host || entry.networks.some((network) => isWithin(address, network))),
  );
}

function isWithin(address: string, [base, length]: Network): boolean {
  const bare = ipaddr.process(address);
  return bare.kind() === base.kind() && bare.match(base, length);
}
