import { showPictureIn } from './picture';
import { bearer, post, type Answer, type Asked } from './post';
import { currentSession, lookAtSession, rememberSession } from './session';
import { consequenceOf } from './signed-in';
import { sortSchema } from './sorted-schema';

type Headers = Readonly<Record<string, string>>;

/** Sends a request as whoever is signed in, and remembers whom its answer signs in. */
export async function fetcher(asked: Asked, options?: { headers?: Headers }): Promise<Answer> {
  const answer = await post(asked, withSession(options?.headers));
  if (asked.operationName === 'IntrospectionQuery') return sortSchema(answer);
  showPictureIn(answer);
  const { token, doubtful } = consequenceOf(asked, answer);
  if (token !== null) rememberSession(token);
  else if (doubtful) void lookAtSession();
  return answer;
}

/** An Authorization header that the tab has of its own goes before the one remembered. */
function withSession(headers: Headers = {}): Headers {
  const { token } = currentSession();
  const hasOwn = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
  return token === null || hasOwn ? headers : { ...headers, ...bearer(token) };
}
