import type { Answer } from './post';

interface Named {
  readonly name: string;
}
interface Type extends Named {
  fields: Named[] | null;
}
interface Introspection {
  readonly __schema?: {
    types: Type[];
    readonly queryType?: Named | null;
    readonly mutationType?: Named | null;
    readonly subscriptionType?: Named | null;
  };
}

const byName = (a: Named, b: Named) => a.name.localeCompare(b.name, 'en');
const idFirst = (a: Named, b: Named) => Number(b.name === 'id') - Number(a.name === 'id');

/** The schema in the order in which its documentation is searched: types and operations by name, of a type the id first. */
export function sortSchema(answer: Answer): Answer {
  const { __schema: schema } = (answer.data ?? {}) as Introspection;
  if (schema === undefined) return answer;
  const roots = new Set([schema.queryType?.name, schema.mutationType?.name, schema.subscriptionType?.name]);
  const types = [...schema.types].sort(byName).map((type) => ({
    ...type,
    fields: type.fields && [...type.fields].sort(roots.has(type.name) ? byName : idFirst),
  }));
  return { ...answer, data: { ...(answer.data as object), __schema: { ...schema, types } } };
}
