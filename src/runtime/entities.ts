import { IdempotencyKey } from './idempotency';
import { Job } from './jobs';

/** The tables that belong to no domain. */
export const RUNTIME_ENTITIES = [IdempotencyKey, Job];
