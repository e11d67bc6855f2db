import { join, resolve } from 'node:path';
import { isObjectType } from 'graphql';
import * as ts from 'typescript';
import { DOMAINS } from '../../src/domains';
import { assembleSchema } from '../../src/server/schema';

const ROOT = resolve(__dirname, '../..');

/** The names of the properties of what each type's resolvers are given, as the compiler knows them. */
function propertiesByType(): Map<string, Set<string>> {
  const file = join(ROOT, 'src/generated/resolvers.ts');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT,
  );
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const parents = source?.statements.find(
    (one): one is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(one) && one.name.text === 'ResolversParentTypes',
  );
  if (parents === undefined) throw new Error('The generated types name no parents.');
  return new Map(
    checker.getPropertiesOfType(checker.getTypeAtLocation(parents)).map((property) => {
      const type = checker.getTypeOfSymbolAtLocation(property, parents);
      return [property.name, new Set(checker.getPropertiesOfType(type).map(({ name }) => name))] as const;
    }),
  );
}

it('every field of the schema has a resolver, or is a property of the record that its type is given', () => {
  const properties = propertiesByType();
  expect(properties.get('User')?.has('conversationLimit')).toBe(true);
  const schema = assembleSchema();
  const resolved = new Set([
    'Query.node',
    ...DOMAINS.flatMap(({ resolvers = {} }) =>
      Object.entries(resolvers).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`)),
    ),
  ]);
  const unanswered = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.keys(type.getFields())
        .map((field) => `${type.name}.${field}`)
        .filter((name) => !resolved.has(name) && properties.get(type.name)?.has(name.split('.')[1] ?? '') !== true),
    );
  expect(unanswered).toEqual([]);
});
