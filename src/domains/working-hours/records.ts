/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { WorkingHoursRecord as WorkingHours } from './record';
export type { Exception as WorkingHoursException, Interval as WorkingInterval } from './schedule';
