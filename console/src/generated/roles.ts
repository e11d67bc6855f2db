/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a person is in a company. Each role includes what those below it give. */
export type Role =
  /** Everything, as the account owner: people, company, security and every module. */
  | 'ADMIN'
  /** Every module and every conversation; no say over people or the company. */
  | 'MODERATOR'
  /** The chat page and the dashboard, with all conversations of the person's own inboxes. */
  | 'USER'
  /** The chat page and the dashboard, with only what is assigned to the person. */
  | 'LIMITED_USER';

/** How far a module is granted. */
export type AccessLevel =
  /** To see and work with what is in the module. */
  | 'USE'
  /** To change what the module consists of. Includes USE. */
  | 'MANAGE';

/** A part of the product that can be granted by itself. */
export type Module =
  /** Conversations with customers. */
  | 'CONVERSATIONS'
  /** Figures of the day. */
  | 'DASHBOARD'
  /** Team inboxes and who serves them. */
  | 'INBOXES'
  /** Entry forms through which visitors ask for advice. */
  | 'QUESTIONNAIRES'
  /** Customers and other contacts. */
  | 'CONTACTS'
  /** Products and their records. */
  | 'PRODUCTS'
  /** Tasks. */
  | 'TASKS'
  /** Activities, such as meetings and calls. */
  | 'ACTIVITIES'
  /** Telephone calls. */
  | 'TELEPHONY'
  /** Mailings and campaigns. */
  | 'CAMPAIGNS'
  /** Connections to ERP systems. */
  | 'ERP'
  /**
   * The people of the company: inviting, editing and removing them. Nobody gives what they do not have: to invite a USER without naming
   * `grants` one needs CONVERSATIONS and DASHBOARD as well, which the role gives by default.
   */
  | 'USERS'
  /** The company's profile, settings and working hours. */
  | 'COMPANY'
  /** Second factors, and why somebody may or may not. */
  | 'SECURITY'
  /** API tokens for scripts and integrations. */
  | 'API'
  /** The record of who did what. */
  | 'AUDIT';

/** A module to be granted. */
export type ModuleGrantInput = {
  /** The module. Each at most once in a list. */
  module: Module;
  /** How far it is granted. */
  level?: AccessLevel;
};

/**
 * What went wrong, for machines. The sentence for people is in `message`. These are the codes of `UserError`, in the payload of a mutation. Errors
 * at the top level of an answer say theirs in `extensions.code`: FORBIDDEN, NOT_FOUND, INVALID and RATE_LIMITED as here, and beside them
 * UNAUTHENTICATED (sign in), BAD_USER_INPUT (a value of the wrong type; `extensions.path`), BAD_REQUEST and GRAPHQL_… (the request or the document is
 * none), UNAVAILABLE (repeat) and INTERNAL (`extensions.requestId`). FORBIDDEN there has either `restriction` or `missing`, `role` and `grantable`.
 */
export type ErrorCode =
  /** The value makes no sense or breaks a rule of the field. */
  | 'INVALID'
  /** There is nothing with this id or token. */
  | 'NOT_FOUND'
  /** It is there already. */
  | 'ALREADY_EXISTS'
  /** Somebody changed the record after it was read: load it again and repeat. */
  | 'STALE'
  /** The viewer may not do this. */
  | 'FORBIDDEN'
  /** The link, token or deadline has ended. */
  | 'EXPIRED'
  /** It works once, and was used. */
  | 'ALREADY_USED'
  /** A limit has been reached. */
  | 'LIMIT_REACHED'
  /** The person concerned does not meet the conditions. */
  | 'NOT_ELIGIBLE'
  /** The name or the password is wrong. */
  | 'WRONG_CREDENTIALS'
  /** The e-mail address has not been verified yet. */
  | 'EMAIL_NOT_VERIFIED'
  /** Signing in is not possible: blocked, inactive or archived. */
  | 'BLOCKED'
  /** Too many attempts: wait a little. */
  | 'RATE_LIMITED'
  /** The company would be left without an active admin. */
  | 'LAST_ADMIN'
  /** The confirmation text is not the one that was asked for. */
  | 'CONFIRMATION_MISMATCH'
  /** Another system did not answer as it should. */
  | 'UPSTREAM_FAILED';

/** A new custom role. */
export type CreateCustomRoleInput = {
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name: string;
  /** What it gives. Each module at most once. */
  grants: Array<ModuleGrantInput>;
  /** Who gets it, at most 500. Left out: nobody yet. */
  userIds?: Array<string> | null | undefined;
  /** At most 100 characters. The same call with the same key within 24 hours makes nothing twice and gets the first answer again. */
  idempotencyKey?: string | null | undefined;
};

/** What to change of a custom role. What is left out stays as it is. */
export type UpdateCustomRoleInput = {
  /** The custom role. */
  id: string;
  /** The `CustomRole.version` that the change is based on; where it is no longer the current one, nothing is changed (STALE). */
  version: number;
  /** The name, unique in the company without regard to case. At most 100 characters. */
  name?: string | null | undefined;
  /** What it gives, in place of what it gave until now. */
  grants?: Array<ModuleGrantInput> | null | undefined;
  /** Who has it, in place of those until now, at most 500. The archived keep it without being named. */
  userIds?: Array<string> | null | undefined;
};

/** Which custom role to delete. */
export type DeleteCustomRoleInput = {
  /** The custom role. */
  id: string;
  /** The custom role that those who have it get instead. Needed unless nobody has it. */
  replacementId?: string | null | undefined;
};

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { roles: Array<{ role: Role, grants: Array<{ module: Module, level: AccessLevel }>, minimumGrants: Array<{ module: Module, level: AccessLevel }> }> | null };

