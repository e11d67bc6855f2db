import * as v from '@badrap/valita';
import { readTrustedProxies, TRUST_PROXY_ERROR } from './core/trusted-proxies';
import { OUTGOING_ALLOW_ERROR, readAllowed } from './runtime/outgoing/allowed';
import {
  baseUrl,
  databaseUrl,
  days,
  fileStorageUrl,
  list,
  metricsToken,
  oneOf,
  onOff,
  origin,
  port,
  readBy,
  redisUrl,
  secretKeys,
  sender,
  smtpUrl,
  url,
  wholeNumber,
} from './setting-values';

/** Each variable by its name: how it reads, and what is wrong with one that does not. */
export const variables = v.object({
  NODE_ENV: oneOf(
    ['production', 'development', 'test'],
    'must be "production", "development" or "test", or not be set at all',
  ).optional(),
  PORT: port.optional(() => 4000),
  HOST: v.string().optional(() => '127.0.0.1'),
  DATABASE_URL: list
    .assert((urls) => urls.length > 0, 'must name at least one host')
    .chain(v.array(databaseUrl))
    .optional(),
  DATA_DIR: v.string().optional(() => '.data'),
  REDIS_URL: redisUrl.optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: sender.optional(() => 'Muster <muster@localhost>'),
  APP_URL: baseUrl.optional(),
  API_URL: baseUrl.optional(),
  FILES_URL: fileStorageUrl.optional(),
  SECRET_KEY: secretKeys.optional(),
  LOST_SECRETS: oneOf(['refuse', 'accept'], 'must be "refuse" or "accept"').optional(),
  PLAYGROUND: onOff.optional(),
  INTROSPECTION: onOff.optional(),
  DEMO: onOff.optional(),
  CORS_ORIGINS: list.chain(v.array(origin)).optional(() => []),
  OUTGOING_ALLOW: list.chain(v.array(readBy(readAllowed, OUTGOING_ALLOW_ERROR))).optional(() => []),
  MAILCHIMP_URL: url(['https:', 'http:']).optional(() => 'https://{dc}.api.mailchimp.com/3.0'),
  TRUST_PROXY: readBy(readTrustedProxies, TRUST_PROXY_ERROR).optional(() => false),
  PERSISTED_DOCUMENTS: v.string().optional(),
  PERSISTED_DOCUMENTS_ONLY: onOff.optional(() => false),
  LOG_LEVEL: oneOf(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    'must be one of fatal, error, warn, info, debug, trace, silent',
  ).optional(() => 'info'),
  ACCESS_LOG: onOff.optional(),
  METRICS_TOKEN: metricsToken.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http:', 'https:']).optional(),
  RATE_LIMITS: onOff.optional(() => true),
  PASSWORD_MIN_LENGTH: wholeNumber
    .assert((length) => length >= 8, 'must be at least 8')
    .assert((length) => length <= 64, 'must be at most 64')
    .optional(() => 10),
  SESSION_IDLE_DAYS: days.optional(() => 14),
  SESSION_ABSOLUTE_DAYS: days.optional(() => 90),
  PATH: v.string().optional(() => ''),
});
