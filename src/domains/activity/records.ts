/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { ActivityRecord as Activity } from './repository';
export type { ActivityPage as ActivityConnection } from './list';
