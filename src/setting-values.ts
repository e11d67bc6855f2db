import { z } from 'zod';
import { isNetwork } from './core/address';
import { readFileStorageUrl, type FileStorageUrl } from './core/files-url';

export const onOff = z.enum(['on', 'off'], { error: 'must be "on" or "off"' }).transform((value) => value === 'on');
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
export const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

export const asFileStorageUrl = (text: string, context: z.RefinementCtx): FileStorageUrl => {
  const place = readFileStorageUrl(text);
  if (typeof place !== 'string') return place;
  context.addIssue({ code: 'custom', message: place });
  return z.NEVER;
};

/** What a header can carry as a token, and nobody guesses. */
export const metricsToken = z.string().regex(/^[\w.~+/=-]{16,200}$/, {
  error: 'must have 16 to 200 letters, digits and characters of -._~+/= (make one with: openssl rand -hex 32)',
});

/** Whose word on a client's address is believed: nobody's, that of so many proxies in front of us, or that of proxies at these addresses. */
export type TrustedProxies = false | number | readonly string[];

const MAX_HOPS = 10;

/** Reads TRUST_PROXY. */
export const trustedProxies = (text: string, context: z.RefinementCtx): TrustedProxies => {
  if (text === 'off' || text === '0') return false;
  if (/^\d+$/.test(text) && Number(text) <= MAX_HOPS) return Number(text);
  const networks = text.split(',').map((part) => part.trim());
  if (networks.every(isNetwork)) return networks;
  context.addIssue({
    code: 'custom',
    message:
      'must be "off", the number of proxies in front of this server (behind one nginx: TRUST_PROXY=1), or their addresses and networks (TRUST_PROXY=10.0.0.0/8,2001:db8::/32); "on" would believe an address that the client made up',
  });
  return z.NEVER;
};
