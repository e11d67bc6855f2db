import { People1790000000001 } from './1-people';
import { Identity1790000000003 } from './3-identity';
import { ApiTokens1790000000006 } from './6-api-tokens';

/** In the order in which they run. */
export const MIGRATIONS = [People1790000000001, Identity1790000000003, ApiTokens1790000000006];
