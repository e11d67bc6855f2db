/**
 * Receives what a webhook of Muster sends, believes only what is signed, and writes a line for each event, once: id, event, what it is about.
 *
 *   WEBHOOK_SECRET=whsec_… PORT=4010 node receive-webhooks.mjs
 *
 * The secret is what `createWebhook` answered; both work for 24 hours after `rotateWebhookSecret`. Needs Node 20.19 and `npm install standardwebhooks`. For a server on
 * this machine, start it with OUTGOING_ALLOW=localhost:4010.
 */
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const { WEBHOOK_SECRET, PORT = '4010' } = process.env;
const MAX_BYTES = 1_000_000;
const REMEMBERED = 10_000;

if (WEBHOOK_SECRET === undefined) {
  console.error('Usage: WEBHOOK_SECRET=whsec_… PORT=4010 node receive-webhooks.mjs');
  process.exit(2);
}

const verifier = new Webhook(WEBHOOK_SECRET);
/** Ids of what was received: the same may come again. A program that is to remember them after its end keeps them in its database. */
const seen = new Set();

const server = createServer((request, response) => {
  read(request)
    .then((body) => {
      receive(request.headers, body);
      response.writeHead(204).end();
    })
    .catch((error) => {
      console.error(`Refused: ${error.message}`);
      response.writeHead(400).end();
    });
});
server.listen(Number(PORT), () => console.log(`Listening on ${server.address().port}.`));

/** As it came: the signature is that of the bytes. */
async function read(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function receive(headers, body) {
  const { type, data } = verifier.verify(body, headers);
  const id = headers['webhook-id'];
  if (seen.has(id)) return;
  seen.add(id);
  if (seen.size > REMEMBERED) seen.delete(seen.values().next().value);
  console.log(`${id} ${type} ${data.id}`);
}
