import { isIP } from 'node:net';
import { OutgoingFailure } from '../../core/outgoing';
import { parseUrl } from '../../core/url';
import { isAllowed, type Allowed } from './allowed';
import { isPublic } from './public-address';

/** An address of a host, as node's own look-up has it. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Looks up every address that a name has; rejects where it has none. */
export type LookUpHost = (name: string) => Promise<readonly HostAddress[]>;

/** A URL together with the addresses that may be connected to, all of them checked. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly HostAddress[];
}

const MAX_CHARACTERS = 2_048;
/** Names that public resolvers know nothing of: whether they exist inside is nobody's business. */
const LOCAL_NAME = /^(?:[^.]+|.+\.(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa))$/;

/** What `new URL` makes of it is what is checked and connected to: `0x7f.1`, `２１３０７０６４３３` and `127.1` are 127.0.0.1 by then. */
function readUrl(text: string): URL {
  const url = text.length > MAX_CHARACTERS || /\s/.test(text) ? null : parseUrl(text);
  if (url === null || !isWeb(url)) throw new OutgoingFailure('NOT_A_URL');
  return url;
}

function isWeb({ protocol, username, password }: URL): boolean {
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/**
 * Looks the host up once and checks every address it has; throws an OutgoingFailure where one of them may not be connected to. Whoever connects
 * takes these addresses, and looks up nothing.
 */
export async function findTarget(text: string, allowed: readonly Allowed[], lookUp: LookUpHost): Promise<Target> {
  const url = readUrl(text);
  const host = hostOf(url);
  const port = portOf(url);
  if (allowed.length === 0) refuseWithoutAsking(url, host);
  const addresses = await addressesOf(host, lookUp);
  const isNamed = ({ address }: HostAddress) => isAllowed(allowed, host, port, address);
  if (!addresses.every((each) => isNamed(each) || isPublic(each.address))) throw new OutgoingFailure('NOT_PUBLIC');
  if (url.protocol !== 'https:' && !addresses.every(isNamed)) throw new OutgoingFailure('NOT_HTTPS');
  return { url, addresses };
}

function refuseWithoutAsking(url: URL, host: string): void {
  if (isIP(host) === 0 && LOCAL_NAME.test(host)) throw new OutgoingFailure('NOT_PUBLIC');
  if (isIP(host) === 0 && url.protocol !== 'https:') throw new OutgoingFailure('NOT_HTTPS');
}

/** Without the brackets of IPv6 and the dot that a name may end with. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

async function addressesOf(host: string, lookUp: LookUpHost): Promise<readonly HostAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const found = await lookUp(host).catch((error: unknown) => {
    throw new OutgoingFailure('UNKNOWN_HOST', error);
  });
  if (found.length === 0) throw new OutgoingFailure('UNKNOWN_HOST');
  if (found.some(({ address, family: claimed }) => isIP(address) !== claimed)) throw new OutgoingFailure('NOT_PUBLIC');
  return found;
}
