import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isRedisUrl, REDIS_URL_ERROR } from './core/redis-url';
import { readTrustedProxies, TRUST_PROXY_ERROR, type TrustedProxies } from './core/trusted-proxies';
import { OUTGOING_ALLOW_ERROR, readAllowed, type Allowed } from './runtime/outgoing/allowed';
import type { FileStorageUrl } from './core/files-url';
import { asFileStorageUrl, list, metricsToken, onOff, url } from './setting-values';
import { SettingsError, without, withoutEmpty, type Environment, type SettingsTrouble } from './environment';

/** Everything that can be set from outside, parsed once at start. No other file reads the environment. */
export interface Settings {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Null: the embedded engine in `dataDir`. Several are tried in order. */
  readonly databaseUrls: readonly string[] | null;
  readonly dataDir: string;
  /** Null: what other processes do is found by looking. */
  readonly redisUrl: string | null;
  /** Null: emails are written to `dataDir`/mail, and outside production their links printed. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly appUrl: string;
  /** Where this server is reached from outside, without a slash at the end. */
  readonly apiUrl: string;
  readonly files: FileStorageUrl;
  /** Null: generated into `dataDir`; only outside production. */
  readonly secretKeys: readonly Buffer[] | null;
  /** Whether to start although the database holds secrets that no key opens. */
  readonly acceptLostSecrets: boolean;
  readonly playground: boolean;
  readonly introspection: boolean;
  /** The file of the documents that clients name by their id. Null: there is none. */
  readonly persistedDocuments: string | null;
  /** Whether nothing but these is run. */
  readonly persistedOnly: boolean;
  /** Whether an empty database is filled with a company to look at. */
  readonly demo: boolean;
  readonly corsOrigins: readonly string[];
  /** What webhooks and connections to other systems may reach although it is not public; there over http, too. */
  readonly outgoingAllow: readonly Allowed[];
  readonly mailchimpUrl: string;
  readonly trustProxy: TrustedProxies;
  readonly logLevel: string;
  /** With which the figures of the process are shown. Null: to nobody, and nothing is counted. */
  readonly metricsToken: string | null;
  /** Whether each request leaves a line in the log. */
  readonly accessLog: boolean;
  readonly rateLimits: boolean;
  /** Least length of a password, in code points. */
  readonly passwordMinLength: number;
  readonly sessionIdleMs: number;
  readonly sessionAbsoluteMs: number;
  /** The search path for programs, for finding a database engine. */
  readonly path: string;
  readonly tempDir: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const SECRET_KEY_BYTES = 32;

const environment = z.object({
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
  RATE_LIMITS: onOff.default(true),
  PASSWORD_MIN_LENGTH: z.coerce.number().int().min(8, 'must be at least 8').max(64, 'must be at most 64').default(10),
  SESSION_IDLE_DAYS: z.coerce.number().positive('must be above 0').default(14),
  SESSION_ABSOLUTE_DAYS: z.coerce.number().positive('must be above 0').default(90),
  PATH: z.string().default(''),
});

/** What the settings are for: a command needs neither email nor the addresses of the server. */
type Use = 'server' | 'command';

/** Reads the settings; throws a SettingsError with one sentence for each thing that makes no sense. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, use: Use = 'server'): Settings {
  const given = withoutEmpty(env);
  const parsed = environment.safeParse(withoutWords(given));
  if (!parsed.success) {
    const named = parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), message }));
    throw new SettingsError(named.map(({ name, message }) => ({ name, sentence: `${name} ${message}.` })));
  }
  const values = parsed.data;
  const production = isProduction(env);
  if (production) refuseInProduction(values, given, use);
  return {
    production,
    ...onUnlessProduction(values, production),
    port: values.PORT,
    host: values.HOST,
    databaseUrls: values.DATABASE_URL ?? null,
    dataDir: resolve(values.DATA_DIR),
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    ...placesOf(values),
    ...persistedOf(values),
    secretKeys: values.SECRET_KEY ?? null,
    acceptLostSecrets: values.LOST_SECRETS === 'accept',
    corsOrigins: values.CORS_ORIGINS,
    outgoingAllow: values.OUTGOING_ALLOW,
    mailchimpUrl: values.MAILCHIMP_URL.replace(/\/+$/, ''),
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    rateLimits: values.RATE_LIMITS,
    passwordMinLength: values.PASSWORD_MIN_LENGTH,
    sessionIdleMs: values.SESSION_IDLE_DAYS * DAY_MS,
    sessionAbsoluteMs: values.SESSION_ABSOLUTE_DAYS * DAY_MS,
    path: values.PATH,
    tempDir: tmpdir(),
  };
}

type Values = z.infer<typeof environment>;

/** Asked before anything else is read, so that even a refusal to start is written in the form that production reads. */
export function isProduction(env: NodeJS.ProcessEnv = process.env): boolean {
  return env['NODE_ENV'] === 'production';
}

/** What names in place of a URL what Muster brings itself. In production it has to be named. */
const WORDS: Readonly<Record<string, string>> = { DATABASE_URL: 'embedded', SMTP_URL: 'files' };

function withoutWords(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name, value]) => value !== WORDS[name]));
}

