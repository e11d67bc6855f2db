import fc, { type Arbitrary } from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { RequestError } from '../../src/core/errors';
import { coerceVariables } from '../../src/server/coercion';
import { assembleSchema } from '../../src/server/schema';

const schema = assembleSchema();
/** Of each scalar a value that fits, and others. */
const VALUES: Record<string, readonly unknown[]> = {
  Int: [0, 7, -1, 2 ** 31, 1.5, '7', true],
  Float: [0, 1.5, '1.5', Number.MAX_VALUE],
  Boolean: [true, false, 'true', 0],
  String: ['text', '', 7, true, 'é', ['text']],
  ID: ['usr_1', 7, 1.5, true],
  Date: ['2031-05-04', '2031-02-30', 1, ''],
  DateTime: ['2031-05-04T09:30:00+03:00', '2031-05-04'],
  LocalTime: ['09:30', '24:00', '25:00'],
  LanguageCode: ['en', 'tr-TR', 'xx-nothing'],
  TimeZone: ['europe/istanbul', 'Mars/Base'],
  PhoneNumber: ['+90 212 123 45 67', '12'],
  URL: ['https://x.example', 'ftp://x'],
  EmailAddress: ['Ann@X.example', 'nobody'],
};

/** Values for a type: mostly such as fit, at times null, nothing, a single one for a list, something else, or a key too many. */
function valuesFor(type: GraphQLInputType, depth = 0): Arbitrary<unknown> {
  const others = fc.constantFrom<unknown>(null, undefined, 'text', 3, {}, []);
  if (isNonNullType(type)) return mostly(presentFor(type.ofType, depth), 40, others);
  return mostly(presentFor(type, depth), 4, fc.constantFrom(null, undefined));
}

function presentFor(type: GraphQLInputType, depth: number): Arbitrary<unknown> {
  if (isListType(type)) {
    const entry = valuesFor(type.ofType, depth);
    return mostly(fc.array(entry, { maxLength: 3 }), 8, entry);
  }
  if (isInputObjectType(type)) {
    if (depth > 3) return fc.constant({});
    const fields = Object.values(type.getFields()).map(({ name, type: of }) => [name, valuesFor(of, depth + 1)]);
    const record = fc.record(Object.fromEntries(fields) as Record<string, Arbitrary<unknown>>);
    return mostly(
      record,
      30,
      record.map((value) => ({ ...value, noSuchField: 1 })),
    );
  }
  if (isEnumType(type))
    return mostly(fc.constantFrom(...type.getValues().map(({ name }) => name)), 40, fc.constant('NO'));
  const [fits, ...rest] = VALUES[getNamedType(type).name]!;
  return mostly(fc.constant(fits), 10, fc.constantFrom(...rest));
}

const mostly = (usual: Arbitrary<unknown>, times: number, other: Arbitrary<unknown>) =>
  fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: other });

/** A document that takes every argument of a field from a variable, some of them with a default. */
const operations = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
  Object.values(root.getFields())
    .filter(({ args }) => args.length > 0)
    .map((field) => {
      const kind = root === schema.getMutationType() ? 'mutation' : 'query';
      const said = (type: GraphQLInputType) =>
        !isNonNullType(type) && getNullableType(type).toString() === 'Int' ? `${String(type)} = 12` : String(type);
      const variables = field.args.map(({ name, type }) => `$${name}: ${said(type)}`).join(', ');
      const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
      const document = parse(`${kind} (${variables}) { ${field.name}(${given}) { __typename } }`);
      const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
      return { field, document, operation: operation as OperationDefinitionNode };
    }),
);

it('coerces variables to what GraphQL.js makes of them, and refuses what it refuses', () => {
  const seen = { coerced: 0, refused: 0 };
  for (const { field, document, operation } of operations) {
    const sent = fc.record(Object.fromEntries(field.args.map(({ name, type }) => [name, valuesFor(type)])));
    for (const sample of fc.sample(sent, { seed: 20_311, numRuns: 60 })) {
      const variables = JSON.parse(JSON.stringify(sample)) as Record<string, unknown>;
      const ours = coerceVariables(schema, document, operation, variables);
      const theirs = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      const refused = ours instanceof RequestError;
      seen[refused ? 'refused' : 'coerced'] += 1;
      expect({ at: field.name, variables, refused }).toMatchObject({ refused: theirs.errors !== undefined });
      if (!refused) expect(ours).toEqual(theirs.coerced);
    }
  }
  expect(Math.min(seen.coerced, seen.refused)).toBeGreaterThan(500);
});
