/**
 * What the tests need beside npm: a browser for the pages, an authenticator for codes, a reader of QR codes and an encoder of
 * telephones' photos. Where apt-get is there and may be used (as root,
 * or with sudo that asks nothing) they are installed; otherwise a sentence says what is missing.
 */
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');

/** Debian's package and the program that it brings. */
const TOOLS = [
  ['chromium', '/usr/bin/chromium'],
  ['oathtool', '/usr/bin/oathtool'],
  ['zbar-tools', '/usr/bin/zbarimg'],
  ['mariadb-client', '/usr/bin/mariadb-dump'],
  ['libheif-examples', '/usr/bin/heif-enc'],
];

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const missing = TOOLS.filter(([, program]) => !existsSync(program)).map(([name]) => name);

if (missing.length > 0) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return succeeds(command, rest);
  };
  console.log(`Installing ${missing.join(' and ')} for the tests.`);
  const install = () => apt('install', '-y', '--no-install-recommends', ...missing);
  if (!install() && !(apt('update') && install())) {
    console.error(`The tests need ${missing.join(' and ')}. Install them: apt-get install ${missing.join(' ')}`);
    process.exitCode = 1;
  }
}
