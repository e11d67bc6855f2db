/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { ErpSync } from './entity';
export type { ErpSyncPage as ErpSyncConnection } from './list';
