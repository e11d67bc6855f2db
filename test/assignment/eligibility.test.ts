import { newId } from '../../src/core/ids';
import { moduleSet } from '../../src/core/module-set';
import {
  obstaclesTo,
  BLOCKS_KEEPING,
  type AssignableConversation,
  type Worker,
} from '../../src/domains/assignment/eligibility';

const [inbox, other] = [newId('ibx'), newId('ibx')];
const form = newId('qst');

const work = (over: Partial<AssignableConversation> = {}): AssignableConversation => ({
  inboxId: inbox,
  questionnaireId: null,
  language: null,
  ...over,
});
const worker = (over: Partial<Worker> = {}): Worker => ({
  role: 'USER',
  effective: moduleSet([{ module: 'CONVERSATIONS', level: 'USE' }]),
  languages: ['tr'],
  conversationLimit: 3,
  inboxIds: new Set([inbox]),
  questionnaireIds: new Set(),
  ...over,
});

describe('what stands between a person and a conversation', () => {
  it.each<
    [name: string, work: Partial<AssignableConversation>, worker: Partial<Worker>, open: number, obstacles: string[]]
  >([
    ['nothing, in an inbox that they serve', {}, {}, 0, []],
    ['nothing, one below the limit', {}, {}, 2, []],
    ['the limit, once it is reached', {}, {}, 3, ['LIMIT_REACHED']],
    ['no limit where there is none', {}, { conversationLimit: null }, 10_000, []],
    ['a limit of none at all', {}, { conversationLimit: 0 }, 0, ['LIMIT_REACHED']],
    ['a language that they do not speak', { language: 'nl' }, {}, 0, ['LANGUAGE']],
    ['no language that they speak', { language: 'tr' }, {}, 0, []],
    ['an inbox that they do not serve', { inboxId: other }, {}, 0, ['INBOX']],
    ['no inbox for a moderator', { inboxId: other }, { role: 'MODERATOR' }, 0, []],
    ['a questionnaire that they were not given', { questionnaireId: form }, {}, 0, ['QUESTIONNAIRE']],
    [
      'no inbox where the request came through a questionnaire of theirs',
      { inboxId: other, questionnaireId: form },
      { questionnaireIds: new Set([form]) },
      0,
      [],
    ],
    ['no questionnaire for an admin', { inboxId: other, questionnaireId: form }, { role: 'ADMIN' }, 0, []],
    ['the module', {}, { effective: moduleSet([]) }, 0, ['MODULE']],
    [
      'the limit and the language of a moderator all the same',
      { language: 'nl' },
      { role: 'MODERATOR' },
      3,
      ['LIMIT_REACHED', 'LANGUAGE'],
    ],
  ])('%s', (_, what, who, open, obstacles) => {
    expect(obstaclesTo(work(what), worker(who), open)).toEqual(obstacles);
  });

  it('limit and language take nothing away from who has it already', () => {
    expect([...BLOCKS_KEEPING].sort()).toEqual(['INBOX', 'MODULE', 'QUESTIONNAIRE']);
  });
});