/** What has a default to try Muster out with, on which nobody can rely in production, and how to set it. */
const NEEDED_BY_COMMANDS: readonly (readonly [name: string, remedy: string])[] = [
  ['SECRET_KEY', 'make one with: openssl rand -base64 32'],
  ['DATABASE_URL', 'mysql://user:password@host:3306/name, or "embedded" for the private database in DATA_DIR'],
];
const NEEDED: typeof NEEDED_BY_COMMANDS = [
  ...NEEDED_BY_COMMANDS,
  [
    'SMTP_URL',
    'smtp://user:password@host:587, or "files" to have every email written into DATA_DIR/mail and none sent',
  ],
  ['MAIL_FROM', 'the sender of every email, such as: Muster <muster@example.com>'],
  ['APP_URL', 'where the links in emails lead, such as https://app.example.com'],
  ['API_URL', 'where this server is reached from outside, such as https://api.example.com'],
];

function refuseInProduction(values: Values, env: Environment, use: Use): void {
  const needed = use === 'server' ? NEEDED : NEEDED_BY_COMMANDS;
  const missing = needed.filter(([name]) => env[name] === undefined && !isIdle(name, env));
  const troubles = missing.map(([name, remedy]) => ({
    name,
    sentence: `${name} is required in production (${remedy}).`,
  }));
  const unlimited = 'RATE_LIMITS=off is for load tests and is refused in production.';
  if (!values.RATE_LIMITS) troubles.push({ name: 'RATE_LIMITS', sentence: unlimited });
  if (troubles.length > 0) throw new SettingsError(troubles);
}

/** For whoever looks for troubles: all that `readSettings` has to say, and the settings as they are without those. */
export function inspectSettings(env: NodeJS.ProcessEnv = process.env) {
  const troubles = new Map<string, SettingsTrouble>();
  for (let sound = env; ; sound = without(sound, [...troubles.keys()])) {
    try {
      return { settings: { ...readSettings(sound), production: isProduction(env) }, troubles: [...troubles.values()] };
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      const fresh = error.troubles.filter(({ name }) => !troubles.has(name));
      // What is missing cannot be taken away: outside production nothing is.
      if (fresh.length === 0) sound = without(sound, ['NODE_ENV']);
      for (const trouble of fresh) troubles.set(trouble.name, trouble);
    }
  }
}

/** Nobody receives an email that is a file. */
function isIdle(name: string, env: Environment): boolean {
  return name === 'MAIL_FROM' && env['SMTP_URL'] === WORDS['SMTP_URL'];
}

/** What shows the inside of the service, or fills it with people whose passwords are known; and what only production is to write down. */
function onUnlessProduction(values: Values, production: boolean) {
  return {
    playground: values.PLAYGROUND ?? !production,
    introspection: values.INTROSPECTION ?? !production,
    demo: values.DEMO ?? !production,
    accessLog: values.ACCESS_LOG ?? production,
  };
}

/** Where this is reached from outside, where it keeps files, where it meets other processes, and who may look at its figures. */
function placesOf(values: Values): Pick<Settings, 'appUrl' | 'apiUrl' | 'files' | 'redisUrl' | 'metricsToken'> {
  const here = `http://localhost:${values.PORT}`;
  const [appUrl, apiUrl] = [values.APP_URL ?? here, values.API_URL ?? here].map((text) => text.replace(/\/+$/, ''));
  const folder = join(resolve(values.DATA_DIR), 'files');
  const redisUrl = values.REDIS_URL ?? null;
  const [files, metricsToken] = [values.FILES_URL ?? { folder }, values.METRICS_TOKEN ?? null];
  return { appUrl: appUrl ?? here, apiUrl: apiUrl ?? here, files, redisUrl, metricsToken };
}

function persistedOf({ PERSISTED_DOCUMENTS: file, PERSISTED_DOCUMENTS_ONLY: only }: Values) {
  if (only && file === undefined) {
    const name = 'PERSISTED_DOCUMENTS_ONLY';
    throw new SettingsError([{ name, sentence: `${name}=on needs PERSISTED_DOCUMENTS.` }]);
  }
  return { persistedDocuments: file === undefined ? null : resolve(file), persistedOnly: only };
}
