import type { Outcome } from '../commands/command';
import { within } from '../core/patience';
import { obstacleToHost } from '../listen';
import { SettingsError, type SettingsTrouble } from '../environment';
import { loadPersisted } from '../server/persisted/manifest';
import { buildSchema } from '../server/schema';
import { inspectSettings, type Settings } from '../settings';
import { examineDatabase } from './database';
import { codeOf, ok, warning, wrong, type Area, type Finding } from './finding';
import { examineMail } from './mail';
import { examineOutgoing } from './outgoing';
import type { Patient } from './patient';
import { examineRedis } from './redis';
import { examineStorage, freeBytesOf } from './storage';

/** Something that is looked at by itself. */
interface Check {
  readonly area: Area;
  /** The settings that it stands on: where one of them makes no sense, it is left alone. */
  readonly needs: readonly string[];
  readonly look: (patient: Patient) => Promise<readonly Finding[]>;
}

const CHECKS: readonly Check[] = [
  { area: 'database', needs: ['DATABASE_URL'], look: examineDatabase },
  { area: 'storage', needs: ['DATA_DIR', 'FILES_URL'], look: examineStorage },
  { area: 'mail', needs: ['SMTP_URL'], look: examineMail },
  { area: 'redis', needs: ['REDIS_URL'], look: examineRedis },
  { area: 'outgoing', needs: ['OUTGOING_ALLOW'], look: examineOutgoing },
];

/** However slow what is asked may be, the answer comes within this. */
const PATIENCE_MS = 5_000;

interface Examination extends Partial<Omit<Patient, 'settings'>> {
  /** The environment; left out, that of the process. */
  readonly env?: NodeJS.ProcessEnv;
  readonly patienceMs?: number;
}

/**
 * Looks at everything that Muster stands on, also where a start would refuse, and changes nothing that stays. A line for each check, and what to do; `done`
 * where nothing is wrong.
 */
export async function examine({ env, patienceMs = PATIENCE_MS, ...given }: Examination = {}): Promise<Outcome> {
  const { settings, troubles } = inspectSettings(env);
  troubles.push(...documentsAmiss(settings));
  const patient: Patient = { settings, clock: () => new Date(), freeBytes: freeBytesOf, ...given };
  const amiss = new Set(troubles.map(({ name }) => name));
  const [host, ...found] = await Promise.all([
    within(patienceMs, obstacleToHost(settings.host), null),
    ...CHECKS.map((check) => findingsOf(check, patient, amiss, patienceMs)),
  ]);
  if (host !== null) troubles.push({ name: 'HOST', sentence: host.message });
  const findings = [...settingsFound(troubles), ...found.flat()];
  return { done: findings.every(({ verdict }) => verdict !== 'wrong'), lines: findings.map(lineOf) };
}

/** What a start has against the file of PERSISTED_DOCUMENTS. */
function documentsAmiss({ introspection, persistedDocuments: file }: Settings): readonly SettingsTrouble[] {
  if (file === null) return [];
  try {
    loadPersisted(file, false, { schema: buildSchema(), introspection });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.troubles;
    throw error;
  }
}

function settingsFound(troubles: readonly { readonly sentence: string }[]): readonly Finding[] {
  if (troubles.length === 0) return [ok('settings', 'Every setting makes sense.')];
  return troubles.map(({ sentence }) => wrong('settings', sentence));
}

async function findingsOf(
  { area, needs, look }: Check,
  patient: Patient,
  amiss: ReadonlySet<string>,
  patienceMs: number,
): Promise<readonly Finding[]> {
  const missing = needs.filter((name) => amiss.has(name));
  if (missing.length > 0) return [warning(area, `Not looked at: mend ${missing.join(' and ')} first.`)];
  const seconds = Math.ceil(patienceMs / 1_000);
  const looked = look(patient).catch((error: unknown) => [wrong(area, `Could not be looked at (${codeOf(error)}).`)]);
  const found = await within(patienceMs, looked, null);
  return found ?? [wrong(area, `Did not answer within ${seconds} s: look at it, and at the network in between.`)];
}

function lineOf({ verdict, area, sentence }: Finding): string {
  return `${verdict.padEnd(7)}  ${area.padEnd(8)}  ${sentence}`;
}