export type PeopleOfRoleQueryVariables = Exact<{
  role: Role;
}>;


export type PeopleOfRoleQuery = { users: { totalCount: number } | null };

export type CustomRoleFactsFragment = { id: string, version: number, name: string, grants: Array<{ module: Module, level: AccessLevel }>, users: { totalCount: number, nodes: Array<{ id: string, displayName: string }> } | null };

export type CustomRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomRolesQuery = { customRoles: Array<{ id: string, version: number, name: string, grants: Array<{ module: Module, level: AccessLevel }>, users: { totalCount: number, nodes: Array<{ id: string, displayName: string }> } | null }> | null };

export type PeopleOfCustomRoleQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type PeopleOfCustomRoleQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { version: number, id: string, users: { totalCount: number, nodes: Array<{ id: string, displayName: string, avatarUrl: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type CreateCustomRoleMutationVariables = Exact<{
  input: CreateCustomRoleInput;
}>;


export type CreateCustomRoleMutation = { createCustomRole: { customRole: { id: string, version: number, name: string, grants: Array<{ module: Module, level: AccessLevel }>, users: { totalCount: number, nodes: Array<{ id: string, displayName: string }> } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type UpdateCustomRoleMutationVariables = Exact<{
  input: UpdateCustomRoleInput;
}>;


export type UpdateCustomRoleMutation = { updateCustomRole: { customRole: { id: string, version: number, name: string, grants: Array<{ module: Module, level: AccessLevel }>, users: { totalCount: number, nodes: Array<{ id: string, displayName: string }> } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export type DeleteCustomRoleMutationVariables = Exact<{
  input: DeleteCustomRoleInput;
}>;


export type DeleteCustomRoleMutation = { deleteCustomRole: { deletedId: string | null, replacement: { id: string, version: number, name: string, grants: Array<{ module: Module, level: AccessLevel }>, users: { totalCount: number, nodes: Array<{ id: string, displayName: string }> } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string>, retryAfterSeconds: number | null }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const CustomRoleFactsFragmentDoc = new TypedDocumentString(`
    fragment CustomRoleFacts on CustomRole {
  id
  version
  name
  grants {
    module
    level
  }
  users(first: 3) {
    totalCount
    nodes {
      id
      displayName
    }
  }
}
    `, {"fragmentName":"CustomRoleFacts"}) as unknown as TypedDocumentString<CustomRoleFactsFragment, unknown>;
export const RolesDocument = new TypedDocumentString(`
    query Roles {
  roles {
    role
    grants {
      module
      level
    }
    minimumGrants {
      module
      level
    }
  }
}
    `) as unknown as TypedDocumentString<RolesQuery, RolesQueryVariables>;
export const PeopleOfRoleDocument = new TypedDocumentString(`
    query PeopleOfRole($role: Role!) {
  users(first: 1, filter: {role: [$role]}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PeopleOfRoleQuery, PeopleOfRoleQueryVariables>;
export const CustomRolesDocument = new TypedDocumentString(`
    query CustomRoles {
  customRoles {
    ...CustomRoleFacts
  }
}
    fragment CustomRoleFacts on CustomRole {
  id
  version
  name
  grants {
    module
    level
  }
  users(first: 3) {
    totalCount
    nodes {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<CustomRolesQuery, CustomRolesQueryVariables>;
export const PeopleOfCustomRoleDocument = new TypedDocumentString(`
    query PeopleOfCustomRole($id: ID!, $after: String) {
  node(id: $id) {
    id
    ... on CustomRole {
      version
      users(first: 100, after: $after) {
        totalCount
        nodes {
          id
          displayName
          avatarUrl(size: SMALL)
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleOfCustomRoleQuery, PeopleOfCustomRoleQueryVariables>;
export const CreateCustomRoleDocument = new TypedDocumentString(`
    mutation CreateCustomRole($input: CreateCustomRoleInput!) {
  createCustomRole(input: $input) {
    customRole {
      ...CustomRoleFacts
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment CustomRoleFacts on CustomRole {
  id
  version
  name
  grants {
    module
    level
  }
  users(first: 3) {
    totalCount
    nodes {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<CreateCustomRoleMutation, CreateCustomRoleMutationVariables>;
export const UpdateCustomRoleDocument = new TypedDocumentString(`
    mutation UpdateCustomRole($input: UpdateCustomRoleInput!) {
  updateCustomRole(input: $input) {
    customRole {
      ...CustomRoleFacts
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment CustomRoleFacts on CustomRole {
  id
  version
  name
  grants {
    module
    level
  }
  users(first: 3) {
    totalCount
    nodes {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<UpdateCustomRoleMutation, UpdateCustomRoleMutationVariables>;
export const DeleteCustomRoleDocument = new TypedDocumentString(`
    mutation DeleteCustomRole($input: DeleteCustomRoleInput!) {
  deleteCustomRole(input: $input) {
    deletedId
    replacement {
      ...CustomRoleFacts
    }
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
  retryAfterSeconds
}
fragment CustomRoleFacts on CustomRole {
  id
  version
  name
  grants {
    module
    level
  }
  users(first: 3) {
    totalCount
    nodes {
      id
      displayName
    }
  }
}`) as unknown as TypedDocumentString<DeleteCustomRoleMutation, DeleteCustomRoleMutationVariables>;