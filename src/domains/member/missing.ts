import type { Obstacle } from '../../core/errors';
import type { AccessLevel, Module } from '../../generated/schema-types';
import { missingModule } from '../../permissions/missing';
import { moduleAtLevel } from '../../permissions/words';
import { messages } from './messages';

/** The obstacle of somebody who lacks a module at a level, MANAGE unless another is said, or has lost it while they asked. */
export function lacksModule(module: Module, level: AccessLevel = 'MANAGE'): Obstacle {
  return {
    code: 'FORBIDDEN',
    message: messages.needsModule,
    values: { what: moduleAtLevel(module, level) },
    missing: [missingModule(module, level)],
  };
}
