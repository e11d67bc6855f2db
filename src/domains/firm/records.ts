/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { Firm } from './entity';
export type { FirmPage as FirmConnection } from './list';
export type { SaveFirmPayload } from './service';
