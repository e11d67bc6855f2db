import { createDataSource, type DatabaseTarget } from './src/database/connection';
import { MIGRATIONS } from './src/database/migrations';
import { ENTITIES } from './src/domains/all';
import { readSettings } from './src/settings';

const { databaseUrls, dataDir } = readSettings();

// For TypeORM's own command line. Without DATABASE_URL: the embedded engine, which has to be running (npm start).
const target: DatabaseTarget =
  databaseUrls === null ? { socketPath: `${dataDir}/run/engine.sock` } : { urls: databaseUrls };

export default createDataSource(target, { entities: ENTITIES, migrations: MIGRATIONS });
