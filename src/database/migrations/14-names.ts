import type { MigrationInterface, QueryRunner } from 'typeorm';
import { orderKey } from '../../core/name-order';
import { nameKeysOf } from '../../core/same-name';
import { searchKeyOf } from '../../core/search-text';
import { inBatches } from '../batches';

const BINARY = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const FORMER = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

interface Person {
  companyId: Buffer;
  id: Buffer;
  displayName: string;
  email: string | null;
  screenName: string | null;
  firstName: string | null;
  middleName: string | null;
  lastName: string | null;
}

interface CustomRole {
  companyId: Buffer;
  id: Buffer;
  name: string;
}

/** Names are found, sorted and told apart by keys of our own, no longer by what a collation takes for equal. */
export class Names1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await keyPeople(runner);
    await keyRoles(runner);
    for (const table of ['inbox', 'questionnaire']) {
      await runner.query(`ALTER TABLE ${table} MODIFY name varchar(100) ${BINARY} NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['questionnaire', 'inbox']) {
      await runner.query(`ALTER TABLE ${table} MODIFY name varchar(100) ${FORMER} NOT NULL`);
    }
    await runner.query(`ALTER TABLE custom_role
      DROP KEY custom_role_name, DROP KEY custom_role_name_turkish,
      DROP COLUMN nameKey, DROP COLUMN nameKeyTurkish, MODIFY name varchar(100) ${FORMER} NOT NULL`);
    await runner.query(TELL_APART);
    await runner.query('ALTER TABLE custom_role ADD UNIQUE KEY custom_role_name (companyId, name)');
    await runner.query(`ALTER TABLE \`user\`
      DROP KEY user_seen, DROP KEY user_limit, DROP KEY user_calls, DROP KEY user_verified, DROP KEY user_name_turkish, DROP KEY user_name,
      DROP COLUMN emailVerified, DROP COLUMN searchKey, DROP COLUMN nameKeyTurkish, DROP COLUMN nameKey,
      MODIFY firstName varchar(100) ${FORMER} NULL,
      MODIFY lastName varchar(100) ${FORMER} NULL,
      MODIFY displayName varchar(201) ${FORMER} NOT NULL`);
    await runner.query('ALTER TABLE `user` ADD KEY user_name (companyId, displayName, id)');
  }
}

async function keyPeople(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE \`user\`
    ADD COLUMN nameKey varbinary(255) NOT NULL,
    ADD COLUMN nameKeyTurkish varbinary(255) NOT NULL,
    ADD COLUMN searchKey varchar(1000) NOT NULL,
    ADD COLUMN emailVerified tinyint NOT NULL,
    MODIFY firstName varchar(100) ${BINARY} NULL,
    MODIFY lastName varchar(100) ${BINARY} NULL,
    MODIFY displayName varchar(201) ${BINARY} NOT NULL,
    DROP KEY user_name`);
  await runner.query(`UPDATE \`user\` u JOIN account a ON a.id = u.accountId SET u.emailVerified = 1
    WHERE u.joinedAt IS NOT NULL AND a.emailVerifiedAt IS NOT NULL`);
  await inBatches<Person>(runner, {
    table: 'user',
    key: ['companyId', 'id'],
    read: PERSON_COLUMNS,
    valuesOf: keysOfPerson,
  });
  await runner.query(`ALTER TABLE \`user\`
    ADD KEY user_name (companyId, nameKey, id),
    ADD KEY user_name_turkish (companyId, nameKeyTurkish, id),
    ADD KEY user_verified (companyId, emailVerified, id),
    ADD KEY user_calls (companyId, canTakeCalls, id),
    ADD KEY user_limit (companyId, conversationLimit, id),
    ADD KEY user_seen (companyId, lastSeenAt, id)`);
}

async function keyRoles(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE custom_role
    ADD COLUMN nameKey varchar(300) NOT NULL,
    ADD COLUMN nameKeyTurkish varchar(300) NOT NULL,
    MODIFY name varchar(100) ${BINARY} NOT NULL,
    DROP KEY custom_role_name`);
  await inBatches<CustomRole>(runner, {
    table: 'custom_role',
    key: ['companyId', 'id'],
    read: ['name'],
    valuesOf: keysOfRoles(),
  });
  await runner.query(`ALTER TABLE custom_role
    ADD UNIQUE KEY custom_role_name (companyId, nameKey),
    ADD UNIQUE KEY custom_role_name_turkish (companyId, nameKeyTurkish)`);
}

const PERSON_COLUMNS = ['displayName', 'email', 'screenName', 'firstName', 'middleName', 'lastName'] as const;

function keysOfPerson({ displayName, email, screenName, firstName, middleName, lastName }: Person) {
  const shown = displayName || (email ?? '');
  return {
    nameKey: orderKey(shown, 'COMMON'),
    nameKeyTurkish: orderKey(shown, 'TURKISH'),
    searchKey: searchKeyOf([screenName, firstName, middleName, lastName]),
  };
}

/** Of two that were different until now and no longer are, the later keeps its name under a key of its own, until it is renamed. */
function keysOfRoles() {
  const taken = new Set<string>();
  const free = (companyId: Buffer, id: Buffer, kind: string, key: string) => {
    const place = `${companyId.toString('hex')} ${kind} ${key}`;
    if (taken.has(place)) return `${key.slice(0, 260)} ${id.toString('hex')}`;
    taken.add(place);
    return key;
  };
  return ({ companyId, id, name }: CustomRole) => {
    const { nameKey, nameKeyTurkish } = nameKeysOf(name);
    return {
      nameKey: free(companyId, id, 'common', nameKey),
      nameKeyTurkish: free(companyId, id, 'turkish', nameKeyTurkish),
    };
  };
}

/** Roles whose names are equal again under the former collation get their id into their name. */
const TELL_APART = `UPDATE custom_role r JOIN (
    SELECT DISTINCT later.companyId, later.id FROM custom_role later JOIN custom_role former
      ON former.companyId = later.companyId AND former.name = later.name AND former.id < later.id
  ) twin ON twin.companyId = r.companyId AND twin.id = r.id
  SET r.name = CONCAT(LEFT(r.name, 67), ' ', LOWER(HEX(r.id)))`;
