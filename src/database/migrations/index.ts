import { People1790000000001 } from './1-people';
import { UserLife1790000000002 } from './2-user-life';

/** In the order in which they run. */
export const MIGRATIONS = [People1790000000001, UserLife1790000000002];
