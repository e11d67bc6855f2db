/**
 * What the tests need beside npm: a browser for the pages, an authenticator for codes, a reader of QR codes, an encoder of
 * telephones' photos and Python. Where apt-get is there and may be used (as root,
 * or with sudo that asks nothing) they are installed; otherwise a sentence says what is missing. Redis and libfaketime are only unpacked, as nobody in
 * particular: installed, Redis would be started as a service.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } = require('node:fs');
const { join, resolve } = require('node:path');

/** Debian's package and the program that it brings. */
const TOOLS = [
  ['chromium', '/usr/bin/chromium'],
  ['oathtool', '/usr/bin/oathtool'],
  ['zbar-tools', '/usr/bin/zbarimg'],
  ['mariadb-client', '/usr/bin/mariadb-dump'],
  ['libheif-examples', '/usr/bin/heif-enc'],
  ['python3', '/usr/bin/python3'],
];

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const missing = TOOLS.filter(([, program]) => !existsSync(program)).map(([name]) => name);

const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
const apt = (...args) => {
  const [command, ...rest] = [...asRoot, 'apt-get', ...args];
  return succeeds(command, rest);
};

if (missing.length > 0) {
  console.log(`Installing ${missing.join(' and ')} for the tests.`);
  const install = () => apt('install', '-y', '--no-install-recommends', ...missing);
  if (!install() && !(apt('update') && install())) {
    console.error(`The tests need ${missing.join(' and ')}. Install them: apt-get install ${missing.join(' ')}`);
    process.exitCode = 1;
  }
}

/** What is unpacked, and where its program or library is where somebody has installed it. */
const UNPACKED = [
  // With what it needs beside what every Debian has.
  ['redis', ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1'], existsSync('/usr/bin/redis-server')],
  // Only what is loaded into a process whose clock is to be set.
  ['faketime', ['libfaketime'], false],
];
const CACHE = resolve(__dirname, '../node_modules/.cache/muster');

function unpack(folder, packages) {
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  const root = join(work, 'root');
  const download = () => spawnSync('apt-get', ['download', ...packages], { cwd: work, stdio: 'ignore' }).status === 0;
  try {
    if (!download() && !(apt('update') && download())) return false;
    const archives = readdirSync(work).filter((name) => name.endsWith('.deb'));
    if (!archives.every((name) => succeeds('dpkg-deb', ['-x', join(work, name), root]))) return false;
    renameSync(root, folder);
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

for (const [name, packages, isInstalled] of UNPACKED) {
  const folder = join(CACHE, name);
  if (isInstalled || existsSync(folder)) continue;
  console.log(`Unpacking ${packages[0]} for the tests.`);
  if (!unpack(folder, packages)) {
    console.error(`The tests need ${packages[0]}, and apt-get cannot fetch it.`);
    process.exitCode = 1;
  }
}
