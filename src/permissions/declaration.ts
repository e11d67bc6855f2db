import {
  getDirectiveValues,
  isObjectType,
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Audience, Module, Role, SessionRestriction } from '../generated/schema-types';

/** What one @allow says. Its alternatives are leaves: any one that holds is enough, for callers of the audience that `only` names. */
export interface Declaration {
  /** Empty: none. */
  readonly who: readonly Audience[];
  readonly role: Role | null;
  /** Any one of these modules at USE. Empty: none. */
  readonly use: readonly Module[];
  /** Any one of these modules at MANAGE. Empty: none. */
  readonly manage: readonly Module[];
  /** Narrows every alternative. Null: nothing is narrowed. */
  readonly only: Audience | null;
  readonly whileRestricted: readonly SessionRestriction[];
}

/** A field or type of the schema that declares who may use it: "Mutation.inviteUsers", or "User" for a type. */
export interface Declared {
  readonly typeName: string;
  /** Null when the type itself declares who may receive it through node(id). */
  readonly fieldName: string | null;
  readonly declaration: Declaration;
}

interface WithDirectives {
  readonly directives?: readonly ConstDirectiveNode[];
}

/** The declaration beside a field or a type, or null when it has none. */
export function declarationOf(
  schema: GraphQLSchema,
  target: {
    readonly astNode?: WithDirectives | null | undefined;
    readonly extensionASTNodes?: readonly WithDirectives[];
  },
): Declaration | null {
  const directive = schema.getDirective('allow');
  if (directive === undefined || directive === null) throw new Error('The schema does not define @allow.');
  const nodes = [target.astNode, ...(target.extensionASTNodes ?? [])];
  for (const node of nodes) {
    const values = node ? getDirectiveValues(directive, node) : undefined;
    if (values !== undefined) return read(values);
  }
  return null;
}

function read(values: Readonly<Record<string, unknown>>): Declaration {
  return {
    who: (values['who'] as Audience[] | undefined) ?? [],
    role: (values['role'] as Role | undefined) ?? null,
    use: (values['use'] as Module[] | undefined) ?? [],
    manage: (values['manage'] as Module[] | undefined) ?? [],
    only: (values['only'] as Audience | undefined) ?? null,
    whileRestricted: (values['whileRestricted'] as SessionRestriction[] | undefined) ?? [],
  };
}

const known = new WeakMap<GraphQLSchema, readonly Declared[]>();

/** Every declaration of the schema, types first, in the order of the SDL; read once. */
export function declarationsOf(schema: GraphQLSchema): readonly Declared[] {
  const declared = known.get(schema) ?? readDeclarations(schema);
  known.set(schema, declared);
  return declared;
}

function readDeclarations(schema: GraphQLSchema): Declared[] {
  const objects = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  return objects.flatMap((type) => {
    const own = declarationOf(schema, type);
    const ofType: Declared[] = own === null ? [] : [{ typeName: type.name, fieldName: null, declaration: own }];
    const ofFields = Object.values(type.getFields()).flatMap((field): Declared[] => {
      const declaration = declarationOf(schema, field);
      return declaration === null ? [] : [{ typeName: type.name, fieldName: field.name, declaration }];
    });
    return [...ofType, ...ofFields];
  });
}
