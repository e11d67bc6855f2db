import { holds, type ModuleSet } from '../../core/module-set';
import type { ErpSetId } from '../../core/ids';
import type { ErpSet } from './entity';

/** What of somebody decides which ERP sets they work with. */
export interface ErpActor {
  readonly permissions: ModuleSet;
  /** Null for whoever has none, API tokens and support staff among them. */
  readonly defaultSetId: ErpSetId | null;
}

/** Whether an ERP set exists for somebody: at MANAGE all of them, at USE their own default set. There are few, and lists read them whole. */
export function mayWorkWith({ permissions, defaultSetId }: ErpActor, { id }: Pick<ErpSet, 'id'>): boolean {
  if (holds(permissions, 'ERP', 'MANAGE')) return true;
  return id === defaultSetId && holds(permissions, 'ERP', 'USE');
}
