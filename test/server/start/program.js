// @ts-check
/**
 * Starts the compiled server of a folder in a process of its own, asks it one thing and says, in JSON, which files were loaded for it.
 * Arguments: the folder, and in JSON what `startMuster` is given.
 */
const { join } = require('node:path');

const [, , folder = '', given = '{}'] = process.argv;
const { environment, target } = JSON.parse(given);

async function main() {
  const { createLog } = require(join(folder, 'log'));
  const { readSettings } = require(join(folder, 'settings'));
  const { startMuster } = require(join(folder, 'start'));
  const settings = readSettings({ ...environment, PATH: process.env['PATH'] });
  const muster = await startMuster({ settings, log: createLog('warn'), print: () => undefined, target });
  const answer = await fetch(`http://localhost:${muster.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { signedIn } }' }),
  });
  const loaded = Object.keys(require.cache);
  process.stdout.write(JSON.stringify({ answer: await answer.json(), loaded }));
  await muster.stop();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
