/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { Product } from './entity';
export type { ProductPage as ProductConnection } from './list';
export type { SaveProductPayload } from './service';
