import type { DataSource } from 'typeorm';
import { idBytes, idFromBytes, type CompanyId, type IdPrefix } from '../../../src/core/ids';

/**
 * What may be done, worked out once more by hand from the product's table of roles: sets of "MODULE LEVEL" rather than the bits that the
 * product reckons with, so that a mistake in those is seen.
 */
export type Access = ReadonlySet<string>;

const OPERATIONAL =
  'CONVERSATIONS DASHBOARD INBOXES QUESTIONNAIRES CONTACTS PRODUCTS TASKS ACTIVITIES TELEPHONY CAMPAIGNS ERP'.split(
    ' ',
  );
const ADMINISTRATIVE = 'USERS COMPANY SECURITY API AUDIT'.split(' ');
const ALL = [...OPERATIONAL, ...ADMINISTRATIVE];

const both = (module: string) => [`${module} USE`, `${module} MANAGE`];
const CHAT = ['CONVERSATIONS USE', 'DASHBOARD USE'];
const GIVEN_BY_ROLE: Record<number, readonly string[]> = {
  1: CHAT,
  2: CHAT,
  3: [...OPERATIONAL.flatMap(both), 'USERS USE', 'COMPANY USE'],
  4: ALL.flatMap(both),
};

export interface PersonState {
  readonly id: string;
  readonly role: number;
  readonly status: string;
  readonly isOwner: boolean;
  readonly access: Access;
  readonly email: string | null;
  /** Whoever last said what they are to be. */
  readonly setBy: string | null;
  readonly version: number;
  /** All that the company keeps of them, for telling whether it was touched. */
  readonly content: string;
}

export interface Work {
  readonly id: string;
  readonly inboxId: string;
  readonly questionnaireId: string | null;
  readonly assigneeId: string | null;
}

/** Everything of a company that the laws speak of, straight from its tables. */
export interface State {
  /** Of the company. */
  readonly version: number;
  readonly people: ReadonlyMap<string, PersonState>;
  readonly open: readonly Work[];
  readonly inboxesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly questionnairesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly customRoles: readonly { id: string; version: number }[];
  readonly loads: ReadonlyMap<string, number>;
  /** Of each conversation, who has an assignment of it that has not ended. */
  readonly current: ReadonlyMap<string, readonly string[]>;
  /** All of it, for telling whether anything was written. */
  readonly content: string;
}

const STATUS = ['', 'INVITED', 'ACTIVE', 'INACTIVE', 'BLOCKED', 'ARCHIVED', 'DELETED'];

const usr = (bytes: unknown): string => idFromBytes('usr', bytes as Buffer);
const usrOrNull = (bytes: unknown): string | null => (bytes === null ? null : usr(bytes));

type Row = Record<string, unknown> & Record<'id' | 'userId', Buffer>;

const TABLES = {
  company: 'SELECT * FROM company WHERE id = ?',
  people: 'SELECT * FROM `user` WHERE companyId = ? ORDER BY id',
  roles: 'SELECT * FROM custom_role WHERE companyId = ? ORDER BY id',
  holders: 'SELECT * FROM custom_role_user WHERE companyId = ? ORDER BY customRoleId, userId',
  members: 'SELECT * FROM inbox_member WHERE companyId = ? ORDER BY inboxId, userId',
  handlers: 'SELECT * FROM questionnaire_user WHERE companyId = ? ORDER BY questionnaireId, userId',
  conversations: 'SELECT * FROM conversation WHERE companyId = ? ORDER BY id',
  assignments: 'SELECT * FROM conversation_assignment WHERE companyId = ? ORDER BY id',
  loads: 'SELECT * FROM user_load WHERE companyId = ? ORDER BY userId',
  invitations: 'SELECT * FROM invitation WHERE companyId = ? ORDER BY id',
  tokens:
    'SELECT id, usesModules, managesModules, createdById, revokedAt FROM api_token WHERE companyId = ? ORDER BY id',
  audit: 'SELECT id, action FROM audit_entry WHERE companyId = ? ORDER BY id',
} as const;

type Tables = Record<keyof typeof TABLES, Row[]>;

