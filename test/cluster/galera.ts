import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { begin, until, type Child } from './child';
import { environmentOf } from './packages';

/** Where a node listens: for clients, for the group, and for what it is told of the time when it was away, in whole or in part. */
interface Ports {
  readonly sql: number;
  readonly group: number;
  readonly ist: number;
  readonly sst: number;
}

/** How soon the others notice that one is gone: in seconds, rather than in the fifteen that Galera allows unless told. */
const NOTICE = [
  ...['evs.keepalive_period=PT0.5S', 'evs.suspect_timeout=PT1.5S', 'evs.inactive_timeout=PT3S'],
  'evs.inactive_check_period=PT0.3S',
];

const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/** One MariaDB of a cluster. */
export class Node {
  private child: Child | null = null;
  private wasKilled = false;
  private readonly folder: string;

  constructor(
    private readonly root: string,
    folder: string,
    readonly name: string,
    readonly ports: Ports,
    private readonly members: readonly Ports[],
  ) {
    this.folder = join(folder, name);
  }

  get port(): number {
    return this.ports.sql;
  }

  /** Killed, and not started again. */
  get isDead(): boolean {
    return this.wasKilled;
  }

  /** `first`: makes the cluster instead of joining it. */
  async start(first = false): Promise<void> {
    this.wasKilled = false;
    const isNew = this.makeFolder();
    const position = isNew ? [] : this.recoveredPosition();
    this.child = this.spawn([...position, ...(first ? ['--wsrep-new-cluster'] : [])], 'error.log');
    await until(`${this.name} joins`, async () => {
      if (this.child?.isRunning() !== true) throw new Error(`${this.name} ended: ${this.lastWords()}`);
      return this.isSynced();
    });
  }

  /** As the failure of a machine. */
  async kill(): Promise<void> {
    this.wasKilled = true;
    await this.child?.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.child?.end('SIGTERM');
  }

  freeze(): void {
    this.child?.process.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.process.kill('SIGCONT');
  }

  async isSynced(): Promise<boolean> {
    try {
      return (
        (await this.status('wsrep_local_state_comment')) === 'Synced' && (await this.status('wsrep_ready')) === 'ON'
      );
    } catch {
      return false;
    }
  }

  async status(name: string): Promise<string> {
    const [row] = await this.query<{ Value: string }>('SHOW GLOBAL STATUS LIKE ?', [name]);
    return row?.Value ?? '';
  }

  /** How often somebody had to begin again because another node was faster, since it started. */
  async conflicts(): Promise<number> {
    const counts = await Promise.all(
      ['wsrep_local_cert_failures', 'wsrep_local_bf_aborts'].map((name) => this.status(name)),
    );
    return counts.reduce((sum, count) => sum + Number(count), 0);
  }

  /** On a connection of its own, which sees whatever the cluster has agreed on until now. */
  async query<R>(sql: string, parameters: unknown[] = [], database?: string): Promise<R[]> {
    const connection = await this.connect(database);
    try {
      const [rows] = await connection.query(sql, parameters);
      return rows as R[];
    } finally {
      connection.destroy();
    }
  }

  connect(database?: string): Promise<Connection> {
    const place = { host: '127.0.0.1', port: this.ports.sql, user: 'root', timezone: 'Z', connectTimeout: 2_000 };
    return createConnection({ ...place, ...(database !== undefined && { database }) });
  }

  private makeFolder(): boolean {
    try {
      mkdirSync(this.folder);
    } catch {
      return false;
    }
    mkdirSync(join(this.folder, 'tmp'));
    // Made once: what a node begins with is the same for all.
    const made = join(this.folder, '../empty');
    if (!existsSync(made)) this.install(made);
    cpSync(made, join(this.folder, 'data'), { recursive: true });
    return true;
  }

