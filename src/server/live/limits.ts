/** What streams may take. A WebSocket is one connection with some subscriptions; a stream of server-sent events is one with one. */
export const LIVE_LIMITS = {
  /** Connections at a time. */
  ofAccount: 50,
  ofCompany: 2_000,
  ofAddress: 1_000,
  inAll: 5_000,
  /** Of one address, those that have not said yet who they are. */
  waitingOfAddress: 50,
  /** Subscriptions at a time on one WebSocket. */
  subscriptions: 10,
  /** Messages that one WebSocket may send within MESSAGE_WINDOW_MS. */
  messages: 200,
} as const;

export const MESSAGE_WINDOW_MS = 10_000;

/** How long a WebSocket may be open before it says who it is. */
export const INIT_MS = 5_000;

/** How often connections are asked whether somebody is there still. Whoever has not answered, or read, until the next time is let go. */
export const HEARTBEAT_MS = 12_000;

/** Of answers that a client has not read: with more it is let go. */
export const MAX_UNREAD_BYTES = 1024 * 1024;

/** How long a client is waited for when a connection is closed. */
export const FAREWELL_MS = 300;

/** Source of those above 4400: https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md */
export const CLOSE = {
  /** The server stops; connect again, to another process. */
  goingAway: 1001,
  /** There are too many connections, or the database did not answer; connect again later. */
  tryAgainLater: 1013,
  badRequest: 4400,
  /** Nobody is signed in, or no longer. */
  unauthorized: 4401,
  /** The page may not use the session in the cookie. */
  forbidden: 4403,
  tooManyMessages: 4429,
  internal: 4500,
} as const;
