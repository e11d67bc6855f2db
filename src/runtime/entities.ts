import type { SealedColumn } from './domain';
import { IdempotencyKey } from './idempotency';
import { Job } from './jobs';
import { OutboxEntry } from './outbox';

/** The tables that belong to no domain. */
export const RUNTIME_ENTITIES = [IdempotencyKey, Job, OutboxEntry];

/** Their columns whose text is sealed with a key of SECRET_KEY. */
export const RUNTIME_SEALED: readonly SealedColumn[] = [{ entity: OutboxEntry, column: 'payload' }];
