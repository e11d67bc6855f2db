/** What the resolvers of a type of the schema are given, under the type's name: codegen takes them from here. */
export type { InvitedRow as InvitationResult } from './invite-rows';
export type {
  InvitationPage as InvitationConnection,
  InvitationPreviewRecord as InvitationPreview,
  InvitationRecord as Invitation,
} from './record';
