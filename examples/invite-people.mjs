/**
 * Invites the people of a CSV file, one row each: email, first name, last name, role; a row of headings may come first. Run it as often as you like: nobody is invited twice.
 *
 *   MUSTER_URL=https://muster.example/graphql MUSTER_TOKEN=api_… node invite-people.mjs people.csv
 *
 * The token needs USERS at MANAGE, and what the roles give by themselves: nobody gives what they do not have (see docs/integrating.md). Needs
 * nothing but Node 20.19. Exits 0 when everybody is invited, 1 when rows were refused, 2 when the server could not be asked.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { MUSTER_URL = 'http://localhost:4000/graphql', MUSTER_TOKEN } = process.env;
const [, , file] = process.argv;
const ROWS_PER_CALL = 100;
const ATTEMPTS = 8;

const INVITE = `mutation Invite($input: InviteUsersInput!) {
  inviteUsers(input: $input) {
    results { email invitation { id status } errors { code message path } }
    errors { code message path }
  }
}`;

if (file === undefined || MUSTER_TOKEN === undefined) {
  console.error('Usage: MUSTER_URL=… MUSTER_TOKEN=… node invite-people.mjs people.csv');
  process.exit(2);
}

let refused = 0;
for (const rows of batchesOf(readRows(file))) {
  // The same rows have the same key: a call that was cut off answers as if it had not been.
  const idempotencyKey = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  const { results, errors } = await call(INVITE, { input: { invitations: rows, idempotencyKey } });
  for (const { message } of errors) console.error(message);
  for (const { email, errors: problems } of results) {
    // Somebody who was invited before is no reason to stop.
    const real = problems.filter(({ code }) => code !== 'ALREADY_EXISTS');
    for (const { code, message } of real) console.error(`${email}: ${message} (${code})`);
    if (real.length > 0) refused += 1;
    else console.log(`${email}: ${problems.length > 0 ? 'was invited before' : 'invited'}`);
  }
  if (errors.length > 0) refused += rows.length;
}
process.exitCode = refused === 0 ? 0 : 1;

function readRows(path) {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  // A first row without an address is the names of the columns.
  return (lines[0]?.includes('@') ? lines : lines.slice(1)).map((line) => {
    const [email, firstName, lastName, role = 'USER'] = line.split(',').map((cell) => cell.trim());
    return { email, firstName, lastName, membership: { role } };
  });
}

function batchesOf(rows) {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_CALL) }, (_, index) =>
    rows.slice(index * ROWS_PER_CALL, (index + 1) * ROWS_PER_CALL),
  );
}

/** Asks until the server answers: what was cut off, and what came too often, is asked again after a pause. */
async function call(query, variables) {
  for (let attempt = 1; ; attempt += 1) {
    const response = await post({ query, variables });
    const wait = response?.status === 429 ? Number(response.headers.get('retry-after')) : 2 ** attempt / 4;
    if (response !== null && response.status < 500 && response.status !== 429) return dataOf(await response.json());
    if (attempt === ATTEMPTS) fail('The server does not answer.');
    await new Promise((resolve) => setTimeout(resolve, wait * 1_000));
  }
}

async function post(body) {
  try {
    return await fetch(MUSTER_URL, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${MUSTER_TOKEN}`,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'accept-language': 'en',
      },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}

function dataOf({ data, errors = [] }) {
  const [first] = errors;
  if (first !== undefined) fail(`${first.message} (${first.extensions?.code})`);
  return data.inviteUsers;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
