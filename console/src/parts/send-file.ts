import { language } from '../../../web/language';
import { offline, problemOf, type Problem, type TopLevelError } from '../../../web/problem';

/** What became of a file. */
export interface SentFile {
  /** What the server answers. Null where it refused, or nothing came. */
  readonly answer: unknown;
  /** What stands in the way; empty where it was taken. */
  readonly problems: readonly Problem[];
}

/**
 * Sends a file to an address that a mutation answered. The ticket in the address stands in place of the session. `onProgress` is told what share of it
 * is on the other side, from 0 to 1. Never rejects.
 */
export function sendFile(uploadUrl: string, file: File, onProgress: (share: number) => void): Promise<SentFile> {
  return new Promise((resolve) => {
    // Not fetch: it does not say how far it is.
    const request = new XMLHttpRequest();
    request.open('PUT', hereOf(uploadUrl));
    request.setRequestHeader('accept-language', language.get());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => resolve(read(request));
    request.onerror = request.ontimeout = request.onabort = () => resolve({ answer: null, problems: [offline()] });
    request.send(file);
  });
}

/** On the server that the page comes from, by the name that it was reached by: the page may talk to no other. */
export function hereOf(uploadUrl: string): string {
  return `/upload/${new URL(uploadUrl).pathname.split('/').at(-1) ?? ''}`;
}

function read(request: XMLHttpRequest): SentFile {
  const answer = request.response as { readonly errors?: readonly TopLevelError[] } | null;
  if (request.status < 400) return { answer, problems: [] };
  const wait = Number(request.getResponseHeader('retry-after') ?? 'unknown');
  const problems = (answer?.errors ?? []).map((error) => {
    const extensions = { ...error.extensions, ...(Number.isFinite(wait) && { retryAfterSeconds: wait }) };
    return problemOf({ message: error.message, extensions });
  });
  return { answer: null, problems: problems.length > 0 ? problems : [offline()] };
}
