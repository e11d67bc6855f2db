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
  validate,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { RequestError } from '../../src/core/errors';
import { coerceVariables } from '../../src/server/coercion';
import { MAX_VALUES } from '../../src/server/input-values';
import { assembleSchema } from '../../src/server/schema';
import { MAX_TEXT_LENGTH, textsInDocument } from '../../src/server/text-rules';

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
  CountryCode: ['tr', 'XX'],
  CurrencyCode: ['EUR', 'euro'],
  Decimal: ['12.50', '1,5', 12.5],
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

describe('the values that variables hold', () => {
  const document = parse(
    'query ($ids: [ID!], $filter: UserFilter) { users(filter: $filter) { totalCount } invitations(ids: $ids) { totalCount } }',
  );
  const operation = document.definitions[0] as OperationDefinitionNode;
  const coerced = (variables: Record<string, unknown>) => coerceVariables(schema, document, operation, variables);
  const roles = (count: number) => ({ filter: { role: Array.from({ length: count }, () => 'USER') } });

  it(`are at most ${MAX_VALUES}, each list and object being one, too`, () => {
    expect(coerced(roles(MAX_VALUES - 2))).toEqual(roles(MAX_VALUES - 2));
    for (const variables of [roles(MAX_VALUES - 1), roles(10 * MAX_VALUES)]) {
      expect(coerced(variables)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
  });

  it('are counted below lists that are short enough themselves', () => {
    const made = parse(
      'mutation ($grants: [ModuleGrantInput!]!) { createCustomRole(input: { name: "x", grants: $grants }) { errors { code } } }',
    );
    const given = (count: number) => ({
      grants: Array.from({ length: count }, () => ({ module: 'CONTACTS', level: 'USE' })),
    });
    const asked = (count: number) =>
      coerceVariables(schema, made, made.definitions[0] as OperationDefinitionNode, given(count));
    const most = Math.floor((MAX_VALUES - 1) / 3);
    expect(asked(most)).toEqual(given(most));
    expect(asked(most + 1)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('are counted over all variables together, and no further than they may be', () => {
    const half = MAX_VALUES / 2;
    const ids = Array.from({ length: half }, () => 'usr_1');
    expect(coerced({ ids, ...roles(half - 3) })).toHaveProperty('ids', ids);
    expect(coerced({ ids, ...roles(half - 2) })).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    // Known from the length of a list before an entry of it is read.
    let reads = 0;
    const long = new Proxy(
      Array.from({ length: MAX_VALUES + 1 }, () => 'usr_1'),
      {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
          return Reflect.get(target, key) as unknown;
        },
      },
    );
    expect(coerced({ ids: long })).toBeInstanceOf(RequestError);
    expect(reads).toBe(0);
  });
});

describe('text', () => {
  const ask = (text: string) => `{ users(filter: { search: ${JSON.stringify(text)} }) { totalCount } }`;
  const faults = (text: string) => validate(schema, parse(ask(text)), [textsInDocument]);

  it('is measured where it stands in the document itself, too', () => {
    expect(faults('x'.repeat(MAX_TEXT_LENGTH))).toEqual([]);
    expect(faults('x'.repeat(MAX_TEXT_LENGTH + 1))).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(faults('nul \0')).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('of a variable is under the rules of the places where it is put: one row of many refuses itself', () => {
    const coercedAt = (place: string) => {
      const document = parse(`mutation ($text: String!) { ${place} { errors { code } } }`);
      const operation = document.definitions[0] as OperationDefinitionNode;
      return coerceVariables(schema, document, operation, { text: 'a\0b' });
    };
    expect(coercedAt('inviteUsers(input: { emails: [$text] })')).toEqual({ text: 'a\0b' });
    expect(coercedAt('createCustomRole(input: { name: $text, grants: [] })')).toBeInstanceOf(RequestError);
  });
});
