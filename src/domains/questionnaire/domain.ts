import { byLoader, defineDomain } from '../../runtime/domain';
import { Questionnaire, QuestionnaireUser } from './entity';
import { questionnairesById, replaceQuestionnairesOfUser } from './repository';
import { resolvers } from './resolvers';

export const questionnaire = defineDomain({
  name: 'questionnaire',
  resolvers,
  entities: [Questionnaire, QuestionnaireUser],
  ids: { Questionnaire: { prefix: 'qst', read: byLoader(questionnairesById) } },
  erasePerson: (tx, { companyId, id }) => replaceQuestionnairesOfUser(tx, companyId, id, []),
});
