import type { RequestErrorCode } from './errors';

/** Every code that an error can have, of what GraphQL itself says too. */
const CODES: Readonly<Record<RequestErrorCode | GraphqlCode, true>> = {
  INVALID: true,
  NOT_FOUND: true,
  ALREADY_EXISTS: true,
  STALE: true,
  FORBIDDEN: true,
  EXPIRED: true,
  ALREADY_USED: true,
  LIMIT_REACHED: true,
  NOT_ELIGIBLE: true,
  WRONG_CREDENTIALS: true,
  EMAIL_NOT_VERIFIED: true,
  BLOCKED: true,
  RATE_LIMITED: true,
  LAST_ADMIN: true,
  CONFIRMATION_MISMATCH: true,
  UPSTREAM_FAILED: true,
  UNAUTHENTICATED: true,
  BAD_REQUEST: true,
  BAD_USER_INPUT: true,
  GRAPHQL_VALIDATION_FAILED: true,
  TIMEOUT: true,
  INTERNAL: true,
  UNAVAILABLE: true,
  GRAPHQL_PARSE_FAILED: true,
  OPERATION_RESOLUTION_FAILURE: true,
  PERSISTED_QUERY_NOT_SUPPORTED: true,
  PERSISTED_QUERY_NOT_FOUND: true,
  PERSISTED_QUERY_ID_REQUIRED: true,
};

/** What parsing and choosing an operation say, and what Apollo says of requests. */
type GraphqlCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'PERSISTED_QUERY_NOT_FOUND';

export const isErrorCode = (code: unknown): code is keyof typeof CODES =>
  typeof code === 'string' && Object.hasOwn(CODES, code);
