/**
 * Everything that has to hold before a change is good: the cheap checks all run, so that one run tells of all that is wrong; the tests run
 * last. Exits 1 when anything failed.
 */
const { spawnSync } = require('node:child_process');

const STEPS = [
  ['generated code', ['npm', 'run', '-s', 'generate', '--', '--check']],
  ['documents', ['npm', 'run', '-s', 'docs', '--', '--check']],
  ['contract', ['npm', 'run', '-s', 'contract']],
  ['types', ['npm', 'run', '-s', 'types']],
  ['lint', ['npm', 'run', '-s', 'lint']],
  ['format', ['npx', 'prettier', '--check', '--log-level', 'warn', '.']],
  ['imports', ['npm', 'run', '-s', 'imports']],
  ['unused', ['npm', 'run', '-s', 'unused']],
  ['tests', ['npm', 'test']],
];

const failed = STEPS.filter(([name, [command, ...args]]) => {
  console.log(`\n— ${name}`);
  return spawnSync(command, args, { stdio: 'inherit', cwd: `${__dirname}/..` }).status !== 0;
}).map(([name]) => name);

console.log(failed.length === 0 ? '\nEverything holds.' : `\nNot in order: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
