import { newId } from '../../src/core/ids';
import { insertRows, selectRows } from '../../src/database/rows';
import { Conversation } from '../../src/domains/conversation/entity';
import { EXPLAIN } from '../sql';
import { startWorld, type Answer, type Person, type World } from '../world';

let world: World;
let everybody: [name: string, who: Person][];
beforeAll(async () => {
  world = await startWorld();
  const { admin, moderator, user, limited } = world.acme;
  everybody = [
    ['ADMIN', admin],
    ['MODERATOR', moderator],
    ['USER', user],
    ['LIMITED_USER', limited],
  ];
  const ctx = await world.ctx(admin);
  const [inbox] = (await world.run(admin, '{ inboxes { id } }')).data.inboxes;
  const of = { companyId: world.acme.id, inboxId: inbox.id as never, questionnaireId: null, searchKey: '' };
  const rows = Array.from({ length: 400 }, (_, n) => ({
    ...of,
    id: newId('cnv'),
    subject: `Subject ${n}`,
    contactName: null,
    language: null,
    status: 'OPEN' as const,
    assigneeId: everybody[n % 5]?.[1].userId ?? null,
    createdAt: ctx.now,
    updatedAt: new Date(ctx.now.getTime() - n * 1000),
    lastMessageAt: null,
    closedAt: null,
  }));
  await insertRows(ctx, Conversation, rows);
});
afterAll(() => world.close());

const Q3 = `query ($first: Int, $after: String, $filter: ConversationFilter) { conversations(first: $first, after: $after, filter: $filter) {
  nodes { id subject status language assignee { id displayName } inbox { id name } } pageInfo { hasNextPage endCursor } } }`;

const page = (as: Person, first: number, after: string | null = null, filter: object = {}): Promise<Answer> =>
  world.run(as, Q3, { first, after, filter });

it('a page of conversations with assignee and inbox is three statements with the session, whoever asks and however long it is', async () => {
  for (const [name, who] of everybody) {
    for (const first of [5, 50, 100]) {
      const counted = await world.statements(async () => {
        const { data, errors } = await page(who, first);
        expect([name, errors]).toEqual([name, undefined]);
        expect(data.conversations.nodes.length).toBe(name === 'LIMITED_USER' ? Math.min(first, 80) : first);
      });
      expect([name, first, counted.length <= 3]).toEqual([name, first, true]);
    }
  }
});

it('walks an index for every role, the first page and a later one, and sorts nothing', async () => {
  for (const [name, who] of everybody) {
    const { data } = await page(who, 20);
    for (const after of [null, data.conversations.pageInfo.endCursor as string]) {
      const [, listed] = await world.statements(() => page(who, 20, after));
      const inner = /\((\(SELECT k\.id, k\.updatedAt FROM conversation k.*?LIMIT \?\))/s.exec(listed!.sql)![1]!;
      const plan = await selectRows<{ key: string; Extra: string }>(
        await world.ctx(world.acme.admin),
        `${EXPLAIN} ${inner}`,
        listed!.parameters.slice(0, inner.split('?').length - 1) as never,
      );
      expect([name, plan[0]!.key]).toEqual([name, expect.stringMatching(/^conversation_/)]);
      expect([name, plan[0]!.Extra]).toEqual([name, expect.not.stringContaining('filesort')]);
    }
  }
});

it.each<[string, object, string]>([
  ['a cursor that was made up', { after: 'made up' }, 'INVALID'],
  ['more than a hundred at once', { first: 101 }, 'BAD_USER_INPUT'],
  ['a search of 300 characters', { filter: { search: 'x'.repeat(300) } }, 'BAD_USER_INPUT'],
])('%s is refused with its path', async (_, variables, code) => {
  const answer = await world.run(world.acme.admin, Q3, variables);
  expect(answer.errors).toMatchObject([{ extensions: { code } }]);
});

it('a search finds what it means, whatever the case and the accents, and its wildcards are letters', async () => {
  const { admin } = world.acme;
  const [inbox] = (await world.run(admin, '{ inboxes { id } }')).data.inboxes;
  await world.run(
    admin,
    'mutation ($i: ID!) { createConversation(input: { inboxId: $i, subject: "Çok acil: FREN", contactName: "Şule" }) { errors { code } } }',
    {
      i: inbox.id,
    },
  );
  const found = async (search: string) =>
    (await page(admin, 10, null, { search })).data.conversations.nodes.map(
      ({ subject }: { subject: string }) => subject,
    );
  expect(await found('cok fren')).toEqual(['Çok acil: FREN']);
  expect(await found('sule')).toEqual(['Çok acil: FREN']);
  expect(await found('%')).toEqual([]);
  expect(await found('fren biz')).toEqual([]);
});
