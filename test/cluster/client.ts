import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- documents of all kinds
export type Data = Readonly<Record<string, any>>;

/** What came of one request: an answer of GraphQL, or nothing that says what was done. */
export type Heard = { readonly data: Data | null; readonly codes: readonly string[] } | { readonly lost: string };

const agent = new Agent({ keepAlive: true });
const PATIENCE_MS = 25_000;

export function closeConnections(): void {
  agent.destroy();
}

export async function ask(port: number, token: string | null, query: string, variables: object = {}): Promise<Heard> {
  try {
    const { status, body } = await send(port, token, JSON.stringify({ query, variables }));
    if (!body.startsWith('{')) return { lost: `HTTP ${status}` };
    const { data = null, errors = [] } = JSON.parse(body) as {
      data?: Data | null;
      errors?: { extensions: { code: string } }[];
    };
    return { data, codes: errors.map(({ extensions }) => extensions.code) };
  } catch (error) {
    return { lost: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

function send(port: number, token: string | null, body: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    };
    const options = { host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers, timeout: PATIENCE_MS };
    const sent = request(options, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode ?? 0, body: answer }), reject);
    });
    sent.once('timeout', () => sent.destroy(new Error('no answer')));
    sent.once('error', reject);
    sent.end(body);
  });
}

/** What was not done, by its codes or by the failure of the connection; nothing where it was. */
export function codesOf(heard: Heard): { readonly failed: readonly string[]; readonly refused: readonly string[] } {
  if ('lost' in heard) return { failed: [heard.lost], refused: [] };
  const done = heard.data?.['done'] as Refusing | null | undefined;
  const all = [done, ...(done?.results ?? [])].flatMap((one) => one?.errors ?? []);
  return { failed: heard.codes, refused: all.map(({ code }) => code) };
}

interface Refusing {
  readonly errors: readonly { readonly code: string }[];
  readonly results?: readonly Refusing[];
}

/** For what has to be there before anything else: what does not come is a failure. */
export async function must(port: number, token: string | null, query: string, variables: object = {}): Promise<Data> {
  const heard = await ask(port, token, query, variables);
  const refused = 'data' in heard ? JSON.stringify(heard.data).match(/"errors":\[\{/) : null;
  if (!('data' in heard) || heard.data === null || heard.codes.length > 0 || refused !== null)
    throw new Error(`${query.slice(0, 80)}: ${JSON.stringify(heard)}`);
  return heard.data;
}
