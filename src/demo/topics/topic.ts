/**
 * What a conversation can be about. Customer and company write in turn, the customer first. "{bike}", "{name}" (of the customer) and
 * "{order}" are filled in.
 */
export interface Topic {
  /** Whether it is about buying: it waits in the second inbox. */
  readonly isSale: boolean;
  readonly subject: string;
  readonly messages: readonly string[];
}

/** The customers of one language and what they write about. */
export interface Customers {
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** What is said to a colleague with a transfer, and what is left behind when a conversation goes back to the pool. */
  readonly transferNote: string;
  readonly returnNote: string;
  readonly topics: readonly Topic[];
}
