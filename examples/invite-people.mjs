/**
 * Invites the people of a CSV file, one row each: email, first name, last name, role. The role may be left out (USER) and written small, a row of
 * headings may come first. The file is UTF-8, its cells are parted by commas, and a cell with a comma is in quotes. Run it as often as you like:
 * nobody is invited twice.
 *
 *   MUSTER_URL=https://muster.example/graphql MUSTER_TOKEN=api_… node invite-people.mjs people.csv
 *
 * The token needs USERS at MANAGE, and what the roles give by themselves: nobody gives what they do not have (see docs/integrating.md). Needs
 * Node 20.19 and `npm install csv-parse`. Exits 0 when everybody is invited, 1 when rows were refused, and the others are invited, 2 when the
 * file could not be read or the server could not be asked.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { MUSTER_URL = 'http://localhost:4000/graphql', MUSTER_TOKEN } = process.env;
const ROLES = ['ADMIN', 'MODERATOR', 'USER', 'LIMITED_USER'];
const COLUMNS = 4;
const LONGEST_CELL = 255;
const ROWS_PER_CALL = 100;
const ATTEMPTS = 8;
const TIMEOUT_MS = 30_000;

const INVITE = `mutation Invite($input: InviteUsersInput!) {
  inviteUsers(input: $input) {
    results { email invitation { id status } errors { code message path } }
    errors { code message path }
  }
}`;

const [, , file, ...more] = process.argv;
if (file === undefined || more.length > 0 || !MUSTER_TOKEN)
  fail('Usage: MUSTER_URL=… MUSTER_TOKEN=… node invite-people.mjs people.csv');
if (!/^https?:\/\//.test(MUSTER_URL))
  fail('MUSTER_URL is the address of the API, such as https://muster.example/graphql.');
const { parse } = await import('csv-parse/sync').catch(() => fail('csv-parse is missing: npm install csv-parse'));

let refused = 0;
const good = readRows(file).filter(({ line, cells }) => {
  const fault = faultIn(cells);
  if (fault !== null) refuse(line, cells[0], fault, 'INVALID');
  return fault === null;
});
for (let start = 0; start < good.length; start += ROWS_PER_CALL) await invite(good.slice(start, start + ROWS_PER_CALL));
process.exitCode = refused === 0 ? 0 : 1;

/** The rows, each with the line that it begins on. What is no CSV is refused as a whole: nobody knows where its cells end. */
function readRows(path) {
  const text = textOf(path);
  const rows = [];
  let line = 1;
  try {
    parse(text, {
      // A row may leave out its role: how many cells it has is looked at row by row.
      relax_column_count: true,
      on_record: (cells, { lines }) => {
        rows.push({ line, cells: cells.map((cell) => cell.trim()) });
        line = lines + 1;
        return null;
      },
    });
  } catch {
    fail(`${path}, line ${line}: a quote belongs around a whole cell, and is doubled inside: "Ada ""Countess"" King".`);
  }
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  // A first row without an address is the names of the columns.
  return filled.slice(filled[0]?.cells.some((cell) => cell.includes('@')) ? 0 : 1);
}

function textOf(path) {
  const bytes = bytesOf(path);
  try {
    // Spreadsheets begin a file with a mark, which the decoder leaves out.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text.replace(/\r\n?/g, '\n');
  } catch {
    // Said below.
  }
  return fail(`${path} is not UTF-8. Save it as "CSV UTF-8".`);
}

function bytesOf(path) {
  try {
    return readFileSync(path);
  } catch ({ code }) {
    return fail(code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${code}).`);
  }
}

/** What is wrong with a row that would stop the others of its call; null when nothing is. */
function faultIn(cells) {
  const role = roleOf(cells);
  if (cells.slice(COLUMNS).some((cell) => cell !== '')) return `More than ${COLUMNS} cells.`;
  if (cells.some((cell) => [...cell].length > LONGEST_CELL)) return `A cell has more than ${LONGEST_CELL} characters.`;
  return ROLES.includes(role) ? null : `${role} is no role. Roles are ${ROLES.join(', ')}.`;
}

function roleOf([, , , role]) {
  return (role || 'USER').toUpperCase();
}

function inputOf(cells) {
  const [email, firstName, lastName] = cells;
  return { email, firstName: firstName || null, lastName: lastName || null, membership: { role: roleOf(cells) } };
}

async function invite(rows) {
  const invitations = rows.map(({ cells }) => inputOf(cells));
  // The same rows have the same key: a call that was cut off answers as if it had not been.
  const idempotencyKey = createHash('sha256').update(JSON.stringify(invitations)).digest('hex');
  const { results, errors } = await call({ input: { invitations, idempotencyKey } });
  const [whole] = errors;
  if (whole !== undefined) for (const { line, cells } of rows) refuse(line, cells[0], whole.message, whole.code);
  for (const [index, { email, errors: problems }] of results.entries()) {
    // Somebody who was invited before is no reason to stop.
    const [problem] = problems.filter(({ code }) => code !== 'ALREADY_EXISTS');
    if (problem !== undefined) refuse(rows[index].line, email, problem.message, problem.code);
    else console.log(`${email}: ${problems.length > 0 ? 'was invited before' : 'invited'}`);
  }
}

function refuse(line, email, message, code) {
  refused += 1;
  console.error(`line ${line}, ${email}: ${message} (${code})`);
}

/** Asks until the server answers: what was cut off, and what came too often, is asked again after a pause. */
async function call(variables) {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { status, retryAfter, text } = await post({ query: INVITE, variables });
    if (status < 500 && status !== 429) return dataOf(text);
    const wait = (status === 429 && Number(retryAfter)) || 2 ** attempt / 4;
    if (attempt < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, wait * 1_000));
  }
  return fail('The server does not answer.');
}

async function post(body) {
  try {
    const response = await fetch(MUSTER_URL, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${MUSTER_TOKEN}`,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'accept-language': 'en',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() };
  } catch {
    return { status: Infinity };
  }
}

function dataOf(text) {
  const { data, errors = [] } = objectIn(text);
  const [first] = errors;
  if (first !== undefined) fail(`${first.message} (${first.extensions?.code})`);
  return data?.inviteUsers ?? fail(`What answers at ${MUSTER_URL} is not Muster.`);
}

function objectIn(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
