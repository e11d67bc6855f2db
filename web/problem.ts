import { basics } from './messages';
import { language } from './language';

/** One thing that went wrong, for the person: beside the field that `path` names, or above all. */
export interface Problem {
  /** Of the server, or OFFLINE. */
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  /** From when on the same may be tried again. Null where nobody knows. */
  readonly retryAt: Date | null;
}

/** An error of a whole answer. */
export interface TopLevelError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly path?: readonly string[];
    readonly restriction?: string;
    readonly retryAfterSeconds?: number;
  };
}

/** One of `errors` in what a mutation answers. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly retryAfterSeconds: number | null;
}

/** Whether an answer says that the session is no longer what the page takes it for. */
export function isAboutSession({ extensions }: TopLevelError): boolean {
  return extensions?.code === 'UNAUTHENTICATED' || extensions?.restriction !== undefined;
}

export function problemOf({ message, extensions = {} }: TopLevelError): Problem {
  const { code = 'INTERNAL', path = [], retryAfterSeconds } = extensions;
  return { code, message, path: path.filter((one) => one !== 'input'), retryAt: instantIn(retryAfterSeconds) };
}

export function problemOfRefusal({ retryAfterSeconds, ...refusal }: Refusal): Problem {
  return { ...refusal, retryAt: instantIn(retryAfterSeconds) };
}

/** No answer came. */
export function offline(): Problem {
  return { code: 'OFFLINE', message: basics.offline[language.get()], path: [], retryAt: null };
}

function instantIn(seconds: number | null | undefined): Date | null {
  return typeof seconds === 'number' ? new Date(Date.now() + seconds * 1000) : null;
}
