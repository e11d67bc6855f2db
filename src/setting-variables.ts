import { z } from 'zod';
import { isRedisUrl, REDIS_URL_ERROR } from './core/redis-url';
import { readTrustedProxies, TRUST_PROXY_ERROR, type TrustedProxies } from './core/trusted-proxies';
import { OUTGOING_ALLOW_ERROR, readAllowed, type Allowed } from './runtime/outgoing/allowed';
import { asFileStorageUrl, list, metricsToken, onOff, url } from './setting-values';

const SECRET_KEY_BYTES = 32;

/** Each variable by its name: how it reads, and what is wrong with one that does not. */
export const variables = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be between 0 and 65535')
    .max(65_535, 'must be between 0 and 65535')
    .default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: list.pipe(z.array(url(['mysql:', 'mariadb:'])).min(1, 'must name at least one host')).optional(),
  DATA_DIR: z.string().default('.data'),
  REDIS_URL: z.string().refine(isRedisUrl, { error: REDIS_URL_ERROR }).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().includes('@', 'must be an email address').default('Muster <muster@localhost>'),
  APP_URL: url(['http:', 'https:']).optional(),
  API_URL: url(['http:', 'https:']).optional(),
  FILES_URL: url(['s3:', 'file:']).transform(asFileStorageUrl).optional(),
  SECRET_KEY: list
    .pipe(z.array(z.string()).min(1, 'must hold at least one key'))
    .transform((keys) => keys.map((key) => Buffer.from(key, 'base64')))
    .refine((keys) => keys.every((key) => key.length === SECRET_KEY_BYTES), {
      error:
        'must be 32 bytes in base64, or a list of such keys separated by commas (make one with: openssl rand -base64 32)',
    })
    .optional(),
  LOST_SECRETS: z.enum(['refuse', 'accept'], { error: 'must be "refuse" or "accept"' }).default('refuse'),
  PLAYGROUND: onOff.optional(),
  INTROSPECTION: onOff.optional(),
  DEMO: onOff.optional(),
  CORS_ORIGINS: list.pipe(z.array(url(['http:', 'https:']))).default([]),
  OUTGOING_ALLOW: list
    .transform((entries) => entries.map(readAllowed))
    .pipe(z.array(z.custom<Allowed>((entry) => entry !== null, { error: OUTGOING_ALLOW_ERROR })))
    .default([]),
  MAILCHIMP_URL: url(['https:', 'http:']).default('https://{dc}.api.mailchimp.com/3.0'),
  TRUST_PROXY: z
    .string()
    .transform(readTrustedProxies)
    .pipe(z.custom<TrustedProxies>((proxies) => proxies !== null, { error: TRUST_PROXY_ERROR }))
    .default(false),
  PERSISTED_DOCUMENTS: z.string().optional(),
  PERSISTED_DOCUMENTS_ONLY: onOff.default(false),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  ACCESS_LOG: onOff.optional(),
  METRICS_TOKEN: metricsToken.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http:', 'https:']).optional(),
  RATE_LIMITS: onOff.default(true),
  PASSWORD_MIN_LENGTH: z.coerce.number().int().min(8, 'must be at least 8').max(64, 'must be at most 64').default(10),
  SESSION_IDLE_DAYS: z.coerce.number().positive('must be above 0').default(14),
  SESSION_ABSOLUTE_DAYS: z.coerce.number().positive('must be above 0').default(90),
  PATH: z.string().default(''),
});
