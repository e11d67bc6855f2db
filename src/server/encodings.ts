import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** By what we compress, best first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The best of ours that the client takes; null: none of them. */
export function acceptedEncoding(request: Pick<FastifyRequest, 'headers'>): Encoding | null {
  const accepted = new Negotiator(request).encodings([...ENCODINGS]);
  return ENCODINGS.find((one) => accepted.includes(one)) ?? null;
}
