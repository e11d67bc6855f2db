import { useLocation, useSearch } from 'wouter';
import type {
  Module,
  Role,
  UserFilter,
  UserOrder,
  UserOrderField,
  UserStatus,
} from '../../../../src/generated/schema-types';

/** What of the list is in the address. */
export type ListKey = 'search' | 'status' | 'role' | 'inbox' | 'module' | 'sort' | 'desc';

export interface ListAddress {
  readonly get: (key: ListKey) => string;
  /** An empty text takes it out. */
  readonly set: (changes: Partial<Record<ListKey, string>>) => void;
  readonly isFiltered: boolean;
}

/** The list, for links from within the section. */
export const LIST = '~/people';

const FILTERS: readonly ListKey[] = ['search', 'status', 'role', 'inbox', 'module'];

/** Whom the list shows and in which order, as the address says: it can be kept, sent and gone back to. */
export function useListAddress(): ListAddress {
  const [path, navigate] = useLocation();
  const params = new URLSearchParams(useSearch());
  const set = (changes: Partial<Record<ListKey, string>>) => {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(changes)) {
      if (value === '') next.delete(key);
      else next.set(key, value);
    }
    // `/people` stays itself: as `/people/` it would be another page, which is loaded anew.
    navigate(`${path === '/' ? '' : path}${next.size === 0 ? '' : `?${next}`}`, { replace: true });
  };
  const get = (key: ListKey) => params.get(key) ?? '';
  return { get, set, isFiltered: FILTERS.some((key) => get(key) !== '') };
}

/** As the server takes it, which is who judges what stands in the address. */
export function filterOf({ get }: ListAddress): UserFilter {
  return {
    ...(get('search') !== '' && { search: get('search') }),
    ...(get('status') !== '' && { status: [get('status') as UserStatus] }),
    ...(get('role') !== '' && { role: [get('role') as Role] }),
    ...(get('inbox') !== '' && { inboxId: get('inbox') }),
    ...(get('module') !== '' && { module: get('module') as Module }),
  };
}

export function orderOf({ get }: ListAddress): UserOrder {
  const field = get('sort') === '' ? 'NAME' : (get('sort') as UserOrderField);
  return { field, direction: get('desc') === '' ? 'ASC' : 'DESC' };
}
