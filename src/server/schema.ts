import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse, type GraphQLSchema } from 'graphql';
import { DOMAINS } from '../domains';
import { describeAccess } from '../permissions/describe';
import { guard } from '../permissions/shield';
import { returnUserErrors } from './user-errors-in-payload';
import { nodeResolver, typeNameOf, unreadableTypes } from './node';
import { scalars } from './scalars';
import { limitWork } from './work-budget';

/** The folder of the SDL: beside `src` and, when compiled, beside `dist`. */
const SDL_FOLDERS = [join(__dirname, '../../schema'), join(__dirname, '../../../schema')];

/** The SDL of every domain, in the order of their names; but the file that defines a type comes before those that extend it, so that its fields come first. */
function readSdl(): string[] {
  for (const folder of SDL_FOLDERS) {
    const texts = sdlIn(folder);
    if (texts.length > 0) return texts;
  }
  throw new Error('The schema folder is missing.');
}

function sdlIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
    return definedFirst(names.sort().map((name) => readFileSync(join(folder, name), 'utf8')));
  } catch {
    return [];
  }
}

function definedFirst(texts: readonly string[]): string[] {
  const defining = new Map(texts.flatMap((text) => typesIn(text, /^type (\w+)/gm).map((name) => [name, text])));
  const ordered = new Set<string>();
  const place = (text: string): void => {
    if (ordered.has(text) || waiting.has(text)) return;
    waiting.add(text);
    for (const name of typesIn(text, /^extend type (\w+)/gm)) place(defining.get(name) ?? text);
    ordered.add(text);
  };
  const waiting = new Set<string>();
  texts.forEach(place);
  return [...ordered];
}

function typesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

let built: GraphQLSchema | undefined;

/** The whole schema with resolvers, rules and descriptions, one for all servers of a process. Throws, naming the place, where it could fail open. */
export function buildSchema(): GraphQLSchema {
  return (built ??= buildOnce());
}

function buildOnce(): GraphQLSchema {
  const schema = assembleSchema();
  guard(schema);
  describeAccess(schema);
  return schema;
}

/** The schema before its rules: nothing but `buildSchema`, and what measures or checks the rules, may use it. */
export function assembleSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    // Where in its text something stands is half of the memory, and nobody asks.
    typeDefs: parse(readSdl().join('\n'), { noLocation: true }),
    resolvers: [
      scalars,
      ...DOMAINS.map(({ resolvers = {} }) => resolvers),
      { Node: { __resolveType: (record: { id: string }) => typeNameOf(record.id) } },
      { Query: { node: (...args: [unknown, { id: string }, never]) => resolveNode(...args) } },
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    // It is ours alone until it is returned.
    updateResolversInPlace: true,
  });
  const resolveNode = nodeResolver(schema);
  const unreadable = unreadableTypes(schema);
  if (unreadable.length > 0)
    throw new Error(`These types implement Node but cannot be read by id: ${unreadable.join(', ')}.`);
  returnUserErrors(schema);
  limitWork(schema);
  return schema;
}
