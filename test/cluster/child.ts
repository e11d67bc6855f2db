import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A process of ours. The kernel ends it when we end, however we do. */
export interface Child {
  readonly process: ChildProcess;
  readonly isRunning: () => boolean;
  /** Answers with which code, or by which signal. */
  end(signal: 'SIGTERM' | 'SIGKILL' | 'SIGUSR1', withinMs?: number): Promise<number | NodeJS.Signals | null>;
}

const running = new Set<ChildProcess>();

export function begin(command: string, args: readonly string[], env: NodeJS.ProcessEnv, stdio: StdioOptions): Child {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { env, stdio });
  running.add(child);
  const ended = new Promise<number | NodeJS.Signals | null>((over) => {
    child.once('exit', (code, signal) => {
      running.delete(child);
      over(signal ?? code);
    });
    child.once('error', () => over(null));
  });
  return {
    process: child,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    end: async (signal, withinMs = 30_000) => {
      child.kill(signal);
      // Where it was frozen it hears of it only when it goes on.
      child.kill('SIGCONT');
      const patience = setTimeout(() => child.kill('SIGKILL'), withinMs);
      const how = await ended;
      clearTimeout(patience);
      return how;
    },
  };
}

/** All that are left, at once: for whoever has no time to ask. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Ports that nobody has at the moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  for (const server of servers)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  const givesUpAt = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > givesUpAt) throw new Error(`${what}: not within ${withinMs / 1000} seconds.`);
    await pause(50);
  }
}
