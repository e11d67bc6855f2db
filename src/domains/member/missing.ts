import type { Obstacle } from '../../core/errors';
import type { Module } from '../../generated/schema-types';
import { missingModule } from '../../permissions/missing';
import { moduleAtLevel } from '../../permissions/words';
import { messages } from './messages';

/** The obstacle of somebody who lacks a module at level MANAGE, or has lost it while they asked. */
export function lacksModule(module: Module): Obstacle {
  return {
    code: 'FORBIDDEN',
    message: messages.needsModule,
    values: { what: moduleAtLevel(module, 'MANAGE') },
    missing: [missingModule(module, 'MANAGE')],
  };
}
