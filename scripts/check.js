/**
 * Everything that has to hold before a change is good: the cheap checks all run, two at a time, so that one run tells of all that is wrong; then the
 * tests, a start under the other versions of Node, and where their packages can be had some of the tests on MySQL and two deaths in a cluster. Exits 1 when anything failed.
 */
const { spawn } = require('node:child_process');

/** Writes what others read: they find it current, and write nothing. */
const FIRST = ['types of documents', ['npm', 'run', '-s', 'documents']];
/** The longest first. */
const STEPS = [
  ['lint', ['npm', 'run', '-s', 'lint']],
  ['types', ['npm', 'run', '-s', 'types']],
  ['unused', ['npm', 'run', '-s', 'unused']],
  ['format', ['npx', 'prettier', '--check', '--log-level', 'warn', '.']],
  ['imports', ['npm', 'run', '-s', 'imports']],
  ['contract', ['npm', 'run', '-s', 'contract']],
  ['generated code', ['npm', 'run', '-s', 'generate', '--', '--check']],
  ['documents', ['npm', 'run', '-s', 'docs', '--', '--check']],
];
const TESTS = ['tests', ['npm', 'test']];
const OTHER_NODES = ['other versions of Node', ['npm', 'run', '-s', 'test:node', '--', '--start', '22', '24']];
const MYSQL = ['tests on MySQL', ['npm', 'run', '-s', 'test:mysql', '--', '--quick']];
const CLUSTER = ['cluster', ['npm', 'run', '-s', 'test:cluster', '--', '--quick']];
/** How these say that the machine has no packages to make them of. */
const NO_PACKAGES = 3;
const LANES = 2;

/** Answers how it ended. What it says is told in one piece, unless nothing runs beside it. */
function run([name, [command, ...args]], isAlone) {
  if (isAlone) console.log(`\n— ${name}`);
  const stdio = isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = spawn(command, args, { stdio, cwd: `${__dirname}/..` });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  return new Promise((resolve) => {
    child.once('error', (error) => said.push(`${error}\n`));
    child.once('close', (code) => {
      if (!isAlone) console.log(`\n— ${name}\n${Buffer.concat(said.map((part) => Buffer.from(part)))}`.trimEnd());
      resolve(code);
    });
  });
}

async function main() {
  const failed = [];
  const note = async (step, isAlone, alsoGood = 0) => {
    const code = await run(step, isAlone);
    if (code !== 0 && code !== alsoGood) failed.push(step[0]);
  };
  await note(FIRST, true);
  const left = [...STEPS];
  const lane = async () => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) await note(step, false);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await note(TESTS, true);
  await note(OTHER_NODES, true);
  await note(MYSQL, true, NO_PACKAGES);
  await note(CLUSTER, true, NO_PACKAGES);
  console.log(failed.length === 0 ? '\nEverything holds.' : `\nNot in order: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

void main();
