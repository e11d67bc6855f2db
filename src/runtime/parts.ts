import type { SealedColumn } from './domain';
import { purgeGivenUp } from './given-up';
import { purgeOldKeys, IdempotencyKey } from './idempotency';
import { Job, type JobDefinition } from './jobs';
import { OutboxEntry } from './outbox';

/** The tables that belong to no domain. */
export const RUNTIME_ENTITIES = [IdempotencyKey, Job, OutboxEntry];

/** Their columns whose text is sealed with a key of SECRET_KEY. */
export const RUNTIME_SEALED: readonly SealedColumn[] = [{ entity: OutboxEntry, column: 'payload' }];

/** Their jobs. */
export const RUNTIME_JOBS: readonly JobDefinition[] = [purgeOldKeys, purgeGivenUp];
