import type { Logger } from 'pino';
import type { Settings } from '../../settings';
import type { ContextParts } from '../context';
import type { Pipeline } from '../pipeline';
import type { RateLimits } from '../rate-limits';
import type { Places } from './places';
import type { Watch } from './watch';

/** What streams need of the server. */
export interface LiveParts extends ContextParts {
  readonly settings: Pick<Settings, 'accessLog' | 'appUrl' | 'apiUrl' | 'corsOrigins'>;
  readonly log: Logger;
  readonly rateLimits: RateLimits;
  readonly pipeline: Pipeline;
  readonly watch: Watch;
  readonly places: Places;
}
