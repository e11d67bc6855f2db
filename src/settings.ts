import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Infer } from '@badrap/valita';
import type { TrustedProxies } from './core/trusted-proxies';
import type { Allowed } from './runtime/outgoing/allowed';
import type { FileStorageUrl } from './core/files-url';
import { messagesIn } from './setting-values';
import { variables } from './setting-variables';
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
  /** Whether the links in emails lead to this server, so that it shows the pages for them itself. They send documents of their own. */
  readonly pages: boolean;
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
  /** Where traces are sent, without a slash at the end. Null: nowhere, and nothing is followed. */
  readonly collectorUrl: string | null;
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

/** What the settings are for: a command needs neither email nor the addresses of the server. */
type Use = 'server' | 'command';

/** Reads the settings; throws a SettingsError with one sentence for each thing that makes no sense. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, use: Use = 'server'): Settings {
  const given = withoutEmpty(env);
  const parsed = variables.try(withoutWords(given), { mode: 'strip' });
  if (!parsed.ok) {
    const named = messagesIn(parsed.issues, Object.keys(variables.shape));
    throw new SettingsError(named.map(({ name, message }) => ({ name, sentence: `${name} ${message}.` })));
  }
  const values = parsed.value;
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
    ...watchersOf(values),
    ...persistedOf(values),
    secretKeys: values.SECRET_KEY ?? null,
    acceptLostSecrets: values.LOST_SECRETS === 'accept',
    corsOrigins: values.CORS_ORIGINS,
    outgoingAllow: values.OUTGOING_ALLOW,
    mailchimpUrl: withoutSlash(values.MAILCHIMP_URL),
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

type Values = Infer<typeof variables>;

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

/** Where this is reached from outside, where it keeps files, and where it meets other processes. */
function placesOf(values: Values): Pick<Settings, 'appUrl' | 'pages' | 'apiUrl' | 'files' | 'redisUrl'> {
  const here = `http://localhost:${values.PORT}`;
  const apiUrl = values.API_URL ?? here;
  const files = values.FILES_URL ?? { folder: join(resolve(values.DATA_DIR), 'files') };
  return {
    appUrl: withoutSlash(values.APP_URL ?? here),
    pages: !values.PERSISTED_DOCUMENTS_ONLY && (values.APP_URL === undefined || isRootOf(values.APP_URL, apiUrl)),
    apiUrl: withoutSlash(apiUrl),
    files,
    redisUrl: values.REDIS_URL ?? null,
  };
}

/** Whether an address has the origin of another, and no path: what stands below a path is somebody else's. */
function isRootOf(root: string, url: string): boolean {
  const { origin, pathname } = new URL(root);
  return pathname === '/' && origin === new URL(url).origin;
}

/** Who is shown what this process does. */
function watchersOf({ METRICS_TOKEN: token, OTEL_EXPORTER_OTLP_ENDPOINT: collector }: Values) {
  return { metricsToken: token ?? null, collectorUrl: collector === undefined ? null : withoutSlash(collector) };
}

const withoutSlash = (text: string) => text.replace(/\/+$/, '');

function persistedOf({ PERSISTED_DOCUMENTS: file, PERSISTED_DOCUMENTS_ONLY: only }: Values) {
  if (only && file === undefined) {
    const name = 'PERSISTED_DOCUMENTS_ONLY';
    throw new SettingsError([{ name, sentence: `${name}=on needs PERSISTED_DOCUMENTS.` }]);
  }
  return { persistedDocuments: file === undefined ? null : resolve(file), persistedOnly: only };
}
