import { useSearchParams } from 'wouter';
import type { ConversationFilter, ConversationStatus } from '../../generated/conversations';
import { useViewer } from '../../shell/viewer';

export const VIEWS = ['mine', 'waiting', 'all'] as const;

export type View = (typeof VIEWS)[number];

/** Where the list is, without a conversation beside it. */
export const LIST = '~/conversations';

/** What is listed, as the address says it. */
interface Listed {
  readonly view: View;
  readonly status: ConversationStatus;
  readonly inbox: string | null;
  readonly search: string | null;
}

type Wanted = Partial<Listed>;

/** What is listed; the ways to list something else, as the search part of an address. */
export function useListed() {
  const [params, setParams] = useSearchParams();
  const { user } = useViewer();
  const listed: Listed = {
    view: VIEWS.find((view) => view === params.get('view')) ?? (user === null ? 'all' : 'mine'),
    status: params.get('status') === 'closed' ? 'CLOSED' : 'OPEN',
    inbox: params.get('inbox'),
    search: params.get('search'),
  };
  return {
    listed,
    /** What the server is asked. */
    filter: filterOf(listed, user?.id),
    /** For links that go elsewhere and leave the list as it is. */
    search: searchOf(params),
    linkTo: (wanted: Wanted) => searchOf(paramsOf({ ...listed, ...wanted })),
    choose: (wanted: Wanted) => setParams(paramsOf({ ...listed, ...wanted }), { replace: true }),
  };
}

function filterOf({ view, status, inbox, search }: Listed, me: string | undefined): ConversationFilter {
  return {
    status: [status],
    ...(view === 'mine' && me !== undefined && { assigneeId: me }),
    ...(view === 'waiting' && { unassigned: true }),
    ...(inbox !== null && { inboxId: inbox }),
    ...(search !== null && { search }),
  };
}

function paramsOf({ view, status, inbox, search }: Listed): URLSearchParams {
  return new URLSearchParams({
    view,
    ...(status === 'CLOSED' && { status: 'closed' }),
    ...(inbox !== null && { inbox }),
    ...(search !== null && search !== '' && { search }),
  });
}

function searchOf(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
