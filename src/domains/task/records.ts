/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { Task } from './entity';
export type { TaskPage as TaskConnection } from './list';
