import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { compiled } from './compiled';
import type { Answer } from './world';

const ROOT = resolve(__dirname, '..');
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } } }';

/** A server as a user starts it, with its own engine and the demo's companies. */
export interface DemoServer {
  readonly child: ChildProcess;
  readonly url: string;
  /** Of the demo's admin. */
  readonly password: string;
}

/** Starts it in a process of its own, on the data of this folder. */
export async function startDemoServer(dataDir: string): Promise<DemoServer> {
  const child = spawn(process.execPath, [compiled('src/main')], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', RATE_LIMITS: 'off', OUTGOING_ALLOW: '127.0.0.1' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let password = '';
  for await (const line of createInterface({ input: child.stdout })) {
    password = /^sanne@\S+ +ADMIN +(\S+)/.exec(line)?.[1] ?? password;
    const url = /http:\/\/localhost:\d+\/graphql$/.exec(line)?.[0];
    if (url !== undefined) return { child, url, password };
  }
  throw new Error('The server ended before it was ready.');
}

export async function stopAll(servers: readonly DemoServer[]): Promise<void> {
  const alive = servers
    .map(({ child }) => child)
    .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  const ended = alive.map((child) => new Promise((done) => child.once('exit', done)));
  for (const child of alive) child.kill('SIGTERM');
  await Promise.all(ended);
}

export async function ask<const D extends string>(url: string, token: string | null, query: D, variables: object) {
  const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer<D>;
}

/** Signs the demo's admin in; answers the token. */
export async function signInAdmin({ url, password }: DemoServer): Promise<string> {
  const answer = await ask(url, null, SIGN_IN, { input: { identifier: 'sanne@bisiklet.example', password } });
  return answer.data.signIn.result.token;
}
