import { idBytes, type ConversationId, type InboxId, type QuestionnaireId, type UserId } from '../../src/core/ids';
import type { CompanyOfWorld, Person, World } from '../world';

type Verb = 'create' | 'update' | 'delete';

const SHOWN = {
  Inbox: `inbox { id name version assignment conversationCost members { id } memberLimits { user { id } limit } }`,
  Questionnaire: 'questionnaire { id name version inbox { id } users { id } }',
};

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

let names = 0;
export const freshName = () => `Name ${(names += 1)}`;

export const idsOf = (people: readonly { readonly userId: UserId }[]) => people.map(({ userId }) => userId);

/** The verbs on inboxes and questionnaires over the API, and what has become of people and conversations. */
export function placesOf(world: () => World) {
  async function call(as: { token: string }, verb: Verb, kind: keyof typeof SHOWN, input: object) {
    const name = `${verb}${kind}`;
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${kind}Input`;
    const shown = `${verb === 'delete' ? 'deletedId' : SHOWN[kind]} errors { code path }`;
    const answer = await world().run(as, `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, {
      input,
    });
    expect(answer.errors).toBeUndefined();
    return answer.data[name];
  }

  return {
    call,
    inbox: async ({ admin }: CompanyOfWorld, input: object = {}) => {
      const { inbox, errors } = await call(admin, 'create', 'Inbox', { name: freshName(), ...input });
      expect(errors).toEqual([]);
      return inbox as { id: InboxId; name: string; version: number };
    },
    questionnaire: async ({ admin }: CompanyOfWorld, inboxId: string, input: object = {}) => {
      const said = { name: freshName(), inboxId, ...input };
      const { questionnaire, errors } = await call(admin, 'create', 'Questionnaire', said);
      expect(errors).toEqual([]);
      return questionnaire as { id: QuestionnaireId; name: string; version: number };
    },
    firstInbox: async ({ admin }: CompanyOfWorld) =>
      (await world().run(admin, '{ inboxes { id version } }')).data.inboxes[0],
    /** Where a conversation is, and on whom; ids as the database has them. */
    conversation: async (id: ConversationId) => {
      const [row] = await world().db.query<
        { inboxId: Buffer; questionnaireId: Buffer | null; assigneeId: Buffer | null }[]
      >('SELECT inboxId, questionnaireId, assigneeId FROM conversation WHERE id = ?', [idBytes(id)]);
      return { ...row };
    },
    events: async ({ owner }: CompanyOfWorld, targetId: string) => {
      const query =
        'query ($id: ID!) { auditLog(first: 100, filter: { targetId: $id }) { nodes { action changes { field before after } } } }';
      const answer = await world().run(owner, query, { id: targetId });
      expect(answer.errors).toBeUndefined();
      return answer.data.auditLog.nodes as { action: string; changes: Change[] }[];
    },
    userOf: async ({ owner }: CompanyOfWorld, { userId }: Pick<Person, 'userId'>) => {
      const query =
        'query ($id: ID!) { user(id: $id) { version activeConversationCount inboxes { id } questionnaires { id } } }';
      return (await world().run(owner, query, { id: userId })).data.user;
    },
    /** Hands a conversation on as another transaction would, without asking whether that is allowed. */
    handOn: async (
      sql: (text: string, parameters: unknown[]) => Promise<unknown>,
      id: ConversationId,
      from: Person,
      to: Person,
    ) => {
      await sql('UPDATE conversation SET assigneeId = ? WHERE id = ?', [idBytes(to.userId), idBytes(id)]);
      await sql('UPDATE conversation_assignment SET assigneeId = ? WHERE conversationId = ?', [
        idBytes(to.userId),
        idBytes(id),
      ]);
      for (const [by, { userId }] of [[-1, from] as const, [1, to] as const]) {
        await sql('UPDATE user_load SET activeConversations = activeConversations + ? WHERE userId = ?', [
          by,
          idBytes(userId),
        ]);
      }
    },
  };
}
