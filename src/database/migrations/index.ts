import { People1790000000001 } from './1-people';
import { WorkingHours1790000000004 } from './4-working-hours';

/** In the order in which they run. */
export const MIGRATIONS = [People1790000000001, WorkingHours1790000000004];
