import type { DataSource } from 'typeorm';
import type { SecretBox } from './core/secret-box';
import { SEALED_COLUMNS } from './domains/all';
import type { Settings } from './settings';

/** The database holds secrets that no key of SECRET_KEY opens. Its message says where, and what to do. */
export class LostSecrets extends Error {}

type SecretSettings = Pick<Settings, 'secretKeys' | 'dataDir' | 'acceptLostSecrets'>;

/**
 * Looks at start whether every sealed secret is sealed with one of our keys, because otherwise people with a second factor would be the first to
 * notice. Throws LostSecrets, or warns where LOST_SECRETS=accept says that the key is gone for good.
 */
export async function refuseLostSecrets(
  dataSource: DataSource,
  secrets: SecretBox,
  settings: SecretSettings,
  warn: (sentence: string) => void,
): Promise<void> {
  const places: string[] = [];
  for (const { entity, column } of SEALED_COLUMNS) {
    const { tableName } = dataSource.getMetadata(entity);
    if (await holdsForeign(dataSource, secrets, tableName, column)) places.push(`${tableName}.${column}`);
  }
  if (places.length === 0) return;
  const found = `${places.join(' and ')} ${places.length === 1 ? 'holds' : 'hold'} secrets that no key of SECRET_KEY opens`;
  if (settings.acceptLostSecrets) {
    warn(`${found}. LOST_SECRETS=accept: whatever needs one of them will fail.`);
    return;
  }
  throw new LostSecrets(`${found}. ${remedyOf(settings)} ${WHEN_GONE}`);
}

const WHEN_GONE =
  'If that key is gone for good, LOST_SECRETS=accept starts without those secrets: people with such a second factor cannot sign in until it is reset.';

function remedyOf({ secretKeys, dataDir }: SecretSettings): string {
  return secretKeys === null
    ? `SECRET_KEY is not set, and the key in ${dataDir} is another one: set SECRET_KEY to the one they were sealed with.`
    : 'Put the key that they were sealed with behind the others: SECRET_KEY=new,old.';
}

/** Whether a secret is sealed with a key that is not ours, by the name of the key that stands in front of it. */
async function holdsForeign(
  dataSource: DataSource,
  { prefixes }: SecretBox,
  table: string,
  column: string,
): Promise<boolean> {
  const ours = prefixes.map(() => '?').join(', ');
  const rows = await dataSource.query<unknown[]>(
    `SELECT 1 FROM \`${table}\` WHERE \`${column}\` IS NOT NULL AND LEFT(\`${column}\`, ?) NOT IN (${ours}) LIMIT 1`,
    [prefixes[0]?.length ?? 0, ...prefixes],
  );
  return rows.length > 0;
}
