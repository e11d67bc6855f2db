import type { Settings } from '../settings';

/** What a check is given. */
export interface Patient {
  readonly settings: Settings;
  readonly clock: () => Date;
  /** How much more the file system of a folder takes, in bytes. */
  readonly freeBytes: (folder: string) => Promise<number>;
}
