import { useSearchParams } from 'wouter';
import { domainOf } from './words/actions';

const KEYS = ['action', 'actor', 'token', 'target', 'from', 'to'] as const;

/** What narrows the list, as the address says it. Empty: it does not. */
export type Narrowing = Readonly<Record<(typeof KEYS)[number], string>>;

/** What stands in the address, and a way to say something else. */
export function useNarrowing(): [Narrowing, (change: Partial<Narrowing>) => void] {
  const [params, setParams] = useSearchParams();
  const narrowing = Object.fromEntries(KEYS.map((key) => [key, params.get(key) ?? ''])) as Narrowing;
  const narrow = (change: Partial<Narrowing>) => {
    const said = Object.entries({ ...narrowing, ...change }).filter(([, value]) => value !== '');
    setParams(new URLSearchParams(said));
  };
  return [narrowing, narrow];
}

export const EVERYTHING: Narrowing = { action: '', actor: '', token: '', target: '', from: '', to: '' };

export function isNarrow(narrowing: Narrowing): boolean {
  return KEYS.some((key) => narrowing[key] !== '');
}

/** The same for the server. `actions` are all that it knows: one that is asked for by its domain alone stands for all of the domain. */
export function filterOf({ action, actor, token, target, from, to }: Narrowing, actions: readonly string[]) {
  return {
    ...(action !== '' && {
      action: action.includes('.') ? [action] : actions.filter((one) => domainOf(one) === action),
    }),
    ...(actor !== '' && { actorId: actor }),
    ...(token !== '' && { apiTokenId: token }),
    ...(target !== '' && { targetId: target }),
    ...instantOf('from', from, 0),
    ...instantOf('to', to, 1),
  };
}

/** Midnight where the browser is, so many days after the date. Nothing where it is none. */
function instantOf(name: string, date: string, days: number): Readonly<Record<string, string>> {
  const at = new Date(`${date}T00:00`);
  if (Number.isNaN(at.getTime())) return {};
  at.setDate(at.getDate() + days);
  return { [name]: at.toISOString() };
}
