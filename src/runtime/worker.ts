import type { DataSource } from 'typeorm';
import type { App } from '../core/ctx';

export interface WorkerParts {
  readonly dataSource: DataSource;
  readonly app: App;
  readonly clock: () => Date;
}

export interface Worker {
  /** Lets what is being done finish; nothing new begins. */
  stop(): Promise<void>;
}

/** Something that goes on beside requests, in every process, as soon as it is needed: what can wait for its turn is a job (jobs.ts). */
export interface WorkerDefinition {
  readonly name: string;
  start(parts: WorkerParts): Worker;
}
