export type Environment = Readonly<Record<string, string | undefined>>;

export const without = (env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));

/** `PORT=` in a shell or a compose file means "not set". */
export function withoutEmpty(env: NodeJS.ProcessEnv): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** A setting that makes no sense, or is missing: its name, and a sentence that begins with it. */
export interface SettingsTrouble {
  readonly name: string;
  readonly sentence: string;
}

/** Settings that make no sense. Its message is one sentence for each, which names the variable. */
export class SettingsError extends Error {
  constructor(readonly troubles: readonly SettingsTrouble[]) {
    super(troubles.map(({ sentence }) => sentence).join(' '));
  }
}
