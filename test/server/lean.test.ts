import { isObjectType, type GraphQLSchema } from 'graphql';
import { NOBODY } from '../../src/core/viewer';
import { declarationsOf } from '../../src/permissions/declaration';
import { guard } from '../../src/permissions/shield';
import { createApollo } from '../../src/server/apollo';
import { assembleSchema, buildSchema } from '../../src/server/schema';

/** What resolves each field, by "Type.field". */
function resolversOf(schema: GraphQLSchema): Map<string, unknown> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  return new Map(
    types.flatMap((type) =>
      isObjectType(type)
        ? Object.entries(type.getFields()).map(([name, { resolve }]) => [`${type.name}.${name}`, resolve] as const)
        : [],
    ),
  );
}

function changed(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...after].filter(([place, resolve]) => before.get(place) !== resolve).map(([place]) => place);
}

it('the guard stands in front of the declared fields and of no others', () => {
  const schema = assembleSchema();
  const before = resolversOf(schema);
  guard(schema);
  const declared = declarationsOf(schema).flatMap(({ typeName, fieldName }) =>
    fieldName === null ? [] : [`${typeName}.${fieldName}`],
  );
  expect(changed(before, resolversOf(schema)).sort()).toEqual(declared.sort());
  expect(declared.length).toBeGreaterThan(40);
  expect(declared.length).toBeLessThan(before.size / 2);
});

it('no plugin of Apollo wraps fields: a request leaves every resolver as it was', async () => {
  const schema = buildSchema();
  const before = resolversOf(schema);
  const apollo = createApollo({ schema, introspection: false, onUnexpected: () => undefined });
  const request = { id: 'test', ip: null, userAgent: null, language: null, loginAttempts: 0 };
  const contextValue = { viewer: NOBODY, request, app: { meter: null, tracer: null } } as never;
  const { body } = await apollo.executeOperation({ query: '{ viewer { signedIn } }' }, { contextValue });
  expect(body).toMatchObject({ singleResult: { data: { viewer: { signedIn: false } } } });
  expect(changed(before, resolversOf(schema))).toEqual([]);
  await apollo.stop();
});
