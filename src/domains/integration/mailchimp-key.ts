import type { SecretBox } from '../../core/secret-box';

/** A key of Mailchimp: its secret, and the data centre that it is for. */
const KEY = /^([0-9A-Za-z]{20,80})-([a-z]{2,4}\d{1,4})$/;

export function isMailchimpKey(text: string): boolean {
  return KEY.test(text);
}

/** Where the service is reached with a key: its data centre. */
export function dataCentreOf(key: string): string {
  return KEY.exec(key)?.[2] ?? '';
}

/** What of a sealed key is shown: the last four characters of the secret, and the data centre. */
export function maskedKey(secrets: SecretBox, sealed: string | null): string | null {
  if (sealed === null) return null;
  const [, secret = '', dataCentre = ''] = KEY.exec(secrets.open(sealed)) ?? [];
  return `…${secret.slice(-4)}-${dataCentre}`;
}
