import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiled } from '../compiled';
import { begin, until, type Child } from './child';
import { environmentOf } from './packages';

/** A compiled Muster that can be ended and started again at its port. */
export class ServerProcess {
  private child: Child | null = null;

  constructor(
    private readonly folder: string,
    readonly name: string,
    readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  async start(): Promise<void> {
    const output = openSync(this.logFile, 'a');
    const own = { DATA_DIR: join(this.folder, this.name), HOST: '127.0.0.1', PORT: String(this.port) };
    const common = { DEMO: 'off', RATE_LIMITS: 'off', LOG_LEVEL: 'warn', PLAYGROUND: 'off' };
    const env = { ...process.env, ...common, ...own, ...this.settings };
    this.child = begin(process.execPath, [compiled('src/main')], env, ['ignore', output, output]);
    closeSync(output);
    await until(`${this.name} starts`, async () => {
      if (this.child?.isRunning() !== true) throw new Error(`${this.name} ended: ${this.log().slice(-1_000)}`);
      const answer = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => null);
      return answer?.ok === true;
    });
  }

  async kill(): Promise<void> {
    await this.child?.end('SIGKILL');
  }

  /** Answers its exit code. */
  stop(): Promise<number | string | null> {
    return this.child?.end('SIGTERM') ?? Promise.resolve(null);
  }

  log(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
  }

  private get logFile(): string {
    return join(this.folder, `${this.name}.log`);
  }
}

export class Redis {
  private child: Child | null = null;

  constructor(
    private readonly root: string,
    private readonly port: number,
  ) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  start(): void {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.child = begin(join(this.root, 'usr/bin/redis-server'), options, environmentOf(this.root), 'ignore');
  }

  async kill(): Promise<void> {
    await this.child?.end('SIGKILL');
  }
}
