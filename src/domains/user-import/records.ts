/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { UserImport, UserImportRow } from './entity';
export type { UserImportPage as UserImportConnection, UserImportRowPage as UserImportRowConnection } from './list';
