import {
  defaultFieldResolver,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { languageOf, type Ctx } from '../core/ctx';
import { UserErrors, toUserError } from '../core/errors';

type Payload = Readonly<Record<string, unknown>>;

/** Makes every mutation answer a refusal in its payload: nothing changed, and in `errors` why, in the reader's language. */
export function returnUserErrors(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const payload = getNamedType(field.type);
    if (!isObjectType(payload)) throw new Error(`Mutation.${field.name} must answer a payload with \`errors\`.`);
    field.resolve = answering(field.resolve ?? defaultFieldResolver, emptyPayload(payload));
  }
}

function answering(resolve: GraphQLFieldResolver<unknown, Ctx>, nothing: Payload): GraphQLFieldResolver<unknown, Ctx> {
  return async (parent, args, ctx, info) => {
    try {
      return await resolve(parent, args, ctx, info);
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      const language = languageOf(ctx);
      for (const { code } of error.problems) ctx.app.meter?.error(code, 'payload');
      return { ...nothing, ...error.payload, errors: error.problems.map((problem) => toUserError(problem, language)) };
    }
  };
}

/** A payload in which nothing happened: null, and empty lists. Throws, naming the field, where the payload has no way to say so. */
function emptyPayload(type: GraphQLObjectType): Payload {
  const fields = Object.values(type.getFields());
  if (!fields.some(({ name }) => name === 'errors')) throw new Error(`${type.name} has no field \`errors\`.`);
  return Object.fromEntries(
    fields.map((field) => {
      if (!isNonNullType(field.type)) return [field.name, null];
      if (isListType(field.type.ofType)) return [field.name, []];
      throw new Error(`${type.name}.${field.name} must be nullable: a refused mutation has nothing to show there.`);
    }),
  );
}
