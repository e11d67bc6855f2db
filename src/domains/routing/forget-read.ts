import type { Ctx } from '../../core/ctx';
import { inboxesById, inboxesOfUser, memberLimitsOfInbox, membersOfInbox } from '../inbox/repository';
import { questionnairesById, questionnairesOfUser, usersOfQuestionnaire } from '../questionnaire/repository';
import { usersById } from '../user/repository';

/** What the request has read may have changed: the rest of the answer reads it anew. */
export function forgetRead(ctx: Ctx): void {
  for (const loader of [inboxesById(ctx), membersOfInbox(ctx), memberLimitsOfInbox(ctx)]) loader.clearAll();
  for (const loader of [questionnairesById(ctx), usersOfQuestionnaire(ctx)]) loader.clearAll();
  for (const loader of [inboxesOfUser(ctx), questionnairesOfUser(ctx), usersById(ctx)]) loader.clearAll();
}
