import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApiTokens1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE api_token (
     companyId binary(16) NOT NULL,
     id binary(16) NOT NULL,
     tokenHash binary(32) NOT NULL,
     name varchar(100) NOT NULL,
     lastFour varchar(4) NOT NULL,
     usesModules int NOT NULL,
     managesModules int NOT NULL,
     createdById binary(16) NOT NULL,
     createdAt datetime(3) NOT NULL,
     expiresAt datetime(3) NULL,
     lastUsedAt datetime(3) NULL,
     revokedAt datetime(3) NULL,
     PRIMARY KEY (companyId, id),
     UNIQUE KEY api_token_hash (tokenHash),
     KEY api_token_maker (companyId, createdById)
    ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_token');
  }
}
