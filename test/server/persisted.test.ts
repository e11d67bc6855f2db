// Many documents are of a schema of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSchema as schemaOf } from 'graphql';
import { RequestError } from '../../src/core/errors';
import { documentAsked, idOf, type Named } from '../../src/server/persisted/asked';
import { loadPersisted, writtenManifest, type PersistedOperation } from '../../src/server/persisted/manifest';
import { createPipeline } from '../../src/server/http';
import { createLog } from '../../src/log';
import { readSettings } from '../../src/settings';
import { collect } from '../../scripts/persist/collect';
import { QUERY, subscribe, TRANSPORTS } from '../live/listening';
import { startWorld, type World } from '../world';

const persisted = (type: PersistedOperation['type'], name: string, body: string): PersistedOperation => ({
  ...{ id: idOf(body), name, type, body },
});
const ME = persisted('query', 'Me', 'query Me { viewer { signedIn } }');
const SIGN_OUT = persisted('mutation', 'SignOut', 'mutation SignOut { signOut { errors { code } } }');
const LISTEN = persisted('subscription', 'Listen', QUERY.replace('subscription (', 'subscription Listen ('));

const folder = mkdtempSync(join(tmpdir(), 'muster-persisted-'));
let files = 0;
const written = (content: string | object) => {
  const path = join(folder, `${(files += 1)}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const manifestOf = (...operations: PersistedOperation[]) => written(writtenManifest(operations));

let world: World;
beforeAll(async () => {
  const PERSISTED_DOCUMENTS = manifestOf(ME, SIGN_OUT, LISTEN);
  world = await startWorld({ PERSISTED_DOCUMENTS, PERSISTED_DOCUMENTS_ONLY: 'on' });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const ofApollo = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

async function answerOf(response: Response) {
  const { data, errors = [] } = (await response.json()) as {
    data?: object;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors[0]?.extensions.code, message: errors[0]?.message };
}

const post = async (body: object, headers: Record<string, string> = {}) =>
  answerOf(
    await fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${world.acme.user.token}`, ...headers },
      body: JSON.stringify(body),
    }),
  );

const get = async (parameters: Record<string, string>) =>
  answerOf(
    await fetch(`${world.url}?${new URLSearchParams(parameters).toString()}`, {
      headers: { 'apollo-require-preflight': 'true' },
    }),
  );

describe('a document that is known', () => {
  const SIGNED_IN = { status: 200, data: { viewer: { signedIn: true } } };
  it.each<[string, object]>([
    ['documentId', { documentId: ME.id }],
    ['documentId with what it is', { documentId: `sha256:${ME.id}` }],
    ['the hash of Apollo’s clients', { extensions: ofApollo(ME.id) }],
    ['both', { documentId: ME.id, extensions: ofApollo(ME.id) }],
    ['its id and its text', { documentId: ME.id, query: ME.body }],
    ['its id and an empty text', { documentId: ME.id, query: '' }],
    ['its id and its name', { documentId: ME.id, operationName: 'Me' }],
  ])('is run by %s', async (_, body) => {
    expect(await post(body)).toMatchObject(SIGNED_IN);
  });

  it('is run by GET, a mutation not', async () => {
    const nobody = { status: 200, data: { viewer: { signedIn: false } } };
    expect(await get({ documentId: ME.id })).toMatchObject(nobody);
    expect(await get({ extensions: JSON.stringify(ofApollo(ME.id)) })).toMatchObject(nobody);
    expect(await get({ documentId: SIGN_OUT.id })).toMatchObject({ status: 405, code: 'BAD_REQUEST' });
  });

  it.each(TRANSPORTS)('may be a subscription by %s', async (transport) => {
    const asked = { query: '', extensions: ofApollo(LISTEN.id), variables: { since: 'nothing' } };
    const heard = subscribe(world, transport, world.acme.user, asked);
    expect(await Promise.race([heard.next(), heard.over])).toMatchObject({
      data: { viewerChanged: { signedIn: true } },
    });
    heard.stop();
  });
});

