import { notFound } from '../../core/errors';
import type { Resolvers } from '../../generated/resolvers';
import { inboxesById } from '../inbox/repository';
import { questionnairesByName, questionnairesOfUser, usersOfQuestionnaire } from './repository';

export const resolvers: Resolvers = {
  Query: { questionnaires: (_, __, ctx) => questionnairesByName(ctx) },
  Questionnaire: {
    inbox: async (questionnaire, _, ctx) =>
      (await inboxesById(ctx).load(questionnaire.inboxId)) ?? Promise.reject(notFound()),
    users: (questionnaire, _, ctx) => usersOfQuestionnaire(ctx).load(questionnaire.id),
  },
  User: { questionnaires: (user, _, ctx) => questionnairesOfUser(ctx).load(user.id) },
};
