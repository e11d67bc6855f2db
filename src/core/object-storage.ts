/** Where files lie that are too large for the database: on disk, or on S3-compatible storage. Names are ours, never a client's. */
export interface ObjectStorage {
  /** Once it resolves the object is there whole, and stays. */
  write(name: string, bytes: Buffer, contentType: string): Promise<void>;
  /** Null when there is nothing of this name. */
  read(name: string): Promise<Buffer | null>;
  /** What is not there needs no removing. */
  remove(name: string): Promise<void>;
  close(): void;
}
