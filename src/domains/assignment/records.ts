/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { ConversationAssignment } from './entity';
export type { Given as AssignConversationPayload, Given as TakeConversationPayload } from './verbs';
export type { AssignableUserRecord as AssignableUser } from './assignable';
