import { RUNTIME_ENTITIES, RUNTIME_JOBS, RUNTIME_SEALED } from '../runtime/parts';
import { DOMAINS } from './index';

/** Every table that a migration makes. */
export const ENTITIES = [...RUNTIME_ENTITIES, ...DOMAINS.flatMap(({ entities = [] }) => entities)];

/** Every column whose text is sealed with a key of SECRET_KEY: what a rotation of keys has to seal anew. */
export const SEALED_COLUMNS = [...RUNTIME_SEALED, ...DOMAINS.flatMap(({ sealed = [] }) => sealed)];

/** What is done now and then, whoever asks for nothing. */
export const JOBS = [...RUNTIME_JOBS, ...DOMAINS.flatMap(({ jobs = [] }) => jobs)];

/** What goes on beside requests in every process. */
export const WORKERS = DOMAINS.flatMap(({ workers = [] }) => workers);

/** Every email that Muster sends. */
export const EMAILS = DOMAINS.flatMap(({ emails = [] }) => emails);

/** What is handed over through the outbox, beside emails: those need the transport of their process. */
export const OUTBOX_KINDS = DOMAINS.flatMap(({ outbox = [] }) => outbox);
