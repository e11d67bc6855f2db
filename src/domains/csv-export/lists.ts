import type { AuditFilter, UserExportColumn, UserFilter, UserOrder } from '../../generated/schema-types';
import { AUDIT_COLUMNS, USER_COLUMNS, type Column } from './columns';

/** What is exported: a list of the API, and how it was asked for. */
export type Wanted =
  | {
      readonly list: 'users';
      readonly filter: UserFilter | null;
      readonly orderBy: UserOrder | null;
      readonly columns: readonly UserExportColumn[];
    }
  | { readonly list: 'auditLog'; readonly filter: AuditFilter | null };

export function columnsOf(wanted: Wanted): readonly Column[] {
  return wanted.list === 'users' ? wanted.columns.map((name) => USER_COLUMNS[name]) : AUDIT_COLUMNS;
}

/** The document that asks for one page, as anybody could. Its variables are `first`, `after` and whatever `variablesOf` answers. */
export function documentOf(wanted: Wanted): string {
  const fields = columnsOf(wanted)
    .map(({ selection }) => selection)
    .join(' ');
  const page = `{ nodes { ${fields} } pageInfo { hasNextPage endCursor } }`;
  return wanted.list === 'users'
    ? `query ($first: Int, $after: String, $filter: UserFilter, $orderBy: UserOrder) {
        page: users(first: $first, after: $after, filter: $filter, orderBy: $orderBy) ${page} }`
    : `query ($first: Int, $after: String, $filter: AuditFilter) {
        page: auditLog(first: $first, after: $after, filter: $filter) ${page} }`;
}

export function variablesOf(wanted: Wanted): Readonly<Record<string, unknown>> {
  const { filter } = wanted;
  return wanted.list === 'users' ? { filter, ...(wanted.orderBy && { orderBy: wanted.orderBy }) } : { filter };
}
