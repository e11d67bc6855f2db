import { RUNTIME_ENTITIES, RUNTIME_SEALED } from '../runtime/entities';
import { DOMAINS } from './index';

/** Every table that a migration makes. */
export const ENTITIES = [...RUNTIME_ENTITIES, ...DOMAINS.flatMap(({ entities = [] }) => entities)];

/** Every column whose text is sealed with a key of SECRET_KEY: what a rotation of keys has to seal anew. */
export const SEALED_COLUMNS = [...RUNTIME_SEALED, ...DOMAINS.flatMap(({ sealed = [] }) => sealed)];
