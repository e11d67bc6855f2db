import { isInterfaceType, isObjectType } from 'graphql';
import { buildSchema } from '../../src/server/schema';

const schema = buildSchema();
const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));

it('whoever reads a type reads its own fields first: an id is the first field wherever there is one', () => {
  const withId = objects.map((type) => ({ type: type.name, fields: Object.keys(type.getFields()) }));
  expect(withId.filter(({ fields }) => fields.includes('id') && fields[0] !== 'id')).toEqual([]);
});

it.each([
  ['User', ['id', 'company', 'email', 'displayName']],
  ['Company', ['id', 'name']],
  ['AuditEntry', ['id', 'at', 'action']],
])('%s begins with %j', (name, first) => {
  const type = objects.find((one) => one.name === name);
  expect(Object.keys(type?.getFields() ?? {}).slice(0, first.length)).toEqual(first);
});
