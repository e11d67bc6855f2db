/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { Call } from './entity';
export type { CallPage as CallConnection } from './list';
