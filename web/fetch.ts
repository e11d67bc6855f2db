import { language } from './language';
import { giveUpCookie, isInCookie, sessionHeaders } from './token';

let cookieTaken = false;

/** Asks the server that the page comes from, in its session and language. Rejects where no answer comes. */
export async function fetchInSession(url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('accept-language', language.get());
  for (const [name, value] of Object.entries(sessionHeaders())) headers.set(name, value);
  const response = await fetch(url, { ...init, headers });
  if (isInCookie() && !cookieTaken && (response.status === 400 || response.status === 403)) {
    giveUpCookie();
    return fetchInSession(url, init);
  }
  cookieTaken = true;
  return response;
}
