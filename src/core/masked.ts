const ADDRESS = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/gu;

/** Text as logs and lists of operators show it: without the email addresses that stand in it. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, '…');
}

/** A recipient as lists of operators show it: enough to recognise one that is asked about, "a…@guests.example". */
export function maskedRecipient(recipient: string): string {
  const [first = ''] = recipient;
  const at = recipient.lastIndexOf('@');
  return at < 0 ? `${first}…` : `${first}…${recipient.slice(at)}`;
}