  private install(data: string): void {
    const options = [
      ...['--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'],
      ...[`--basedir=${join(this.root, 'usr')}`, `--datadir=${data}`],
      ...[`--lc-messages-dir=${join(this.root, 'usr/share/mysql')}`, '--innodb-log-file-size=32M', '--user=root'],
    ];
    const env = environmentOf(this.root);
    execFileSync(join(this.root, 'usr/bin/mariadb-install-db'), options, { env, stdio: 'ignore' });
  }

  /** Where it was when it ended, however it did: the others then tell it only what came after. */
  private recoveredPosition(): string[] {
    const log = join(this.folder, 'recover.log');
    const options = [...this.options(), '--wsrep-recover', `--log-error=${log}`];
    execFileSync(join(this.root, 'usr/sbin/mariadbd'), options, { env: environmentOf(this.root), stdio: 'ignore' });
    const found = /.*Recovered position: (\S+)/s.exec(readFileSync(log, 'utf8'))?.[1];
    return found === undefined ? [] : [`--wsrep-start-position=${found}`];
  }

  private spawn(more: readonly string[], log: string): Child {
    const output = openSync(join(this.folder, log), 'a');
    const options = [...this.options(), ...more];
    const child = begin(join(this.root, 'usr/sbin/mariadbd'), options, environmentOf(this.root), [
      'ignore',
      output,
      output,
    ]);
    closeSync(output);
    return child;
  }

  private options(): string[] {
    const { sql, group, ist, sst } = this.ports;
    const share = join(this.root, 'usr/share/mysql');
    const here = (port: number) => `127.0.0.1:${port}`;
    const provider = [
      ...['gcache.size=32M', `gmcast.listen_addr=tcp://${here(group)}`, `ist.recv_addr=${here(ist)}`],
      ...[`base_port=${group}`, ...NOTICE],
    ];
    return [
      ...['--no-defaults', `--basedir=${join(this.root, 'usr')}`, `--lc-messages-dir=${share}`],
      ...[`--character-sets-dir=${join(share, 'charsets')}`, `--plugin-dir=${join(this.root, 'usr/lib/mysql/plugin')}`],
      ...[`--datadir=${join(this.folder, 'data')}`, `--tmpdir=${join(this.folder, 'tmp')}`, '--user=root'],
      ...[`--socket=${join(this.folder, 'sql.sock')}`, `--pid-file=${join(this.folder, 'sql.pid')}`],
      ...['--bind-address=127.0.0.1', `--port=${sql}`, '--skip-name-resolve', '--max-connections=200'],
      ...['--character-set-server=utf8mb4', '--collation-server=utf8mb4_bin', '--default-time-zone=+00:00'],
      ...['--innodb-buffer-pool-size=64M', '--innodb-log-file-size=32M', '--performance-schema=OFF'],
      ...['--innodb-flush-log-at-trx-commit=1', '--innodb-snapshot-isolation=ON', `--sql-mode=${SQL_MODE}`],
      ...['--binlog-format=ROW', '--innodb-autoinc-lock-mode=2', '--wsrep-on=ON'],
      ...['--wsrep-slave-threads=2', '--wsrep-retry-autocommit=4'],
      ...[`--wsrep-provider=${join(this.root, 'usr/lib/galera/libgalera_smm.so')}`, '--wsrep-cluster-name=muster'],
      `--wsrep-cluster-address=gcomm://${this.members.map((member) => here(member.group)).join(',')}`,
      ...[`--wsrep-node-name=${this.name}`, `--wsrep-node-address=${here(group)}`],
      ...['--wsrep-sst-method=rsync', `--wsrep-sst-receive-address=${here(sst)}`],
      `--wsrep-provider-options=${provider.join(';')}`,
    ];
  }

  private lastWords(): string {
    const lines = readFileSync(join(this.folder, 'error.log'), 'utf8').trim().split('\n');
    return lines
      .filter((line) => line.includes('ERROR'))
      .slice(-5)
      .join(' ');
  }
}
