/** Hosts whose mailboxes ignore dots in the part before the "@", by the name that they are counted under. */
const WITHOUT_DOTS: Readonly<Record<string, string>> = { 'gmail.com': 'gmail.com', 'googlemail.com': 'gmail.com' };

/**
 * The mailbox in which an address most likely ends up: without a "+tag", at Gmail without dots. For counting emails alone; who somebody is
 * goes by the whole address. The address is normalised (core/email.ts).
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const host = email.slice(at + 1);
  const [name = ''] = email.slice(0, at).split('+');
  // A name that begins with the "+" is no tag.
  const untagged = name === '' ? email.slice(0, at) : name;
  const sameHost = WITHOUT_DOTS[host];
  return sameHost === undefined ? `${untagged}@${host}` : `${untagged.replaceAll('.', '')}@${sameHost}`;
}
