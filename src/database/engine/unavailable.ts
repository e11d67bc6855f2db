import { existsSync } from 'node:fs';

/** No database engine can be had on this machine. The message is one sentence that says what to do. */
export class EngineUnavailable extends Error {
  constructor(platform: string = process.platform) {
    super(`No database engine was found: ${adviceFor(platform)}.`);
    this.name = 'EngineUnavailable';
  }
}

function adviceFor(platform: string): string {
  if (platform === 'darwin') return 'install one with `brew install mariadb`, or set DATABASE_URL';
  if (platform === 'linux' && existsSync('/etc/debian_version')) {
    return 'install one with `apt-get install mariadb-server` (as root), or set DATABASE_URL';
  }
  return 'install MariaDB, or set DATABASE_URL';
}
