import { People1790000000001 } from './1-people';
import { Identity1790000000003 } from './3-identity';

/** In the order in which they run. */
export const MIGRATIONS = [People1790000000001, Identity1790000000003];
