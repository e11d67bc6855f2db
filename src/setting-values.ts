import { z } from 'zod';
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