export async function stateOf(db: DataSource, companyId: CompanyId): Promise<State> {
  const read = async ([name, sql]: string[]) => [name, await db.query<Row[]>(sql ?? '', [idBytes(companyId)])] as const;
  const tables = Object.fromEntries(await Promise.all(Object.entries(TABLES).map(read))) as unknown as Tables;
  // When somebody was last seen is written by looking.
  for (const person of tables.people) delete person['lastSeenAt'];
  const [company] = tables.company as [Row];
  return {
    version: company['version'] as number,
    people: peopleIn(tables, usr(company['ownerId'])),
    open: tables.conversations.filter(({ status }) => status === 1).map(workOf),
    inboxesOf: perPerson(tables.members, 'ibx', 'inboxId'),
    questionnairesOf: perPerson(tables.handlers, 'qst', 'questionnaireId'),
    customRoles: tables.roles.map((row) => ({ id: idFromBytes('rol', row.id), version: row['version'] as number })),
    loads: new Map(tables.loads.map((row) => [usr(row.userId), row['activeConversations'] as number])),
    current: currentIn(tables.assignments),
    content: JSON.stringify(tables),
  };
}

function peopleIn(tables: Tables, ownerId: string): Map<string, PersonState> {
  const given = new Map<string, string[]>(tables.roles.map((row) => [idFromBytes('rol', row.id), modulesOf(row)]));
  const rolesOf = perPerson(tables.holders, 'rol', 'customRoleId');
  const places = [
    rolesOf,
    perPerson(tables.members, 'ibx', 'inboxId'),
    perPerson(tables.handlers, 'qst', 'questionnaireId'),
  ];
  const people = tables.people.map((row): PersonState => {
    const id = usr(row.id);
    const fromRoles = [...(rolesOf.get(id) ?? [])].flatMap((roleId) => given.get(roleId) ?? []);
    return {
      id,
      role: row['role'] as number,
      status: STATUS[row['status'] as number] ?? '?',
      isOwner: id === ownerId,
      access: new Set([...ownAccess(row), ...fromRoles]),
      email: row['email'] as string | null,
      setBy: usrOrNull(row['membershipSetById']),
      version: row['version'] as number,
      content: JSON.stringify([row, ...places.map((of) => [...(of.get(id) ?? [])].sort())]),
    };
  });
  return new Map(people.map((person) => [person.id, person]));
}

/** What a person's own row gives: the grants where any were said, and the role's where none were or where the role keeps them. */
function ownAccess(row: Row): string[] {
  const role = row['role'] as number;
  const ofRole = GIVEN_BY_ROLE[role] ?? [];
  if (row['usesModules'] === null) return [...ofRole];
  return role >= 3 ? [...modulesOf(row), ...ofRole] : modulesOf(row);
}

/** The bits of the columns, in words. */
function modulesOf(row: Row): string[] {
  const has = (column: string, bit: number) => (((row[column] as number) >> bit) & 1) === 1;
  return ALL.flatMap((module, bit) => [
    ...(has('usesModules', bit) ? [`${module} USE`] : []),
    ...(has('managesModules', bit) ? [`${module} MANAGE`] : []),
  ]);
}

function workOf(row: Row): Work {
  const form = row['questionnaireId'] as Buffer | null;
  return {
    id: idFromBytes('cnv', row.id),
    inboxId: idFromBytes('ibx', row['inboxId'] as Buffer),
    questionnaireId: form && idFromBytes('qst', form),
    assigneeId: usrOrNull(row['assigneeId']),
  };
}

function currentIn(assignments: readonly Row[]): Map<string, string[]> {
  const current = new Map<string, string[]>();
  for (const row of assignments.filter(({ endedAt }) => endedAt === null)) {
    const id = idFromBytes('cnv', row['conversationId'] as Buffer);
    current.set(id, [...(current.get(id) ?? []), usr(row['assigneeId'])]);
  }
  return current;
}

/** The ids in a column, for each person. */
function perPerson(rows: readonly Row[], prefix: IdPrefix, column: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const ids = found.get(usr(row.userId)) ?? new Set();
    found.set(usr(row.userId), ids.add(idFromBytes(prefix, row[column] as Buffer)));
  }
  return found;
}

/** Whether somebody can have a conversation at all, their limit and languages aside. */
export function mayHave(
  state: State,
  { id, role, status, access }: PersonState,
  { inboxId, questionnaireId }: Pick<Work, 'inboxId' | 'questionnaireId'>,
): boolean {
  if (status !== 'ACTIVE' || !access.has('CONVERSATIONS USE')) return false;
  if (role >= 3) return true;
  const [places, needed] =
    questionnaireId === null ? [state.inboxesOf, inboxId] : [state.questionnairesOf, questionnaireId];
  return places.get(id)?.has(needed) ?? false;
}
