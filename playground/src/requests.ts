import assignConversation from '../requests/assign-conversation.graphql';
import assignableUsers from '../requests/assignable-users.graphql';
import beginTwoFactor from '../requests/begin-two-factor.graphql';
import confirmTwoFactor from '../requests/confirm-two-factor.graphql';
import enterCompany from '../requests/enter-company.graphql';
import invite from '../requests/invite.graphql';
import myConversations from '../requests/my-conversations.graphql';
import people from '../requests/people.graphql';
import queue from '../requests/queue.graphql';
import signIn from '../requests/sign-in.graphql';
import takeConversation from '../requests/take-conversation.graphql';
import verifyTwoFactor from '../requests/verify-two-factor.graphql';
import welcome from '../requests/welcome.graphql';
import whyItWaits from '../requests/why-it-waits.graphql';

/** What stands in a tab, ready to be run. */
export interface Request {
  readonly query: string;
  readonly variables: string;
  readonly headers: string;
}

/** In every new tab. */
export const HEADERS =
  '// While you are signed in, "Authorization" is added by itself. One that you write here goes before it.\n';

const SIGN_IN = withInput(signIn, { identifier: 'you@example.com', password: '' });

/** What somebody finds who comes for the first time. The first of them works at once. */
export const FIRST_REQUESTS: readonly Request[] = [
  { query: welcome, variables: '', headers: HEADERS },
  SIGN_IN,
  withInput(verifyTwoFactor, { challenge: '', code: '' }),
  withInput(enterCompany, { companyId: '' }),
  { query: people, variables: '', headers: HEADERS },
  withInput(invite, {
    invitations: [
      { email: 'new.colleague@example.com', membership: { role: 'USER' } },
      { email: 'another@example.com', membership: { role: 'LIMITED_USER', conversationLimit: 5 } },
    ],
  }),
  withVariables(myConversations, { filter: { status: ['OPEN'], unassigned: false } }),
  withInput(takeConversation, { conversationId: '' }),
  withVariables(assignableUsers, { conversationId: '' }),
  withInput(assignConversation, { conversationId: '', assigneeId: '', note: '' }),
  { query: queue, variables: '', headers: HEADERS },
  withVariables(whyItWaits, { conversationId: '' }),
  { query: beginTwoFactor, variables: '', headers: HEADERS },
  withInput(confirmTwoFactor, { code: '' }),
];

function withInput(query: string, input: object): Request {
  return withVariables(query, { input });
}

function withVariables(query: string, variables: object): Request {
  return { query, variables: JSON.stringify(variables, null, 2), headers: HEADERS };
}