describe('any other document, where known ones alone are run', () => {
  it.each<[string, object, number, string]>([
    ['none', {}, 400, 'BAD_REQUEST'],
    ['its text', { query: '{ viewer { signedIn } }' }, 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['the text of one that is known', { query: ME.body }, 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['a question for the schema', { query: '{ __schema { description } }' }, 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['an id that is not known', { documentId: idOf('x') }, 200, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an id in capitals', { documentId: ME.id.toUpperCase() }, 200, 'PERSISTED_QUERY_NOT_FOUND'],
    ['the name of what all objects have', { documentId: '__proto__' }, 200, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an id of 100,000 characters', { documentId: 'a'.repeat(100_000) }, 200, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an id that is a number', { documentId: 7 }, 400, 'BAD_REQUEST'],
    ['an id that is a list', { documentId: [ME.id] }, 400, 'BAD_REQUEST'],
    ['a hash that is a number', { extensions: ofApollo(7) }, 400, 'BAD_REQUEST'],
    ['a hash of another version', { extensions: ofApollo(ME.id, 2) }, 400, 'BAD_REQUEST'],
    ['a hash in a list', { extensions: { persistedQuery: [ME.id] } }, 400, 'BAD_REQUEST'],
    ['two ids', { documentId: ME.id, extensions: ofApollo(SIGN_OUT.id) }, 400, 'BAD_REQUEST'],
    ['a text of another id', { documentId: ME.id, query: SIGN_OUT.body }, 400, 'BAD_REQUEST'],
  ])('is refused by %s', async (_, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, code, data: undefined });
  });

  it('is not taken by sending its text with its id, as clients do that would have it kept', async () => {
    const text = '{ __typename }';
    const both = { query: text, extensions: ofApollo(idOf(text)) };
    expect(await post(both)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await post({ extensions: both.extensions })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  it('is refused by GET, and in the reader’s language', async () => {
    expect(await get({ query: ME.body })).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_ID_REQUIRED' });
    const { message } = await post({ query: ME.body }, { 'accept-language': 'nl' });
    expect(message).toContain('voert alleen bekende documenten uit');
  });

  it.each(TRANSPORTS)('is refused as a subscription by %s', async (transport) => {
    const heard = subscribe(world, transport, world.acme.user, { query: QUERY, variables: { since: 'nothing' } });
    const told = await Promise.race([heard.over, heard.next()]);
    expect(JSON.stringify(told instanceof Error ? told.message : told)).toMatch(/PERSISTED_QUERY_ID_REQUIRED|400/);
    heard.stop();
  });
});

describe('where any document may be run', () => {
  const texts = new Map([[ME.id, ME.body]]);
  const asked = (named: Named, only = false) => {
    const answer = documentAsked({ texts, only }, named);
    return answer instanceof RequestError ? answer.extensions['code'] : answer;
  };

  it('its text is run, and one that is known by its id', () => {
    expect(asked({ query: '{ a }' })).toBe('{ a }');
    expect(asked({ documentId: ME.id })).toBe(ME.body);
    expect(asked({ documentId: idOf('{ a }') })).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('a text that comes with its id is run, and kept for nobody', () => {
    expect(asked({ query: '{ a }', extensions: ofApollo(idOf('{ a }')) })).toBe('{ a }');
    expect(asked({ extensions: ofApollo(idOf('{ a }')) })).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(asked({ query: '{ b }', extensions: ofApollo(idOf('{ a }')) })).toBe('BAD_REQUEST');
    expect(texts.size).toBe(1);
  });

  it('and none is known, an id is not supported', () => {
    const answer = documentAsked(null, { documentId: ME.id });
    expect(answer).toMatchObject({ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } });
  });
});

describe('a manifest', () => {
  const settings = { introspection: false, persistedDocuments: null, persistedOnly: false };
  const schema = createPipeline(settings, createLog('silent', { write: () => undefined }));
  const load = (path: string) => () => loadPersisted(path, false, schema);
  const format = 'apollo-persisted-query-manifest';

  it.each<[string, () => string, RegExp]>([
    ['that is not there', () => join(folder, 'nowhere.json'), /cannot be read/],
    ['that is no JSON', () => written('nothing'), /no JSON/],
    ['of another format', () => written({ format: 'x', version: 1, operations: [] }), /no "apollo/],
    ['of another version', () => written({ format, version: 2, operations: [] }), /version 1/],
    ['with half an operation', () => written({ format, version: 1, operations: [{ id: ME.id }] }), /operation 1 lacks/],
    [
      'with an id in capitals',
      () => manifestOf({ ...ME, id: ME.id.toUpperCase() }),
      /"Me".*not the SHA-256.*lower case/,
    ],
    ['with an id of something else', () => manifestOf({ ...ME, body: `${ME.body} ` }), /not the SHA-256/],
    ['with an id that is there twice', () => manifestOf(ME, ME), /there twice/],
    ['with another name', () => manifestOf({ ...ME, name: 'You' }), /not the query You alone/],
    ['with another type', () => manifestOf({ ...ME, type: 'mutation' }), /not the mutation Me alone/],
    [
      'with two operations in one',
      () => manifestOf(persisted('query', 'A', 'query A { __typename } query B { __typename }')),
      /alone/,
    ],
    ['with no syntax', () => manifestOf(persisted('query', 'A', 'query A {')), /"A".*Syntax Error/],
    ['with an unknown field', () => manifestOf(persisted('query', 'A', 'query A { nothing }')), /"A".*"nothing"/],
    [
      'that asks for the schema, which is not open',
      () => manifestOf(persisted('query', 'A', 'query A { __schema { description } }')),
      /"A"/,
    ],
    [
      'with 31 aliases',
      () =>
        manifestOf(
          persisted(
            'query',
            'A',
            `query A { viewer { ${Array.from({ length: 31 }, (_, at) => `a${at}: signedIn`).join(' ')} } }`,
          ),
        ),
      /30 aliases/,
    ],
    [
      'with 1,001 tokens',
      () => manifestOf(persisted('query', 'A', `query A { viewer { ${'signedIn '.repeat(1_001)} } }`)),
      /1000 tokens/,
    ],
    [
      'of 10,001 operations',
      () => written({ format, version: 1, operations: Array.from({ length: 10_001 }, () => ME) }),
      /at most 10000/,
    ],
    ['of more than 32 MB', () => written(' '.repeat(33 * 1024 * 1024)), /at most 10000/],
  ])('%s is refused, with what is wrong', (_, path, sentence) => {
    expect(load(path())).toThrow(sentence);
  });

  it('of many operations is read, and of many that are wrong some are named', () => {
    const many = Array.from({ length: 300 }, (_, at) => persisted('query', `A${at}`, `query A${at} { __typename }`));
    expect(load(manifestOf(...many))()?.texts.size).toBe(300);
    expect(load(manifestOf(...many.map((one) => ({ ...one, name: 'B' }))))).toThrow(/"B".*And 295 more\./);
  });

  it('is needed where nothing else is run', () => {
    expect(() => readSettings({ PERSISTED_DOCUMENTS_ONLY: 'on' })).toThrow('PERSISTED_DOCUMENTS_ONLY=on needs');
  });
});

describe('npm run persist', () => {
  const schema = schemaOf('type Query { a: Int b(x: Int): Query } type Mutation { a: Int }');
  const collected = (...texts: string[]) =>
    collect(
      texts.map((text, at) => ({ path: `${at}.graphql`, text })),
      schema,
    );

  it('puts each operation with the fragments that it uses, of whichever file, into one text', () => {
    const { operations, problems } = collected(
      'query B { b { ...F } }\nmutation A { a }\nfragment Unused on Query { a }',
      '# A fragment.\nfragment G on Query { a }\nfragment F on Query {\n  a, ...G }',
    );
    expect(problems).toEqual([]);
    expect(operations.map(({ name, type, body }) => [name, type, body])).toEqual([
      ['A', 'mutation', 'mutation A{a}'],
      ['B', 'query', 'query B{b{...F}}fragment F on Query{a ...G}fragment G on Query{a}'],
    ]);
    expect(operations.map(({ id, body }) => id === idOf(body))).toEqual([true, true]);
  });

  it('names what is wrong by its file and line', () => {
    const { problems } = collected(
      'query A { a }\n\nquery B {\n  nothing }',
      '{ a }\nquery A { b { ...None } }\ntype T { a: Int }',
      '\nquery {',
    );
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^0\.graphql:4: .*"nothing"/),
        expect.stringMatching(/^1\.graphql:1: An operation needs a name/),
        expect.stringMatching(/^1\.graphql:2: "A" is the name of another/),
        expect.stringMatching(/^1\.graphql:2: .*"None"/),
        expect.stringMatching(/^1\.graphql:3: This is neither/),
        expect.stringMatching(/^2\.graphql:2: Syntax Error/),
      ]),
    );
  });

  it('writes a manifest with which a server starts, and keeps what was in it for released clients', () => {
    const client = join(folder, 'client/deep');
    mkdirSync(client, { recursive: true });
    const out = join(folder, 'persisted.json');
    const run = (text: string) => {
      writeFileSync(join(client, 'one.graphql'), text);
      const words = ['-r', '@swc-node/register', 'scripts/persist.ts', `${join(folder, 'client')}/**`, '--out', out];
      return spawnSync(process.execPath, words, { cwd: resolve(__dirname, '../..'), encoding: 'utf8' });
    };
    expect(run('query One { viewer { signedIn } }').status).toBe(0);
    expect(run('query Two { viewer { accessVersion } }').stdout).toContain('1 kept from before');
    const { operations } = JSON.parse(readFileSync(out, 'utf8')) as { operations: PersistedOperation[] };
    expect(operations.map(({ name }) => name)).toEqual(['Two', 'One']);
  });
});
