/**
 * Writes what codegen.yml asks for. The core of graphql-codegen without its command line, which would bring three hundred packages more.
 * With --check it writes nothing and exits 1 when a file is not current.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import { parse } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { writeDocumentTypes } from './documents';

interface CodegenFile {
  schema: string;
  /** `types`: the file that the plugins' output takes the schema's types from, as `config.namespacedImportName`. */
  generates: Record<
    string,
    { types?: string; documents?: string; plugins: string[]; config?: Record<string, unknown> }
  >;
}

const root = resolve(__dirname, '..');
const plugins: Record<string, CodegenPlugin> = {
  typescript,
  'typescript-operations': typescriptOperations,
  'typescript-resolvers': typescriptResolvers,
  'typed-document-node': typedDocumentNode,
};

function sdlIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

function documentsIn(location: string) {
  const rawSDL = readFileSync(join(root, location), 'utf8');
  return { location, rawSDL, document: parse(rawSDL) };
}

/** The mappers of all domains, where the plugin of a target takes any. */
function withMappers(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!('mappers' in config)) return config;
  return { ...config, mappers: { ...recordsOfDomains(), ...(config['mappers'] as object) } };
}

async function main(): Promise<void> {
  const file = parseYaml(readFileSync(join(root, 'codegen.yml'), 'utf8')) as CodegenFile;
  const sdl = sdlIn(join(root, dirname(file.schema)));
  let stale = false;
  for (const [target, { types, documents, plugins: names, config = {} }] of Object.entries(file.generates)) {
    const text = await codegen({
      filename: target,
      schema: parse(sdl),
      documents: documents === undefined ? [] : [documentsIn(documents)],
      config: withMappers(config),
      pluginMap: plugins,
      plugins: names.map((name) => ({ [name]: {} })),
    });
    const imported =
      types === undefined ? '' : `import type * as ${String(config['namespacedImportName'])} from '${types}';\n`;
    stale = put(join(root, target), imported + text) || stale;
  }
  finish(stale);
}

function finish(stale: boolean): void {
  if (!process.argv.includes('--check')) {
    // Not committed, hence never stale. A document that does not fit is said here, and fails `npm run types`.
    writeDocumentTypes();
  } else if (stale) {
    console.error('Generated code is not current: run "npm run generate" and commit the result.');
    process.exitCode = 1;
  }
  // Not committed, hence never stale. A document that does not fit is said here, and fails `npm run types`.
  if (!process.argv.includes('--check')) writeDocumentTypes();
}

/** The mapper of each type whose record a domain exports from its records.ts. */
function recordsOfDomains(): Record<string, string> {
  const domains = readdirSync(join(root, 'src/domains')).filter((name) => existsSync(recordsOf(name)));
  return Object.fromEntries(
    domains.flatMap((domain) =>
      [...readFileSync(recordsOf(domain), 'utf8').matchAll(/^export type \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
        names.split(',').flatMap((name) => {
          const type = name.trim().split(' as ').at(-1) ?? '';
          return type === '' ? [] : [[type, `../domains/${domain}/records#${type} as ${type}Record`]];
        }),
      ),
    ),
  );
}

function recordsOf(domain: string): string {
  return join(root, 'src/domains', domain, 'records.ts');
}

/** Whether the file differed; writes it unless --check. */
function put(path: string, text: string): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return true;
}

void main();
