import * as v from '@badrap/valita';
import { isRedisUrl, REDIS_URL_ERROR } from './core/redis-url';
import { readTrustedProxies, TRUST_PROXY_ERROR } from './core/trusted-proxies';
import { OUTGOING_ALLOW_ERROR, readAllowed } from './runtime/outgoing/allowed';
import {
  fileStorageUrl,
  list,
  metricsToken,
  oneOf,
  onOff,
  port,
  positive,
  readBy,
  secretKeys,
  url,
  wholeNumber,
} from './setting-values';

/** Each variable by its name: how it reads, and what is wrong with one that does not. */
export const variables = v.object({
  NODE_ENV: v.string().optional(),
  PORT: port.optional(() => 4000),
  HOST: v.string().optional(() => '127.0.0.1'),
  DATABASE_URL: list
    .assert((urls) => urls.length > 0, 'must name at least one host')
    .chain(v.array(url(['mysql:', 'mariadb:'])))
    .optional(),
  DATA_DIR: v.string().optional(() => '.data'),
  REDIS_URL: v.string().assert(isRedisUrl, REDIS_URL_ERROR).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: v
    .string()
    .assert((text) => text.includes('@'), 'must be an email address')
    .optional(() => 'Muster <muster@localhost>'),
  APP_URL: url(['http:', 'https:']).optional(),
  API_URL: url(['http:', 'https:']).optional(),
  FILES_URL: fileStorageUrl.optional(),
  SECRET_KEY: secretKeys.optional(),
  LOST_SECRETS: oneOf(['refuse', 'accept'], 'must be "refuse" or "accept"').optional(),
  PLAYGROUND: onOff.optional(),
  INTROSPECTION: onOff.optional(),
  DEMO: onOff.optional(),
  CORS_ORIGINS: list.chain(v.array(url(['http:', 'https:']))).optional(() => []),
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
  SESSION_IDLE_DAYS: positive.optional(() => 14),
  SESSION_ABSOLUTE_DAYS: positive.optional(() => 90),
  PATH: v.string().optional(() => ''),
});
