import {
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Audience } from '../generated/schema-types';
import { declarationOf, type Declaration } from './declaration';

/** Records of which SELF can be decided: by the id of the record itself. */
const SELF_TYPES: readonly string[] = ['User', 'Account', 'Session'];
const SELF_FIELDS: readonly string[] = ['Query.user'];

/** Audiences that say how somebody comes, whatever they may do. */
const NARROWING: readonly Audience[] = ['OWN_SESSION', 'PERSON'];

/**
 * Refuses, naming the schema coordinate, every schema on which the rules could fail open: an operation that declares nothing or has no resolver, a
 * rule on an interface (where it would have no effect), SELF where nothing says whose record it is, something narrowed to what does not
 * narrow, and a ruled field that cannot be null, whose refusal would take its parent down.
 */
export function assertDeclarations(schema: GraphQLSchema): void {
  const complaints = [
    ...rootTypes(schema).flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => aboutRoot(schema, type, field)),
    ),
    ...Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isInterfaceType(type))
        return Object.values(type.getFields()).flatMap((field) => aboutInterface(schema, type.name, field));
      if (isObjectType(type) && !type.name.startsWith('__')) return aboutObject(schema, type);
      return [];
    }),
  ];
  if (complaints.length > 0) throw new Error(`The schema cannot be guarded:\n${complaints.join('\n')}`);
}

function rootTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type !== null && type !== undefined,
  );
}

function aboutRoot(schema: GraphQLSchema, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string[] {
  const coordinate = `${type.name}.${field.name}`;
  const missing = [];
  if (declarationOf(schema, field) === null) missing.push(`${coordinate} declares no @allow.`);
  if (field.resolve === undefined) missing.push(`${coordinate} has no resolver.`);
  if (type === schema.getSubscriptionType() && field.subscribe === undefined)
    missing.push(`${coordinate} has nothing to subscribe to.`);
  return missing;
}

function aboutInterface(schema: GraphQLSchema, typeName: string, field: GraphQLField<unknown, unknown>): string[] {
  return declarationOf(schema, field) === null
    ? []
    : [
        `${typeName}.${field.name} is a field of an interface, where @allow has no effect: declare it on the object types.`,
      ];
}

function aboutObject(schema: GraphQLSchema, type: GraphQLObjectType): string[] {
  const own = declarationOf(schema, type);
  const ofType = own === null ? [] : aboutAlternatives(own, type.name, type.name);
  return [
    ...ofType,
    ...Object.values(type.getFields()).flatMap((field) => {
      const declaration = declarationOf(schema, field);
      if (declaration === null) return [];
      const coordinate = `${type.name}.${field.name}`;
      const nullable =
        declaration.who.includes('ANYONE') || !isNonNullType(field.type)
          ? []
          : [`${coordinate} has a rule and must be nullable, so that a refusal takes nothing else down.`];
      return [...aboutAlternatives(declaration, type.name, coordinate), ...nullable];
    }),
  ];
}

function aboutAlternatives(declaration: Declaration, typeName: string, coordinate: string): string[] {
  const { who, role, use, manage } = declaration;
  const complaints = [];
  if (role === null && [who, use, manage].every((named) => named.length === 0)) {
    complaints.push(`${coordinate} has an @allow that names nobody.`);
  }
  if (who.includes('SELF') && !SELF_TYPES.includes(typeName) && !SELF_FIELDS.includes(coordinate)) {
    complaints.push(`${coordinate} allows SELF, but nothing there says whose record it is.`);
  }
  return [...complaints, ...aboutNarrowing(declaration, coordinate)];
}

function aboutNarrowing({ who, only }: Declaration, coordinate: string): string[] {
  if (only === null) return [];
  if (who.includes('ANYONE')) return [`${coordinate} allows ANYONE and only ${only}, which says nothing.`];
  return NARROWING.includes(only)
    ? []
    : [`${coordinate} allows only ${only}: what narrows is ${NARROWING.join(' or ')}.`];
}
