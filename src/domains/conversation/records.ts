/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { ConversationRecord as Conversation } from './record';
export type { ConversationPage as ConversationConnection } from './list';
export type { DashboardRecord as Dashboard } from './counts';
