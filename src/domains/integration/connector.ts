import type { Outgoing } from '../../core/outgoing';

/** What an ERP and Muster both know, by the names of the ERP's contract. */
export type ErpCollection = 'firms' | 'products';

/** A record as the ERP and Muster hand it to each other: plain values by name. */
export type ErpRecord = Readonly<Record<string, string | boolean | null>>;

/** Where a system is reached, and as whom. */
export interface ErpAccess {
  readonly outgoing: Outgoing;
  readonly baseUrl: string;
  readonly userName: string;
  readonly password: string;
}

/**
 * What speaks to one kind of ERP. All of it rejects with an UpstreamFailure, or with the OutgoingFailure of the client, where it did not work; it is not called inside a
 * transaction, and may be called again with the same where nobody learned that it had worked.
 */
export interface ErpConnector {
  /** Whether the system is there and takes the credentials. */
  ping(access: ErpAccess): Promise<void>;
  /** The record of this code as it came, to be read by whoever knows its shape; null where the system has none. */
  read(access: ErpAccess, collection: ErpCollection, code: string): Promise<Readonly<Record<string, unknown>> | null>;
  /** Makes the record of this code, or replaces it. */
  write(access: ErpAccess, collection: ErpCollection, code: string, record: ErpRecord): Promise<void>;
}
