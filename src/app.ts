import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { App, Ctx } from './core/ctx';
import { createSecretBox } from './core/secret-box';
import { NOBODY } from './core/viewer';
import { isConflict } from './database/failures';
import { beforeDelete, eraseAccount, erasePerson } from './domains/erasure';
import { createStorage } from './domains/picture-file/storage';
import { afterSave } from './domains/saves';
import { createCtx } from './runtime/create-ctx';
import { createOutgoing } from './runtime/outgoing/outgoing';
import { secretKeysOf } from './secret-keys';
import type { Settings } from './settings';

/** Where failures go that are nobody's answer. */
export const reportTo = (log: Logger) => (error: unknown) => {
  log.error({ err: error }, 'A background task failed.');
};

type MovingParts = Pick<App, 'limitSignIns' | 'wakeOutbox' | 'bus' | 'documents' | 'meter' | 'tracer'>;

/** What belongs to the whole process, apart from its moving parts. */
export function appOf(settings: Settings, log: Logger, moving: MovingParts): App {
  const report = reportTo(log);
  return {
    ...{ ...moving, erasePerson, eraseAccount, beforeDelete, afterSave },
    ...{ url: settings.appUrl, apiUrl: settings.apiUrl, mailchimpUrl: settings.mailchimpUrl },
    storage: createStorage(settings.files),
    outgoing: createOutgoing({ allowed: settings.outgoingAllow, tracer: moving.tracer }),
    secrets: createSecretBox(secretKeysOf(settings)),
    passwordMinLength: settings.passwordMinLength,
    rateLimits: settings.rateLimits,
    sessions: { idleMs: settings.sessionIdleMs, absoluteMs: settings.sessionAbsoluteMs },
    report,
    mistake: (error) => {
      log.error({ err: error }, 'Something is not done as it is meant to be.');
      if (!settings.production) throw error;
    },
    noteGivenUp: (entry) => {
      log.warn(entry, 'The outbox has given something up. "npm run outbox" lists it, and tries again.');
    },
    noteRetry: (error, attempt) => {
      log.debug({ err: error, attempt }, 'A transaction begins again.');
      moving.meter?.retried(isConflict(error));
    },
  };
}

/** For what is done without a request. */
export function ctxOf(id: string, dataSource: DataSource, app: App, now: Date): Ctx {
  const request = { id, ip: null, userAgent: null, language: null, loginAttempts: 0 };
  return createCtx({ dataSource, app, request, viewer: NOBODY, now });
}
