import { Agent, request } from 'node:http';
import type { Sample } from './interleave';
import { cpuOf, type OwnProcess } from './processes';

/** Requests under way at a time. */
const LANES = 8;

/** One request to a server on this machine, as often as it is asked. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function graphqlQuestion(
  headers: Question['headers'],
  body: { readonly query: string; readonly variables: object },
): Question {
  const json = { ...headers, 'content-type': 'application/json' };
  return { method: 'POST', path: '/graphql', headers: json, body: JSON.stringify(body) };
}

/** The connections stay open, as those of a browser or of a proxy do. */
const agent = new Agent({ keepAlive: true, maxSockets: LANES });

/**
 * Asks once; answers the body as text, and throws on anything but a good answer. On node:http and not with fetch, which costs the processor that
 * servers and database share more than the leanest of the servers does.
 */
export function askOnce({ port }: OwnProcess, { method, path, headers, body }: Question): Promise<string> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, agent, headers: { ...headers, ...length } };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200 && !text.includes('"errors":[{')) resolve(text);
        else reject(new Error(`The server refused: ${response.statusCode ?? 0} ${text.slice(0, 500)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** So many of them, eight at a time: the processor time of the server, and how long there was for each. */
export async function underLoad(server: OwnProcess, question: Question, count: number): Promise<Sample> {
  let left = count;
  const latenciesMs: number[] = [];
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      await askOnce(server, question);
      latenciesMs.push(performance.now() - start);
    }
  };
  const cpuBefore = cpuOf(server.child);
  const began = performance.now();
  await Promise.all(Array.from({ length: LANES }, lane));
  const elapsedMs = (performance.now() - began) / count;
  return { cpuMs: (cpuOf(server.child) - cpuBefore) / count, elapsedMs, latenciesMs };
}

/** Throws where two answers are not the same, with the place. */
export function holdAlike(what: string, answer: string, other: string): void {
  if (answer === other) return;
  const at = Math.max(0, [...answer].findIndex((character, index) => character !== other[index]) - 100);
  throw new Error(`${what} is not answered alike:\n…${answer.slice(at, at + 300)}\n…${other.slice(at, at + 300)}`);
}
