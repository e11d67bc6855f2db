import { newId, type QuestionnaireId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { companyByIdUnscoped } from '../../src/domains/company/repository';
import { Questionnaire } from '../../src/domains/questionnaire/entity';
import { insertQuestionnaireUsers } from '../../src/domains/questionnaire/repository';
import { startWorld, type World } from '../world';

let world: World;
let pension: QuestionnaireId;
let mortgage: QuestionnaireId;
beforeAll(async () => {
  world = await startWorld();
  const ctx = await world.ctx(null);
  [pension, mortgage] = [newId('qst'), newId('qst')];
  const { id: companyId } = world.acme;
  const { defaultInboxId: inboxId } = await companyByIdUnscoped(ctx, companyId);
  const made = { companyId, inboxId, version: 1, createdAt: ctx.now };
  await insertRows(ctx, Questionnaire, [
    { ...made, id: pension, name: 'Pension' },
    { ...made, id: mortgage, name: 'Mortgage' },
  ]);
  const users = [world.acme.limited, world.acme.user];
  await insertQuestionnaireUsers(
    ctx,
    companyId,
    users.map(({ userId }) => ({ questionnaireId: pension, userId })),
  );
});
afterAll(() => world.close());

const QUESTIONNAIRES = '{ questionnaires { id name inbox { name } users { id } } }';

it('the questionnaires of a company are answered by name, each with its inbox and who was given it', async () => {
  const { questionnaires } = (await world.run(world.acme.limited, QUESTIONNAIRES)).data;
  expect(questionnaires).toMatchObject([
    { id: mortgage, name: 'Mortgage', inbox: { name: 'Chat & Tasks' }, users: [] },
    { id: pension, name: 'Pension', inbox: { name: 'Chat & Tasks' } },
  ]);
  const given = questionnaires[1].users.map(({ id }: { id: string }) => id);
  expect([...given].sort()).toEqual([world.acme.limited.userId, world.acme.user.userId].sort());
});

it('another company has none of them and cannot read one by its id', async () => {
  expect((await world.run(world.globex.owner, QUESTIONNAIRES)).data.questionnaires).toEqual([]);
  const node = await world.run(world.globex.owner, 'query ($id: ID!) { node(id: $id) { id } }', { id: pension });
  expect(node.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

it('a person shows the questionnaires that they were given; a moderator, who handles all, shows none', async () => {
  const QUERY = '{ viewer { user { questionnaires { name } } } }';
  const shown = async (as: { token: string }) => (await world.run(as, QUERY)).data.viewer.user.questionnaires;
  expect(await shown(world.acme.limited)).toEqual([{ name: 'Pension' }]);
  expect(await shown(world.acme.moderator)).toEqual([]);
});
