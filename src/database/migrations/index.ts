import { People1790000000001 } from './1-people';

/** In the order in which they run. */
export const MIGRATIONS = [People1790000000001];
