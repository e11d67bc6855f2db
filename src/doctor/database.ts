import { closeConnections, createDataSource, type DatabaseTarget } from '../database/connection';
import { isLostConnection } from '../database/failures';
import { flavourOf } from '../database/engine/data-folder';
import { findPlaces, refuseForeign } from '../database/engine/places';
import { MIGRATIONS } from '../database/migrations';
import { ENTITIES } from '../domains/all';
import { DamagedKey, existingKeys } from '../secret-keys';
import { explainFailure } from '../start-failures';
import { codeOf, ok, placeOf, warning, wrong, type Finding } from './finding';
import { examineOpened } from './opened-database';
import type { Patient } from './patient';

/** The servers of DATABASE_URL, each by itself, or the embedded engine where it runs; then the clock and the secrets of the first that answers. */
export async function examineDatabase(patient: Patient): Promise<readonly Finding[]> {
  const { databaseUrls } = patient.settings;
  if (databaseUrls === null) return withRest(patient, await examineEmbedded(patient));
  const looks = databaseUrls.map((url) =>
    examineTarget(patient, { urls: [url] }, `The database at ${placeOf(url, 3306)}`),
  );
  const found = await Promise.all(looks);
  const first = found.find(({ isThere }) => isThere);
  if (first === undefined)
    return withRest(patient, { isThere: false, findings: found.flatMap(({ findings }) => findings) });
  // Another one does in place of those that are away.
  const away = found.filter(({ isThere }) => !isThere).flatMap(({ findings }) => findings);
  return withRest(patient, {
    isThere: true,
    findings: [...first.findings, ...away.map(asWarning), ...othersThan(first, found)],
  });
}

interface Looked {
  readonly isThere: boolean;
  readonly findings: readonly Finding[];
}

const asWarning = ({ area, sentence }: Finding) => warning(area, sentence);

/** What is wrong with the others that answer: each new connection may go to one of them some day. */
function othersThan(first: Looked, found: readonly Looked[]): readonly Finding[] {
  const others = found.filter((one) => one !== first && one.isThere);
  return others.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict !== 'ok'));
}

/** A line for the clock and one for the secrets, where there was nothing to look at. */
function withRest(patient: Patient, { findings }: Looked): readonly Finding[] {
  const missing = (['clock', 'secrets'] as const).filter((area) => findings.every((one) => one.area !== area));
  const closed = (area: 'clock' | 'secrets') =>
    warning(area, 'Not looked at: it stands on a database that can be used.');
  return [
    ...findings,
    ...missing.map((area) => (area === 'secrets' ? (damagedKeyOf(patient) ?? closed(area)) : closed(area))),
  ];
}

/** A start reads the file of the key, whatever is in the database. */
function damagedKeyOf({ settings }: Patient): Finding | null {
  try {
    existingKeys(settings);
    return null;
  } catch (error) {
    if (error instanceof DamagedKey) return wrong('secrets', error.message);
    throw error;
  }
}

const NOT_YET = ok('database', 'There is no private database yet: the first start makes it.');

/** Neither unpacked nor started for this. */
async function examineEmbedded(patient: Patient): Promise<Looked> {
  const places = findPlaces(patient.settings.dataDir);
  const only = (finding: Finding): Looked => ({ isThere: false, findings: [finding] });
  if (places === null) return only(NOT_YET);
  try {
    refuseForeign(places);
    if (flavourOf(places.data) === undefined) return only(NOT_YET);
  } catch (error) {
    return only(wrong('database', (error as Error).message));
  }
  const looked = await examineTarget(patient, { socketPath: places.socket }, 'The private database');
  if (looked.reason === 'silent')
    return only(ok('database', 'The private database does not run, so nothing in it was looked at: a start runs it.'));
  return looked.reason === 'empty' ? only(NOT_YET) : looked;
}

interface Tried extends Looked {
  /** Why nothing was looked at: nobody listens there, or the database is not there. Null: of another reason, or none. */
  readonly reason: 'silent' | 'empty' | null;
}

async function examineTarget(patient: Patient, target: DatabaseTarget, name: string): Promise<Tried> {
  const dataSource = createDataSource(target, { entities: ENTITIES, migrations: MIGRATIONS });
  try {
    await dataSource.initialize();
  } catch (error) {
    return { isThere: false, reason: reasonOf(error), findings: [wrong('database', why(error, name))] };
  }
  try {
    return { isThere: true, reason: null, findings: await examineOpened(patient, dataSource, name) };
  } catch (error) {
    return { isThere: true, reason: null, findings: [wrong('database', why(error, name))] };
  } finally {
    await closeConnections(dataSource);
  }
}

function reasonOf(error: unknown): Tried['reason'] {
  if (isLostConnection(error)) return 'silent';
  return codeOf(error) === 'ER_BAD_DB_ERROR' ? 'empty' : null;
}

function why(error: unknown, name: string): string {
  const { sentence, unexpected } = explainFailure(error);
  const { driverError } = (error ?? {}) as { driverError?: unknown };
  return `${name}: ${unexpected ? `it fails with ${codeOf(driverError ?? error)}.` : sentence}`;
}
