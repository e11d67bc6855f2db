import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLInputField,
  type GraphQLSchema,
  type VariableNode,
} from 'graphql';
import { ORDINARY, ruleOf, type TextRule } from './text-rules';

/** Where a document uses its variables. */
interface Place {
  readonly node: VariableNode;
  readonly needsValue: boolean;
  readonly rule: TextRule;
}

/** Documents are kept by the server and come again; what was found out about one stays true. */
const known = new WeakMap<DocumentNode, readonly Place[]>();

/** The uses of variables, whichever operation they are in, at places that have to have a value. */
export function variablesInNeed(schema: GraphQLSchema, document: DocumentNode): VariableNode[] {
  return placesOf(schema, document)
    .filter(({ needsValue }) => needsValue)
    .map(({ node }) => node);
}

/** What all the places say where a variable is used. */
export function rulesOfVariable(schema: GraphQLSchema, document: DocumentNode, name: string): TextRule {
  const places = placesOf(schema, document).filter(({ node }) => node.name.value === name);
  if (places.length === 0) return ORDINARY;
  return {
    isRowByRow: places.every(({ rule }) => rule.isRowByRow),
    maxLength: Math.min(...places.map(({ rule }) => rule.maxLength)),
  };
}

function placesOf(schema: GraphQLSchema, document: DocumentNode): readonly Place[] {
  let places = known.get(document);
  if (places === undefined) known.set(document, (places = findPlaces(schema, document)));
  return places;
}

function findPlaces(schema: GraphQLSchema, document: DocumentNode): Place[] {
  const places: Place[] = [];
  const around: TextRule[] = [];
  const info = new TypeInfo(schema);
  const ruleHere = (): TextRule => {
    const argument = info.getArgument();
    return around.at(-1) ?? (argument ? ruleOf(argument) : ORDINARY);
  };
  const enter = (node: ASTNode) => {
    if (node.kind === 'VariableDefinition') return false;
    if (node.kind === 'ObjectField') around.push(ruleOfField(info, node.name.value));
    if (node.kind === 'Variable') {
      places.push({ node, needsValue: isNonNullType(info.getInputType()), rule: ruleHere() });
    }
    return undefined;
  };
  const leave = (node: ASTNode) => {
    if (node.kind === 'ObjectField') around.pop();
  };
  visit(document, visitWithTypeInfo(info, { enter, leave }));
  return places;
}

function ruleOfField(info: TypeInfo, name: string): TextRule {
  const type = getNamedType(info.getParentInputType());
  const field: GraphQLInputField | undefined = isInputObjectType(type) ? type.getFields()[name] : undefined;
  return field === undefined ? ORDINARY : ruleOf(field);
}
