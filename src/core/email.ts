import { domainToASCII } from 'node:url';

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
/** Letters, digits and the marks that mail servers take without quotes; Unicode letters are fine (RFC 6531). */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The one form in which an address is kept, compared and written to: trimmed, NFKC, lower case, the domain in ASCII (so that
 * "münchen.de" is "xn--mnchen-3ya.de"). Null when it is no address that a letter could reach.
 */
export function normaliseEmail(text: string): string | null {
  if (text.length > 4 * LONGEST_ADDRESS) return null;
  // Folding to lower case can undo the normal form, as it does with "İ".
  const folded = text.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  const at = folded.lastIndexOf('@');
  if (at < 1) return null;
  const local = folded.slice(0, at);
  const domain = domainToASCII(folded.slice(at + 1));
  const address = `${local}@${domain}`;
  const fits = local.length <= LONGEST_LOCAL_PART && address.length <= LONGEST_ADDRESS;
  return fits && LOCAL_PART.test(local) && DOMAIN.test(domain) ? address : null;
}
