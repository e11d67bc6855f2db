import type { Command } from './commands/command';
import { outbox } from './commands/outbox';
import { reseal } from './commands/reseal';
import { support } from './commands/support';

/** Something that is done in place of serving. */
interface Described {
  /** Null: what works without a database is done elsewhere. */
  readonly run: Command | null;
  /** What follows its name, for the help. */
  readonly usage: string;
  readonly does: string;
  /** Whether these words may follow its name. */
  readonly takes: (args: readonly string[]) => boolean;
}

const nothing = (args: readonly string[]) => args.length === 0;

const COMMANDS: Readonly<Record<string, Described>> = {
  doctor: {
    run: null,
    usage: '',
    does: 'Says what is wrong with settings, database, mail and all else, and changes nothing.',
    takes: nothing,
  },
  migrate: {
    run: () => Promise.resolve({ done: true, lines: ['The database is up to date.'] }),
    usage: '',
    does: 'Brings the database up to date, and ends.',
    takes: nothing,
  },
  outbox: {
    run: outbox,
    usage: '[retry ID | retry all]',
    does: 'Lists what has not left yet and what was given up, or tries that again.',
    takes: ([verb, ...more]) => verb === undefined || (verb === 'retry' && more.length === 1),
  },
  reseal: {
    run: reseal,
    usage: '',
    does: 'Seals every secret with the first key of SECRET_KEY.',
    takes: nothing,
  },
  support: {
    run: support,
    usage: 'add EMAIL | remove EMAIL | list',
    does: 'Says who is of the platform’s support staff.',
    takes: ([verb, ...more]) =>
      verb === 'list' ? nothing(more) : (verb === 'add' || verb === 'remove') && more.length === 1,
  },
};

const HELP: ReadonlySet<string> = new Set(['--help', '-h']);
const VERSION: ReadonlySet<string> = new Set(['--version', '-v']);

/** What whoever started the program wants. */
export type Wish =
  | { readonly kind: 'serve' | 'help' | 'version' | 'examine' }
  | { readonly kind: 'command'; readonly run: Command; readonly args: readonly string[] }
  /** The words make no sense; `sentence` says which. */
  | { readonly kind: 'refused'; readonly sentence: string };

/** Reads the words behind the program's name. None: serve. */
export function readCommandLine(words: readonly string[]): Wish {
  const [name, ...args] = words;
  if (name === undefined) return { kind: 'serve' };
  if (words.some((word) => HELP.has(word))) return { kind: 'help' };
  if (VERSION.has(name) && nothing(args)) return { kind: 'version' };
  return readCommand(name, args);
}

function readCommand(name: string, args: readonly string[]): Wish {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return { kind: 'refused', sentence: `Muster does not know "${name}".` };
  if (!command.takes(args)) return { kind: 'refused', sentence: `${name} takes: ${command.usage || 'nothing more'}.` };
  return command.run === null ? { kind: 'examine' } : { kind: 'command', run: command.run, args };
}

export function helpText(): string {
  const words = Object.entries(COMMANDS).map(([name, { usage, does }]) => [`${name} ${usage}`.trim(), does] as const);
  const rows = [
    ['(nothing)', 'Starts the server. What can be set is in README.md, "Configuration".'] as const,
    ...words,
    ['--help, --version', 'Says this, or which version this is.'] as const,
  ];
  const width = Math.max(...rows.map(([usage]) => usage.length));
  return [
    'Usage: node dist/src/main.js [command], or npm start and npm run <command> -- <words>',
    '',
    ...rows.map(([usage, does]) => `  ${usage.padEnd(width)}  ${does}`.trimEnd()),
  ].join('\n');
}
